// Writing down a yes or a no to texts; a yes also writes the reminders of visits that were planned before it.
import { done, type Result, refused } from '../base/result.ts'
import type { Appointment } from './appointment.ts'
import { type At, add, type Change, type Draft } from './change.ts'
import { standing } from './chart.ts'
import { isOurs } from './owner.ts'
import type { Phone } from './phone.ts'
import { type TextConsent, type TextConsentGiven, textUses } from './text-consent.ts'
import { type Reminding, remindOf } from './visit-reminder.ts'

/** The next ones; nobody has as many. */
const visitsMost = 50

interface Planned extends Reminding {
  readonly phone: Phone | undefined
  readonly appointments: readonly Appointment[]
}

/** A yes is to reminders and to news of one’s own choices alike, and to a number that takes texts. */
export function decideTextConsent(
  at: At,
  { phone, appointments, ...reminding }: Planned,
  { id, says, how, wording }: TextConsentGiven,
): Result<readonly Change[], 'detail-unknown' | 'detail-ended' | 'not-a-number'> {
  if (!phone || phone.struckAt !== null) return refused('detail-unknown')
  if (phone.kind !== 'phone') return refused('not-a-number')
  // A no counts of a number that is no longer used, too.
  if (says === 'yes' && phone.endedOn !== null) return refused('detail-ended')
  const uses = says === 'yes' ? [...textUses] : []
  const said: Draft<'textConsent'> = { id, phoneId: phone.id, says, uses, saidAt: at.now, how, wording, labels: [] }
  if (says === 'no') return done([add('textConsent', said)])
  const ahead = standing(appointments)
    .filter((one) => isOurs(at, one) && one.outcome === null && one.at > at.now)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .slice(0, visitsMost)
  const after = { ...reminding, textConsents: [...reminding.textConsents, asSaid(at, said)] }
  const reminders = ahead.flatMap((visit, nth) => remindOf({ ...at, id: (n) => at.id(n + nth) }, after, visit))
  return done([add('textConsent', said), ...reminders])
}

/** As it stands once it is written. */
function asSaid(at: At, entry: Draft<'textConsent'>): TextConsent {
  return { ...entry, recordedAt: at.now, recordedBy: at.staffId, struckAt: null, seq: 0 }
}
