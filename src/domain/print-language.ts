// Which of the county's languages a member's is, called by its English name as the record keeps it.
import type { MemberLanguage } from './member-text.ts'

const byName: Readonly<Record<string, MemberLanguage>> = {
  english: 'en',
  spanish: 'es',
  cantonese: 'zh-Hant',
  mandarin: 'zh-Hans',
  chinese: 'zh-Hant',
  'traditional chinese': 'zh-Hant',
  'simplified chinese': 'zh-Hans',
  korean: 'ko',
  vietnamese: 'vi',
  armenian: 'hy',
  tagalog: 'tl',
  filipino: 'tl',
  farsi: 'fa',
  persian: 'fa',
  arabic: 'ar',
  russian: 'ru',
  khmer: 'km',
  cambodian: 'km',
}

/** The language of print for a member's; undefined where it is none of the county's. */
export function printLanguage(name: string): MemberLanguage | undefined {
  return byName[name.trim().toLowerCase()]
}
