// GAD-7: anxiety over the last two weeks.
import type { Form } from '../../src/domain/form.ts'
import { difficulty, often } from './option.ts'

export const gad7 = {
  id: 'gad-7',
  version: 1,
  title: 'GAD-7, anxiety',
  kind: 'screener',
  asksOf: 'anyone',
  from: '2022-01-01',
  source: 'Spitzer, Kroenke, Williams, Löwe, Arch Intern Med 2006; LOINC 69737-5',
  license: 'No permission required to reproduce, translate, display or distribute (Pfizer).',
  attribution:
    'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
  unconfirmed: ['The cut-off of 10 is the published one; a clinician signs it off.'],
  loinc: '69737-5',
  labels: ['mental-health'],
  sections: [
    {
      id: 'worry',
      title: 'The last two weeks',
      says: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
      questions: [
        {
          id: 'nervous',
          asks: 'Feeling nervous, anxious, or on edge',
          loinc: '69725-0',
          kind: 'choice',
          options: often,
        },
        {
          id: 'control',
          asks: 'Not being able to stop or control worrying',
          loinc: '68509-9',
          kind: 'choice',
          options: often,
        },
        {
          id: 'worrying',
          asks: 'Worrying too much about different things',
          loinc: '69733-4',
          kind: 'choice',
          options: often,
        },
        { id: 'relaxing', asks: 'Trouble relaxing', loinc: '69734-2', kind: 'choice', options: often },
        {
          id: 'restless',
          asks: 'Being so restless that it is hard to sit still',
          loinc: '69735-9',
          kind: 'choice',
          options: often,
        },
        {
          id: 'annoyed',
          asks: 'Becoming easily annoyed or irritable',
          loinc: '69689-8',
          kind: 'choice',
          options: often,
        },
        {
          id: 'afraid',
          asks: 'Feeling afraid, as if something awful might happen',
          loinc: '69736-7',
          kind: 'choice',
          options: often,
        },
      ],
    },
    {
      id: 'effect',
      title: 'What it does to your days',
      questions: [
        {
          id: 'difficulty',
          asks: 'How difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
          kind: 'choice',
          options: difficulty,
        },
      ],
    },
  ],
  scores: [
    {
      id: 'total',
      title: 'GAD-7',
      kind: 'sum',
      items: ['nervous', 'control', 'worrying', 'relaxing', 'restless', 'annoyed', 'afraid'],
      loinc: '70274-6',
      source: 'Spitzer, Kroenke, Williams, Löwe 2006',
      bands: [
        { id: 'minimal', says: 'Minimal', from: 0, to: 4 },
        { id: 'mild', says: 'Mild', from: 5, to: 9 },
        { id: 'moderate', says: 'Moderate', from: 10, to: 14 },
        { id: 'severe', says: 'Severe', from: 15, to: 21 },
      ],
      cuts: [{ atLeast: 10, from: '2006-05-22', source: 'Spitzer, Kroenke, Williams, Löwe 2006', isUnconfirmed: true }],
    },
  ],
  raises: [],
  examples: [
    { name: 'half done', answers: { nervous: 'nearly-every-day', control: 'several-days' }, scores: { total: null } },
    {
      name: 'ten points',
      answers: {
        nervous: 'nearly-every-day',
        control: 'nearly-every-day',
        worrying: 'nearly-every-day',
        relaxing: 'several-days',
        restless: 'not-at-all',
        annoyed: 'not-at-all',
        afraid: 'not-at-all',
      },
      scores: { total: 10 },
      positive: { total: true },
      raises: [],
    },
  ],
} as const satisfies Form
