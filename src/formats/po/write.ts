// Writes a PO file, what translators' tools read: the id as context, the English, and the translation there is.

export interface PoEntry {
  readonly id: string
  readonly english: string
  readonly translation: string
  /** A note to the translator; empty for none. */
  readonly note: string
}

/** The file's text, with its language in the header. */
export function writePo(language: string, entries: readonly PoEntry[]): string {
  const header = `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n`
  return [header, ...entries.map(entryText)].join('\n')
}

function entryText({ id, english, translation, note }: PoEntry): string {
  const remark = note === '' ? '' : `#. ${note}\n`
  return `${remark}msgctxt ${quoted(id)}\nmsgid ${quoted(english)}\nmsgstr ${quoted(translation)}\n`
}

function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}"`
}
