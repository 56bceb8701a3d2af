// Rules over the fact table. A candidate is who a rule answers yes to, or of whom something of the rule was seen and the rest is not
// known; of whom nothing was seen is counted, not listed, or the whole plan would be on the list.
import type { Day } from '../base/day.ts'
import type { Comparison } from '../domain/condition.ts'
import { columnOf, type FactId, type Facts, facts } from '../domain/facts.ts'
import { decide, type Rule } from '../domain/rule.ts'
import { compile, expressionOf } from './compile.ts'
import { type Engine, type EngineRow, type EngineValue, literal } from './engine.ts'
import { leaves } from './fact-table.ts'

/** Makes `candidate` and `missing`. */
export async function decideAll(engine: Engine, rules: readonly Rule[], asOf: Day): Promise<void> {
  await engine.run(
    `create temp table candidate (cin varchar, population varchar, "group" varchar, rule varchar, answer varchar, limbs varchar, signature varchar)`,
  )
  for (const rule of rules) await engine.run(candidatesOf(rule, asOf))
  await engine.run('create temp table missing (rule varchar, signature varchar, missing varchar)')
  await tellMissing(engine, rules, asOf)
}

function candidatesOf(rule: Rule, asOf: Day): string {
  const { answer, limbsMet } = compile(rule, asOf)
  const parts = leaves(rule.when)
  const seen = parts.filter(({ fact }) => isEvidence(fact)).map((part) => expressionOf(part, asOf))
  // A count is open only where stays were seen of which nobody knows if they were planned.
  const open = parts.filter(({ fact }) => fact.startsWith('use.')).map(({ fact }) => `${columnOf(fact)} is null`)
  const sign = (sql: string) => `case when ${sql} then 'y' when not ${sql} then 'n' else 'u' end`
  const signature = parts.map((part) => sign(expressionOf(part, asOf))).join(' || ')
  return `insert into candidate
    select cin, ${literal(rule.population ?? '')}, ${literal(rule.group ?? '')}, ${literal(rule.id)}, answer, limbs, case when answer = 'unknown' then signature else '' end
    from (select cin, ${answer} as answer, ${limbsMet} as limbs, ${signature} as signature, (${[...seen, ...open].join(' or ') || 'false'}) as is_seen from fact) d
    where answer = 'yes' or (answer = 'unknown' and is_seen)`
}

/** Whether the fact, when it holds, points to a need: age, coverage and where one lives at home do not. */
function isEvidence(fact: FactId): boolean {
  return !fact.startsWith('member.') && !fact.startsWith('coverage.') && fact !== 'residence.kind'
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
