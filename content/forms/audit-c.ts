// AUDIT-C: alcohol in three questions. The cut-off depends on sex and has changed over time, so it is dated; where the sex is not known the
// lower one counts.
import type { Form } from '../../src/domain/form.ts'

const classical = 'Bush et al., Arch Intern Med 1998; Bradley et al. 2003'

export const auditC = {
  id: 'audit-c',
  version: 1,
  title: 'AUDIT-C, alcohol',
  kind: 'screener',
  asksOf: 'anyone',
  from: '2022-01-01',
  source: 'AUDIT, World Health Organization 2001, items 1 to 3; LOINC 72109-2',
  license: 'Public domain (WHO).',
  attribution: 'Alcohol Use Disorders Identification Test (AUDIT), World Health Organization.',
  unconfirmed: ['After “never” the other two questions count as 0 without being asked.'],
  loinc: '72109-2',
  labels: ['sud-other'],
  sections: [
    {
      id: 'alcohol',
      title: 'Alcohol in the last year',
      says: 'A drink is a can of beer, a small glass of wine, or a shot of liquor.',
      questions: [
        {
          id: 'how-often',
          asks: 'How often do you have a drink containing alcohol?',
          loinc: '68518-0',
          kind: 'choice',
          options: [
            { value: 'never', says: 'Never', points: 0 },
            { value: 'monthly', says: 'Monthly or less', points: 1 },
            { value: 'two-to-four-a-month', says: '2 to 4 times a month', points: 2 },
            { value: 'two-to-three-a-week', says: '2 to 3 times a week', points: 3 },
            { value: 'four-or-more-a-week', says: '4 or more times a week', points: 4 },
          ],
        },
        {
          id: 'how-many',
          asks: 'How many drinks containing alcohol do you have on a typical day when you are drinking?',
          loinc: '68519-8',
          kind: 'choice',
          shownWhen: { answer: 'how-often', atLeast: 1 },
          options: [
            { value: '1-2', says: '1 or 2', points: 0 },
            { value: '3-4', says: '3 or 4', points: 1 },
            { value: '5-6', says: '5 or 6', points: 2 },
            { value: '7-9', says: '7 to 9', points: 3 },
            { value: '10', says: '10 or more', points: 4 },
          ],
        },
        {
          id: 'six-or-more',
          asks: 'How often do you have six or more drinks on one occasion?',
          loinc: '68520-6',
          kind: 'choice',
          shownWhen: { answer: 'how-often', atLeast: 1 },
          options: [
            { value: 'never', says: 'Never', points: 0 },
            { value: 'less-than-monthly', says: 'Less than monthly', points: 1 },
            { value: 'monthly', says: 'Monthly', points: 2 },
            { value: 'weekly', says: 'Weekly', points: 3 },
            { value: 'daily', says: 'Daily or almost daily', points: 4 },
          ],
        },
      ],
    },
  ],
  scores: [
    {
      id: 'total',
      title: 'AUDIT-C',
      kind: 'sum',
      items: ['how-often', 'how-many', 'six-or-more'],
      loinc: '75626-2',
      source: classical,
      zero: { when: { answer: 'how-often', is: 'never' }, items: ['how-many', 'six-or-more'] },
      bands: [
        { id: 'low', says: 'Low', from: 0, to: 2 },
        { id: 'raised', says: 'Raised: at the cut-off for women', from: 3, to: 3 },
        { id: 'high', says: 'High: at or above the cut-off for all', from: 4, to: 12 },
      ],
      cuts: [
        { atLeast: 4, when: { answer: 'member.sex', is: 'M' }, from: '1998-09-14', source: classical },
        { atLeast: 3, when: { answer: 'member.sex', is: 'F' }, from: '1998-09-14', source: classical },
        {
          atLeast: 3,
          from: '1998-09-14',
          source: 'Ours: the lower cut-off where the sex is not known',
          isUnconfirmed: true,
        },
      ],
    },
  ],
  raises: [],
  examples: [
    {
      name: 'never ends it',
      answers: { 'how-often': 'never' },
      scores: { total: 0 },
      hides: ['how-many', 'six-or-more'],
    },
    { name: 'one question is open', answers: { 'how-often': 'monthly', 'how-many': '3-4' }, scores: { total: null } },
    {
      name: 'three points, a woman',
      known: { 'member.sex': 'F' },
      answers: { 'how-often': 'two-to-four-a-month', 'how-many': '3-4', 'six-or-more': 'never' },
      scores: { total: 3 },
      positive: { total: true },
    },
    {
      name: 'three points, a man',
      known: { 'member.sex': 'M' },
      answers: { 'how-often': 'two-to-four-a-month', 'how-many': '3-4', 'six-or-more': 'never' },
      scores: { total: 3 },
      positive: { total: false },
    },
    {
      name: 'three points, sex not known',
      answers: { 'how-often': 'two-to-four-a-month', 'how-many': '3-4', 'six-or-more': 'never' },
      scores: { total: 3 },
      positive: { total: true },
    },
  ],
} as const satisfies Form
