// A yes or a no to texts, said to somebody: written down, and a yes also writes the reminders of visits that were planned before it.
import { done, type Result } from '../base/result.ts'
import type { Appointment } from './appointment.ts'
import type { At, Change } from './change.ts'
import { standing } from './chart.ts'
import { isOurs } from './owner.ts'
import type { Phone } from './phone.ts'
import type { TextConsent, TextConsentGiven } from './text-consent.ts'
import { decideTextConsent } from './text-consent-step.ts'
import { type Reminding, remindOf } from './visit-reminder.ts'

/** The next ones; nobody has as many. */
const visitsMost = 50

interface Planned extends Reminding {
  readonly phone: Phone | undefined
  readonly appointments: readonly Appointment[]
}

export function decideTextConsentSaid(
  at: At,
  { phone, appointments, ...reminding }: Planned,
  given: TextConsentGiven,
): Result<readonly Change[], 'detail-unknown' | 'detail-ended' | 'not-a-number'> {
  const said = decideTextConsent(at, { phone }, given)
  if (!said.ok || given.says === 'no') return said
  const consents = said.value.flatMap((change) => (isConsent(change) ? [asSaid(at, change.entry)] : []))
  const ahead = standing(appointments)
    .filter((one) => isOurs(at, one) && one.outcome === null && one.at > at.now)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .slice(0, visitsMost)
  const after = { ...reminding, textConsents: [...reminding.textConsents, ...consents] }
  const reminders = ahead.flatMap((visit, nth) => remindOf({ ...at, id: (n) => at.id(n + nth) }, after, visit))
  return done([...said.value, ...reminders])
}

type Added = Extract<Change, { kind: 'add'; noun: 'textConsent' }>

function isConsent(change: Change): change is Added {
  return change.kind === 'add' && change.noun === 'textConsent'
}

/** As it stands once it is written. */
function asSaid(at: At, entry: Added['entry']): TextConsent {
  return { ...entry, recordedAt: at.now, recordedBy: at.staffId, struckAt: null, seq: 0 }
}
