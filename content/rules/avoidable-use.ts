// At risk of avoidable hospital or emergency department use (POF-2). The guide has no code list for "avoidable": the counts are
// met or not, and whether it could have been avoided stays a person's judgment.
import type { Rule } from '../../src/domain/rule.ts'

const source = 'DHCS, CalAIM ECM Policy Guide, January 2026, p. 19–21 (POF-2)'
const note =
  'Counts only. Whether visits and stays could have been avoided is a person’s judgment; a plan may accept less.'

export const avoidableUseAdult = {
  id: 'focus.avoidable-use.adult',
  kind: 'focus',
  title: 'Adults at risk of avoidable hospital or emergency department use',
  population: 'avoidable-use',
  group: 'adult',
  from: '2022-01-01',
  source,
  note,
  when: {
    all: [
      { fact: 'member.age', atLeast: 21 },
      {
        any: [
          { limb: 'ed', says: 'Five or more emergency visits in six months', fact: 'use.ed.6m', atLeast: 5 },
          {
            limb: 'stays',
            says: 'Three or more unplanned hospital or short nursing stays, added together, in six months',
            fact: 'use.unplannedStay.6m',
            atLeast: 3,
          },
        ],
      },
    ],
  },
  examples: [
    { name: 'five visits', given: { 'member.age': 40, 'use.ed.6m': 5 }, is: 'yes' },
    { name: 'six visits', given: { 'member.age': 40, 'use.ed.6m': 6 }, is: 'yes' },
    { name: 'four visits, no stay', given: { 'member.age': 40, 'use.ed.6m': 4, 'use.unplannedStay.6m': 0 }, is: 'no' },
    { name: 'three stays', given: { 'member.age': 40, 'use.unplannedStay.6m': 3 }, is: 'yes' },
    { name: 'four stays', given: { 'member.age': 40, 'use.unplannedStay.6m': 4 }, is: 'yes' },
    { name: 'two stays, no visit', given: { 'member.age': 40, 'use.ed.6m': 0, 'use.unplannedStay.6m': 2 }, is: 'no' },
    { name: 'turned 21', given: { 'member.age': 21, 'use.ed.6m': 5 }, is: 'yes' },
    { name: 'is 22', given: { 'member.age': 22, 'use.ed.6m': 5 }, is: 'yes' },
    { name: 'is 20', given: { 'member.age': 20, 'use.ed.6m': 5 }, is: 'no' },
    {
      name: 'four visits, stays unknown',
      given: { 'member.age': 40, 'use.ed.6m': 4 },
      is: 'unknown',
      missing: ['use.unplannedStay.6m'],
    },
  ],
} as const satisfies Rule

export const avoidableUseChild = {
  id: 'focus.avoidable-use.child',
  kind: 'focus',
  title: 'Children and youth at risk of avoidable hospital or emergency department use',
  population: 'avoidable-use',
  group: 'child',
  from: '2023-07-01',
  source,
  note,
  when: {
    all: [
      { fact: 'member.age', atMost: 20 },
      {
        any: [
          { limb: 'ed', says: 'Three or more emergency visits in twelve months', fact: 'use.ed.12m', atLeast: 3 },
          {
            limb: 'stays',
            says: 'Two or more unplanned hospital or short nursing stays, added together, in twelve months',
            fact: 'use.unplannedStay.12m',
            atLeast: 2,
          },
        ],
      },
    ],
  },
  examples: [
    { name: 'three visits', given: { 'member.age': 8, 'use.ed.12m': 3 }, is: 'yes' },
    { name: 'four visits', given: { 'member.age': 8, 'use.ed.12m': 4 }, is: 'yes' },
    { name: 'two visits, no stay', given: { 'member.age': 8, 'use.ed.12m': 2, 'use.unplannedStay.12m': 0 }, is: 'no' },
    { name: 'two stays', given: { 'member.age': 8, 'use.unplannedStay.12m': 2 }, is: 'yes' },
    { name: 'three stays', given: { 'member.age': 8, 'use.unplannedStay.12m': 3 }, is: 'yes' },
    { name: 'one stay, no visit', given: { 'member.age': 8, 'use.ed.12m': 0, 'use.unplannedStay.12m': 1 }, is: 'no' },
    { name: 'is 19', given: { 'member.age': 19, 'use.ed.12m': 3 }, is: 'yes' },
    { name: 'is 20', given: { 'member.age': 20, 'use.ed.12m': 3 }, is: 'yes' },
    { name: 'turned 21', given: { 'member.age': 21, 'use.ed.12m': 3 }, is: 'no' },
    { name: 'use unknown', given: { 'member.age': 8 }, is: 'unknown', missing: ['use.ed.12m'] },
  ],
} as const satisfies Rule
