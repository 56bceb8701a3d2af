// The message syntax, hardest first: what is broken must stay readable, and each language counts its own way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill } from './message.ts'

const days = '{count, plural, =0 {today} one {# working day left} other {# working days left}}'

test('a broken message is shown as it is', () => {
  assert.equal(fill('Due {when', { when: 'Friday' }, 'en'), 'Due {when')
  assert.equal(fill('Due { }', {}, 'en'), 'Due { }')
})

test('a hole without a value stays visible', () => {
  assert.equal(fill('Due {when}', {}, 'en'), 'Due {when}')
})

test('a value is never read as a message', () => {
  assert.equal(fill('{name} called', { name: '{count} #' }, 'en'), '{count} # called')
})

test('plurals follow the language', () => {
  assert.deepEqual(
    [0, 1, 2, 1200].map((count) => fill(days, { count }, 'en')),
    ['today', '1 working day left', '2 working days left', '1,200 working days left'],
  )
  const arabic = '{count, plural, zero {لا} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}'
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((count) => fill(arabic, { count }, 'ar')),
    ['لا', 'يوم', 'يومان', '3 أيام', '11 يومًا', '100 يوم'],
  )
})

test('a branch may hold holes, and select falls back to other', () => {
  const message = '{how, select, phone {{name} by phone} other {{name} in person}}'
  assert.equal(fill(message, { how: 'phone', name: 'Rosa' }, 'en'), 'Rosa by phone')
  assert.equal(fill(message, { how: 'street', name: 'Rosa' }, 'en'), 'Rosa in person')
})

test('two apostrophes are one', () => {
  assert.equal(fill("the plan''s answer", {}, 'en'), "the plan's answer")
})
