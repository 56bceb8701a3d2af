import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from '../../domain/layout.ts'
import { matchHeader } from './header.ts'

const columns: readonly Column[] = [
  { header: 'Member Client Index Number (CIN)', field: 'member.cin', type: 'cin', aliases: ['Medical Number', 'CIN'] },
  { header: 'Member Residential Zip Code', field: 'home.zip', type: 'zip' },
  { header: 'Primary Phone Number', field: 'phone.first', type: 'phone' },
  { header: 'Authorization End Date', field: 'authorization.endOn', type: 'day' },
  { header: 'ECM Provider Name', field: 'provider.name', type: 'text' },
]
const placesOf = (texts: readonly string[]) =>
  Object.fromEntries(matchHeader(texts, columns).placed.map(({ column, at }) => [column.field, at]))

test('a header that is none of ours is kept as unknown, tidied', () => {
  const header = matchHeader(['  Plan   Care Notes ', '', 'Member Date of Death'], columns)
  assert.deepEqual(header.placed, [])
  assert.deepEqual(header.unknown, [
    { name: 'Plan Care Notes', at: 0 },
    { name: 'Member Date of Death', at: 2 },
  ])
})

test('a short word is never mended: CCM is not ECM', () => {
  assert.deepEqual(placesOf(['CCM Provider Name']), {})
  assert.deepEqual(placesOf(['ECS Provider Name']), {})
})

test('a medical record number is not the CIN', () => {
  assert.deepEqual(placesOf(['Medical Record Number']), {})
  assert.deepEqual(placesOf(['medical number']), { 'member.cin': 0 })
})

test('a layout’s own header wins over an alias that stands before it', () => {
  const header = matchHeader(['CIN', 'Member Client Index Number (CIN)'], columns)
  assert.equal(header.placed[0]?.at, 1)
  assert.deepEqual(header.unknown, [{ name: 'CIN', at: 0 }])
})

test('case, stray spaces, punctuation and order do not matter', () => {
  assert.deepEqual(placesOf(['primary phone number ', ' Member Client  Index Number(CIN) ']), {
    'member.cin': 1,
    'phone.first': 0,
  })
})

test('a typo in a long word is mended and said', () => {
  const header = matchHeader(['Member Resdidential Zip Code', 'Authorizatin End Date'], columns)
  assert.deepEqual(header.mended, [
    { sent: 'Member Resdidential Zip Code', readAs: 'Member Residential Zip Code' },
    { sent: 'Authorizatin End Date', readAs: 'Authorization End Date' },
  ])
})

test('a header that stands twice keeps its first column and names the second', () => {
  const header = matchHeader(['primary phone number', 'Notes', 'Primary Phone Number', 'Notes', 'notes'], columns)
  assert.deepEqual(
    header.placed.map(({ at, secondAt }) => [at, secondAt]),
    [[0, 2]],
  )
  assert.deepEqual(
    header.unknown.map((column) => column.name),
    ['Notes', 'Primary Phone Number (second)', 'Notes (second)', 'notes (third)'],
  )
})

test('the reason column of a rejected file is not unknown when the file comes back', () => {
  assert.deepEqual(matchHeader(['CIN', 'Reason refused'], columns).unknown, [])
})
