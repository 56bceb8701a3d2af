// Which language the staff app speaks, which way it runs, and its table. English stands in the code and needs no table.

/** A translated text beside the English it was made from: when the English changes, the translation is stale. */
export type Translation = { readonly en: string; readonly is: string }
export type TextTable = Readonly<Record<string, Translation>>

/** A language the staff app can be read in, called by its own name. */
export const staffLanguages = [
  { code: 'en', name: 'English' },
  { code: 'ar', name: 'العربية' },
] as const

export type StaffLanguage = (typeof staffLanguages)[number]['code']

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur'])
const languageKey = 'alongside.language'

let current: StaffLanguage = 'en'
let table: TextTable = {}

/** The way a language runs. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? language) ? 'rtl' : 'ltr'
}

/** The language now spoken. */
export function currentLanguage(): StaffLanguage {
  return current
}

/** The translation of an id in the language now spoken, if there is one made from this English. */
export function translationOf(id: string, english: string): string | undefined {
  const found = table[id]
  return found !== undefined && found.en === english ? found.is : undefined
}

/** The language kept in this browser, else the first of the browser's own that the app can speak, else English. */
export function chosenLanguage(): StaffLanguage {
  const wanted = [localStorage.getItem(languageKey), ...navigator.languages]
  const known = wanted.map((tag) => staffLanguages.find(({ code }) => code === tag?.split('-')[0])?.code)
  return known.find((code) => code !== undefined) ?? 'en'
}

/** Keeps the choice for the next start. */
export function keepLanguage(language: StaffLanguage): void {
  localStorage.setItem(languageKey, language)
}

/** Speaks this language from now on; the caller draws the screen again. */
export function speak(language: StaffLanguage, itsTable: TextTable): void {
  current = language
  table = itsTable
}

/** The way the language now spoken runs. */
export function currentDirection(): 'ltr' | 'rtl' {
  return directionOf(current)
}
