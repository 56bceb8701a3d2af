// Diagnosis codes as groups, in SQL: sorted ranges asked by halves, because millions of codes are compared. A code is written with or
// without its dot, so each range stands twice where the dot matters.
import type { CodeRange, DiagnosisGroup } from '../domain/identification.ts'

interface Span {
  readonly from: string
  readonly before: string
  readonly key: string
  /** The group's place among all. */
  readonly n: number
}

/** SQL: the place of the group a code belongs to, from 0, null for none; numbers, as they are quicker than words. @throws RangeError when two ranges overlap */
export function groupOf(groups: readonly DiagnosisGroup[], code: string): string {
  return halves(spansOf(groups), code)
}

function spansOf(groups: readonly DiagnosisGroup[]): readonly Span[] {
  const spans = groups
    .flatMap(({ key, ranges }, n) => ranges.flatMap(bothWays).map(([from, before]) => ({ from, before, key, n })))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1]
    if (next && next.from < span.before) throw new RangeError(`${span.key} and ${next.key} hold the same codes`)
  }
  return spans
}

function bothWays([from, before]: CodeRange): readonly CodeRange[] {
  const without: CodeRange = [from.replace('.', ''), before.replace('.', '')]
  return from.includes('.') ? [[from, before], without] : [without]
}

function halves(spans: readonly Span[], code: string): string {
  const [first] = spans
  if (!first) return 'null'
  if (spans.length === 1)
    return `case when ${code} >= '${first.from}' and ${code} < '${first.before}' then ${first.n} end`
  const half = spans.length >> 1
  return `case when ${code} < '${spans[half]?.from}' then ${halves(spans.slice(0, half), code)} else ${halves(spans.slice(half), code)} end`
}
