// Diagnosis codes as groups, in SQL: the whole of the codes cut into pieces that belong to a group or to none, and found by halves of the whole,
// because millions of codes are compared and most belong to none. A code is written with or without its dot, so each range stands twice
// where the dot matters.
import type { CodeRange, DiagnosisGroup } from '../domain/identification.ts'

interface Span {
  readonly from: string
  readonly before: string
  readonly key: string
  /** The group's place among all. */
  readonly n: number
}

/** Codes up to, without, `before`, from where the piece ahead of it ends. */
interface Piece {
  readonly from: string
  readonly before: string
  readonly n: number | null
}

/** SQL: the place of the group a code belongs to, from 0, null for none; numbers, as they are quicker than words. @throws RangeError when two ranges overlap */
export function groupOf(groups: readonly DiagnosisGroup[], code: string): string {
  return halves(piecesOf(spansOf(groups)), code)
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

function piecesOf(spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 'A'
  for (const { from, before, n } of spans) {
    if (from > end) pieces.push({ from: end, before: from, n: null })
    pieces.push({ from, before, n })
    end = before
  }
  return [...pieces, { from: end, before: '[', n: null }]
}

/** Each question leaves about half of the codes there can be. */
function halves(pieces: readonly Piece[], code: string): string {
  const [first, ...rest] = pieces
  if (!first || rest.length === 0) return String(first?.n ?? null)
  const [from, before] = [placeOf(first.from), placeOf(pieces.at(-1)?.before ?? '')]
  const offMiddle = (piece: Piece) => Math.abs(placeOf(piece.from) - (from + before) / 2)
  const half = rest.reduce((best, piece) => (offMiddle(piece) < offMiddle(best) ? piece : best))
  const at = pieces.indexOf(half)
  return `case when ${code} < '${half.from}' then ${halves(pieces.slice(0, at), code)} else ${halves(pieces.slice(at), code)} end`
}

/** Where a code lies among all: its letter, then its digits. */
function placeOf(code: string): number {
  return code.charCodeAt(0) * 100 + Number(code.slice(1).replace('.', '').replace(/\D/g, '0').padEnd(5, '0')) / 1000
}
