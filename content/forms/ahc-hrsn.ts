// AHC-HRSN, the core questions on health-related social needs, with the Hunger Vital Sign and HITS inside. Any adverse answer is a need.
import type { Form, Question } from '../../src/domain/form.ts'
import { howOften, trueForUs } from './option.ts'

const problems = [
  { value: 'pests', says: 'Pests such as bugs, ants, or mice' },
  { value: 'mold', says: 'Mold' },
  { value: 'lead', says: 'Lead paint or pipes' },
  { value: 'heat', says: 'Lack of heat' },
  { value: 'oven', says: 'Oven or stove not working' },
  { value: 'smoke-detectors', says: 'Smoke detectors missing or not working' },
  { value: 'leaks', says: 'Water leaks' },
  { value: 'none', says: 'None of the above' },
] as const

/** Hunger Vital Sign, Hager et al. 2010. */
export const hunger = [
  {
    id: 'food-worried',
    asks: 'Within the past 12 months, you worried that your food would run out before you got money to buy more.',
    loinc: '88122-7',
    kind: 'choice',
    options: trueForUs,
  },
  {
    id: 'food-out',
    asks: 'Within the past 12 months, the food you bought just didn’t last and you didn’t have money to get more.',
    loinc: '88123-5',
    kind: 'choice',
    options: trueForUs,
  },
] as const satisfies readonly Question[]

const hits = [
  {
    id: 'hurt',
    asks: 'How often does anyone, including family and friends, physically hurt you?',
    loinc: '95618-5',
    kind: 'choice',
    options: howOften,
  },
  {
    id: 'insult',
    asks: 'How often does anyone, including family and friends, insult or talk down to you?',
    loinc: '95617-7',
    kind: 'choice',
    options: howOften,
  },
  {
    id: 'threaten',
    asks: 'How often does anyone, including family and friends, threaten you with harm?',
    loinc: '95616-9',
    kind: 'choice',
    options: howOften,
  },
  {
    id: 'scream',
    asks: 'How often does anyone, including family and friends, scream or curse at you?',
    loinc: '95615-1',
    kind: 'choice',
    options: howOften,
  },
] as const satisfies readonly Question[]

