// Writes that do not read each other go as one statement: each but the last becomes a `with` of the next. One message to the database
// and one plan, where each alone would cost a round of its own.
import type { Statement } from './executor.ts'

/** The statements as one. None may depend on what another of them writes, and no row may be written by two. */
export function together(statements: readonly Statement[]): Statement {
  return { text: textOf(statements.map(({ text }) => text)), values: statements.flatMap(({ values = [] }) => values) }
}

/** Texts joined before, by their texts one after the other: the same few commands come again and again. */
interface Joined {
  text?: string
  readonly next: Map<string, Joined>
}
const joined: Joined = { next: new Map() }

function textOf(texts: readonly string[]): string {
  let found = joined
  for (const text of texts) {
    const next = found.next.get(text) ?? { next: new Map() }
    found.next.set(text, next)
    found = next
  }
  found.text ??= join(texts)
  return found.text
}

function join(texts: readonly string[]): string {
  let from = 0
  const shifted = texts.map((text) => {
    const shift = from
    return text.replace(/\$(\d+)/g, (_, n: string) => {
      from = Math.max(from, shift + Number(n))
      return `$${shift + Number(n)}`
    })
  })
  const last = shifted.pop() ?? 'select'
  const parts = shifted.map((text, i) => `part${i} as (${text})`).join(', ')
  if (parts === '') return last
  // A statement that has its own `with` keeps it, after ours.
  const own = /^\s*with\s+/i.exec(last)
  return own ? `with ${parts}, ${last.slice(own[0].length)}` : `with ${parts} ${last}`
}
