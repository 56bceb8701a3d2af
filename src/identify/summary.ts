// Counts by population, age, race and ethnicity, county and language, beside who is served: who is being missed.
import type { Day } from '../base/day.ts'
import { ageOn } from './derive/member.ts'
import { day, eachOf } from './dialect.ts'

/** A statement that makes `summary`. Members are those not excluded; who is in several populations counts once in each other row. */
export function summarize(asOf: Day): readonly string[] {
  const served = `select distinct cin from ecm_history
    where coalesce(started_on, last_service_on, ${day(asOf)}) <= ${day(asOf)} and (ended_on is null or ended_on >= ${day(asOf)})`
  const age = ageOn('birth_date', asOf)
  const band = `case when age is null then 'unknown' when age < 6 then '0-5' when age < 21 then '6-20' when age < 45 then '21-44' when age < 65 then '45-64' else '65+' end`
  const flags =
    'sum(n) as members, sum(n * is_yes) as appears_to_meet, sum(n * is_open) as not_settled, sum(n * is_served) as served, sum(n * is_yes * is_served) as meets_and_served'
  const by = (what: string, value: string, from = 'standing_of') =>
    `select '${what}' as "by", coalesce(nullif(${value}, ''), 'unknown') as value, ${flags} from ${from} group by 2`
  const races = eachOf('standing_of', 'n, is_yes, is_open, is_served', 'race_ethnicity', 'word')
  return [
    `create temp table served as ${served}`,
    `create temp table answered as select cin, max(case when answer = 'yes' then 1 else 0 end) as is_yes from candidate group by cin`,
    // One pass over the members, counted by all that is told of them at once; the rest adds up from that.
    `create temp table standing_of as select band, county, language_spoken, race_ethnicity, is_yes, is_open, is_served, count(*) as n from (
        select ${band} as band, m.county, m.language_spoken, m.race_ethnicity, coalesce(a.is_yes, 0) as is_yes,
          case when a.is_yes = 0 then 1 else 0 end as is_open, case when s.cin is null then 0 else 1 end as is_served
        from (select cin, ${age} as age, county, language_spoken, race_ethnicity from member_in) m left join answered a on a.cin = m.cin left join served s on s.cin = m.cin
        where m.cin not in (select cin from out)) m
      group by band, county, language_spoken, race_ethnicity, is_yes, is_open, is_served`,
    `create temp table summary as select "by", value, cast(members as bigint) as members, cast(appears_to_meet as bigint) as appears_to_meet,
        cast(not_settled as bigint) as not_settled, cast(served as bigint) as served, cast(meets_and_served as bigint) as meets_and_served from (
      ${by('age', 'band')}
      union all ${by('county', 'county')}
      union all ${by('language', 'language_spoken')}
      union all ${by('race and ethnicity', 'lower(trim(word))', `(${races}) r`)}
      union all
      select 'population', c.population || ' ' || c."group", count(*), sum(case when c.answer = 'yes' then 1 else 0 end),
        sum(case when c.answer = 'unknown' then 1 else 0 end), sum(case when s.cin is null then 0 else 1 end),
        sum(case when c.answer = 'yes' and s.cin is not null then 1 else 0 end)
      from candidate c left join served s on s.cin = c.cin group by c.population, c."group"
      union all
      ${by('all', `'all'`)}) s`,
  ]
}
