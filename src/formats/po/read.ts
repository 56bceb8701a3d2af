// Reads what comes back from a translator: context, English and translation of each entry. Comments, header and old entries are passed over.
import type { PoEntry } from './write.ts'

/** The entries with an id, in the file's order. */
export function readPo(text: string): readonly Omit<PoEntry, 'note'>[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .flatMap(({ msgctxt, msgid, msgstr }) =>
      msgctxt === undefined ? [] : [{ id: msgctxt, english: msgid ?? '', translation: msgstr ?? '' }],
    )
}

function fieldsOf(block: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  let field = ''
  for (const line of block.split('\n')) {
    const [, keyword, text = ''] = /^\s*(msgctxt|msgid|msgstr)?\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(line) ?? []
    if (keyword !== undefined) field = keyword
    if (field !== '' && !line.startsWith('#')) fields[field] = (fields[field] ?? '') + unquoted(text)
  }
  return fields
}

function unquoted(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', t: '\t' })[letter] ?? letter)
}
