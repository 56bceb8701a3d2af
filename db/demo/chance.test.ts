import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isId } from '../../src/base/id.ts'
import { chanceOf } from './chance.ts'

test('there is nothing to pick from an empty list', () => {
  assert.throws(() => chanceOf('any').pick([]), RangeError)
})

test('a seed always falls the same way, another one another way', () => {
  const draw = (seed: string) => Array.from({ length: 20 }, chanceOf(seed).next)
  assert.deepEqual(draw('member 1'), draw('member 1'))
  assert.notDeepEqual(draw('member 1'), draw('member 2'))
  // Fixed, so that a change of the generator shows: it would make other people of everybody.
  const chance = chanceOf('member 1')
  assert.deepEqual(
    Array.from({ length: 6 }, () => chance.between(0, 999)),
    [228, 918, 605, 954, 854, 966],
  )
})

test('numbers stay within their bounds and reach both', () => {
  const chance = chanceOf('bounds')
  const drawn = new Set(Array.from({ length: 400 }, () => chance.between(2, 5)))
  assert.deepEqual([...drawn].sort(), [2, 3, 4, 5])
})

test('weights are kept, and a weight of nothing never falls', () => {
  const chance = chanceOf('weights')
  const drawn = Array.from({ length: 2000 }, () =>
    chance.weighted([
      ['often', 3],
      ['seldom', 1],
      ['never', 0],
    ]),
  )
  const often = drawn.filter((one) => one === 'often').length
  assert.ok(often > 1400 && often < 1600, String(often))
  assert.ok(!drawn.includes('never'))
})

test('another order keeps everything', () => {
  const list = Array.from({ length: 30 }, (_, i) => i)
  const shuffled = chanceOf('order').shuffled(list)
  assert.notDeepEqual(shuffled, list)
  assert.deepEqual(
    [...shuffled].sort((a, b) => a - b),
    list,
  )
})

test('ids are real ones and sort by their time', () => {
  const chance = chanceOf('ids')
  const [early, late] = [chance.id(1_700_000_000_000), chance.id(1_700_000_000_001)]
  assert.ok(isId(early) && isId(late))
  assert.ok(early < late)
})
