// Whether a member appears to meet the criteria, from what this seat may see of the record: what is hidden from it is unknown to it.
import type * as z from 'zod'
import { overlaps, rules } from '../../../content/index.ts'
import type { readEligibility } from '../../api/eligibility.ts'
import type { Day } from '../../base/day.ts'
import { isVisible } from '../../domain/access.ts'
import { nextFact } from '../../domain/ask.ts'
import { eligibilityOf } from '../../domain/eligibility.ts'
import { type FactChart, factNouns, factsOf } from '../../domain/fact-reader.ts'
import type { Label } from '../../domain/label.ts'
import { nameOf } from '../../domain/member.ts'
import { rulesOn } from '../../domain/rule.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { QueryWork } from '../gate/gate.ts'
import { foreignTo, readForeign } from './foreign.ts'

export async function answerEligibilityRead(work: QueryWork, input: z.infer<(typeof readEligibility)['input']>) {
  const asOf = input.asOf ?? work.checked.today
  const { known, ...decided } = await eligibilityAt(work, input.member, asOf)
  const asked = rulesOn(rules, asOf).filter((rule) => rule.kind === 'basic' || rule.kind === 'focus')
  const output = { member: input.member, ...decided, next: nextFact(asked, known.facts, asOf) ?? null }
  return { output, members: [input.member] }
}

/** What the rules say on a day, from what this seat sees of the record. */
export async function eligibilityAt(
  { trips, checked, visible }: Pick<QueryWork, 'trips' | 'checked' | 'visible'>,
  member: string,
  asOf: Day,
) {
  const { organizationId } = checked.seated.seat
  const [foreign = [], ...rows] = await trips.go([
    readForeign([member], organizationId),
    ...factNouns.map((noun) => loadSince(noun, [member], [0])),
  ])
  const isForeign = foreignTo(foreign, organizationId)
  const chart = Object.fromEntries(
    factNouns.map((noun, i) => [
      noun,
      (rows[i] ?? [])
        .map(entryOf)
        .filter((entry) => isVisible(entry as { labels: readonly Label[] }, visible) && !isForeign(entry)),
    ]),
  ) as unknown as FactChart
  const known = factsOf(chart, asOf)
  const [person] = chart.member
  const name = person === undefined ? '' : nameOf(person)
  return { name, known, ...eligibilityOf({ rules, overlaps }, known, asOf) }
}
