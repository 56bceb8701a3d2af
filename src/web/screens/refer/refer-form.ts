// The form of a referral: every text as it is typed; what is sent has blank ones left out.
import { blankReferral, type Referral } from '../../../domain/referral.ts'

/** An empty form, with who refers. */
export function firstForm(person: string): Referral {
  const referrer = { name: person || null, contact: null, organization: null, relation: null, personKnows: null }
  return { ...blankReferral, referrer }
}

const texts = [
  'name',
  'phone',
  'email',
  'place',
  'language',
  'cin',
  'doctor',
  'guardian',
  'guardianPhone',
  'programs',
  'comment',
  'bornOn',
  'leavesOn',
] as const
export type TextName = (typeof texts)[number]

/** As it is sent. */
export function sentOf(form: Referral): Referral {
  const kept = Object.fromEntries(texts.map((name) => [name, form[name]?.trim() || null]))
  const { referrer } = form
  const who = referrer && {
    ...referrer,
    name: referrer.name?.trim() || null,
    contact: referrer.contact?.trim() || null,
    relation: referrer.relation?.trim() || null,
  }
  return { ...form, ...kept, referrer: who }
}
