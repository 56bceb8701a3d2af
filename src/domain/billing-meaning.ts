// What a contact or an attempt means for the biller, in parts that a screen says in words and a month's file in columns: the code, the units,
// and what the line still lacks. Nothing lacking is filled in (EXC-8), and every line needs a signed note behind it (EXC-47).
import type { Day } from '../base/day.ts'
import { type BillingCode, codeFor, type UnitRule, unitsOf } from './billing-code.ts'
import type { Contact } from './contact.ts'
import { claimLackNames, claimLacks } from './contact-standing.ts'
import type { OutreachAttempt } from './outreach-attempt.ts'
import { dayOfInstant } from './program-day.ts'

export interface BillingTable {
  readonly codes: readonly BillingCode[]
  readonly unitRules: readonly UnitRule[]
}

/** In the order a writer would mend them. */
export const billingLacks = [
  ...claimLackNames,
  'staff-kind',
  'code',
  'whole-unit',
  'plan',
  'cin',
  'authorization',
] as const
export type BillingLack = (typeof billingLacks)[number]

export interface BillingMeaning {
  readonly code: BillingCode | undefined
  /** Null while the minutes or the rule for them are not known. */
  readonly units: number | null
  readonly lacks: readonly BillingLack[]
}

export type ContactMeant = Pick<Contact, 'method' | 'outcome' | 'minutes' | 'services' | 'place'> & {
  readonly day: Day
  readonly isSigned: boolean
}

/** Of a contact; undefined where nobody was reached, which is no service. `isClinical` is not known of staff nobody has told of yet. */
export function meaningOfContact(
  table: BillingTable,
  contact: ContactMeant,
  isClinical: boolean | undefined,
): BillingMeaning | undefined {
  if (contact.outcome !== 'reached') return undefined
  const { method, day, minutes } = contact
  const code = isClinical === undefined ? undefined : codeFor(table.codes, { service: 'care', isClinical, method, day })
  const units = minutes === null ? null : unitsOf(table.unitRules, minutes, day)
  const lacks: BillingLack[] = [...claimLacks(contact)]
  if (isClinical === undefined) lacks.push('staff-kind')
  else if (code === undefined) lacks.push('code')
  if (units === 0) lacks.push('whole-unit')
  return { code, units, lacks }
}

/** Of an attempt to reach somebody: one unit, reached or not (OUT-3). */
export function meaningOfAttempt(
  table: BillingTable,
  attempt: Pick<OutreachAttempt, 'at' | 'method'>,
  isClinical: boolean | undefined,
): BillingMeaning {
  const { method, at } = attempt
  const day = dayOfInstant(at)
  const code =
    isClinical === undefined ? undefined : codeFor(table.codes, { service: 'outreach', isClinical, method, day })
  const lack = isClinical === undefined ? 'staff-kind' : 'code'
  return { code, units: 1, lacks: code === undefined ? [lack] : [] }
}
