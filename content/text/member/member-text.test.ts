// The member's texts: plain enough for a sixth-grade reader, translated with their holes, and nothing that binds shown unreviewed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDay } from '../../../src/base/day.ts'
import { fingerprint } from '../../../src/base/fingerprint.ts'
import { holesOf } from '../../../src/base/message.ts'
import { isBinding, MACHINE, type MemberTexts, memberLanguages, shownText } from '../../../src/domain/member-text.ts'
import { readingGrade } from '../../../test/reading-grade.ts'
import { memberTexts } from './index.ts'

const texts: MemberTexts = memberTexts
const ids = Object.keys(texts.english)

/** Words a member meets on cards, letters and doors anyway; each counts as one syllable. */
const SPARED = new Set(
  'medi-cal california enhanced management community supports services member manager medicine agency agencies emergency hospital alaska american native pacific islander'.split(
    ' ',
  ),
)

test('a hard sentence is found', () => {
  assert.ok(
    readingGrade('Eligibility determination necessitates documentation of institutional residency.', SPARED) > 12,
  )
  assert.ok(readingGrade('You can stop at any time. You keep your doctor.', SPARED) < 3)
})

test('every English text is at sixth grade or below', () => {
  const hard = ids
    .filter((id) => !id.endsWith('.words'))
    .map((id) => ({ id, text: texts.english[id] ?? '' }))
    // A title of a few words has no sentence to measure.
    .filter(({ text }) => text.split(' ').length >= 8)
    .map(({ id, text }) => ({ id, grade: readingGrade(text, SPARED) }))
    .filter(({ grade }) => grade > 6)
  assert.deepEqual(hard, [])
})

test('nothing says "eligible" or promises what the plan decides', () => {
  const promises = ids.filter(
    (id) => !id.endsWith('.words') && /\beligib|you qualify|guarantee/i.test(texts.english[id] ?? ''),
  )
  assert.deepEqual(promises, [])
})

test('every beginning in the binding list still begins a text', () => {
  for (const start of texts.binding)
    assert.ok(
      ids.some((id) => id === start || id.startsWith(start)),
      start,
    )
})

test('what binds is English until a named translator has signed it, whatever a machine has made', () => {
  const id = 'crisis.988'
  assert.ok(isBinding(texts, id))
  const made = (by: string): MemberTexts => ({
    ...texts,
    tables: {
      ...texts.tables,
      es: { [id]: { is: 'Llame al 988.', of: fingerprint(texts.english[id] ?? ''), by, on: '2026-11-24' } },
    },
  })
  assert.equal(shownText(made(MACHINE), 'es', id).language, 'en')
  assert.equal(shownText(made('An invented translator'), 'es', id).language, 'es')
})

test('a translation of other English is not shown', () => {
  const stale: MemberTexts = {
    ...texts,
    tables: {
      ...texts.tables,
      es: { 'frame.yes': { is: 'Sí', of: fingerprint('Yea'), by: 'A translator', on: '2026-11-24' } },
    },
  }
  assert.equal(shownText(stale, 'es', 'frame.yes').message, 'Yes')
})

for (const { code } of memberLanguages) {
  if (code === 'en') continue
  test(`${code}: each translation is of a text there is, keeps its holes, and says who made it and when`, () => {
    for (const [id, { is, by, on, of }] of Object.entries(texts.tables[code])) {
      const english = texts.english[id]
      assert.ok(english !== undefined, id)
      if (of === fingerprint(english)) assert.deepEqual(holesOf(is), holesOf(english), id)
      assert.ok(by.trim() !== '' && isDay(on), id)
    }
  })

  test(`${code}: nothing that binds, measures or protects is shown from a machine`, () => {
    const shown = ids.map((id) => ({ id, shown: shownText(texts, code, id) }))
    const unreviewed = shown.filter(({ id, shown: { isMachine, language } }) => {
      const by = language === 'en' ? undefined : texts.tables[code][id]?.by
      return isBinding(texts, id) && (isMachine || by === MACHINE)
    })
    assert.deepEqual(unreviewed, [])
  })
}
