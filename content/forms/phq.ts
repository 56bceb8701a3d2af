// PHQ-2 and PHQ-9: depression over the last two weeks. Item 9 begins the safety steps whatever the total is (SCR-4).
import type { Form, Question } from '../../src/domain/form.ts'
import { difficulty, often } from './option.ts'

const attribution =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.'
const license = 'No permission required to reproduce, translate, display or distribute (Pfizer).'
const says = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?'

const firstTwo = [
  {
    id: 'interest',
    asks: 'Little interest or pleasure in doing things',
    loinc: '44250-9',
    kind: 'choice',
    options: often,
  },
  { id: 'down', asks: 'Feeling down, depressed, or hopeless', loinc: '44255-8', kind: 'choice', options: often },
] as const satisfies readonly Question[]

export const phq2 = {
  id: 'phq-2',
  version: 1,
  title: 'PHQ-2, depression in two questions',
  kind: 'screener',
  asksOf: 'anyone',
  from: '2022-01-01',
  source: 'Kroenke, Spitzer, Williams, Medical Care 2003; LOINC 55757-9',
  license,
  attribution,
  unconfirmed: ['The cut-off of 3 is the published one; a clinician signs it off.'],
  loinc: '55757-9',
  labels: ['mental-health'],
  sections: [{ id: 'mood', title: 'Mood', says, questions: firstTwo }],
  scores: [
    {
      id: 'total',
      title: 'PHQ-2',
      kind: 'sum',
      items: ['interest', 'down'],
      source: 'Kroenke, Spitzer, Williams 2003',
      bands: [
        { id: 'below', says: 'Below the cut-off', from: 0, to: 2 },
        { id: 'ask-phq-9', says: 'Ask the PHQ-9', from: 3, to: 6 },
      ],
      cuts: [{ atLeast: 3, from: '2003-11-01', source: 'Kroenke, Spitzer, Williams 2003', isUnconfirmed: true }],
    },
  ],
  raises: [],
  next: [{ form: 'phq-9', when: { score: 'total', atLeast: 3 } }],
  examples: [
    { name: 'one question is open', answers: { interest: 'nearly-every-day' }, scores: { total: null } },
    {
      name: 'two points stay below',
      answers: { interest: 'several-days', down: 'several-days' },
      scores: { total: 2 },
      positive: { total: false },
    },
    {
      name: 'three points ask for more',
      answers: { interest: 'more-than-half', down: 'several-days' },
      scores: { total: 3 },
      positive: { total: true },
    },
  ],
} as const satisfies Form

export const phq9 = {
  id: 'phq-9',
  version: 1,
  title: 'PHQ-9, depression',
  kind: 'screener',
  asksOf: 'anyone',
  from: '2022-01-01',
  source: 'Kroenke, Spitzer, Williams, J Gen Intern Med 2001; LOINC 44249-1',
  license,
  attribution,
  unconfirmed: ['The cut-off of 10 is the published one; a clinician signs it off.'],
  loinc: '44249-1',
  labels: ['mental-health'],
  sections: [
    {
      id: 'mood',
      title: 'The last two weeks',
      says,
      questions: [
        ...firstTwo,
        {
          id: 'sleep',
          asks: 'Trouble falling or staying asleep, or sleeping too much',
          loinc: '44259-0',
          kind: 'choice',
          options: often,
        },
        {
          id: 'tired',
          asks: 'Feeling tired or having little energy',
          loinc: '44254-1',
          kind: 'choice',
          options: often,
        },
        { id: 'appetite', asks: 'Poor appetite or overeating', loinc: '44251-7', kind: 'choice', options: often },
        {
          id: 'failure',
          asks: 'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
          loinc: '44258-2',
          kind: 'choice',
          options: often,
        },
        {
          id: 'concentrating',
          asks: 'Trouble concentrating on things, such as reading the newspaper or watching television',
          loinc: '44252-5',
          kind: 'choice',
          options: often,
        },
        {
          id: 'moving',
          asks: 'Moving or speaking so slowly that other people could have noticed? Or the opposite, being so fidgety or restless that you have been moving around a lot more than usual',
          loinc: '44253-3',
          kind: 'choice',
          options: often,
        },
        {
          id: 'self-harm',
          asks: 'Thoughts that you would be better off dead or of hurting yourself in some way',
          loinc: '44260-8',
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
          loinc: '69722-7',
          kind: 'choice',
          options: difficulty,
        },
      ],
    },
  ],
  scores: [
    {
      id: 'total',
      title: 'PHQ-9',
      kind: 'sum',
      items: ['interest', 'down', 'sleep', 'tired', 'appetite', 'failure', 'concentrating', 'moving', 'self-harm'],
      loinc: '44261-6',
      source: 'Kroenke, Spitzer, Williams 2001',
      bands: [
        { id: 'minimal', says: 'Minimal or none', from: 0, to: 4 },
        { id: 'mild', says: 'Mild', from: 5, to: 9 },
        { id: 'moderate', says: 'Moderate', from: 10, to: 14 },
        { id: 'moderately-severe', says: 'Moderately severe', from: 15, to: 19 },
        { id: 'severe', says: 'Severe', from: 20, to: 27 },
      ],
      cuts: [{ atLeast: 10, from: '2001-09-01', source: 'Kroenke, Spitzer, Williams 2001', isUnconfirmed: true }],
    },
  ],
  raises: [
    {
      concern: 'suicide',
      level: 'not-assessed',
      when: { answer: 'self-harm', atLeast: 1 },
      source: 'SCR-4: PHQ-9 item 9 at 1 or more, whatever the total',
    },
  ],
  next: [{ form: 'c-ssrs-screener', when: { answer: 'self-harm', atLeast: 1 } }],
  examples: [
    {
      name: 'item 9 alone raises the safety steps, and one open item leaves no score',
      answers: { 'self-harm': 'several-days' },
      scores: { total: null },
      raises: ['suicide not-assessed'],
    },
    {
      name: 'nothing at all',
      answers: {
        interest: 'not-at-all',
        down: 'not-at-all',
        sleep: 'not-at-all',
        tired: 'not-at-all',
        appetite: 'not-at-all',
        failure: 'not-at-all',
        concentrating: 'not-at-all',
        moving: 'not-at-all',
        'self-harm': 'not-at-all',
      },
      scores: { total: 0 },
      positive: { total: false },
      raises: [],
    },
    {
      name: 'ten points, none of them item 9',
      answers: {
        interest: 'nearly-every-day',
        down: 'nearly-every-day',
        sleep: 'nearly-every-day',
        tired: 'several-days',
        appetite: 'not-at-all',
        failure: 'not-at-all',
        concentrating: 'not-at-all',
        moving: 'not-at-all',
        'self-harm': 'not-at-all',
        difficulty: 'very',
      },
      scores: { total: 10 },
      positive: { total: true },
      raises: [],
    },
  ],
} as const satisfies Form
