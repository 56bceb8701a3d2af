// Who the person is, what covers them, and the family around them.
import { choice, count, listOf, onDay, yesNo } from './fact.ts'

export const raceChoices = {
  'american-indian-alaska-native': 'American Indian or Alaska Native',
  asian: 'Asian',
  black: 'Black or African American',
  'hispanic-latino': 'Hispanic or Latino',
  'middle-eastern-north-african': 'Middle Eastern or North African',
  'pacific-islander': 'Native Hawaiian or Pacific Islander',
  white: 'White',
  other: 'Another group',
}

export const personFacts = {
  'member.age': count('Age', 'years', 'How old are you?', { origin: 'chart' }),
  'member.raceEthnicity': listOf('Race and ethnicity', 'Which groups do you belong to?', raceChoices, {
    origin: 'chart',
  }),
  'coverage.isManaged': yesNo('Enrolled in a Medi-Cal health plan', 'Do you have Medi-Cal with a health plan?', {
    origin: 'chart',
  }),
  'coverage.isInServedCounty': yesNo('Lives in a county the plan serves', 'Do you live in the county of your plan?'),
  'coverage.shareOfCost': choice(
    'Share of cost',
    'Do you pay a share of cost before Medi-Cal pays?',
    {
      none: 'No share of cost',
      'long-term-care': 'Yes, for care in a nursing home',
      other: 'Yes, another kind',
    },
    {},
  ),
  'ecm.lastServiceOn': onDay('Last ECM service', 'When did an ECM care manager last help you?', { origin: 'chart' }),
  'family.hasChildrenAlong': yesNo('Has dependent children along', 'Do children live with you who depend on you?'),
  'pregnancy.isPregnant': yesNo('Pregnant', 'Are you pregnant now?', { label: 'reproductive' }),
  'pregnancy.endedOn': onDay('Last day of the latest pregnancy', 'When did your last pregnancy end?', {
    label: 'reproductive',
  }),
}
