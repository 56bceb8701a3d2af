// Consent: record what is given and refused, revoke it, and disclose on the strength of it.
import * as z from 'zod'
import { bases } from '../domain/basis.ts'
import { Category } from '../domain/category.ts'
import { ConsentDraft } from '../domain/consent.ts'
import { ConsentRevoked, decideConsent, decideRevocation } from '../domain/consent-step.ts'
import { Disclosure } from '../domain/disclosure.ts'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { purposes } from '../domain/purpose.ts'
import { Recipient } from '../domain/recipient.ts'
import { all, command, handled, member, one, organization, query } from './operation.ts'

export const recordConsent = command({
  name: 'consent.record',
  says: 'Records what a member lets be shared and what not, by category; a no to all is recorded too, and ECM starts all the same.',
  does: 'consent.write',
  offline: true,
  input: ConsentDraft,
  about: (input) => member(input.member),
  refuses: [
    'consent-unknown',
    'category-twice',
    'never-shared',
    'own-consent-needed',
    'ground-not-theirs',
    'ground-too-narrow',
    'signer-not-ground',
    'signature-missing',
    'recipient-missing',
    'in-the-future',
    'dates-crossed',
  ],
  loads: (input) => ({
    known: one('member', input.member),
    before: one('consent', input.replaces ?? input.id),
    tasks: all('task', { kind: 'renew-consent' }),
  }),
  decide: decideConsent,
})

export const revokeConsent = command({
  name: 'consent.revoke',
  says: 'Ends a member’s permission to share at once, one consent or all; said, written or by phone, to anyone.',
  does: 'consent.revoke',
  offline: true,
  input: ConsentRevoked,
  about: (input) => member(input.member),
  refuses: ['consent-unknown'],
  loads: () => ({ consents: all('consent'), tasks: all('task', { kind: 'renew-consent' }) }),
  decide: decideRevocation,
})

const Told = z.object({ at: InstantField, recipient: z.string(), what: z.string(), consentId: Id.nullable() })

export const readConsentUse = query({
  name: 'consent.use',
  says: 'What left the house on the strength of a consent and to whom, and its drawn signature.',
  does: 'consent.write',
  input: z.object({ member: Id, consent: Id }),
  output: z.object({ told: z.array(Told), strokes: z.array(z.array(z.int())).nullable() }),
  sensitive: false,
  about: (input) => member(input.member),
})

const Given = Disclosure.pick({
  id: true,
  at: true,
  recipient: true,
  recipientAddress: true,
  what: true,
  purpose: true,
  basis: true,
}).extend({
  kinds: z.array(Category),
  /** Whether the law has it in an accounting a member asks for (164.528). */
  isAccountable: z.boolean(),
})

export const listDisclosures = query({
  name: 'disclosure.list',
  says: 'The accounting of disclosures: what the organization told others of a member in a period, to whom, why and on what ground. Reports under the duty to report are never in it.',
  does: 'disclosure.read',
  input: z.object({ organization: Id, member: Id, from: DayField, to: DayField }),
  output: z.object({ given: z.array(Given), hasMore: z.boolean() }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const recordDisclosure = handled({
  name: 'disclosure.record',
  says: 'Asks whether something may be told to someone, and writes down that it was; Part 2 records go with their notice.',
  does: 'disclosure.write',
  input: z.object({
    member: Id,
    id: Id,
    recipient: Recipient,
    /** Where it went, if that is known; the accounting names it. */
    address: text(300).nullable().optional(),
    isOutOfState: z.boolean(),
    what: text(300),
    categories: z.array(Category).min(1).max(12),
    purpose: z.enum(purposes),
    /** What it stands on beside consent and care; a court’s order goes through the privacy officer alone (CON-7). */
    claim: z.enum(['none', 'mandated-report', 'emergency']),
    reason: text(500).nullable(),
  }),
  output: z.object({
    basis: z.enum(bases),
    notice: z.string().nullable(),
    scope: z.string().nullable(),
  }),
  about: (input) => member(input.member),
  refuses: [
    'no-rule',
    'never-shared',
    'no-consent',
    'refused-by-member',
    'element-missing',
    'out-of-state',
    'part-2-order-needed',
    'recipient-missing',
    'reason-missing',
  ],
})
