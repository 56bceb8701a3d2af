// Loads a language's table only when it is spoken: nobody pays for words that nobody reads.
import { directionOf, keepLanguage, type StaffLanguage, speak, type TextTable } from './language.ts'

const tables = import.meta.glob<TextTable>('../../../content/text/*.json', { import: 'default' })
const listeners = new Set<() => void>()

/** Loads the table, speaks the language and turns the page its way. Where the table cannot be had, it stays English. */
export async function loadLanguage(language: StaffLanguage): Promise<void> {
  const load = tables[`../../../content/text/${language}.json`]
  speak(language, load === undefined ? {} : await load())
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  for (const listener of listeners) listener()
}

/** Speaks another language, keeps the choice and draws the screens again. */
export async function changeLanguage(language: StaffLanguage): Promise<void> {
  keepLanguage(language)
  await loadLanguage(language)
}

/** Calls the listener at each change of language; what it returns stops that. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
