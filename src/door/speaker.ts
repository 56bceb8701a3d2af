// Speaks one page in one language. It remembers what it had to leave in English and what a machine made, so that the page can say so; a
// piece in another language carries its lang, for screen readers.
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { memberTexts } from '../../content/text/member/index.ts'
import { fill } from '../base/message.ts'
import { type MemberLanguage, type MemberTexts, memberLanguages, shownText } from '../domain/member-text.ts'

export type Markup = HtmlEscapedString
export type TextId = keyof typeof memberTexts.english
export type SaidValues = Readonly<Record<string, string | number | Markup>>

export interface Speaker {
  readonly language: MemberLanguage
  readonly runs: 'ltr' | 'rtl'
  /** As plain text, for attributes and titles. */
  say(id: TextId, values?: Readonly<Record<string, string | number>>): string
  /** As markup, with links and marks in its holes. */
  show(id: TextId, values?: SaidValues): Markup
  /** Whether the text is shown in English, in this language. */
  isEnglish(id: TextId): boolean
  /** What has been shown so far: whether some was a machine's, and whether some stayed English. */
  readonly shown: () => { readonly isMachine: boolean; readonly isEnglish: boolean }
}

const texts: MemberTexts = memberTexts

export function isTextId(id: string): id is TextId {
  return Object.hasOwn(texts.english, id)
}

export function speakerOf(language: MemberLanguage): Speaker {
  const shown = { isMachine: false, isEnglish: false }
  const find = (id: TextId) => {
    const found = shownText(texts, language, id)
    if (found.isMachine) shown.isMachine = true
    if (found.language !== language) shown.isEnglish = true
    return found
  }
  return {
    language,
    runs: memberLanguages.find(({ code }) => code === language)?.runs ?? 'ltr',
    say: (id, values = {}) => {
      const found = find(id)
      return fill(found.message, values, found.language)
    },
    show: (id, values = {}) => {
      const found = find(id)
      const markup = filled(found.message, values, found.language)
      return found.language === language ? markup : (html`<span lang="en" dir="ltr">${markup}</span>` as Markup)
    },
    isEnglish: (id) => shownText(texts, language, id).language === 'en',
    shown: () => ({ ...shown }),
  }
}

// Markup stands in for its hole as a letter nobody writes, and takes its place after the text is made harmless.
function filled(message: string, values: SaidValues, language: string): Markup {
  const pieces: Markup[] = []
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isMarkup(value) ? held(value) : value]),
  )
  function held(markup: Markup): string {
    pieces.push(markup)
    return String.fromCharCode(0xe000 + pieces.length - 1)
  }
  const parts = fill(message, plain, language).split(/([\ue000-\uf8ff])/)
  return html`${parts.map((part) => pieces[part.charCodeAt(0) - 0xe000] ?? part)}` as Markup
}

function isMarkup(value: unknown): value is Markup {
  return typeof value === 'object' && value !== null && 'isEscaped' in value
}

/** Text that is markup already, such as a drawing. */
export function drawn(svg: string): Markup {
  return raw(svg)
}
