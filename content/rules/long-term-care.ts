// Adults at risk of long-term care (POF-5), and adults who want to move out of a nursing facility (POF-6).
import type { Facts } from '../../src/domain/facts.ts'
import type { Rule } from '../../src/domain/rule.ts'
import { adult, guide, lacksFood, lacksHousing } from './part.ts'

const atRisk = {
  'member.age': 70,
  'residence.kind': 'community',
  'ltc.needsNursingLevel': true,
  'ltc.livesAlone': true,
  'ltc.canStayInCommunity': true,
} as const satisfies Facts
const noFactor = {
  'ltc.needsDailyHelp': false,
  'ltc.hasTroubleCommunicating': false,
  'social.lacksFood': false,
  'housing.isUnstable': false,
  'ltc.livesAlone': false,
  'ltc.needsGuidedDecisions': false,
  'ltc.hasPoorCaregiving': false,
} as const satisfies Facts

export const longTermCareRisk = {
  id: 'focus.ltc-risk.adult',
  kind: 'focus',
  title: 'Adults in the community at risk of long-term care',
  population: 'ltc-risk',
  group: 'adult',
  from: '2023-01-01',
  source: `${guide}, p. 33–36 (POF-5)`,
  note: 'Risk of entering an intermediate care or subacute facility does not count.',
  when: {
    all: [
      adult,
      { says: 'Lives in the community', fact: 'residence.kind', oneOf: ['community', 'assisted-living'] },
      {
        limb: '1',
        says: 'Needs the care of a nursing facility, or skilled nursing for a time or now and then',
        any: [
          { fact: 'ltc.needsNursingLevel', is: true },
          { fact: 'ltc.needsSkilledNursing', is: true },
        ],
      },
      {
        limb: '2',
        says: 'A complex social or environmental factor',
        any: [
          { says: 'Needs help with daily tasks', fact: 'ltc.needsDailyHelp', is: true },
          { says: 'Trouble communicating', fact: 'ltc.hasTroubleCommunicating', is: true },
          lacksFood,
          lacksHousing,
          { says: 'Lives alone', fact: 'ltc.livesAlone', is: true },
          { says: 'Conservatorship or guided decisions', fact: 'ltc.needsGuidedDecisions', is: true },
          { says: 'Poor caregiving', fact: 'ltc.hasPoorCaregiving', is: true },
        ],
      },
      { limb: '3', says: 'Can stay in the community with support', fact: 'ltc.canStayInCommunity', is: true },
    ],
  },
  examples: [
    { name: 'all three limbs', given: atRisk, is: 'yes' },
    { name: 'in assisted living', given: { ...atRisk, 'residence.kind': 'assisted-living' }, is: 'yes' },
    { name: 'in a nursing facility', given: { ...atRisk, 'residence.kind': 'nursing-facility' }, is: 'no' },
    { name: 'in subacute care', given: { ...atRisk, 'residence.kind': 'subacute' }, is: 'no' },
    { name: 'no social factor', given: { ...atRisk, ...noFactor }, is: 'no' },
    { name: 'cannot stay', given: { ...atRisk, 'ltc.canStayInCommunity': false }, is: 'no' },
    { name: 'is 20', given: { ...atRisk, 'member.age': 20 }, is: 'no' },
    { name: 'turned 21', given: { ...atRisk, 'member.age': 21 }, is: 'yes' },
    { name: 'is 22', given: { ...atRisk, 'member.age': 22 }, is: 'yes' },
    {
      name: 'level of care unknown',
      given: {
        'member.age': 70,
        'residence.kind': 'community',
        'ltc.livesAlone': true,
        'ltc.canStayInCommunity': true,
      },
      is: 'unknown',
      missing: ['ltc.needsNursingLevel'],
    },
  ],
} as const satisfies Rule

const movingOut = {
  'member.age': 70,
  'residence.kind': 'nursing-facility',
  'ltc.wantsToMoveOut': true,
  'ltc.isLikelyToMove': true,
  'ltc.canStayInCommunity': true,
} as const satisfies Facts

export const nursingFacilityTransition = {
  id: 'focus.nf-transition.adult',
  kind: 'focus',
  title: 'Nursing facility residents moving to the community',
  population: 'nf-transition',
  group: 'adult',
  from: '2023-01-01',
  source: `${guide}, p. 37–39 (POF-6)`,
  note: 'Short readmissions are allowed. Residents of intermediate care and subacute facilities are excluded.',
  when: {
    all: [
      adult,
      { limb: '1', says: 'Lives in a nursing facility', fact: 'residence.kind', oneOf: ['nursing-facility'] },
      { limb: '2', says: 'Wants to move out', fact: 'ltc.wantsToMoveOut', is: true },
      { limb: '3', says: 'Is a likely candidate to move out', fact: 'ltc.isLikelyToMove', is: true },
      { limb: '4', says: 'Can stay in the community', fact: 'ltc.canStayInCommunity', is: true },
    ],
  },
  examples: [
    { name: 'wants to, likely to and able to', given: movingOut, is: 'yes' },
    { name: 'lives in an intermediate care facility', given: { ...movingOut, 'residence.kind': 'icf' }, is: 'no' },
    { name: 'lives in a subacute facility', given: { ...movingOut, 'residence.kind': 'subacute' }, is: 'no' },
    { name: 'does not want to', given: { ...movingOut, 'ltc.wantsToMoveOut': false }, is: 'no' },
    { name: 'is 20', given: { ...movingOut, 'member.age': 20 }, is: 'no' },
    { name: 'turned 21', given: { ...movingOut, 'member.age': 21 }, is: 'yes' },
    { name: 'is 22', given: { ...movingOut, 'member.age': 22 }, is: 'yes' },
    {
      name: 'nobody asked whether they want to',
      given: {
        'member.age': 70,
        'residence.kind': 'nursing-facility',
        'ltc.isLikelyToMove': true,
        'ltc.canStayInCommunity': true,
      },
      is: 'unknown',
      missing: ['ltc.wantsToMoveOut'],
    },
  ],
} as const satisfies Rule
