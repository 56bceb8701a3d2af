// What was written is read again whole; what a tool changed on the way (broken lines, comments, line ends) changes nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPo } from './read.ts'
import { writePo } from './write.ts'

test('comments, old entries and entries without an id are passed over', () => {
  assert.deepEqual(
    readPo('#~ msgctxt "old.one"\n#~ msgid "Gone"\n#~ msgstr "Ido"\n\nmsgid "No id"\nmsgstr "Sin id"\n'),
    [],
  )
})

test('a text a tool has broken over lines is one again', () => {
  const text = '#: somewhere\r\nmsgctxt "a.b"\r\nmsgid ""\r\n"One "\r\n"two"\r\nmsgstr ""\r\n"Uno "\r\n"dos"\r\n'
  assert.deepEqual(readPo(text), [{ id: 'a.b', english: 'One two', translation: 'Uno dos' }])
})

test('read after write is the same, for any text', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.replace(/\r/g, ' '))
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ id: fc.constantFrom('a.b', 'c.d'), english: words, translation: words }, { noNullPrototype: true }),
      ),
      (all) => {
        const written = writePo(
          'es',
          all.map((entry) => ({ ...entry, note: '' })),
        )
        assert.deepEqual(readPo(written), all)
      },
    ),
  )
})
