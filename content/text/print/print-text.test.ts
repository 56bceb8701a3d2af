// What is printed: every text in every language, made from the English that stands, with its holes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprint } from '../../../src/base/fingerprint.ts'
import { holesOf } from '../../../src/base/message.ts'
import { type MemberTexts, memberLanguages } from '../../../src/domain/member-text.ts'
import { printTexts } from './index.ts'

const { english, tables }: MemberTexts = printTexts

for (const { code } of memberLanguages) {
  if (code === 'en') continue
  test(`${code}: each printed text is made from its English and keeps its holes`, () => {
    const table = tables[code]
    assert.deepEqual(Object.keys(table), Object.keys(english))
    for (const [id, { is, of }] of Object.entries(table)) {
      assert.equal(of, fingerprint(english[id] ?? ''), id)
      assert.deepEqual(holesOf(is), holesOf(english[id] ?? ''), id)
    }
  })
}
