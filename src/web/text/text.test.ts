// Every id in the staff app against the tables of translations: an id has one English, and no translation is of a text that is gone.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { holesOf } from '../../base/message.ts'
import { directionOf, speak, type TextTable } from './language.ts'
import { text } from './text.ts'

const web = join(dirname(fileURLToPath(import.meta.url)), '..')
const used = globSync('**/*.{ts,tsx}', { cwd: web })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(join(web, file), 'utf8').matchAll(/\btext\(\s*'([^']+)',\s*'((?:[^'\\]|\\.)*)'/g)].map(
      ([, id = '', english = '']) => ({ file, id, english }),
    ),
  )
const tables = globSync('../../content/text/*.json', { cwd: web }).map((file) => ({
  language: basename(file, '.json'),
  table: JSON.parse(readFileSync(join(web, file), 'utf8')) as TextTable,
}))

test('a stale translation is not shown: the English is', () => {
  speak('ar', { 'shell.today': { en: 'Now', is: 'الآن' } })
  assert.equal(text('shell.today', 'Today'), 'Today')
  speak('ar', { 'shell.today': { en: 'Today', is: 'اليوم' } })
  assert.equal(text('shell.today', 'Today'), 'اليوم')
  speak('en', {})
})

test('an untranslated text is filled by English rules', () => {
  speak('ar', {})
  assert.equal(text('clock.daysLeft', '{count, plural, one {# day} other {# days}}', { count: 2 }), '2 days')
  speak('en', {})
})

test('an id has one English, wherever it is used', () => {
  const englishOf = new Map<string, string>()
  const twice = used.filter(({ id, english }) => (englishOf.get(id) ?? englishOf.set(id, english).get(id)) !== english)
  assert.deepEqual(twice, [])
  assert.ok(englishOf.size > 80, 'the reading of the sources finds the ids')
})

test('the frame, the parts and the first screens of a day speak Arabic whole, so that right to left can be walked through', () => {
  const arabic = tables.find(({ language }) => language === 'ar')?.table ?? {}
  const missing = used.filter(({ file, id, english }) => whole.test(file) && arabic[id]?.en !== english)
  assert.deepEqual(missing, [])
})

test('a translation keeps the holes of its English', () => {
  for (const { language, table } of tables) {
    for (const [id, { en, is }] of Object.entries(table)) {
      assert.deepEqual(holesOf(is), holesOf(en), `${language} ${id}`)
    }
  }
})

test('Arabic and Farsi run from right to left, with or without a region', () => {
  assert.deepEqual(['ar', 'fa', 'ar-EG', 'en', 'hy'].map(directionOf), ['rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
})

/** What is translated to its last word; the other screens show English where Arabic is not there yet. */
const whole = /^(shell|parts)\/|^screens\/(account|sign-in|today|caseload)\b/

/** The names in a message's holes, each once, in the order of the alphabet; a branch such as `=0 {today}` is no hole. */
