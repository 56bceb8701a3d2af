// The member's texts for translators: what is missing or stale, a PO file to work in, and what comes back. The tables stand in content,
// so that a translation is a change like any other: read, reviewed and dated.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { memberTexts } from '../../../content/text/member/index.ts'
import { fingerprint } from '../../base/fingerprint.ts'
import { holesOf } from '../../base/message.ts'
import {
  isBinding,
  isMemberLanguage,
  MACHINE,
  type MemberTexts,
  type TextState,
  type TranslatedLanguage,
  type TranslationTable,
  textState,
} from '../../domain/member-text.ts'
import { readPo } from '../../formats/po/read.ts'
import { writePo } from '../../formats/po/write.ts'
import { readOptions, UsageError } from './option.ts'

const USAGE = 'Say missing, export or import, and a language: text missing es.'
const texts: MemberTexts = memberTexts
const ids = Object.keys(texts.english)

/** `text missing|export|import LANGUAGE`. @throws UsageError when the words or the file are wrong. */
export async function text(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { by: { type: 'string' }, on: { type: 'string' }, all: { type: 'boolean' } },
    true,
  )
  const [verb, code = '', file] = positionals
  if (!isMemberLanguage(code) || code === 'en') throw new UsageError(USAGE)
  if (verb === 'missing') return tellMissing(code)
  if (verb === 'export') return exportTo(code, file, values.all === true)
  if (verb === 'import') return importFrom(code, file, { by: values.by ?? MACHINE, on: values.on ?? today() })
  throw new UsageError(USAGE)
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function tellMissing(language: TranslatedLanguage): number {
  const states = ids.map((id) => ({ id, state: textState(texts, language, id) }))
  const lines = states.filter(({ state }) => isToDo(state)).map(({ id, state }) => `${state.padEnd(10)} ${id}`)
  const count = (which: TextState) => states.filter(({ state }) => state === which).length
  const sum = `${language}: ${count('reviewed')} reviewed, ${count('machine')} by a machine, ${count('unreviewed')} shown in English until reviewed, ${count('stale')} stale, ${count('missing')} missing`
  process.stdout.write(`${[...lines, sum].join('\n')}\n`)
  return 0
}

function isToDo(state: TextState): boolean {
  return state === 'missing' || state === 'stale' || state === 'unreviewed'
}

async function exportTo(language: TranslatedLanguage, file: string | undefined, all: boolean): Promise<number> {
  const chosen = ids.filter((id) => all || isToDo(textState(texts, language, id)))
  const po = writePo(
    language,
    chosen.map((id) => ({
      id,
      english: texts.english[id] ?? '',
      translation: texts.tables[language][id]?.is ?? '',
      note: isBinding(texts, id) ? 'Binding: shown only when a qualified translator has signed it.' : '',
    })),
  )
  if (file === undefined) process.stdout.write(po)
  else await writeFile(file, po)
  return 0
}

interface Maker {
  readonly by: string
  readonly on: string
}

async function importFrom(language: TranslatedLanguage, file: string | undefined, maker: Maker): Promise<number> {
  if (file === undefined) throw new UsageError('Say which file: text import es FILE.po --by "NAME".')
  const came = await readTranslations(file)
  const faults = came.flatMap((entry) => faultOf(entry))
  if (faults.length > 0) throw new UsageError(`Nothing was taken in.\n${faults.join('\n')}\n`)
  const table: Record<string, TranslationTable[string]> = { ...texts.tables[language] }
  for (const { id, english, translation } of came)
    if (translation !== '') table[id] = { is: translation, of: fingerprint(english), ...maker }
  const sorted = Object.fromEntries(ids.flatMap((id) => (table[id] ? [[id, table[id]]] : [])))
  const path = fileURLToPath(new URL(`../../../content/text/member/${language.toLowerCase()}.json`, import.meta.url))
  await writeFile(path, `${JSON.stringify(sorted, null, 2)}\n`)
  process.stdout.write(`${language}: ${came.filter(({ translation }) => translation !== '').length} taken in.\n`)
  return 0
}

type Came = { readonly id: string; readonly english: string; readonly translation: string }

/** A PO file, or plain JSON of id and translation, taken as made from today's English. */
async function readTranslations(file: string): Promise<readonly Came[]> {
  const content = await readFile(file, 'utf8')
  if (!file.endsWith('.json')) return readPo(content)
  const plain = JSON.parse(content) as Readonly<Record<string, unknown>>
  return Object.entries(plain).map(([id, is]) => ({ id, english: texts.english[id] ?? '', translation: String(is) }))
}

function faultOf({ id, english, translation }: Came): readonly string[] {
  if (texts.english[id] === undefined) return [`${id}: there is no such text any more.`]
  if (translation === '') return []
  const [wants, has] = [holesOf(english).join(' '), holesOf(translation).join(' ')]
  return wants === has ? [] : [`${id}: the holes are {${has}}, and should be {${wants}}.`]
}
