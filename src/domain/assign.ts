// Which agency fits a member, in the state's order (program.md 7; guide p. 112–114), then language, nearness and room. It suggests with
// its reasons; a person decides, and what is not in the record is no reason against anybody.
import type { Day } from '../base/day.ts'
import type { AssignmentStep } from './assignment-order.ts'

/** What an agency says of itself, and how much it carries. */
export interface AgencyOffer {
  readonly id: string
  readonly name: string
  readonly languages: readonly string[]
  readonly populations: readonly string[]
  readonly city: string | null
  readonly zip: string | null
  readonly serves: 'adult' | 'child' | 'both'
  /** The most members it can walk with; null where it does not say. */
  readonly capacity: number | null
  /** Open episodes here. */
  readonly load: number
}

/** What the record says of the member that bears on the choice. */
export interface AgencyNeed {
  readonly age: number | null
  readonly language: string | null
  readonly zip: string | null
  readonly city: string | null
  readonly populations: readonly string[]
  /** What the member asked for, in their words. */
  readonly wish: string | null
  /** Agencies that walked with the member before, that do now, and that said the member is not theirs. */
  readonly knownTo: readonly string[]
  readonly walkingWith: readonly string[]
  readonly refusedBy: readonly string[]
  /** Names of the primary care provider and where they work. */
  readonly doctors: readonly string[]
}

export const agencyReasons = [
  'asked-for',
  'walked-before',
  'walking-now',
  'primary-care',
  'right-skills',
  'language',
  'same-zip',
  'same-area',
  'same-city',
  'has-room',
] as const
export const agencyDoubts = ['refused', 'full', 'wrong-age', 'other-skills', 'no-language', 'far'] as const

export interface RankedAgency {
  readonly agency: string
  readonly name: string
  readonly reasons: readonly (typeof agencyReasons)[number][]
  readonly doubts: readonly (typeof agencyDoubts)[number][]
  readonly load: number
  readonly capacity: number | null
}

/** Every agency, the best suited first. Who refused, is full or does not serve the age stands last, whatever else speaks for it. */
export function rankAgencies(
  order: readonly AssignmentStep[],
  need: AgencyNeed,
  offers: readonly AgencyOffer[],
  today: Day,
): readonly RankedAgency[] {
  // A step that yields to a better suited provider is weighed after those that do not.
  const inForce = order.filter((step) => step.from <= today && today <= (step.to ?? '9999-12-31'))
  const steps = [...inForce.filter((step) => !step.yields), ...inForce.filter((step) => step.yields)]
  const weighed = offers.map((offer) => ({ offer, ranked: weigh(need, offer) }))
  const keyOf = ({ offer, ranked: { reasons, doubts } }: (typeof weighed)[number]): readonly number[] => [
    doubts.filter((doubt) => doubt === 'refused' || doubt === 'full' || doubt === 'wrong-age').length,
    ...steps.map((step) => (stepReasons[step.key].some((reason) => reasons.includes(reason)) ? 0 : 1)),
    reasons.includes('language') ? 0 : doubts.includes('no-language') ? 2 : 1,
    reasons.includes('same-zip') ? 0 : reasons.includes('same-city') ? 1 : reasons.includes('same-area') ? 2 : 3,
    offer.capacity === null ? 1 : offer.load / Math.max(1, offer.capacity),
    offer.load,
  ]
  return weighed
    .map((one) => ({ ...one, key: keyOf(one) }))
    .sort((one, other) => compareKeys(one.key, other.key) || one.offer.name.localeCompare(other.offer.name))
    .map(({ ranked }) => ranked)
}

/** By which reasons a step of the order is met. Who treats a member's mental health is not in the record, so that step is met by none yet. */
const stepReasons: Readonly<Record<AssignmentStep['key'], readonly (typeof agencyReasons)[number][]>> = {
  'known-or-preferred': ['asked-for', 'walked-before'],
  'existing-program': ['walking-now'],
  'primary-care': ['primary-care'],
  'behavioral-health': [],
  'right-skills': ['right-skills'],
}

function weigh(need: AgencyNeed, offer: AgencyOffer): RankedAgency {
  const isFull = offer.capacity !== null && offer.load >= offer.capacity
  const group = need.age === null ? null : need.age < 21 ? 'child' : 'adult'
  const shared = need.populations.filter((one) => offer.populations.includes(one))
  const speaks = need.language !== null && offer.languages.some((one) => isSame(one, need.language))
  const near = nearness(need, offer)
  const reasons = [
    need.wish !== null && mentions(need.wish, offer.name) && 'asked-for',
    need.knownTo.includes(offer.id) && 'walked-before',
    need.walkingWith.includes(offer.id) && 'walking-now',
    need.doctors.some((name) => isSame(name, offer.name)) && 'primary-care',
    shared.length > 0 && 'right-skills',
    speaks && 'language',
    near !== null && near !== 'far' && near,
    offer.capacity !== null && !isFull && 'has-room',
  ] as const
  const doubts = [
    need.refusedBy.includes(offer.id) && 'refused',
    isFull && 'full',
    group !== null && offer.serves !== 'both' && offer.serves !== group && 'wrong-age',
    need.populations.length > 0 && shared.length === 0 && 'other-skills',
    need.language !== null && !speaks && 'no-language',
    near === 'far' && near,
  ] as const
  const { id: agency, name, load, capacity } = offer
  return {
    agency,
    name,
    reasons: reasons.filter((one) => one !== false),
    doubts: doubts.filter((one) => one !== false),
    load,
    capacity,
  }
}

/** As near as ZIP codes and cities tell: the first three digits are one postal area. Null where either side is not known. */
function nearness(need: AgencyNeed, offer: AgencyOffer): 'same-zip' | 'same-area' | 'same-city' | 'far' | null {
  if (need.zip !== null && offer.zip !== null && need.zip.slice(0, 5) === offer.zip) return 'same-zip'
  if (need.city !== null && offer.city !== null && isSame(need.city, offer.city)) return 'same-city'
  if (need.zip === null || offer.zip === null) return null
  return need.zip.slice(0, 3) === offer.zip.slice(0, 3) ? 'same-area' : 'far'
}

function mentions(words: string, name: string): boolean {
  return words.toLowerCase().includes(name.toLowerCase())
}

function isSame(one: string, other: string | null): boolean {
  return one.trim().toLowerCase() === other?.trim().toLowerCase()
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (const [i, value] of one.entries()) {
    const difference = value - (other[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
