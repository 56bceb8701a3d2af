// Members: each CIN once, and what its own row says of coverage, Medicare, residence and identity.
import { addDays, type Day } from '../../base/day.ts'
import { columnOf, type FactId } from '../../domain/facts.ts'
import type { Identification } from '../../domain/identification.ts'
import { day, eachOf } from '../dialect.ts'
import { literal } from '../engine.ts'
import { gather } from '../fault.ts'

/** Statements that make `member_in`; told are rows without a CIN, rows of one that came before, and days that cannot be. */
export function deriveMembers(asOf: Day): readonly string[] {
  const repeated = `select cin from members where cin is not null group by cin having count(*) > 1`
  return [
    gather('members', 'cin', `select row_number as "row", cin, 'has no CIN' as reason from members where cin is null`),
    `create temp table cin_repeated as ${repeated}`,
    `create temp table row_repeated as select row_number, cin from (
      select row_number, cin, row_number() over (partition by cin order by row_number) as n
      from members where cin in (select cin from cin_repeated)) r where n > 1`,
    gather(
      'members',
      'cin',
      `select row_number as "row", cin, 'comes more than once; the first row counts' as reason from row_repeated`,
    ),
    gather(
      'members',
      'birth_date',
      `select row_number as "row", cin, 'is in the future' as reason from members where birth_date > ${day(asOf)}`,
    ),
    `create temp view member_in as select * from members
      where cin is not null and row_number not in (select row_number from row_repeated)`,
  ]
}

/** Claims that cannot count: no CIN, nobody of the plan, or a day that has not been. */
export function claimFaults(asOf: Day): readonly string[] {
  return [
    gather(
      'claim_lines',
      'cin',
      `select row_number as "row", cin, 'belongs to no member of the file' as reason
      from claim_lines c where not exists (select 1 from members m where m.cin = c.cin)`,
    ),
    gather(
      'claim_lines',
      'from_date',
      `select row_number as "row", cin, 'is in the future' as reason from claim_lines where from_date > ${day(asOf)}`,
    ),
    gather(
      'claim_lines',
      'thru_date',
      `select row_number as "row", cin, 'is in the future' as reason
      from claim_lines where thru_date > ${day(addDays(asOf, 366))}`,
    ),
  ]
}

/** Columns of facts that the member's row settles, over `member_in m`. */
export function memberColumns(settings: Identification, asOf: Day): ReadonlyMap<FactId, string> {
  const today = day(asOf)
  const medicare = Object.entries(settings.medicare).map(
    ([word, key]) =>
      [`program.${key}`, `case when m.medicare is not null then m.medicare = ${literal(word)} end`] as const,
  )
  return new Map<FactId, string>([
    ['member.age', ageOn('m.birth_date', asOf)],
    ['member.raceEthnicity', 'r.races'],
    [
      'coverage.isManaged',
      `case when m.coverage_end < ${today} or m.coverage_start > ${today} then false when m.coverage_start is not null then true end`,
    ],
    ['coverage.isInServedCounty', 'case when m.county is not null then true end'],
    [
      'coverage.shareOfCost',
      `case when m.share_of_cost = false then 'none' when m.share_of_cost_kind = 'ltc' then 'long-term-care'
        when m.share_of_cost_kind = 'other' then 'other' when m.share_of_cost and m.residence <> 'nursing-facility' then 'other' end`,
    ],
    ['residence.kind', `case when m.residence <> 'unknown' then m.residence end`],
    ...(medicare as readonly (readonly [FactId, string])[]),
    ['program.regional-center', 'm.regional_center'],
    ['program.icf-resident', `case when m.residence = 'unknown' then null else m.residence = 'icf' end`],
  ])
}

/** A table of every list of groups that members have, as the facts hold it, from all spellings the settings know; lists are few, members many. */
export function deriveRaces({ races }: Identification, from: string): string {
  const values = Object.entries(races).map(([words, key]) => `(${literal(words)}, ${literal(key)})`)
  const lists = `(select distinct race_ethnicity from ${from} m) l`
  return `create temp table race_told as
    select race_ethnicity, '|' || string_agg(distinct v.key, '|') || '|' as races
    from (${eachOf(lists, 'race_ethnicity', 'race_ethnicity', 'word')}) w
    join (values ${values.join(', ')}) v (words, key) on v.words = lower(trim(w.word)) group by race_ethnicity`
}

/** Completed years; born on 29 February, the birthday is 1 March in other years. */
export function ageOn(column: string, asOf: Day): string {
  const [year, month, date] = asOf.split('-').map(Number)
  const month_ = `extract(month from ${column})`
  return `cast(${year} - extract(year from ${column}) - case when ${month_} > ${month} or (${month_} = ${month} and extract(day from ${column}) > ${date}) then 1 else 0 end as integer)`
}

/** The fact's name as a column. */
export function as(sql: string, fact: FactId): string {
  return `${sql} as ${columnOf(fact)}`
}
