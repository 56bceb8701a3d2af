// What each candidate rests on: claims with their days, and what other files said; and what makes someone urgent, in words.
import type { Identification } from '../domain/identification.ts'
import type { Rule } from '../domain/rule.ts'
import { isCurrent } from './derive/diagnosis.ts'
import type { Window } from './derive/window.ts'
import { day, latestFirst, plusDays } from './dialect.ts'
import { literal } from './engine.ts'
import { leaves } from './fact-table.ts'

const useFacts = {
  'use.ed.6m': { of: 'visit', months: 6 },
  'use.ed.12m': { of: 'visit', months: 12 },
  'use.behavioralEd.12m': { of: 'visit', months: 12 },
  'use.unplannedStay.6m': { of: 'stay', months: 6 },
  'use.unplannedStay.12m': { of: 'stay', months: 12 },
  'use.behavioralStay.12m': { of: 'stay', months: 12 },
} as const

/** Statements that make `evidence`, one row a member and rule, and `urgency`, one a member. */
export function gatherEvidence(settings: Identification, rules: readonly Rule[], window: Window): readonly string[] {
  const pairs = rules.flatMap((rule) =>
    [...new Set(leaves(rule.when).map(({ fact }) => fact))].map((fact) => [rule.id, fact] as const),
  )
  const values = (of: (fact: string) => boolean) =>
    pairs
      .filter(([, fact]) => of(fact))
      .map(([rule, fact]) => `(${literal(rule)}, ${literal(fact)})`)
      .join(', ')
  const isUse = (fact: string) => fact in useFacts
  return [
    `create temp table seen (cin varchar, rule varchar, on_day date, says varchar)`,
    `insert into seen select t.cin, c.rule, t.seen_on,
        t.fact || coalesce(' ' || t.word, '') || coalesce(' ' || cast(t.on_day as varchar), '') || coalesce(' ' || cast(t.number as varchar), '')
          || coalesce(': ' || t.ref, '') || coalesce(' on ' || cast(t.seen_on as varchar), '')
      from candidate c join (values ${values((fact) => !isUse(fact))}) f (rule, fact) on f.rule = c.rule
      join told t on t.cin = c.cin and t.fact = f.fact where coalesce(t.flag, true)`,
    ...diagnosesSeen(settings, pairs, window),
    ...usesSeen(pairs, window),
    `create temp table evidence as select cin, rule, ${latestFirst('says', 'on_day', '; ')} as evidence
      from (select distinct cin, rule, on_day, says from seen) s group by cin, rule`,
    urgency(window),
  ]
}

function diagnosesSeen(
  { groups, diagnosisMonths }: Identification,
  pairs: readonly (readonly [string, string])[],
  window: Window,
): readonly string[] {
  const rows = groups.flatMap(({ key, title, means }) =>
    [...new Set(pairs.filter(([, fact]) => fact in means).map(([rule]) => rule))].map(
      (rule) => `(${literal(rule)}, ${literal(key)}, ${literal(title)})`,
    ),
  )
  if (rows.length === 0) return []
  return [
    `insert into seen select c.cin, c.rule, d.seen_on, f.title || ': ' || d.ref || ' on ' || cast(d.seen_on as varchar)
      from candidate c join (values ${rows.join(', ')}) f (rule, grp, title) on f.rule = c.rule
      join diagnosis d on d.cin = c.cin and d.grp = f.grp where ${isCurrent(diagnosisMonths, window)}`,
  ]
}

function usesSeen(pairs: readonly (readonly [string, string])[], window: Window): readonly string[] {
  return pairs.flatMap(([rule, fact]) => {
    const use = useFacts[fact as keyof typeof useFacts]
    if (!use) return []
    const first = day(window.first(use.months))
    const only = fact.startsWith('use.behavioral') ? 'and s.is_behavioral' : ''
    const of = (says: string, on: string, more: string) =>
      `insert into seen select s.cin, c.rule, s.${on}, ${says} from candidate c join ${use.of} s on s.cin = c.cin
        where c.rule = ${literal(rule)} and s.${on} between ${first} and ${day(window.end)} ${only} ${more}`
    if (use.of === 'visit')
      return [of(`'emergency visit: ' || s.ref || ' on ' || cast(s.on_day as varchar)`, 'on_day', '')]
    const span = `cast(s.starts_on as varchar) || ' to ' || cast(s.ends_on as varchar)`
    return [
      of(
        `case when s.is_unplanned then 'unplanned stay: ' else 'stay, planned or not is unknown: ' end || s.ref || ' on ' || ${span}`,
        'starts_on',
        fact.startsWith('use.unplanned') ? 'and coalesce(s.is_unplanned, true)' : '',
      ),
    ]
  })
}

/** In words, the most pressing first; `place` orders the list and is never printed. */
function urgency(window: Window): string {
  const today = day(window.asOf)
  const text = (sql: string) => `cast(${sql} as varchar)`
  const kind = `case when r.planned_on >= ${today} then 'release-ahead' when r.released_on is not null then 'released'
        when d.left_on is not null then 'left-hospital' when p.due_on is not null then 'pregnant' when v.visits > 0 then 'uses' else 'none' end`
  return `create temp table urgency as select c.cin, ${kind} as kind,
      case when r.planned_on >= ${today} then 1 when r.released_on is not null then 2 when d.left_on is not null then 3 when p.due_on is not null then 4 when v.visits > 0 then 5 else 6 end as place,
      case when r.planned_on >= ${today} then r.planned_on when r.released_on is not null then r.released_on when d.left_on is not null then d.left_on when p.due_on is not null then p.due_on end as on_day,
      coalesce(v.visits, 0) as visits,
      case when r.planned_on >= ${today} then 'to be released on ' || ${text('r.planned_on')}
        when r.released_on is not null then 'released on ' || ${text('r.released_on')}
        when d.left_on is not null then 'left hospital on ' || ${text('d.left_on')}
        when p.due_on is not null then 'pregnant, due ' || ${text('p.due_on')}
        when v.visits > 0 then ${text('v.visits')} || case when v.visits = 1 then ' emergency visit or unplanned stay' else ' emergency visits and unplanned stays' end || ' in six months'
        else 'nothing recent' end as says
    from (select distinct cin from candidate) c
    left join (select cin, max(on_day) filter (where fact = 'justice.releasePlannedOn') as planned_on,
        max(on_day) filter (where fact = 'justice.releasedOn' and on_day > ${plusDays(today, -90)} and on_day <= ${today}) as released_on
      from told where fact in ('justice.releasePlannedOn', 'justice.releasedOn') group by cin) r on r.cin = c.cin
    left join (select cin, max(ends_on) as left_on from stay where ends_on > ${plusDays(today, -30)} and ends_on <= ${today} group by cin) d on d.cin = c.cin
    left join (select cin, max(seen_on) as due_on from told where fact = 'pregnancy.isPregnant' and flag group by cin) p on p.cin = c.cin
    left join (select cin, count(*) as visits from (
        select cin from visit where on_day between ${day(window.first(6))} and ${day(window.end)}
        union all select cin from stay where is_unplanned and starts_on between ${day(window.first(6))} and ${day(window.end)}) u group by cin) v on v.cin = c.cin`
}
