import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFixedAddress } from './fixed-address.ts'
import { type Layout, layoutsOn } from './layout.ts'

const layout: Layout = {
  id: 'example',
  name: 'Example',
  version: 1,
  plan: null,
  from: '2026-01-01',
  until: '2026-06-30',
  source: 'Made for tests.',
  isConfirmed: false,
}

for (const [day, count] of [
  ['2025-12-31', 0],
  ['2026-01-01', 1],
  ['2026-06-30', 1],
  ['2026-07-01', 0],
] as const) {
  test(`on ${day} a layout of the first half of 2026 is ${count === 1 ? '' : 'not '}in force`, () =>
    assert.equal(layoutsOn([layout], day).length, count))
}

test('a layout without an end stays in force', () => {
  assert.equal(layoutsOn([{ ...layout, until: null }], '2099-01-01').length, 1)
})

for (const street of [
  'HOMELESS',
  'No fixed address',
  'general delivery, main post office',
  'Transient',
  'NO ADDRESS',
]) {
  test(`${street} is no place to visit`, () => assert.equal(isFixedAddress(street), false))
}

for (const street of ['1 General Delivery Way', '12 Homestead Ave', '5 Transit St Apt 2']) {
  test(`${street} is a place`, () => assert.equal(isFixedAddress(street), true))
}
