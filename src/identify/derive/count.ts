// Visits and stays as counts. A stay that may or may not have been planned leaves its count open only where it could tip a rule's
// threshold; else both readings answer the same, and the count is known.
import { columnOf, type FactId } from '../../domain/facts.ts'
import { day } from '../dialect.ts'
import type { Window } from './window.ts'

export type Thresholds = ReadonlyMap<FactId, readonly number[]>

/** A statement that makes `use_count`, a row a member with any visit or stay in twelve months. */
export function countUse(window: Window, thresholds: Thresholds): string {
  const [six, twelve] = [window.first(6), window.first(12)]
  const sum = (condition: string) => `sum(case when ${condition} then 1 else 0 end)`
  const visit = (first: string) => sum(`is_stay = 0 and on_day >= ${day(first)}`)
  const known = (first: string) => sum(`is_stay = 1 and is_unplanned and on_day >= ${day(first)}`)
  const unclear = (first: string) => sum(`is_stay = 1 and is_unplanned is null and on_day >= ${day(first)}`)
  const stays = (fact: FactId, first: string) => settled(known(first), unclear(first), thresholds.get(fact) ?? [])
  return `create temp table use_count as
    select cin,
      ${visit(six)} as ${columnOf('use.ed.6m')},
      ${visit(twelve)} as ${columnOf('use.ed.12m')},
      ${stays('use.unplannedStay.6m', six)} as ${columnOf('use.unplannedStay.6m')},
      ${stays('use.unplannedStay.12m', twelve)} as ${columnOf('use.unplannedStay.12m')},
      ${sum(`is_stay = 0 and is_behavioral and on_day >= ${day(twelve)}`)} as ${columnOf('use.behavioralEd.12m')},
      ${sum(`is_stay = 1 and is_behavioral and on_day >= ${day(twelve)}`)} as ${columnOf('use.behavioralStay.12m')}
    from (
      select cin, on_day, 0 as is_stay, is_behavioral, null as is_unplanned from visit where on_day <= ${day(window.end)}
      union all
      select cin, starts_on, 1, is_behavioral, is_unplanned from stay where starts_on between ${day(twelve)} and ${day(window.end)}
    ) u group by cin`
}

function settled(known: string, unclear: string, thresholds: readonly number[]): string {
  const tips = thresholds.map((n) => `(${known} < ${n} and ${known} + ${unclear} >= ${n})`)
  return tips.length === 0 ? known : `case when ${tips.join(' or ')} then null else ${known} end`
}
