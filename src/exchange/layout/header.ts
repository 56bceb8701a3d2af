// Finds a layout's columns in a header row as plans really write it: other case, stray spaces, old typos, repeats (EXC-10, EXC-11).
// By position and never by name alone, so that of two columns with one name neither is lost.
import type { Column } from '../../domain/layout.ts'

export interface PlacedColumn {
  readonly column: Column
  readonly at: number
  /** Where the same header stands again. */
  readonly secondAt?: number
}

export interface UnknownColumn {
  readonly name: string
  readonly at: number
}

export interface Header {
  readonly placed: readonly PlacedColumn[]
  /** Kept and shown as "also sent" (EXC-14), a second column of one name among them. */
  readonly unknown: readonly UnknownColumn[]
  /** Headers of the layout that the file does not have. */
  readonly missing: readonly string[]
  /** Headers read in spite of a typo, for a person to look at. */
  readonly mended: readonly { readonly sent: string; readonly readAs: string }[]
  /** How well the layout fits: its own headers count double. */
  readonly score: number
}

/** The header under which a rejected row carries its reason; a corrected file that comes back may still have it. */
export const reasonHeader = 'Reason refused'

/** Matches a row of header texts with the columns of a layout. */
export function matchHeader(texts: readonly string[], columns: readonly Column[]): Header {
  const keys = texts.map(headerKey)
  const found = new Map<Column, number[]>()
  const claimed = new Set<number>()
  const claim = (at: number, column: Column) => {
    found.set(column, [...(found.get(column) ?? []), at])
    claimed.add(at)
  }
  const exact = new Map(columns.map((column) => [headerKey(column.header), column]))
  keys.forEach((key, at) => {
    const column = exact.get(key)
    if (column) claim(at, column)
  })
  const own = claimed.size
  const aliases = aliasMap(columns.filter((column) => !found.has(column)))
  keys.forEach((key, at) => {
    const column = claimed.has(at) ? undefined : aliases.get(key)
    if (column) claim(at, column)
  })
  const mended = texts.flatMap((text, at) => {
    if (claimed.has(at) || keys[at] === '') return []
    const near = columns.filter((column) => !found.has(column) && isTypoOf(text, column.header))
    const [column] = near
    if (!column || near.length > 1) return []
    claim(at, column)
    return [{ sent: tidy(text), readAs: column.header }]
  })
  return {
    placed: [...found].map(([column, [at = 0, secondAt]]) => ({
      column,
      at,
      ...(secondAt === undefined ? {} : { secondAt }),
    })),
    unknown: unknownColumns(texts, found, claimed),
    missing: columns.filter((column) => !found.has(column)).map((column) => column.header),
    mended,
    score: found.size + own,
  }
}

/** A header's letters and digits, lower case: what two spellings of one header share. */
export function headerKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function aliasMap(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(
    columns.flatMap((column) => (column.aliases ?? []).map((alias) => [headerKey(alias), column] as const)),
  )
}

function unknownColumns(
  texts: readonly string[],
  found: ReadonlyMap<Column, readonly number[]>,
  claimed: ReadonlySet<number>,
): readonly UnknownColumn[] {
  const repeats = [...found].flatMap(([column, places]) =>
    places.slice(1).map((at, index) => ({ name: `${column.header} ${ordinal(index + 2)}`, at })),
  )
  const seen = new Map<string, number>()
  const others = texts.flatMap((text, at) => {
    const key = headerKey(text)
    if (claimed.has(at) || key === '' || key === headerKey(reasonHeader)) return []
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return [{ name: count === 1 ? tidy(text) : `${tidy(text)} ${ordinal(count)}`, at }]
  })
  return [...others, ...repeats].sort((one, other) => one.at - other.at)
}

function ordinal(count: number): string {
  return count === 2 ? '(second)' : count === 3 ? '(third)' : `(no. ${count})`
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

// Short words are never mended: ECM and CCM, birth and death differ by little and mean other things.
const shortestMendedWord = 6

/** Whether the texts have the same words but for small typos in long ones. */
function isTypoOf(sent: string, header: string): boolean {
  const [words, others] = [wordsOf(sent), wordsOf(header)]
  return words.length === others.length && words.every((word, at) => isTypoWord(word, others[at] ?? ''))
}

function isTypoWord(word: string, other: string): boolean {
  if (word === other) return true
  if (Math.min(word.length, other.length) < shortestMendedWord || word[0] !== other[0]) return false
  return !/\d/.test(word + other) && editDistance(word, other) <= 2
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const cost = one[row - 1] === other[at - 1] ? 0 : 1
      current.push(Math.min((previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, (previous[at - 1] ?? 0) + cost))
    }
    previous = current
  }
  return previous[other.length] ?? 0
}
