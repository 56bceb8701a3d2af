// Which days count: windows end on the last day of the latest month that has claims, or on the day asked about where that is earlier;
// hospital messages after it make the end later (POF-2: a rolling window that ends in the latest month of adjudicated claims).
import { addDays, addMonths, type Day } from '../../base/day.ts'
import { day } from '../dialect.ts'
import type { Engine } from '../engine.ts'

export interface Window {
  readonly asOf: Day
  /** The last day of claims that counts. */
  readonly claimsEnd: Day
  /** The last day of all that counts. */
  readonly end: Day
  /** The first day of so many months up to the end, both included: six up to 2026-10-31 begin on 2026-05-01. */
  readonly first: (months: number) => Day
}

export async function windowOf(engine: Engine, asOf: Day): Promise<Window> {
  const [claims] = await engine.rows(
    `select cast(max(from_date) as varchar) as last from claim_lines where from_date <= ${day(asOf)}`,
  )
  const [messages] = await engine.rows(`select cast(max("at") as varchar) as last from adt where "at" <= ${day(asOf)}`)
  const last = typeof claims?.last === 'string' ? claims.last : asOf
  const monthEnd = addDays(addMonths(`${last.slice(0, 7)}-01`, 1), -1)
  const claimsEnd = monthEnd < asOf ? monthEnd : asOf
  const end = typeof messages?.last === 'string' && messages.last > claimsEnd ? messages.last : claimsEnd
  return { asOf, claimsEnd, end, first: (months) => addDays(addMonths(end, -months), 1) }
}
