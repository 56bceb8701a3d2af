import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { type BillingCode, codeFor, modalityOf, type UnitRule, unitsOf } from './billing-code.ts'

const code = {
  ...{ id: 'a', program: 'ecm', service: 'care', isClinical: false, modality: 'in-person', code: 'G9012' },
  ...{ modifiers: ['U2'], unit: '15-minutes', isPayable: true, grade: 'B', source: 'test' },
  ...{ from: '2026-01-01', to: '2026-06-30' },
} as const satisfies BillingCode
const next = { ...code, id: 'b', modifiers: ['U3'], from: '2026-07-01', to: '2026-12-31' } as const
const asked = { service: 'care', isClinical: false, method: 'in-person', day: '2026-06-30' } as const

test('a code is asked by service, staff and way, on the day of the service: its last day counts, the next one has the next code', () => {
  const codes = [code, next]
  equal(codeFor(codes, asked)?.id, 'a')
  equal(codeFor(codes, { ...asked, day: '2026-07-01' })?.id, 'b')
  equal(codeFor(codes, { ...asked, day: '2025-12-31' }), undefined)
  equal(codeFor(codes, { ...asked, day: '2027-01-01' }), undefined)
  equal(codeFor(codes, { ...asked, isClinical: true }), undefined)
  equal(codeFor(codes, { ...asked, service: 'outreach' }), undefined)
  equal(codeFor(codes, { ...asked, method: 'phone' }), undefined)
})

test('phone, text, e-mail and video are remote; no code is known for a letter or another way', () => {
  for (const method of ['phone', 'text', 'email', 'video'] as const) equal(modalityOf(method), 'remote')
  equal(modalityOf('in-person'), 'in-person')
  for (const method of ['letter', 'other'] as const) equal(modalityOf(method), undefined)
  const odd = { ...asked, method: 'letter' } as const
  equal(codeFor([code], odd), undefined)
})

test('units are whole quarter hours, or half and more where the rule of the day says so, and none where none is in force', () => {
  const rule: UnitRule = {
    ...{ id: 'r', minutesEach: 15, rounding: 'whole', isConfirmed: false, source: 'test' },
    ...{ from: '2026-01-01', to: '2026-06-30' },
  }
  const day = '2026-06-30'
  for (const [minutes, units] of [
    [0, 0],
    [14, 0],
    [15, 1],
    [29, 1],
    [120, 8],
  ] as const)
    equal(unitsOf([rule], minutes, day), units)
  for (const [minutes, units] of [
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
  ] as const)
    equal(unitsOf([{ ...rule, rounding: 'half' }], minutes, day), units)
  equal(unitsOf([rule], 60, '2026-07-01'), null)
})
