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

/** Statements that make `told_wide`, `excluded` and `fact`. */
export function makeFacts(
  settings: Identification,
  rules: readonly Rule[],
  exclusions: readonly Exclusion[],
  window: Window,
  there: ReadonlySet<TableName>,
  namedPrograms: ReadonlySet<string>,
  thresholds: Thresholds,
): readonly string[] {
  const asked = factsIn(rules.map(({ when }) => when))
  const excluding = factsIn(exclusions.map(({ when }) => when))
  const used = new Set([...asked, ...excluding])
  const own = memberColumns(settings, window.asOf)
  const toldFacts = new Set([...used].filter((fact) => !counted.has(fact) && !isOnlyOwn(fact)))
  // A file that lists who is in a program is known whole: who has no row is not in it.
  const isKnownWhole = (fact: FactId) =>
    (fact === 'program.ccs' && there.has('ccs')) || namedPrograms.has(fact.replace('program.', ''))
  const column = (fact: FactId) => as(expression(settings, fact, own, toldFacts, isKnownWhole), fact)
  const ways = exclusions.map(({ when }, n) => `${expressionOf(when, window.asOf)} as way_${n}`)
  const whys = exclusions.map(({ why }, n) => `select cin, ${literal(why)} as why from out where way_${n}`)
  const begins = Object.values(settings.leads).flat(2)
  const isLead = (fact: string) => begins.some((begin) => fact.startsWith(begin))
  return [
    `create temp table told_wide as select ${['cin', ...toldColumns(toldFacts)].join(', ')} from told group by cin`,
    `create temp view standing as select m.cin, ${[...excluding].map(column).join(', ')} from member_in m
      left join told_wide w on w.cin = m.cin left join diagnosis_wide d on d.cin = m.cin`,
    `create temp table out as select * from (select cin, ${ways.join(', ')} from standing) s where ${exclusions.map((_, n) => `way_${n}`).join(' or ')}`,
    `create temp table excluded as ${whys.join(' union all ')}`,
    `create temp table touched as select cin from (
      select cin from told where ${begins.map((begin) => `fact like '${begin}%'`).join(' or ')}
      union select cin from use_count where ${reachesAny(thresholds)}
      union select cin from diagnosis_wide d where ${anyOfGroups(settings.groups, isLead)}
      union select cin from member_in where residence = 'nursing-facility') t where cin not in (select cin from out)`,
    deriveRaces(settings, touchedOf('member_in')),
    // Each side less those who were not touched: five joins at once must fit into the memory given.
    `create temp table fact as select m.cin, ${[...asked].map(column).join(', ')} from ${touchedOf('member_in')} m
      left join ${touchedOf('told_wide')} w on w.cin = m.cin left join race_told r on r.cin = m.cin
      left join ${touchedOf('use_count')} u on u.cin = m.cin left join ${touchedOf('diagnosis_wide')} d on d.cin = m.cin`,
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

function expression(
  { groups }: Identification,
  fact: FactId,
  own: ReadonlyMap<FactId, string>,
  toldFacts: ReadonlySet<FactId>,
  isKnownWhole: (fact: FactId) => boolean,
): string {
  const column = columnOf(fact)
  if (counted.has(fact)) return `case when u.cin is null then 0 else u.${column} end`
  const mine = own.get(fact)
  if (!toldFacts.has(fact)) return mine ?? nothing(fact)
  const ways = [`w.${column}`, diagnosisColumn(groups, fact), mine].filter((way) => way !== undefined)
  const said = ways.length === 1 ? `w.${column}` : `coalesce(${ways.join(', ')})`
  return isKnownWhole(fact) ? `coalesce(${said}, false)` : said
}

const types = { boolean: 'boolean', number: 'integer', day: 'date', choice: 'varchar', list: 'varchar' } as const

function nothing(fact: FactId): string {
  return `cast(null as ${types[facts[fact].type]})`
}
