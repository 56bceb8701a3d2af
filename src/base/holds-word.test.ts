import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { holdsWord } from './holds-word.ts'

test('a word of Latin letters counts from the beginning of a word, in any case and over any spaces', () => {
  equal(holdsWord('In  DETOX-house', ['detox']), true)
  equal(holdsWord('the therapist', ['rape']), false)
  equal(holdsWord('don’t want to\nlive', ['dont want to live']), true)
  equal(holdsWord('', ['detox']), false)
})

test('an accent typed as a letter of its own, as some keyboards do, is the same word', () => {
  equal(holdsWord('Tôi muốn chết'.normalize('NFD'), ['muốn chết']), true)
  equal(holdsWord('desintoxicación', ['desintoxicación'.normalize('NFD')]), true)
})
