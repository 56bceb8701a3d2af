// The paper of one print: its language, its words in it, its days as that language writes them, and what may not stand on it.
import { printTexts } from '../../../../content/text/print/index.ts'
import type { Day, Instant } from '../../../base/day.ts'
import { fill } from '../../../base/message.ts'
import type { Chart } from '../../../domain/chart.ts'
import { type MemberLanguage, type MemberTexts, memberLanguages, shownText } from '../../../domain/member-text.ts'
import { printLanguage } from '../../../domain/print-language.ts'
import { privatePlaces } from '../../../domain/print-safe.ts'
import { dayWordsIn, timeWordsIn } from '../../text/day-words.ts'

export type PrintText = keyof typeof printTexts.english

export interface Paper {
  readonly language: MemberLanguage
  readonly runs: 'ltr' | 'rtl'
  say(id: PrintText, values?: Readonly<Record<string, string>>): string
  day(day: Day): string
  time(instant: Instant): string
  /** Whether these words may be printed (SAF-3). */
  isSafe(words: string): boolean
}

const texts: MemberTexts = printTexts

/** The paper in this language. */
export function paperIn(language: MemberLanguage, chart: Chart): Paper {
  return {
    language,
    runs: memberLanguages.find(({ code }) => code === language)?.runs ?? 'ltr',
    say: (id, values = {}) => {
      const found = shownText(texts, language, id)
      return fill(found.message, values, found.language)
    },
    day: (day) => dayWordsIn(language, day),
    time: (instant) => timeWordsIn(language, instant),
    ...privatePlaces(chart),
  }
}

/** What language the member reads, as far as it is known; they may need one that is not printed. */
export function readingOf(chart: Pick<Chart, 'member'>): {
  readonly language: MemberLanguage
  readonly isOurs: boolean
} {
  const member = chart.member[0]
  const name = member?.writtenLanguage ?? member?.spokenLanguage ?? 'English'
  const language = printLanguage(name)
  return { language: language ?? 'en', isOurs: language !== undefined }
}
