// How a member's consents stand on a day: in force, expired, revoked, replaced; and which must soon be asked again (CON-4, CON-5).
import { addDays, type Day, daysBetween } from '../base/day.ts'
import { standing } from './chart.ts'
import type { Consent } from './consent.ts'

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
