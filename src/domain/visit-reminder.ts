// The text that reminds of a visit: written down with the visit, for the day on which the member wants to be reminded, and called off with it. Only
// to a number that may have it, after a yes to texts (LANG-5); where there is none, the step to remind them stays with a person.
import { type Instant, laterOf } from '../base/day.ts'
import { type At, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import type { Episode } from './episode.ts'
import { defaultSettings } from './organization-setting.ts'
import { dayOfInstant } from './program-day.ts'
import { instantOf } from './program-time.ts'
import type { Sending } from './sending.ts'
import { languageOf, newSending, numberFor, type Reach } from './sending-reach.ts'

/** When on its day it goes, so that it comes before the visit; ours. */
const hours = ['10:00', '08:00'] as const

/** What of a chart says where a reminder may go, and which are written already. */
export interface Reminding extends Reach {
  readonly sendings: readonly Sending[]
}

export interface Reminded {
  readonly id: string
  readonly at: Instant
  readonly remindOn: string | null
  readonly ownerId: string
}

/** Writes the reminder of a visit as it stands now, and calls off what was written of it as it stood; the same one is not written twice. */
export function remindOf(at: At, given: Reminding, visit: Reminded): readonly Change[] {
  const ofVisit = standing(given.sendings).filter((one) => one.kind === 'reminder' && one.sourceId === visit.id)
  const sendAt = hourOf(at, visit)
  const isWritten = (one: Sending) =>
    one.endsAt === visit.at && dayOfInstant(one.sendAt) === visit.remindOn && one.state !== 'called-off'
  const off = callOff(
    at,
    ofVisit.filter((one) => sendAt === undefined || !isWritten(one)),
    'too-late',
  )
  if (sendAt === undefined || ofVisit.some(isWritten)) return off
  const number = numberFor(given, {
    ...{ kind: 'reminder', channel: 'text', today: at.today },
    // The organization's own days are looked at when it goes.
    confirmDays: defaultSettings.numberDays,
  })
  if (!number.ok) return off
  const going = {
    id: at.id(5),
    kind: 'reminder',
    channel: 'text',
    phoneId: number.value.id,
    sourceId: visit.id,
  } as const
  const language = languageOf(given.member)
  return [...off, newSending({ ...going, language, sendAt, endsAt: visit.at, ownerId: visit.ownerId })]
}

/** Undefined where there is none to send any more: nobody wants one, its day is over, or the visit is before its hour. */
function hourOf({ today, now }: At, { at, remindOn }: Reminded): Instant | undefined {
  if (remindOn === null || remindOn < today) return undefined
  return hours.map((one) => laterOf(now, instantOf(remindOn, one) ?? now)).find((one) => one < at)
}

/** Those of an episode's agency: what another house reminds the member of goes on. */
export function ofAgency({ agencyId }: Pick<Episode, 'agencyId'>, sendings: readonly Sending[]): readonly Sending[] {
  return sendings.filter(({ ownerId }) => ownerId === agencyId)
}

/** Messages that wait and are not to go any more. */
export function callOff(at: At, sendings: readonly Sending[], reason: 'too-late' | 'care-ended'): readonly Change[] {
  return standing(sendings)
    .filter((one) => one.state === 'waiting')
    .map((one) => set('sending', one.id, { state: 'called-off', reason, settledAt: at.now }))
}
