// Parts that several populations share, said once.
import type { Condition } from '../../src/domain/condition.ts'
import type { Facts } from '../../src/domain/facts.ts'

export const guide = 'DHCS, CalAIM ECM Policy Guide, January 2026'

/** POF-0.2: adult is 21 or older. */
export const adult = { fact: 'member.age', atLeast: 21 } as const satisfies Condition
export const under21 = { fact: 'member.age', atMost: 20 } as const satisfies Condition

/** Twelve months after the last day of a pregnancy, whatever its outcome. */
export const pregnantOrPostpartum = [
  { fact: 'pregnancy.isPregnant', is: true },
  { fact: 'pregnancy.endedOn', withinPast: { months: 12 } },
] as const satisfies readonly Condition[]

/** Homeless as federal law says, as widened by California: limb A of POF-1 (p. 12). */
export const homeless = {
  limb: 'A',
  says: 'Homeless',
  any: [
    { limb: 'A1', says: 'No fixed, regular, adequate place at night', fact: 'housing.hasNoRegularPlace', is: true },
    { limb: 'A2', says: 'Sleeps in a place not meant for sleeping', fact: 'housing.isUnsheltered', is: true },
    { limb: 'A3', says: 'In a supervised temporary shelter', fact: 'housing.isInShelter', is: true },
    { limb: 'A4', says: 'Leaving an institution into homelessness', fact: 'housing.isLeavingInstitution', is: true },
    { limb: 'A5', says: 'Will lose housing within 30 days', fact: 'housing.willBeLostIn30Days', is: true },
    { limb: 'A6', says: 'Fleeing violence or like danger', fact: 'housing.isFleeingViolence', is: true },
  ],
} as const satisfies Condition

/** Without a home in the plain sense, as a factor among others and not as POF-1 decides it. */
export const sleepsWithoutHome = [
  { fact: 'housing.hasNoRegularPlace', is: true },
  { fact: 'housing.isUnsheltered', is: true },
  { fact: 'housing.isInShelter', is: true },
  { fact: 'housing.isDoubledUp', is: true },
] as const satisfies readonly Condition[]

export const housed = {
  'housing.hasNoRegularPlace': false,
  'housing.isUnsheltered': false,
  'housing.isInShelter': false,
  'housing.isLeavingInstitution': false,
  'housing.willBeLostIn30Days': false,
  'housing.isFleeingViolence': false,
} as const satisfies Facts

/** The social factors several populations name. */
export const lacksFood = { says: 'No reliable food', fact: 'social.lacksFood', is: true } as const satisfies Condition
export const lacksHousing = {
  says: 'No stable housing',
  fact: 'housing.isUnstable',
  is: true,
} as const satisfies Condition
export const highAceScore = {
  says: 'ACE score of four or more',
  fact: 'social.aceScore',
  atLeast: 4,
} as const satisfies Condition
export const policeContact = {
  says: 'Recent police contact linked to symptoms',
  fact: 'social.hasPoliceContact',
  is: true,
} as const satisfies Condition
