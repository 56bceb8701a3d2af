// To which number or e-mail of a member something may go. One function says it, when a message is written down and again when it is sent: never to
// a number that is not safe to leave a message at, not confirmed, or passed on; never after STOP, after care has ended, or where somebody said
// "do not contact".
import { addDays, type Day } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { add, type Change, type Draft } from './change.ts'
import { standing } from './chart.ts'
import type { Episode } from './episode.ts'
import type { Member } from './member.ts'
import type { MemberLanguage } from './member-text.ts'
import type { Phone } from './phone.ts'
import { printLanguage } from './print-language.ts'
import type { SafetyFlag } from './safety-flag.ts'
import type { SendingChannel, SendingKind, Unreachable } from './sending.ts'
import type { TextConsent, TextUse } from './text-consent.ts'
import { textsAllowed } from './text-consent-step.ts'

/** A message that waits to be sent, as a chart keeps it: never what it says. */
export function newSending(given: Omit<Draft<'sending'>, 'state' | 'reason' | 'settledAt' | 'labels'>): Change {
  return add('sending', { ...given, state: 'waiting', reason: null, settledAt: null, labels: [] })
}

/** What of a chart says whether, and where, something may go. */
export interface Reach {
  readonly member: Member | undefined
  readonly phones: readonly Phone[]
  readonly flags: readonly SafetyFlag[]
  readonly episodes: readonly Episode[]
  readonly textConsents: readonly TextConsent[]
}

export interface Going {
  readonly kind: SendingKind
  readonly channel: SendingChannel
  readonly today: Day
  /** A number counts as confirmed for so many days. */
  readonly confirmDays: number
  /** Only this number or e-mail will do: the one asked from, or the one chosen. */
  readonly phoneId?: string
}

/** What asks for a yes to texts first; a code the member asks for, and the one their manager sends with them, do not. */
const useOf: Readonly<Partial<Record<SendingKind, TextUse>>> = { reminder: 'reminder' }

/** The number or e-mail it may go to, the member's first one first; or why there is none. */
export function numberFor(
  { member, phones, flags, episodes, textConsents }: Reach,
  { kind, channel, today, confirmDays, phoneId }: Going,
): Result<Phone, Unreachable> {
  if (!member || member.diedOn !== null) return refused('member-died')
  if (member.doNotContact) return refused('do-not-contact')
  // That a stop was heard is told once, with the stop itself.
  const isInCare = standing(episodes).some((one) => one.state !== 'ended')
  if (!isInCare && kind !== 'stop-heard') return refused('care-ended')
  if (isBarred(flags, channel)) return refused('channel-barred')
  const numbers = standing(phones)
    .filter((one) => one.kind === (channel === 'mail' ? 'email' : 'phone') && one.endedOn === null)
    .filter((one) => one.isSafeToLeaveMessage === true && (phoneId === undefined || one.id === phoneId))
    .toSorted((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))
  let why: Unreachable = 'no-safe-number'
  for (const number of numbers) {
    const no = numberRefusal(number, textConsents, { kind, channel, today, confirmDays })
    if (no === undefined) return done(number)
    why = no
  }
  return refused(why)
}

function isBarred(flags: readonly SafetyFlag[], channel: SendingChannel): boolean {
  const kind = { text: 'no-texts', voice: 'no-voicemail', mail: undefined }[channel]
  return standing(flags).some((one) => one.kind === kind && one.endedOn === null)
}

function numberRefusal(
  number: Phone,
  consents: readonly TextConsent[],
  { kind, channel, today, confirmDays }: Omit<Going, 'phoneId'>,
): Unreachable | undefined {
  if (!isConfirmed(number, today, confirmDays)) return 'number-to-confirm'
  const allowed = textsAllowed(consents, number.id)
  if (channel === 'text' && allowed?.length === 0) return 'texts-stopped'
  const use = useOf[kind]
  if (use !== undefined && !allowed?.includes(use)) return 'no-text-consent'
  // To a private number goes what the member asks for from it, and else only what they said yes to.
  if (number.isPrivate && kind !== 'sign-in-code' && (allowed ?? []).length === 0) return 'no-safe-number'
  return undefined
}

/** Whether somebody made sure, not too long ago, that the number is theirs; an e-mail does not pass to a stranger by itself. */
export function isConfirmed(number: Phone, today: Day, confirmDays: number): boolean {
  const { confirmedOn, bouncedOn, kind } = number
  if (confirmedOn === null || (bouncedOn !== null && bouncedOn >= confirmedOn)) return false
  return kind === 'email' || today < addDays(confirmedOn, confirmDays)
}

/** The language a member reads, as far as it is one of the county's. */
export function languageOf(member: Pick<Member, 'spokenLanguage' | 'writtenLanguage'> | undefined): MemberLanguage {
  return printLanguage(member?.writtenLanguage ?? member?.spokenLanguage ?? '') ?? 'en'
}
