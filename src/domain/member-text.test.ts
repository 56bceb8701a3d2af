// Which of the door's languages a browser's wish comes to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wantedLanguage } from './member-text.ts'

const WISHES: readonly (readonly [wish: string, language: string])[] = [
  ['', 'en'],
  ['*', 'en'],
  ['xx;q=1, de', 'en'],
  ['es;q=0, ko;q=0.1', 'ko'],
  ['en;q=0.4, hy-AM;q=0.9', 'hy'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['fil-PH, en', 'tl'],
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
]

for (const [wish, language] of WISHES) {
  test(`"${wish}" is answered in ${language}`, () => assert.equal(wantedLanguage(wish), language))
}
