// What the data says of people, as one long table: a row says one fact of one member, since when, and what it rests on. What no row says
// is unknown. Each file says its own; what diagnoses say stands in a table of their own.

import { addMonths } from '../../base/day.ts'
import { columnOf, type FactId, facts } from '../../domain/facts.ts'
import type { Identification } from '../../domain/identification.ts'
import { programKeys } from '../../domain/program-key.ts'
import { day, latest } from '../dialect.ts'
import { literal } from '../engine.ts'
import type { TableName } from '../input.ts'
import type { Window } from './window.ts'

const TOLD = `create temp table told (
  cin varchar, fact varchar, flag boolean, number integer, on_day date, word varchar, seen_on date, ref varchar)`

/** Statements that make `told`. Of a file that is not there nothing is told. */
export function deriveTold(settings: Identification, window: Window, there: ReadonlySet<TableName>): readonly string[] {
  return [
    TOLD,
    ...(there.has('programs') ? programs(window) : []),
    ...(there.has('ccs') ? [ccs()] : []),
    ...justice(),
    pregnancies(window),
    endedPregnancies(window),
    aceScores(),
    nursingWishes(),
    ...(there.has('hmis') ? [homelessness(settings, window)] : []),
    ...memberWords(settings),
  ]
}

function programs(window: Window): readonly string[] {
  const known = programKeys.map(literal).join(', ')
  const isNow = `p.start is not null and p.start <= ${day(window.asOf)} and (p."end" is null or p."end" >= ${day(window.asOf)})`
  const said = `select cin, lower(replace(trim(program), ' ', '-')) as program, start, "end", source from programs`
  return [
    `insert into told select p.cin, 'program.' || p.program, max(case when ${isNow} then 1 else 0 end) = 1, null, null, null, max(p.start), max(p.source)
      from (${said}) p where p.program in (${known}) group by p.cin, p.program`,
    `create temp table program_told as select distinct program from (${said}) p where program in (${known})`,
  ]
}

function ccs(): string {
  return `insert into told select distinct cin, 'program.ccs', true, null::integer, null::date, null::varchar, null::date, 'ccs' from ccs`
}

function justice(): readonly string[] {
  const tell = (column: string, fact: FactId) =>
    `insert into told select cin, '${fact}', null, null, max(${column}), null, max(${column}), 'justice' from justice where ${column} is not null group by cin`
  return [
    tell('released_on', 'justice.releasedOn'),
    tell('planned_release_on', 'justice.releasePlannedOn'),
    `insert into told select cin, 'justice.facility', null, null, null, ${latest('facility_kind', 'coalesce(planned_release_on, released_on)')}, max(coalesce(planned_release_on, released_on)), 'justice'
      from justice where facility_kind is not null and coalesce(planned_release_on, released_on) is not null group by cin`,
  ]
}

/** Due at most 280 days ahead and not ended: pregnant. */
function pregnancies(window: Window): string {
  return `insert into told select cin, 'pregnancy.isPregnant', true, null, null, null, min(due_or_end_date), 'pregnancy'
    from pregnancy where due_or_end_date > ${day(window.asOf)} and due_or_end_date <= ${day(window.asOf)} + 280 group by cin`
}

function endedPregnancies(window: Window): string {
  return `insert into told select cin, 'pregnancy.endedOn', null, null, max(due_or_end_date), null, max(due_or_end_date), 'pregnancy'
    from pregnancy where due_or_end_date <= ${day(window.asOf)} group by cin`
}

function aceScores(): string {
  return `insert into told select cin, 'social.aceScore', null, ${latest('score', "coalesce(date, date '1900-01-01')")}, null, null, max(date), 'ace' from (
      select cin, score, date from ace_scores where score is not null
      union all select cin, score, date from screenings where lower(tool) in ('ace', 'aces', 'pearls') and score is not null) s group by cin`
}

function nursingWishes(): string {
  return `insert into told select cin, 'ltc.wantsToMoveOut', ${latest('section_q', "coalesce(date, date '1900-01-01')")}, null, null, null, max(date), 'mds section Q'
    from mds where section_q is not null group by cin`
}

/** HMIS has no CIN: a person is met by names and birth date, and only when no second member has the same. */
function homelessness({ hmisMonths, livingSituations }: Identification, window: Window): string {
  const values = Object.entries(livingSituations).map(([words, fact]) => `(${literal(words)}, ${literal(fact)})`)
  const named = (table: string) =>
    `select lower(trim(first_name)) as first_name, lower(trim(last_name)) as last_name, birth_date`.concat(table)
  return `insert into told select m.cin, s.fact, true, null, null, null, max(h.date), 'hmis'
    from (${named(`, lower(trim(living_situation)) as situation, date from hmis`)}) h
    join (values ${values.join(', ')}) s (situation, fact) on s.situation = h.situation
    join (${named(`, min(cin) as cin from member_in group by all having count(*) = 1`)}) m
      on m.first_name = h.first_name and m.last_name = h.last_name and m.birth_date = h.birth_date
    where h.date is not null and h.date > ${day(addMonths(window.asOf, -hmisMonths))} and h.date <= ${day(window.asOf)}
    group by m.cin, s.fact`
}

/** What the member's own row says of more than identity: aid code, address, Regional Center. */
function memberWords({ aidCodes }: Identification): readonly string[] {
  const values = Object.entries(aidCodes).map(([code, fact]) => `(${literal(code)}, ${literal(fact)})`)
  // Most addresses begin with a number; only the others are read as words.
  const nowhere = `regexp_matches(lower(regexp_replace(address, '[^A-Za-z0-9]', '', 'g')), '^(homeless|nofixedaddress|nofixedabode|noaddress|unhoused|transient|generaldelivery)')`
  return [
    `insert into told select m.cin, a.fact, true, null, null, null, null, 'aid code' from member_in m join (values ${values.join(', ')}) a (code, fact) on a.code = m.aid_code`,
    `insert into told select cin, 'housing.hasNoRegularPlace', true, null, null, null, null, 'address' from member_in where address >= ':' and ${nowhere}`,
    `insert into told select cin, fact, true, null, null, null, null, 'regional center' from member_in
      cross join (values ('health.hasDevelopmentalDisability'), ('need.isDevelopmental')) f (fact) where regional_center`,
  ]
}

/** The columns of the facts that `told` can hold, each from its rows of one member. */
export function toldColumns(used: ReadonlySet<FactId>): readonly string[] {
  return [...used].flatMap((fact) => {
    const mine = `filter (where fact = '${fact}')`
    const column = columnOf(fact)
    const { type } = facts[fact]
    if (type === 'boolean') return [`bool_or(flag) ${mine} as ${column}`]
    if (type === 'number') return [`max(number) ${mine} as ${column}`]
    if (type === 'day') return [`max(on_day) ${mine} as ${column}`]
    if (type === 'choice') return [`max(word) ${mine} as ${column}`]
    return [`'|' || string_agg(distinct word, '|') ${mine} || '|' as ${column}`]
  })
}
