// Who may consent, and on what ground (CON-9): an adult for themselves, a parent, guardian or representative for another, and a minor for
// what California lets a minor consent to. The ages and what each covers are dated and cited; most are unconfirmed and marked so.
import { ageOn, type Day } from '../base/day.ts'
import type { Category } from './category.ts'

export const consentGrounds = [
  'adult',
  'parent',
  'guardian',
  'representative',
  'minor-mental-health',
  'minor-sud',
  'minor-pregnancy',
  'minor-infectious',
  'minor-violence',
  'minor-living-apart',
] as const
export type ConsentGround = (typeof consentGrounds)[number]

export const signers = ['member', 'parent', 'guardian', 'representative'] as const
type Signer = (typeof signers)[number]

export interface GroundRule {
  readonly ground: ConsentGround
  readonly by: Signer
  /** The first age at which it holds, and the first at which it no longer does; null has no such end. */
  readonly fromAge: number | null
  readonly untilAge: number | null
  /** What it covers; null covers all. */
  readonly covers: readonly Category[] | null
  readonly source: string
  readonly isUnconfirmed: boolean
}

const all = { covers: null, isUnconfirmed: false } as const

export const groundRules: readonly GroundRule[] = [
  { ground: 'adult', by: 'member', fromAge: 18, untilAge: null, source: 'HIPAA 164.502(g)', ...all },
  { ground: 'parent', by: 'parent', fromAge: null, untilAge: 18, source: 'HIPAA 164.502(g)(3)', ...all },
  { ground: 'guardian', by: 'guardian', fromAge: null, untilAge: null, source: 'HIPAA 164.502(g)', ...all },
  {
    ground: 'representative',
    by: 'representative',
    fromAge: null,
    untilAge: null,
    source: 'DHCS ECM Policy Guide, Jan 2026, p. 114–115',
    ...all,
  },
  {
    ground: 'minor-mental-health',
    by: 'member',
    fromAge: 12,
    untilAge: 18,
    covers: ['mental-health'],
    source: 'FC 6924, H&S 124260(c), AB 665 from 1 July 2024',
    isUnconfirmed: false,
  },
  {
    ground: 'minor-living-apart',
    by: 'member',
    fromAge: 15,
    untilAge: 18,
    covers: null,
    source: 'FC 6922',
    isUnconfirmed: false,
  },
  minor('minor-sud', 12, ['sud-part-2', 'sud-other'], 'FC 6929'),
  minor('minor-pregnancy', null, ['reproductive'], 'FC 6925'),
  minor('minor-infectious', 12, ['hiv', 'reproductive'], 'FC 6926'),
  minor('minor-violence', 12, ['minor-consented', 'reproductive'], 'FC 6927, 6928'),
]

function minor(ground: ConsentGround, fromAge: number | null, covers: readonly Category[], source: string): GroundRule {
  return { ground, by: 'member', fromAge, untilAge: 18, covers, source, isUnconfirmed: true }
}

export function ruleOf(ground: ConsentGround): GroundRule {
  const rule = groundRules.find((one) => one.ground === ground)
  if (!rule) throw new RangeError('every ground has a rule')
  return rule
}

/** Whether the ground holds at the member's age; of an unknown birth date nobody says no. */
export function isOfAge(rule: GroundRule, bornOn: Day | null, on: Day): boolean {
  if (bornOn === null) return true
  const age = ageOn(bornOn, on)
  return (rule.fromAge === null || age >= rule.fromAge) && (rule.untilAge === null || age < rule.untilAge)
}

/** The grounds on which a member gives permission alone: of age, or as old as the law lets a minor be for something; the oldest rule first. */
export function ownGrounds(bornOn: Day | null, on: Day): ConsentGround[] {
  // Living apart and managing one’s own money is nothing that a birth date shows: that one is heard by a person.
  const own = groundRules.filter((rule) => rule.by === 'member' && rule.ground !== 'minor-living-apart')
  const held = own.filter((rule) => isOfAge(rule, bornOn, on)).map(({ ground }) => ground)
  return held.includes('adult') ? ['adult'] : held
}

export interface OwnConsent {
  readonly ground: ConsentGround
  readonly given: readonly Category[]
  readonly refused: readonly Category[]
}

/** What is given and refused, each under the ground that lets this member say so; what no ground covers is left out. */
export function byGround(
  grounds: readonly ConsentGround[],
  given: readonly Category[],
  kept: readonly Category[],
): readonly OwnConsent[] {
  const groundOf = (category: Category) =>
    grounds.find((ground) => {
      const { covers } = ruleOf(ground)
      return covers === null || covers.includes(category)
    })
  return grounds
    .map((ground) => ({
      ground,
      given: given.filter((one) => groundOf(one) === ground),
      refused: kept.filter((one) => groundOf(one) === ground),
    }))
    .filter((one) => one.given.length + one.refused.length > 0)
}

/** What a minor consents to alone is hidden from parents: their own ground is said by a label (CON-9). */
export function isOfMinor(ground: ConsentGround): boolean {
  return ground.startsWith('minor-')
}
