// A published wording is never edited: whoever agreed to version so-and-so agreed to these words. A change is a further text with a new
// version; its fingerprint is added here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprint } from '../src/base/fingerprint.ts'
import { consentForms } from '../src/domain/consent.ts'
import { permissionText } from '../src/domain/permission-text.ts'
import { permissionTexts } from './permission.ts'

const published: Readonly<Record<string, string>> = {
  'taking-part 2026-1': '9fbfd8ef7c651061',
  'sharing 2026-1': 'a6f4492d8e3c5cbf',
  'ascmi 2026-1': '1d5817cb5da3bfe1',
  'ascmi-other 2026-1': 'f64625155e915533',
  'sud-counseling-notes 2026-1': '6c6d2e00fef2aba6',
  'psychotherapy-notes 2026-1': 'b4de2f2eb6acff7c',
}

test('each published wording is what it was', () => {
  const found = permissionTexts.map(({ form, version, reviewed: _reviewed, ...words }) => [
    `${form} ${version}`,
    fingerprint(JSON.stringify(words)),
  ])
  assert.deepEqual(Object.fromEntries(found), published)
  assert.equal(found.length, Object.keys(published).length)
})

test('of two wordings the newer one in force is read, and a form without one has none', () => {
  const [first] = permissionTexts
  assert.ok(first)
  const later = { ...first, version: 'later', from: '2027-01-01' }
  const versionOn = (day: string) => permissionText([later, first], first.form, day)?.version
  assert.deepEqual(['2025-12-31', '2026-12-31', '2027-01-01'].map(versionOn), [undefined, first.version, 'later'])
  const without = consentForms.filter((form) => permissionText(permissionTexts, form, '2026-11-24') === undefined)
  assert.deepEqual(without, ['part-2', 'hiv', 'supporters', 'community'])
})
