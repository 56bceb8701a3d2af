// The member's texts in all languages, put together. A new text begins in en.json; a translation is made from it and says by whom.
import type { MemberTexts, TranslatedLanguage, TranslationTable } from '../../../src/domain/member-text.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import fa from './fa.json' with { type: 'json' }
import hy from './hy.json' with { type: 'json' }
import km from './km.json' with { type: 'json' }
import ko from './ko.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import tl from './tl.json' with { type: 'json' }
import vi from './vi.json' with { type: 'json' }
import zhHans from './zh-hans.json' with { type: 'json' }
import zhHant from './zh-hant.json' with { type: 'json' }

const tables: Readonly<Record<TranslatedLanguage, TranslationTable>> = {
  es,
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
  ko,
  vi,
  hy,
  tl,
  fa,
  ar,
  ru,
  km,
}

export const memberTexts = {
  english: en,
  // What one agrees to, one's rights, and what is said in a crisis: a mistake here can cost somebody their care or their life.
  binding: [
    'crisis.',
    'safe.',
    'permit.',
    'rights.',
    'stop.letter',
    'stop.sign.',
    'question.no.answer',
    'question.share.answer',
  ],
  tables,
} as const satisfies MemberTexts
