// Birth equity (POF-9): pregnant, or within a year after, in a group with worse outcomes. The state names no group and follows current
// data of the Department of Public Health, so the groups are dated here and change here.
import type { Rule } from '../../src/domain/rule.ts'
import { guide, pregnantOrPostpartum } from './part.ts'

export const birthEquity = {
  id: 'focus.birth-equity',
  kind: 'focus',
  title: 'Pregnant or postpartum members of groups with worse outcomes',
  population: 'birth-equity',
  from: '2024-01-01',
  source: `${guide}, p. 50–51 (POF-9); groups: L.A. Care member page (undated)`,
  unconfirmed: 'The list of groups: the state follows current CDPH data, which may name more.',
  when: {
    all: [
      { limb: '1', says: 'Pregnant, or within 12 months after the pregnancy ended', any: pregnantOrPostpartum },
      {
        limb: '2',
        says: 'Black, American Indian or Alaska Native, or Pacific Islander',
        fact: 'member.raceEthnicity',
        includesAny: ['black', 'american-indian-alaska-native', 'pacific-islander'],
      },
    ],
  },
  examples: [
    {
      name: 'pregnant and Black',
      given: { 'pregnancy.isPregnant': true, 'member.raceEthnicity': ['black'] },
      is: 'yes',
    },
    {
      name: 'one group of several',
      given: { 'pregnancy.isPregnant': true, 'member.raceEthnicity': ['white', 'pacific-islander'] },
      is: 'yes',
    },
    {
      name: 'a day before the pregnancy year ends',
      on: '2026-11-23',
      given: { 'pregnancy.endedOn': '2025-11-24', 'member.raceEthnicity': ['black'] },
      is: 'yes',
    },
    {
      name: 'the day the pregnancy year ends',
      on: '2026-11-24',
      given: { 'pregnancy.endedOn': '2025-11-24', 'member.raceEthnicity': ['black'] },
      is: 'yes',
    },
    {
      name: 'the day after it',
      on: '2026-11-25',
      given: { 'pregnancy.isPregnant': false, 'pregnancy.endedOn': '2025-11-24', 'member.raceEthnicity': ['black'] },
      is: 'no',
    },
    { name: 'another group', given: { 'pregnancy.isPregnant': true, 'member.raceEthnicity': ['white'] }, is: 'no' },
    {
      name: 'group unknown',
      given: { 'pregnancy.isPregnant': true },
      is: 'unknown',
      missing: ['member.raceEthnicity'],
    },
  ],
} as const satisfies Rule
