// How a member's consents stand on a day: in force, expired, revoked, replaced; what they say of each category taken together; and which
// must soon be asked again (CON-4, CON-5).
import { addDays, type Day, daysBetween, type Instant } from '../base/day.ts'
import { type Category, categories } from './category.ts'
import { standing } from './chart.ts'
import type { Consent } from './consent.ts'
import { isAmong, type Recipient } from './recipient.ts'

export const consentStates = ['in-force', 'not-yet', 'expired', 'revoked', 'replaced'] as const
export type ConsentState = (typeof consentStates)[number]

/** How a consent stands on a day. Its last day is included; expired is no consent (CON-5). */
export function consentState(consent: Consent, all: readonly Consent[], on: Day): ConsentState {
  if (consent.revokedAt !== null) return 'revoked'
  if (standing(all).some((one) => one.replaces === consent.id && one.startOn <= on)) return 'replaced'
  if (on < consent.startOn) return 'not-yet'
  return on <= consent.expiresOn ? 'in-force' : 'expired'
}

/** The consents in force on a day. */
export function consentsInForce(all: readonly Consent[], on: Day): readonly Consent[] {
  return standing(all).filter((one) => consentState(one, all, on) === 'in-force')
}

/** One word of the member’s: what it gives, keeps back or takes back, and to whom it speaks; none named is everybody. */
export interface Saying {
  readonly kind: 'given' | 'kept' | 'taken-back'
  readonly consent: Consent
  readonly at: Instant
  readonly categories: readonly Category[]
  readonly recipients: readonly Recipient[]
}

/**
 * What was said last comes first. A no beside a yes is a no to everybody, not only to those the yes names. Taken back is a no to all that was
 * given, until a newer word: the state’s revocation form sets every choice to “do not share”, and nobody who takes permission back means that
 * the law’s own may goes on.
 */
export function sayings(all: readonly Consent[], on: Day): readonly Saying[] {
  return standing(all)
    .flatMap((consent): Saying[] => {
      const { given, refused, revokedAt, signedAt, recipients } = consent
      const isBack = revokedAt !== null
      if (!isBack && consentState(consent, all, on) !== 'in-force') return []
      const named = recipients.all
      const yes = { kind: isBack ? ('taken-back' as const) : ('given' as const), categories: given, recipients: named }
      const no = { kind: 'kept' as const, categories: refused, recipients: given.length > 0 ? [] : named }
      return [yes, no].map((word) => ({ ...word, consent, at: revokedAt ?? signedAt }))
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

/** What stands for each category, the newest word first; a category of which nothing was said has no word. */
export function permissionsOn(all: readonly Consent[], on: Day): ReadonlyMap<Category, readonly [Saying, ...Saying[]]> {
  const said = sayings(all, on)
  const found = new Map<Category, readonly [Saying, ...Saying[]]>()
  for (const category of categories) {
    const [first, ...rest] = stillSaid(said.filter((one) => one.categories.includes(category)))
    if (first) found.set(category, [first, ...rest])
  }
  return found
}

/** Without those that a newer no, or for a no a newer word of either kind, has settled for everyone they name. */
function stillSaid(said: readonly Saying[]): readonly Saying[] {
  const words: Saying[] = []
  for (const saying of said) {
    const newer = words.filter((word) => saying.kind !== 'given' || word.kind !== 'given')
    const isSaid = (one: Recipient) =>
      newer.some(({ recipients }) => recipients.length === 0 || isAmong(one, recipients))
    const recipients = saying.recipients.filter((one) => !isSaid(one))
    const isSettled =
      saying.recipients.length > 0 ? recipients.length === 0 : newer.some((word) => word.recipients.length === 0)
    if (!isSettled) words.push({ ...saying, recipients })
  }
  return words
}

export interface ConsentWarning {
  readonly consent: Consent
  /** Days left; the warning began 60 days before and is stronger at 30 (CON-5). */
  readonly daysLeft: number
  readonly isNear: boolean
}

/** The consents that soon expire, the nearest first. What refuses everything needs no renewing. */
export function expiringConsents(all: readonly Consent[], on: Day): readonly ConsentWarning[] {
  return consentsInForce(all, on)
    .filter((one) => one.given.length > 0 && addDays(one.expiresOn, -60) <= on)
    .map((consent) => {
      const daysLeft = daysBetween(on, consent.expiresOn)
      return { consent, daysLeft, isNear: daysLeft <= 30 }
    })
    .toSorted((one, other) => one.daysLeft - other.daysLeft)
}
