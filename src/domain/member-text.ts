// What a member reads, in the languages of the county (privacy.md section 4). A translation keeps which English it was made from and by
// whom. One made from other English is not shown, nor a machine's where the text binds, measures or protects: the English is.
import type { Day } from '../base/day.ts'
import { fingerprint } from '../base/fingerprint.ts'

/** The languages of the door, each called by its own name. */
export const memberLanguages = [
  { code: 'en', name: 'English', runs: 'ltr' },
  { code: 'es', name: 'Español', runs: 'ltr' },
  { code: 'zh-Hant', name: '繁體中文', runs: 'ltr' },
  { code: 'zh-Hans', name: '简体中文', runs: 'ltr' },
  { code: 'ko', name: '한국어', runs: 'ltr' },
  { code: 'vi', name: 'Tiếng Việt', runs: 'ltr' },
  { code: 'hy', name: 'Հայերեն', runs: 'ltr' },
  { code: 'tl', name: 'Tagalog', runs: 'ltr' },
  { code: 'fa', name: 'فارسی', runs: 'rtl' },
  { code: 'ar', name: 'العربية', runs: 'rtl' },
  { code: 'ru', name: 'Русский', runs: 'ltr' },
  { code: 'km', name: 'ខ្មែរ', runs: 'ltr' },
] as const

export type MemberLanguage = (typeof memberLanguages)[number]['code']
export type TranslatedLanguage = Exclude<MemberLanguage, 'en'>

/** Who made a translation: a program, or a qualified translator by name. */
export const MACHINE = 'machine'

export interface Translation {
  readonly is: string
  /** The fingerprint of the English it was made from. */
  readonly of: string
  readonly by: string
  readonly on: Day
}

export type TranslationTable = Readonly<Record<string, Translation>>

export interface MemberTexts {
  readonly english: Readonly<Record<string, string>>
  /** Ids, or beginnings of ids up to a dot, of what binds, measures or protects. */
  readonly binding: readonly string[]
  readonly tables: Readonly<Record<TranslatedLanguage, TranslationTable>>
}

/** How a translation stands: none, made from other English, by a machine where a person must, by a machine, by a person. */
export type TextState = 'missing' | 'stale' | 'unreviewed' | 'machine' | 'reviewed'

export interface ShownText {
  readonly message: string
  readonly language: MemberLanguage
  readonly isMachine: boolean
}

export function isMemberLanguage(code: string): code is MemberLanguage {
  return memberLanguages.some((language) => language.code === code)
}

/** Whether the text may only be shown as a qualified translator left it. */
export function isBinding(texts: MemberTexts, id: string): boolean {
  return texts.binding.some((start) => id === start || (start.endsWith('.') && id.startsWith(start)))
}

export function textState(texts: MemberTexts, language: TranslatedLanguage, id: string): TextState {
  const translation = texts.tables[language][id]
  if (translation === undefined) return 'missing'
  if (translation.of !== fingerprint(texts.english[id] ?? '')) return 'stale'
  if (translation.by !== MACHINE) return 'reviewed'
  return isBinding(texts, id) ? 'unreviewed' : 'machine'
}

/** The text as it is shown to a reader of this language: translated if it may be, else English, and it says which. */
export function shownText(texts: MemberTexts, language: MemberLanguage, id: string): ShownText {
  const english: ShownText = { message: texts.english[id] ?? id, language: 'en', isMachine: false }
  if (language === 'en') return english
  const state = textState(texts, language, id)
  const translation = texts.tables[language][id]
  if (translation === undefined || (state !== 'machine' && state !== 'reviewed')) return english
  return { message: translation.is, language, isMachine: state === 'machine' }
}

/** The languages a browser asks for, best first, as the door's own: Chinese by its script or place, Filipino as Tagalog. */
export function wantedLanguage(acceptLanguage: string): MemberLanguage {
  const wishes = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { tag: tag.toLowerCase(), quality: Number(quality ?? 1) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  for (const { tag } of wishes) {
    const known = ours(tag)
    if (known) return known
  }
  return 'en'
}

function ours(tag: string): MemberLanguage | undefined {
  const [first = '', ...rest] = tag.split('-')
  if (first === 'zh') return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans'
  const code = first === 'fil' ? 'tl' : first
  return isMemberLanguage(code) ? code : undefined
}
