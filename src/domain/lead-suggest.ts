// Who could walk with a member: by whom they asked for, language, gender asked for, place, skills and load, with the reasons. It suggests, a
// person decides; what nobody wrote down is no reason against anybody.
import type { Role } from './access.ts'

export const genders = ['woman', 'man', 'nonbinary'] as const
export type Gender = (typeof genders)[number]

/** Somebody with a seat that leads here. */
export interface LeadOffer {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly languages: readonly string[]
  readonly gender: Gender | null
  /** Members they lead now; of these in the member's ZIP code, and in a like situation. */
  readonly load: number
  readonly near: number
  readonly alike: number
  readonly isAway: boolean
}

export interface LeadNeed {
  readonly language: string | null
  /** Asked for by the member; null when they did not. */
  readonly gender: Gender | null
  /** In the member's words. */
  readonly wish: string | null
  /** Who led them here before. */
  readonly knownTo: readonly string[]
  /** By a named block of the member (CON-11). */
  readonly blocked: readonly string[]
}

export const leadReasons = ['asked-for', 'walked-before', 'language', 'gender', 'near', 'alike', 'fewest'] as const
export const leadDoubts = ['blocked', 'away', 'no-language', 'other-gender', 'gender-unknown'] as const

export interface RankedLead {
  readonly staff: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly languages: readonly string[]
  readonly load: number
  readonly near: number
  readonly alike: number
  readonly reasons: readonly (typeof leadReasons)[number][]
  readonly doubts: readonly (typeof leadDoubts)[number][]
}

/** Everybody who can lead, in the order of `leading` roles where all else is the same; who is blocked or away stands last. */
export function rankLeads(
  leading: readonly Role[],
  need: LeadNeed,
  offers: readonly LeadOffer[],
): readonly RankedLead[] {
  const here = offers.filter((one) => !one.isAway && !need.blocked.includes(one.id))
  const fewest = Math.min(...here.map((one) => one.load))
  const keyOf = ({ reasons, doubts, roles, load }: RankedLead): readonly number[] => [
    doubts.includes('blocked') ? 2 : doubts.includes('away') ? 1 : 0,
    ...(['asked-for', 'walked-before', 'language'] as const).map((one) => (reasons.includes(one) ? 0 : 1)),
    reasons.includes('gender') ? 0 : doubts.includes('gender-unknown') ? 1 : doubts.includes('other-gender') ? 2 : 0,
    Math.min(...roles.map((role) => leading.indexOf(role)).filter((rank) => rank >= 0)),
    reasons.includes('near') ? 0 : 1,
    reasons.includes('alike') ? 0 : 1,
    load,
  ]
  return offers
    .map((offer) => weigh(need, offer, here.includes(offer) && offer.load === fewest))
    .map((ranked) => ({ ranked, key: keyOf(ranked) }))
    .sort((one, other) => compare(one.key, other.key) || one.ranked.name.localeCompare(other.ranked.name))
    .map(({ ranked }) => ranked)
}

function weigh(need: LeadNeed, offer: LeadOffer, isFewest: boolean): RankedLead {
  const { id, name, roles, languages, gender, load, near, alike } = offer
  const speaks = need.language !== null && languages.some((one) => isSame(one, need.language ?? ''))
  const reasons = [
    need.wish?.toLowerCase().includes(name.toLowerCase()) === true && 'asked-for',
    need.knownTo.includes(id) && 'walked-before',
    speaks && 'language',
    need.gender !== null && gender === need.gender && 'gender',
    near > 0 && 'near',
    alike > 0 && 'alike',
    isFewest && 'fewest',
  ] as const
  const doubts = [
    need.blocked.includes(id) && 'blocked',
    offer.isAway && 'away',
    need.language !== null && !speaks && 'no-language',
    need.gender !== null && gender !== null && gender !== need.gender && 'other-gender',
    need.gender !== null && gender === null && 'gender-unknown',
  ] as const
  return {
    ...{ staff: id, name, roles, languages, load, near, alike },
    reasons: reasons.filter((one) => one !== false),
    doubts: doubts.filter((one) => one !== false),
  }
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((value, i) => value - (other[i] ?? 0)).find((difference) => difference !== 0) ?? 0
}