export const ahcHrsn = {
  id: 'ahc-hrsn',
  version: 1,
  title: 'AHC-HRSN, needs of daily life',
  kind: 'screener',
  asksOf: 'anyone',
  from: '2022-01-01',
  source: 'Accountable Health Communities Health-Related Social Needs Screening Tool, core, CMS; LOINC 96777-8',
  license: 'Provided by CMS for use; the Hunger Vital Sign and HITS inside are cited.',
  attribution:
    'CMS Accountable Health Communities. Food: Hunger Vital Sign (Hager et al. 2010). Safety: HITS, © Kevin Sherin. This material contains content from LOINC.',
  unconfirmed: ['That it may be embedded as it is.', 'The HITS cut-off of 11.', 'That any adverse answer is a need.'],
  loinc: '96777-8',
  labels: [],
  sections: [
    {
      id: 'housing',
      title: 'Living situation',
      questions: [
        {
          id: 'home',
          asks: 'What is your living situation today?',
          loinc: '71802-3',
          labels: ['housing'],
          kind: 'choice',
          options: [
            { value: 'steady', says: 'I have a steady place to live' },
            { value: 'worried', says: 'I have a place to live today, but I am worried about losing it in the future' },
            { value: 'none', says: 'I do not have a steady place to live' },
          ],
        },
        {
          id: 'home-problems',
          asks: 'Think about the place you live. Do you have problems with any of the following?',
          loinc: '96778-6',
          labels: ['housing'],
          kind: 'several',
          options: problems,
        },
      ],
    },
    {
      id: 'food',
      title: 'Food',
      says: 'Some people have made the following statements about their food situation. How true were they for you and your household?',
      questions: hunger,
    },
    {
      id: 'transport',
      title: 'Transportation',
      questions: [
        {
          id: 'transport',
          asks: 'In the past 12 months, has lack of reliable transportation kept you from medical appointments, meetings, work or from getting things needed for daily living?',
          loinc: '93030-5',
          kind: 'yes-no',
        },
      ],
    },
    {
      id: 'utilities',
      title: 'Utilities',
      questions: [
        {
          id: 'utilities',
          asks: 'In the past 12 months has the electric, gas, oil, or water company threatened to shut off services in your home?',
          loinc: '96779-4',
          kind: 'choice',
          options: [
            { value: 'yes', says: 'Yes' },
            { value: 'no', says: 'No' },
            { value: 'shut-off', says: 'Already shut off' },
          ],
        },
      ],
    },
    {
      id: 'safety',
      title: 'Safety',
      says: 'Ask this alone with the member, and never through a family member.',
      questions: hits,
    },
  ],
  scores: [
    {
      id: 'housing',
      title: 'Living situation',
      kind: 'level',
      items: ['home', 'home-problems'],
      source: 'AHC-HRSN core, CMS',
      isUnconfirmed: true,
      levels: [
        {
          id: 'need',
          says: 'A need',
          isPositive: true,
          when: {
            any: [
              { answer: 'home', is: ['worried', 'none'] },
              {
                answer: 'home-problems',
                is: ['pests', 'mold', 'lead', 'heat', 'oven', 'smoke-detectors', 'leaks'],
              },
            ],
          },
        },
        { id: 'no-need', says: 'No need', isPositive: false, when: { all: [] } },
      ],
    },
    {
      id: 'hunger',
      title: 'Hunger Vital Sign',
      kind: 'level',
      items: ['food-worried', 'food-out'],
      loinc: '88124-3',
      source: 'Hager et al., Pediatrics 2010',
      levels: [
        {
          id: 'at-risk',
          says: 'At risk of going hungry',
          isPositive: true,
          when: {
            any: [
              { answer: 'food-worried', is: ['often', 'sometimes'] },
              { answer: 'food-out', is: ['often', 'sometimes'] },
            ],
          },
        },
        { id: 'no-risk', says: 'No risk found', isPositive: false, when: { all: [] } },
      ],
    },
    {
      id: 'transport',
      title: 'Transportation',
      kind: 'level',
      items: ['transport'],
      source: 'AHC-HRSN core, CMS',
      isUnconfirmed: true,
      levels: [
        { id: 'need', says: 'A need', isPositive: true, when: { answer: 'transport', is: 'yes' } },
        { id: 'no-need', says: 'No need', isPositive: false, when: { all: [] } },
      ],
    },
    {
      id: 'utilities',
      title: 'Utilities',
      kind: 'level',
      items: ['utilities'],
      source: 'AHC-HRSN core, CMS',
      isUnconfirmed: true,
      levels: [
        { id: 'need', says: 'A need', isPositive: true, when: { answer: 'utilities', is: ['yes', 'shut-off'] } },
        { id: 'no-need', says: 'No need', isPositive: false, when: { all: [] } },
      ],
    },
    {
      id: 'hits',
      title: 'HITS',
      kind: 'sum',
      items: ['hurt', 'insult', 'threaten', 'scream'],
      loinc: '95614-4',
      source: 'Sherin et al., Family Medicine 1998',
      bands: [
        { id: 'below', says: 'Below the cut-off', from: 4, to: 10 },
        { id: 'not-safe', says: 'May not be safe', from: 11, to: 20 },
      ],
      cuts: [{ atLeast: 11, from: '1998-07-01', source: 'Sherin et al. 1998', isUnconfirmed: true }],
    },
  ],
  raises: [
    {
      concern: 'partner-violence',
      level: 'not-assessed',
      when: { score: 'hits', atLeast: 11 },
      source: 'SCR-4: HITS at 11 or more',
      isUnconfirmed: true,
    },
  ],
  needs: [
    { id: 'housing', says: 'A steady place to live', when: { answer: 'home', is: ['worried', 'none'] } },
    {
      id: 'home-repair',
      says: 'A home that is safe to live in',
      when: { answer: 'home-problems', is: ['pests', 'mold', 'lead', 'heat', 'oven', 'smoke-detectors', 'leaks'] },
    },
    {
      id: 'food',
      says: 'Enough food',
      when: {
        any: [
          { answer: 'food-worried', is: ['often', 'sometimes'] },
          { answer: 'food-out', is: ['often', 'sometimes'] },
        ],
      },
    },
    { id: 'transport', says: 'A way to get there', when: { answer: 'transport', is: 'yes' } },
    { id: 'utilities', says: 'Light, heat and water', when: { answer: 'utilities', is: ['yes', 'shut-off'] } },
  ],
  examples: [
    {
      name: 'a domain counts when it is answered, whatever is open elsewhere',
      answers: { 'food-worried': 'never', 'food-out': 'sometimes' },
      scores: { hunger: 'at-risk', hits: null, housing: null },
      needs: ['food'],
    },
    {
      name: 'no need at all',
      answers: {
        home: 'steady',
        'home-problems': ['none'],
        'food-worried': 'never',
        'food-out': 'never',
        transport: 'no',
        utilities: 'no',
        hurt: 'never',
        insult: 'never',
        threaten: 'never',
        scream: 'never',
      },
      scores: { housing: 'no-need', hunger: 'no-risk', transport: 'no-need', utilities: 'no-need', hits: 4 },
      positive: { hits: false },
      raises: [],
      needs: [],
    },
    {
      name: 'HITS at 10 raises nothing',
      answers: { hurt: 'rarely', insult: 'sometimes', threaten: 'rarely', scream: 'sometimes' },
      scores: { hits: 10 },
      raises: [],
    },
    {
      name: 'HITS at 11 raises the safety steps',
      answers: { hurt: 'sometimes', insult: 'sometimes', threaten: 'rarely', scream: 'sometimes' },
      scores: { hits: 11 },
      positive: { hits: true },
      raises: ['partner-violence not-assessed'],
    },
  ],
} as const satisfies Form
