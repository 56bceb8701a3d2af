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

/** What a consent says on a day: what it gives, and what it keeps back. */
export interface Saying {
  readonly consent: Consent
  readonly at: Instant
  readonly gives: readonly Category[]
  readonly keeps: readonly Category[]
}

/**
 * What was said last comes first. Taken back is a no to all that it spoke of, until a newer word: the state’s revocation form sets every
 * choice to “do not share”, and nobody who takes permission back means that the law’s own may goes on.
 */
export function sayings(all: readonly Consent[], on: Day): readonly Saying[] {
  return standing(all)
    .flatMap((consent): Saying[] => {
      const state = consentState(consent, all, on)
      const { given, refused, revokedAt, signedAt } = consent
      if (revokedAt !== null) return [{ consent, at: revokedAt, gives: [], keeps: [...given, ...refused] }]
      return state === 'in-force' ? [{ consent, at: signedAt, gives: given, keeps: refused }] : []
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

export interface CategoryWord {
  readonly kind: 'given' | 'kept' | 'taken-back'
  readonly consent: Consent
  /** To whom this word still applies; none in a no is everybody. */
  readonly recipients: readonly Recipient[]
}

/** What stands for each category, the newest word first; a category of which nothing was said has no word. */
export function permissionsOn(
  all: readonly Consent[],
  on: Day,
): ReadonlyMap<Category, readonly [CategoryWord, ...CategoryWord[]]> {
  const said = sayings(all, on)
  const found = new Map<Category, readonly [CategoryWord, ...CategoryWord[]]>()
  for (const category of categories) {
    const [first, ...rest] = wordsOf(category, said)
    if (first) found.set(category, [first, ...rest])
  }
  return found
}

function wordsOf(category: Category, said: readonly Saying[]): readonly CategoryWord[] {
  const words: CategoryWord[] = []
  for (const { consent, gives, keeps } of said) {
    const isGiven = gives.includes(category)
    if (!isGiven && !keeps.includes(category)) continue
    const named = consent.recipients.all
    // A newer no, or for a no a newer word of either kind, has settled it for whom it names.
    const newer = words.filter((word) => !isGiven || word.kind !== 'given')
    const open = named.filter(
      (one) => !newer.some(({ recipients }) => recipients.length === 0 || isAmong(one, recipients)),
    )
    const isSettled = named.length > 0 ? open.length === 0 : newer.some(({ recipients }) => recipients.length === 0)
    if (isSettled) continue
    const kind = isGiven ? 'given' : consent.revokedAt === null ? 'kept' : 'taken-back'
    words.push({ kind, consent, recipients: open })
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
