// Who is not for ECM, told once for the person: a basic condition that is not met, or another program that blocks (POF-0.1, OVL-BLOCK).
import type { Day } from '../base/day.ts'
import type { Condition } from '../domain/condition.ts'
import type { Identification } from '../domain/identification.ts'
import { type Overlap, ruleOfOverlap } from '../domain/overlap.ts'
import { type Rule, rulesOn } from '../domain/rule.ts'

export interface Exclusion {
  readonly why: string
  readonly when: Condition
}

export function exclusionsOn(
  settings: Identification,
  rules: readonly Rule[],
  overlaps: readonly Overlap[],
  asOf: Day,
): readonly Exclusion[] {
  const wordOf = (key: string) => settings.excludedAs[key] ?? key
  const basic = rulesOn(rules, asOf).filter(({ kind }) => kind === 'basic')
  const blocking = rulesOn(overlaps, asOf)
    .filter(({ outcome }) => outcome === 'block')
    .map(ruleOfOverlap)
  const all = [
    ...basic.map(({ id, when }) => ({ why: wordOf(id), when: { not: when } })),
    ...blocking.map(({ id, when }) => ({ why: wordOf(id.replace('overlap.', '')), when })),
  ]
  return [...new Set(all.map(({ why }) => why))].map((why) => {
    const any = all.filter((one) => one.why === why).map(({ when }) => when)
    return { why, when: { any } }
  })
}
