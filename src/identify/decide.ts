// Rules over the fact table. A candidate is who a rule answers yes to, or of whom something of the rule was seen and the rest is not
// known; of whom nothing was seen is counted, not listed, or the whole plan would be on the list.
import type { Day } from '../base/day.ts'
import type { Comparison } from '../domain/condition.ts'
import { columnOf, type FactId, type Facts, facts } from '../domain/facts.ts'
import type { Identification } from '../domain/identification.ts'
import { decide, type Rule } from '../domain/rule.ts'
import { compile, expressionOf } from './compile.ts'
import { type Engine, type EngineRow, type EngineValue, literal } from './engine.ts'
import { leaves } from './fact-table.ts'

/** Makes `candidate` and `missing`. */
export async function decideAll(
  engine: Engine,
  settings: Identification,
  rules: readonly Rule[],
  asOf: Day,
): Promise<void> {
  await engine.run(
    `create temp table candidate (cin varchar, population varchar, "group" varchar, rule varchar, answer varchar, limbs varchar, signature varchar)`,
  )
  for (const rule of rules)
    await engine.run(candidatesOf(rule, rule.population ? settings.leads[rule.population] : [], asOf))
  await engine.run('create temp table missing (rule varchar, signature varchar, missing varchar)')
  await tellMissing(engine, rules, asOf)
}

function candidatesOf(rule: Rule, leads: readonly (readonly string[])[], asOf: Day): string {
  const parts = leaves(rule.when)
  const seen = leads.map((begins) =>
    seenOf(
      parts.filter(({ fact }) => begins.some((begin) => fact.startsWith(begin))),
      asOf,
    ),
  )
  const sign = (sql: string) => `case when ${sql} then 'y' when not ${sql} then 'n' else 'u' end`
  const signature = parts.map((part) => sign(expressionOf(part, asOf))).join(' || ')
  const holds = expressionOf(rule.when, asOf)
  const isOpen = `${holds} is null and (${seen.filter((sql) => sql !== '').join(' and ') || 'false'})`
  return `insert into candidate
    select cin, ${literal(rule.population ?? '')}, ${literal(rule.group ?? '')}, ${literal(rule.id)},
      case when ${holds} then 'yes' else 'unknown' end, ${compile(rule, asOf).limbsMet}, case when ${holds} then '' else ${signature} end
    from fact where ${holds} or (${isOpen})`
}

/** SQL: whether any of the measures is met; a count is open only where stays were seen of which nobody knows if they were planned. */
function seenOf(parts: readonly Comparison[], asOf: Day): string {
  const any = parts.flatMap((part) => [
    expressionOf(part, asOf),
    ...(part.fact.startsWith('use.') ? [`${columnOf(part.fact)} is null`] : []),
  ])
  return any.length === 0 ? '' : `(${any.join(' or ')})`
}

/** Of all who have the same known and unknown parts the same is missing: asked once, of the first. */
async function tellMissing(engine: Engine, rules: readonly Rule[], asOf: Day): Promise<void> {
  for (const rule of rules) {
    const rows = await engine.rows(
      `select s.signature, f.* from (select signature, min(cin) as cin from candidate
        where rule = ${literal(rule.id)} and answer = 'unknown' group by signature) s join fact f on f.cin = s.cin`,
    )
    const told = rows.map((row) => {
      const { missing } = decide(rule, factsOf(rule, row), asOf)
      return `(${literal(rule.id)}, ${literal(String(row.signature))}, ${literal(missing.join(';'))})`
    })
    if (told.length > 0) await engine.run(`insert into missing values ${told.join(', ')}`)
  }
}

/** The facts of a rule as a row of the table holds them. */
export function factsOf(rule: Rule, row: EngineRow): Facts {
  const known = leaves(rule.when).flatMap(({ fact }: Comparison) => {
    const value = held(fact, row[columnOf(fact)] ?? null)
    return value === undefined ? [] : [[fact, value] as const]
  })
  return Object.fromEntries(known) as Facts
}

function held(fact: FactId, value: EngineValue) {
  if (value === null) return undefined
  const { type } = facts[fact]
  if (type === 'list')
    return String(value)
      .split('|')
      .filter((word) => word !== '')
  if (type === 'number') return Number(value)
  return type === 'boolean' ? value === true : String(value)
}
