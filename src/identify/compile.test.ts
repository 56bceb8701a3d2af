// The same rule in memory and as SQL gives the same answer, whole and limb by limb: 20,000 members made by chance, some facts unknown.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DuckDBAppender, type DuckDBConnection, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api'
import { overlaps, rules } from '../../content/index.ts'
import { addDays, dayNumber } from '../base/day.ts'
import { type Answer, answerOf, type Comparison, type Condition } from '../domain/condition.ts'
import { type FactId, type Facts, factIds, facts } from '../domain/facts.ts'
import { ruleOfOverlap } from '../domain/overlap.ts'
import { decide, type Rule } from '../domain/rule.ts'
import { columnDefinition, columnValue, compile } from './compile.ts'

const asOf = '2026-11-24'
const size = 20_000

let instance: DuckDBInstance
let duck: DuckDBConnection
let members: readonly Facts[]

before(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  duck = await instance.connect()
  members = Array.from({ length: size }, (_, i) => someone(chance(i + 1)))
  await duck.run(`create table fact_row (n integer, ${factIds.map(columnDefinition).join(', ')})`)
  await fill()
})
after(() => {
  duck.closeSync()
  instance.closeSync()
})

test('a fact is a column of the common dialect: the compiler writes nothing else', () => {
  const measures: readonly Condition[] = [
    { fact: 'social.lacksFood', is: false },
    { fact: 'member.age', atMost: 20 },
    { fact: 'residence.kind', oneOf: ['icf', 'subacute'] },
    { fact: 'health.clinicalConditions', includesAny: ['hiv', 'cancer'] },
    { fact: 'justice.releasedOn', withinPast: { months: 12 } },
  ]
  const { answer, limbsMet } = compile(ruleOf({ limb: 'x', all: measures }), asOf)
  const all = [
    '(NOT social_lacks_food)',
    '(member_age <= 20)',
    "(residence_kind IN ('icf', 'subacute'))",
    "(health_clinical_conditions LIKE '%|hiv|%' OR health_clinical_conditions LIKE '%|cancer|%')",
    "(justice_released_on BETWEEN DATE '2025-11-24' AND DATE '2026-11-24')",
  ].join(' AND ')
  equal(answer, `CASE WHEN (${all}) THEN 'yes' WHEN NOT (${all}) THEN 'no' ELSE 'unknown' END`)
  equal(limbsMet, `'|' || CASE WHEN (${all}) THEN 'x|' ELSE '' END`)
})

for (const rule of [...rules, ...overlaps.map(ruleOfOverlap)]) {
  test(`${rule.id} since ${rule.from}: SQL answers as memory does, for ${size} members and each limb`, async () => {
    const { answer, limbs, limbsMet } = compile(rule, asOf)
    const columns = limbs.map((one, i) => `, ${one.answer} as limb_${i}`)
    const reader = await duck.runAndReadAll(
      `select ${answer} as answer, ${limbsMet} as met${columns.join('')} from fact_row order by n`,
    )
    const rows = reader.getRows()
    equal(rows.length, size)
    const seen = new Set<unknown>()
    for (const [i, row] of rows.entries()) {
      const known = members[i] ?? {}
      const [whole, ...parts] = memory(rule, known)
      const met = limbs.flatMap(({ limb }, k) => (parts[k] === 'yes' ? [limb] : []))
      equal(row.join(' '), [whole, `|${met.map((limb) => `${limb}|`).join('')}`, ...parts].join(' '))
      seen.add(whole)
    }
    deepEqual([...seen].sort(), ['no', 'unknown', 'yes'])
    ok(decide(rule, members[0] ?? {}, asOf).answer === rows[0]?.[0])
  })
}

/** The answer and each limb's, without the search for what is missing, which SQL has no part in. */
function memory(rule: Rule, known: Facts): readonly Answer[] {
  return [answerOf(rule.when, known, asOf), ...namedParts(rule.when).map((part) => answerOf(part, known, asOf))]
}

function namedParts(condition: Condition): readonly Condition[] {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  const below = 'not' in condition ? [condition.not] : parts
  return [...(condition.limb === undefined ? [] : [condition]), ...below.flatMap(namedParts)]
}

/** Values on either side of every measure the rules take of a fact. */
const valuesByFact: ReadonlyMap<FactId, readonly unknown[]> = new Map(
  factIds.map((id) => [
    id,
    valuesOf(
      id,
      rules.flatMap((rule) => comparisonsOf(rule.when, id)),
    ),
  ]),
)

function valuesOf(id: FactId, comparisons: readonly Comparison[]): readonly unknown[] {
  const fact = facts[id]
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return Object.keys(fact.choices)
  if (fact.type === 'list') {
    const choices = Object.keys(fact.choices)
    return [[], ...choices.map((one) => [one]), choices.slice(0, 3), choices]
  }
  if (fact.type === 'number') {
    return comparisons.flatMap((one) => {
      const edge = 'atLeast' in one ? one.atLeast : 'atMost' in one ? one.atMost : 0
      return [edge - 1, edge, edge + 1]
    })
  }
  return [0, 1, -1, 30, 90, 91, -90, -91, -364, -365, -366, -367, -400].map((days) => addDays(asOf, days))
}

function comparisonsOf(condition: Condition, id: FactId): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap((part) => comparisonsOf(part, id))
  if ('any' in condition) return condition.any.flatMap((part) => comparisonsOf(part, id))
  if ('not' in condition) return comparisonsOf(condition.not, id)
  return condition.fact === id ? [condition] : []
}

/** Seeded, so that a member that shows a fault is the same one tomorrow. */
function chance(seed: number): () => number {
  let state = Math.imul(seed, 2654435761) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296
  }
}

/** Each member knows a share of the facts of their own, from nothing to all, and leans to yes or to no. */
function someone(next: () => number): Facts {
  const known = next() * 1.2
  const lean = next()
  return Object.fromEntries(
    factIds.flatMap((id) => {
      if (next() > known) return []
      const values = valuesByFact.get(id) ?? []
      if (values.length === 0) return []
      return [[id, facts[id].type === 'boolean' ? next() < lean : values[Math.floor(next() * values.length)]]]
    }),
  ) as Facts
}

function ruleOf(when: Condition): Rule {
  return { id: 'x', kind: 'basic', title: 'x', from: '2022-01-01', source: 'x', when, examples: [] }
}

async function fill(): Promise<void> {
  const appender = await duck.createAppender('fact_row')
  for (const [n, known] of members.entries()) {
    appender.appendInteger(n)
    for (const id of factIds) put(appender, id, columnValue<FactId>(known[id]))
    appender.endRow()
  }
  appender.closeSync()
}

function put(appender: DuckDBAppender, id: FactId, value: boolean | number | string | null): void {
  if (value === null) appender.appendNull()
  else if (typeof value === 'boolean') appender.appendBoolean(value)
  else if (typeof value === 'number') appender.appendInteger(value)
  else if (facts[id].type === 'day') appender.appendDate(new DuckDBDateValue(dayNumber(value)))
  else appender.appendVarchar(value)
}
