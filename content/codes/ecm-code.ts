// The codes of ECM and how minutes become units (exchange.md section 7, EXC-26…31). Behind them are plans' and vendors' practice, not the
// state's coding guidance: each says its grade, and C wants a confirmation before the first claim.
import type { BillingCode, UnitRule } from '../../src/domain/billing-code.ts'

const practice = 'DHCS HCPCS guidance as one plan and one vendor apply it, read November 2026'
const base = { program: 'ecm', isPayable: true, source: practice, from: '2022-01-01' } as const
const care = { ...base, service: 'care', unit: '15-minutes' } as const
const outreach = { ...base, service: 'outreach', unit: 'attempt' } as const
const clinical = { isClinical: true, code: 'G9008' } as const
const other = { isClinical: false, code: 'G9012' } as const
const there = { modality: 'in-person' } as const
const remote = { modality: 'remote' } as const

export const ecmCodes: readonly BillingCode[] = [
  { id: 'ecm.care.clinical.in-person', ...care, ...clinical, ...there, modifiers: ['U1'], grade: 'C' },
  { id: 'ecm.care.clinical.remote', ...care, ...clinical, ...remote, modifiers: ['U1', 'GQ'], grade: 'C' },
  { id: 'ecm.care.other.in-person', ...care, ...other, ...there, modifiers: ['U2'], grade: 'B' },
  { id: 'ecm.care.other.remote', ...care, ...other, ...remote, modifiers: ['U2', 'GQ'], grade: 'B' },
  { id: 'ecm.outreach.clinical.in-person', ...outreach, ...clinical, ...there, modifiers: ['U8'], grade: 'C' },
  { id: 'ecm.outreach.clinical.remote', ...outreach, ...clinical, ...remote, modifiers: ['U8', 'GQ'], grade: 'C' },
  { id: 'ecm.outreach.other.in-person', ...outreach, ...other, ...there, modifiers: ['U8'], grade: 'B' },
  { id: 'ecm.outreach.other.remote', ...outreach, ...other, ...remote, modifiers: ['U8', 'GQ'], grade: 'B' },
]

/** A quarter of an hour is one plan's unit (CLOCK-36); how to round is not confirmed, so only whole units count: never more than was worked. */
export const unitRules: readonly UnitRule[] = [
  {
    id: 'ecm.quarter-hour',
    minutesEach: 15,
    rounding: 'whole',
    isConfirmed: false,
    source: 'CalOptima Health FF.4002, 2024, p. 2; rounding unconfirmed',
    from: '2022-01-01',
  },
]
