// Whether a member appears to meet the criteria, from what this seat may see of the record: what is hidden from it is unknown to it.
import type * as z from 'zod'
import { overlaps, rules } from '../../../content/index.ts'
import type { readEligibility } from '../../api/eligibility.ts'
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
  const { organizationId } = work.checked.seated.seat
  const [foreign = [], ...rows] = await work.trips.go([
    readForeign([input.member], organizationId),
    ...factNouns.map((noun) => loadSince(noun, [input.member], [0])),
  ])
  const isForeign = foreignTo(foreign, organizationId)
  const chart = Object.fromEntries(
    factNouns.map((noun, i) => [
      noun,
      (rows[i] ?? [])
        .map(entryOf)
        .filter((entry) => isVisible(entry as { labels: readonly Label[] }, work.visible) && !isForeign(entry)),
    ]),
  ) as unknown as FactChart
  const asOf = input.asOf ?? work.checked.today
  const known = factsOf(chart, asOf)
  const [person] = chart.member
  const asked = rulesOn(rules, asOf).filter((rule) => rule.kind === 'basic' || rule.kind === 'focus')
  const output = {
    member: input.member,
    name: person === undefined ? '' : nameOf(person),
    ...eligibilityOf({ rules, overlaps }, known, asOf),
    next: nextFact(asked, known.facts, asOf) ?? null,
  }
  return { output, members: [input.member] }
}
