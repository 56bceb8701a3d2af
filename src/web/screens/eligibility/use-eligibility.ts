// Where the answer comes from: decided on this device where the chart is here, offline too; else the house says it.
import { useMemo } from 'react'
import { rules } from '../../../../content/rules/all.ts'
import { overlaps } from '../../../../content/rules/overlap.ts'
import { readEligibility } from '../../../api/eligibility.ts'
import { nextFact } from '../../../domain/ask.ts'
import { type Eligibility, eligibilityOf } from '../../../domain/eligibility.ts'
import { factsOf } from '../../../domain/fact-reader.ts'
import type { FactId } from '../../../domain/facts.ts'
import { nameOf } from '../../../domain/member.ts'
import { rulesOn } from '../../../domain/rule.ts'
import type { Failure } from '../../device/client.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { useAsked } from '../files/use-asked.ts'

export interface Found extends Eligibility {
  readonly member: string
  readonly name: string
  readonly next: FactId | null
}

/** What is known of the member, and the way to look again. */
export function useEligibility(member: string): {
  readonly found: Found | undefined
  readonly failure: Failure | undefined
  again(): Promise<void>
} {
  const held = useDevice((given) => given.charts.of(member))
  const today = device.clock.today()
  const here = useMemo((): Found | undefined => {
    const person = held?.chart.member[0]
    if (held === undefined || person === undefined) return undefined
    const known = factsOf(held.chart, today)
    const asked = rulesOn(rules, today).filter((rule) => rule.kind === 'basic' || rule.kind === 'focus')
    const next = nextFact(asked, known.facts, today) ?? null
    return { member, name: nameOf(person), next, ...eligibilityOf({ rules, overlaps }, known, today) }
  }, [held, member, today])
  const { value, failure, again } = useAsked(readEligibility, here === undefined ? { member } : undefined)
  // What travels is what the house decided by the same rule; its comparisons are the rule's own.
  return { found: here ?? (value as Found | undefined), failure, again }
}
