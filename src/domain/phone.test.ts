// A number that someone will dial stands as it is dialed.
import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { spaced } from './phone.ts'

test('anything but ten digits is shown as it is written', () => {
  equal(spaced('555-0142 ask for Ana'), '555-0142 ask for Ana')
  equal(spaced('+52 55 5555 0142'), '+52 55 5555 0142')
})

test('ten digits stand in three groups that neither break nor change places', () => {
  equal(spaced('2135550142'), '213\u00A0555\u00A00142')
  equal(spaced('1 (213) 555-0142'), '213\u00A0555\u00A00142')
})
