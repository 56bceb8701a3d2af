// The table of codes tests itself (EXC-29): shape, no placeholder, no two entries in one place at one time.
import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { ecmCodes, unitRules } from './ecm-code.ts'

const last = '9999-12-31'

test('every code has five characters, every modifier two, and none is a placeholder', () => {
  for (const { code, modifiers } of ecmCodes) {
    match(code, /^[A-Z]\d{4}$/)
    for (const one of modifiers) match(one, /^[A-Z][A-Z0-9]$/)
    equal(new Set(modifiers).size, modifiers.length)
  }
})

test('no two entries overlap: neither for one place in the table, nor with one code and the same set of modifiers', () => {
  const keys = [
    (one: (typeof ecmCodes)[number]) => `${one.service} ${one.isClinical} ${one.modality}`,
    (one: (typeof ecmCodes)[number]) => `${one.code} ${one.modifiers.toSorted().join(' ')}`,
    (one: (typeof ecmCodes)[number]) => one.id,
  ]
  for (const keyOf of keys)
    for (const same of Map.groupBy(ecmCodes, keyOf).values())
      for (const [i, one] of same.entries())
        for (const other of same.slice(i + 1))
          equal((one.to ?? last) < other.from || (other.to ?? last) < one.from, true, keyOf(one))
})

test('each service, kind of staff and modality has a code today; the unit rule says that its rounding is not confirmed', () => {
  equal(new Set(ecmCodes.map((one) => `${one.service} ${one.isClinical} ${one.modality}`)).size, 8)
  deepEqual(
    unitRules.map(({ minutesEach, isConfirmed }) => [minutesEach, isConfirmed]),
    [[15, false]],
  )
})
