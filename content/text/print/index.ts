// What is printed for a member, apart from the door’s texts: a print needs few words, and a phone need not carry the rest.
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

export const printTexts = {
  english: en,
  // Whom to call when not safe: English until a named translator signs.
  binding: ['crisis.'],
  tables,
} as const satisfies MemberTexts
