// The wide table a compiled rule reads: a row a member of whom anything was seen, a column a fact, null where nothing is known.
import type { Condition } from '../domain/condition.ts'
import { columnOf, type FactId, facts } from '../domain/facts.ts'
import type { Identification } from '../domain/identification.ts'
import type { Rule } from '../domain/rule.ts'
import { expressionOf } from './compile.ts'
import type { Thresholds } from './derive/count.ts'
import { anyOfGroups, diagnosisColumn } from './derive/diagnosis.ts'
import { as, deriveRaces, memberColumns } from './derive/member.ts'
import { toldColumns } from './derive/told.ts'
import type { Window } from './derive/window.ts'
import { literal } from './engine.ts'
import type { Exclusion } from './exclusion.ts'
import type { TableName } from './input.ts'

const counted: ReadonlySet<FactId> = new Set([
  'use.ed.6m',
  'use.ed.12m',
  'use.unplannedStay.6m',
  'use.unplannedStay.12m',
  'use.behavioralEd.12m',
  'use.behavioralStay.12m',
])

/** Every fact the conditions name. */
export function factsIn(conditions: readonly Condition[]): ReadonlySet<FactId> {
  return new Set(conditions.flatMap(leaves).map(({ fact }) => fact))
}

/** The comparisons a condition is made of, in order. */
export function leaves(condition: Condition): readonly Extract<Condition, { readonly fact: FactId }>[] {
  if ('all' in condition) return condition.all.flatMap(leaves)
  if ('any' in condition) return condition.any.flatMap(leaves)
  if ('not' in condition) return leaves(condition.not)
  return [condition]
}

/** What the files turned out to hold. */
export interface Held {
  readonly there: ReadonlySet<TableName>
  /** Programs the file of programs names at all. */
  readonly programs: ReadonlySet<string>
  /** Facts that `told` holds of anybody; a column of any other would be null from top to bottom. */
  readonly facts: ReadonlySet<string>
}

/** Statements that make `told_wide`, `excluded` and `fact`. */
export function makeFacts(
  settings: Identification,
  rules: readonly Rule[],
  exclusions: readonly Exclusion[],
  window: Window,
  held: Held,
  thresholds: Thresholds,
): readonly string[] {
  const asked = factsIn(rules.map(({ when }) => when))
  const excluding = factsIn(exclusions.map(({ when }) => when))
  const used = [...new Set([...asked, ...excluding])]
  const own = memberColumns(settings, window.asOf)
  const toldFacts = new Set(used.filter((fact) => held.facts.has(fact) && !counted.has(fact) && !isOnlyOwn(fact)))
  // A file that lists who is in a program is known whole: who has no row is not in it.
  const isKnownWhole = (fact: FactId) =>
    (fact === 'program.ccs' && held.there.has('ccs')) || held.programs.has(fact.replace('program.', ''))
  const said = new Map(used.map((fact) => [fact, expression(settings, fact, own, toldFacts, isKnownWhole)]))
  const known = (facts: ReadonlySet<FactId>) =>
    [...facts].flatMap((fact) => {
      const sql = said.get(fact)
      return sql === undefined ? [] : [as(sql, fact)]
    })
  const unknown = (facts: ReadonlySet<FactId>) =>
    [...facts].filter((fact) => said.get(fact) === undefined).map((fact) => as(nothing(fact), fact))
  const ways = exclusions.map(({ when }, n) => `${expressionOf(when, window.asOf)} as way_${n}`)
  const whys = exclusions.map(({ why }, n) => `select cin, ${literal(why)} as why from out where way_${n}`)
  const begins = Object.values(settings.leads).flat(2)
  const isLead = (fact: string) => begins.some((begin) => fact.startsWith(begin))
  return [
    `create temp table told_wide as select ${['cin', ...toldColumns(toldFacts)].join(', ')} from told group by cin`,
    `create temp view standing as select ${['m.cin', ...known(excluding), ...unknown(excluding)].join(', ')} from member_in m
      left join told_wide w on w.cin = m.cin left join diagnosis_wide d on d.cin = m.cin`,
    `create temp table out as select * from (select cin, ${ways.join(', ')} from standing) s where ${exclusions.map((_, n) => `way_${n}`).join(' or ')}`,
    `create temp table excluded as ${whys.join(' union all ')}`,
    `create temp table touched as select cin from (
      select cin from told where ${begins.map((begin) => `fact like '${begin}%'`).join(' or ')}
      union select cin from use_count where ${reachesAny(thresholds)}
      union select cin from diagnosis_wide d where ${anyOfGroups(settings.groups, isLead)}
      union select cin from member_in where residence = 'nursing-facility') t where cin not in (select cin from out)`,
    deriveRaces(settings, touchedOf('member_in')),
    `create temp table fact_known as select ${['m.cin', ...known(asked)].join(', ')} from ${touchedOf('member_in')} m
      left join told_wide w on w.cin = m.cin left join race_told r on r.race_ethnicity = m.race_ethnicity
      left join use_count u on u.cin = m.cin left join diagnosis_wide d on d.cin = m.cin`,
    `create temp view fact as select ${['*', ...unknown(asked)].join(', ')} from fact_known`,
  ]
}

function touchedOf(table: string): string {
  return `(select * from ${table} where cin in (select cin from touched))`
}

/** SQL: whether any count reaches the lowest measure a rule takes of it, or is open; below that it points to nothing. */
function reachesAny(thresholds: Thresholds): string {
  const ways = [...thresholds].flatMap(([fact, measures]) =>
    counted.has(fact) ? [`${columnOf(fact)} >= ${Math.min(...measures)}`, `${columnOf(fact)} is null`] : [],
  )
  return ways.join(' or ') || 'false'
}

/** Facts that only the member's row says. */
function isOnlyOwn(fact: FactId): boolean {
  return (
    fact === 'member.age' ||
    fact === 'member.raceEthnicity' ||
    fact.startsWith('coverage.') ||
    fact === 'residence.kind'
  )
}

/** SQL of what is known of a fact; nothing where nobody could say it. */
function expression(
  { groups }: Identification,
  fact: FactId,
  own: ReadonlyMap<FactId, string>,
  toldFacts: ReadonlySet<FactId>,
  isKnownWhole: (fact: FactId) => boolean,
): string | undefined {
  const column = columnOf(fact)
  if (counted.has(fact)) return `case when u.cin is null then 0 else u.${column} end`
  const told = toldFacts.has(fact) ? `w.${column}` : undefined
  const whole = isKnownWhole(fact) ? 'false' : undefined
  const ways = [told, diagnosisColumn(groups, fact), own.get(fact), whole].filter((way) => way !== undefined)
  return ways.length > 1 ? `coalesce(${ways.join(', ')})` : ways[0]
}

const types = { boolean: 'boolean', number: 'integer', day: 'date', choice: 'varchar', list: 'varchar' } as const

function nothing(fact: FactId): string {
  return `cast(null as ${types[facts[fact].type]})`
}
