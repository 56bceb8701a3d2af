// Diagnoses: every code that belongs to a group, then the latest of each group and member, then a column a group. Only a current one
// counts; an older one stays in `diagnosis`, as seen before.
import { addMonths } from '../../base/day.ts'
import type { FactId } from '../../domain/facts.ts'
import type { DiagnosisGroup, Identification } from '../../domain/identification.ts'
import { groupOf } from '../code-group.ts'
import { day, eachOf, firstOf, latest } from '../dialect.ts'
import { literal } from '../engine.ts'
import type { Window } from './window.ts'

/** Statements that make `code_seen`, `diagnosis` and `diagnosis_wide`. */
export function deriveDiagnoses({ groups, diagnosisMonths }: Identification, window: Window): readonly string[] {
  // Whether a code is the principal one is asked of its text: to number the elements of every list took as long as all the rest.
  const each = eachOf(
    'claim_lines',
    `cin, claim_id, from_date, ${firstOf('diagnoses')} as principal`,
    'diagnoses',
    'code',
  )
  const named = `(values ${groups.map(({ key }, n) => `(${n}, ${literal(key)})`).join(', ')}) g (n, grp)`
  const columns = groups.map((group, n) => `bool_or(n = ${n}) as ${groupColumn(group)}`)
  return [
    // Joined, not filtered: a filter asks a second time of every code that stays which group it is of. And a group is its number where
    // millions of rows are gathered by it; its key comes at the end.
    `create temp table code_seen as select e.cin, e.claim_id, e.from_date, g.n, e.code = e.principal as is_principal
      from (${each}) e join ${named} on g.n = ${groupOf(groups, 'e.code')}`,
    `create temp table diagnosis as select d.cin, d.n, g.grp, d.seen_on, d.ref
      from (select cin, n, max(from_date) as seen_on, ${latest('claim_id', 'from_date')} as ref
        from code_seen where from_date <= ${day(window.claimsEnd)} group by cin, n) d join ${named} on g.n = d.n`,
    `create temp table diagnosis_wide as select cin, ${columns.join(', ')} from diagnosis where ${isCurrent(diagnosisMonths, window)} group by cin`,
  ]
}

/** SQL that is true where a row of `diagnosis` counts. */
export function isCurrent(months: number, window: Window): string {
  return `seen_on > ${day(addMonths(window.asOf, -months))}`
}

/** What current diagnoses say of a fact, over `diagnosis_wide d`; nothing where no group speaks of it. */
export function diagnosisColumn(groups: readonly DiagnosisGroup[], fact: FactId): string | undefined {
  const saying = groups.filter(({ means }) => means[fact] !== undefined)
  if (saying.length === 0) return undefined
  const any = saying.map((group) => `d.${groupColumn(group)}`).join(' or ')
  if (saying.every(({ means }) => typeof means[fact] === 'boolean')) return `case when ${any} then true end`
  const words = saying.map(
    (group) => `case when d.${groupColumn(group)} then ${literal(`${wordsOf(group, fact).join('|')}|`)} else '' end`,
  )
  return `case when ${any} then '|' || ${words.join(' || ')} end`
}

/** SQL that is true where a diagnosis of any of the facts was seen, over `diagnosis_wide d`. */
export function anyOfGroups(groups: readonly DiagnosisGroup[], isWanted: (fact: string) => boolean): string {
  const wanted = groups.filter(({ means }) => Object.keys(means).some(isWanted))
  return wanted.map((group) => `d.${groupColumn(group)}`).join(' or ') || 'false'
}

function wordsOf({ means }: DiagnosisGroup, fact: FactId): readonly string[] {
  const value = means[fact]
  return typeof value === 'object' ? value : []
}

function groupColumn({ key }: DiagnosisGroup): string {
  return `has_${key.replaceAll('-', '_')}`
}
