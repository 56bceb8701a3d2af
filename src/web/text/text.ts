// Every word on a screen has an id from birth, and its English stands where it is used: `text('shell.today', 'Today')`.

import { fill, type Values } from '../../base/message.ts'
import { currentLanguage, translationOf } from './language.ts'

/** An id is its place and its idea, `shell.today`; a test reads all of them and refuses two Englishes for one id. */
export type TextId = `${string}.${string}`

/** The text in the reader's language; in English where no translation was made from this very English. */
export function text(id: TextId, english: string, values?: Values): string {
  const translated = translationOf(id, english)
  const message = translated ?? english
  return values === undefined ? message : fill(message, values, translated === undefined ? 'en' : currentLanguage())
}
