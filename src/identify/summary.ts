// Counts by population, age, race and ethnicity, county and language, beside who is served: who is being missed.
import type { Day } from '../base/day.ts'
import { ageOn } from './derive/member.ts'
import { day, eachOf } from './dialect.ts'

/** A statement that makes `summary`. Members are those not excluded; who is in several populations counts once in each other row. */
export function summarize(asOf: Day): readonly string[] {
  const served = `select distinct cin from ecm_history
    where coalesce(started_on, last_service_on, ${day(asOf)}) <= ${day(asOf)} and (ended_on is null or ended_on >= ${day(asOf)})`
  const age = ageOn('birth_date', asOf)
  const band = `case when birth_date is null then 'unknown' when ${age} < 6 then '0-5' when ${age} < 21 then '6-20' when ${age} < 45 then '21-44' when ${age} < 65 then '45-64' else '65+' end`
  const by = (what: string, value: string, from: string) =>
    `select '${what}' as "by", coalesce(nullif(cast(${value} as varchar), ''), 'unknown') as value, cin from ${from}`
  return [
    `create temp table served as ${served}`,
    `create temp table standing_of as select m.cin,
        max(case when c.answer = 'yes' then 1 else 0 end) as is_yes, max(case when c.answer = 'unknown' then 1 else 0 end) as is_open,
        max(case when s.cin is null then 0 else 1 end) as is_served
      from member_in m left join candidate c on c.cin = m.cin left join served s on s.cin = m.cin
      where m.cin not in (select cin from excluded) group by m.cin`,
    `create temp table summary as select "by", value, members, cast(appears_to_meet as bigint) as appears_to_meet, cast(not_settled as bigint) as not_settled,
        cast(served as bigint) as served, cast(meets_and_served as bigint) as meets_and_served from (
      select d."by", d.value, count(*) as members, sum(s.is_yes) as appears_to_meet, sum(case when s.is_yes = 0 then s.is_open else 0 end) as not_settled,
        sum(s.is_served) as served, sum(case when s.is_yes = 1 then s.is_served else 0 end) as meets_and_served
      from (
        ${by('age', band, 'member_in')}
        union all ${by('county', 'county', 'member_in')}
        union all ${by('language', 'language_spoken', 'member_in')}
        union all ${by('race and ethnicity', 'lower(trim(word))', `(${eachOf('member_in', 'cin', 'race_ethnicity', 'word')}) r`)}
      ) d join standing_of s on s.cin = d.cin group by d."by", d.value
      union all
      select 'population', c.population || ' ' || c."group", count(*), sum(case when c.answer = 'yes' then 1 else 0 end),
        sum(case when c.answer = 'unknown' then 1 else 0 end), sum(case when s.cin is null then 0 else 1 end),
        sum(case when c.answer = 'yes' and s.cin is not null then 1 else 0 end)
      from candidate c left join served s on s.cin = c.cin group by c.population, c."group"
      union all
      select 'all', 'all', count(*), sum(is_yes), sum(case when is_yes = 0 then is_open else 0 end), sum(is_served), sum(case when is_yes = 1 then is_served else 0 end) from standing_of) s`,
  ]
}
