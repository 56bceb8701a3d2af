// A rule as SQL over one wide table: a row a member, a column a fact, null where nothing is known. SQL's own three values are the rule's,
// so AND, OR and NOT say the same thing in DuckDB, Spark and Trino; a list is text, `|hiv|cancer|`, because their arrays differ.
import type { Day } from '../base/day.ts'
import { type Condition, daysOf } from '../domain/condition.ts'
import { columnOf, type FactId, type Facts, type FactType, facts } from '../domain/facts.ts'
import type { Rule } from '../domain/rule.ts'

export interface CompiledRule {
  readonly rule: string
  /** An expression: 'yes', 'no' or 'unknown'. */
  readonly answer: string
  /** The same for each limb, in the rule's order. */
  readonly limbs: readonly { readonly limb: string; readonly answer: string }[]
  /** An expression: the limbs that are met, as a list: `|ed|stays|`. */
  readonly limbsMet: string
}

const sqlTypes: Readonly<Record<FactType, string>> = {
  boolean: 'BOOLEAN',
  number: 'INTEGER',
  day: 'DATE',
  choice: 'VARCHAR',
  list: 'VARCHAR',
}

export function compile(rule: Rule, asOf: Day): CompiledRule {
  const limbs = limbsOf(rule.when).map((part) => [part.limb, expressionOf(part, asOf)] as const)
  const met = limbs.map(([limb, sql]) => `CASE WHEN ${sql} THEN ${quote(`${limb}|`)} ELSE '' END`)
  return {
    rule: rule.id,
    answer: threeValued(expressionOf(rule.when, asOf)),
    limbs: limbs.map(([limb, sql]) => ({ limb, answer: threeValued(sql) })),
    limbsMet: [`'|'`, ...met].join(' || '),
  }
}

/** The fact's column as a table's definition says it. */
export function columnDefinition(id: FactId): string {
  return `${columnOf(id)} ${sqlTypes[facts[id].type]}`
}

/** A fact's value as the column holds it: a list as text, an unknown as null. */
export function columnValue<F extends FactId>(value: Facts[F] | undefined): boolean | number | string | null {
  if (value === undefined) return null
  if (typeof value === 'object') return `|${value.map((one) => `${one}|`).join('')}`
  return value
}

type Named = Condition & { readonly limb: string }

function limbsOf(condition: Condition): readonly Named[] {
  const own = isNamed(condition) ? [condition] : []
  if ('all' in condition) return [...own, ...condition.all.flatMap(limbsOf)]
  if ('any' in condition) return [...own, ...condition.any.flatMap(limbsOf)]
  if ('not' in condition) return [...own, ...limbsOf(condition.not)]
  return own
}

function isNamed(condition: Condition): condition is Named {
  return condition.limb !== undefined
}

function threeValued(sql: string): string {
  return `CASE WHEN ${sql} THEN 'yes' WHEN NOT ${sql} THEN 'no' ELSE 'unknown' END`
}

export function expressionOf(condition: Condition, asOf: Day): string {
  if ('all' in condition) return joined(condition.all, 'AND', asOf)
  if ('any' in condition) return joined(condition.any, 'OR', asOf)
  if ('not' in condition) return `(NOT ${expressionOf(condition.not, asOf)})`
  const column = columnOf(condition.fact)
  if ('is' in condition) return condition.is ? `(${column})` : `(NOT ${column})`
  if ('atLeast' in condition) return `(${column} >= ${numeral(condition.atLeast)})`
  if ('atMost' in condition) return `(${column} <= ${numeral(condition.atMost)})`
  if ('oneOf' in condition) return `(${column} IN (${condition.oneOf.map(quote).join(', ')}))`
  if ('includesAny' in condition) {
    return `(${condition.includesAny.map((one) => `${column} LIKE ${quote(`%|${one}|%`)}`).join(' OR ')})`
  }
  const { first, last } = daysOf(condition, asOf)
  return `(${column} BETWEEN DATE ${quote(first)} AND DATE ${quote(last)})`
}

function joined(parts: readonly Condition[], by: 'AND' | 'OR', asOf: Day): string {
  return `(${parts.map((part) => expressionOf(part, asOf)).join(` ${by} `)})`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('a measure that is no number')
  return String(value)
}
