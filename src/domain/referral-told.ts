// What an organization that referred somebody was told of them, as a row of the accounting (CON-10): each time something else is told than before, with
// the basis it stood on. Told again at the next look, the same thing is no second disclosure.
import { add, type Change } from './change.ts'
import type { Label } from './label.ts'
import type { Heard, HeardState, Hearer } from './referral-heard.ts'

/** What of the person each state tells, in the accounting's words. */
const whatWas: Readonly<Record<HeardState, string | null>> = {
  received: null,
  'passed-on': null,
  'other-plan': null,
  accepted: 'That a referral was accepted by the plan',
  authorized: 'That ECM is authorized',
  assigned: 'Who gives ECM: the agency and the Lead Care Manager, with their phone',
  'in-ecm': 'Who gives ECM already: the agency and the Lead Care Manager, with their phone',
  closed: 'That a referral was closed, and why',
}

/** What is told, in short: where it is the same as at the last look, nothing new left the house. Null: nothing of the person is told. */
export function toldMark({ state, on, why, agencyId, leadId, permit }: Heard): string | null {
  if (permit === null || whatWas[state] === null) return null
  return JSON.stringify([state, on, why, agencyId, leadId])
}

/** The row that says so. */
export function toldDisclosure(
  {
    id,
    at,
    planId,
    labels,
  }: { readonly id: string; readonly at: string; readonly planId: string; readonly labels: readonly Label[] },
  hearer: Hearer,
  { state, permit }: Heard,
): readonly Change[] {
  const what = whatWas[state]
  if (permit === null || what === null) return []
  const byConsent = permit.parts.find((part) => part.consentId !== null)
  return [
    add('disclosure', {
      id,
      ownerId: planId,
      labels: [...labels],
      at,
      recipientId: hearer.id,
      recipient: hearer.name,
      recipientAddress: null,
      what,
      purpose: `${permit.purpose}: status of its referral`,
      basis: byConsent?.basis ?? permit.parts[0]?.basis ?? 'consent',
      fileId: null,
      consentId: byConsent?.consentId ?? null,
      notice: permit.notice,
    }),
  ]
}
