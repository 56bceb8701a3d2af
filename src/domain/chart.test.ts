import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { contact, idOf, now } from '../../test/entry-example.ts'
import { emptyChart, nounNames, standing } from './chart.ts'

test('what was struck does not stand, nor what an amendment replaces', () => {
  const [first, second, third] = [idOf('first'), idOf('second'), idOf('third')]
  const entries = [
    contact({ id: first }),
    contact({ id: second, amends: first }),
    contact({ id: third, struckAt: now }),
  ]
  deepEqual(
    standing(entries).map((entry) => entry.id),
    [second],
  )
})

test('an amendment that was struck gives back what it replaced; of a chain only the last stands', () => {
  const [first, second, third] = [idOf('first'), idOf('second'), idOf('third')]
  const struck = [contact({ id: first }), contact({ id: second, amends: first, struckAt: now })]
  equal(standing(struck)[0]?.id, first)
  const chain = [contact({ id: first }), contact({ id: second, amends: first }), contact({ id: third, amends: second })]
  deepEqual(
    standing(chain).map((entry) => entry.id),
    [third],
  )
})

test('an empty chart holds every noun, empty', () => {
  deepEqual(Object.keys(emptyChart()), [...nounNames])
  equal(
    Object.values(emptyChart()).every((entries) => entries.length === 0),
    true,
  )
})
