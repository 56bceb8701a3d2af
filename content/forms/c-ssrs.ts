// The C-SSRS screener: how near somebody is to suicide. Question 2 opens 3 to 5; question 6 is always asked. The level begins the safety
// steps as soon as an answer calls for them.
import type { Form } from '../../src/domain/form.ts'

const triage = 'Columbia-Suicide Severity Rating Scale, screener with triage points, The Columbia Lighthouse Project'
const pastMonth = 'In the past month.'

export const cssrsScreener = {
  id: 'c-ssrs-screener',
  version: 1,
  title: 'C-SSRS screener, suicide',
  kind: 'screener',
  asksOf: 'anyone',
  from: '2022-01-01',
  source: triage,
  license: 'Free of cost and license for health care providers; no mental-health training is required (Columbia).',
  attribution:
    'Columbia-Suicide Severity Rating Scale (C-SSRS). © 2008 The Research Foundation for Mental Hygiene, Inc.',
  unconfirmed: [
    'What counts as moderate and as low is a common reading of the triage points; a clinician signs it off.',
  ],
  labels: ['mental-health'],
  sections: [
    {
      id: 'thoughts',
      title: 'Thoughts',
      questions: [
        {
          id: 'wish-dead',
          asks: 'Have you wished you were dead or wished you could go to sleep and not wake up?',
          hint: pastMonth,
          loinc: '93246-7',
          kind: 'yes-no',
        },
        {
          id: 'thoughts',
          asks: 'Have you actually had any thoughts about killing yourself?',
          hint: pastMonth,
          loinc: '93247-5',
          kind: 'yes-no',
        },
        {
          id: 'method',
          asks: 'Have you been thinking about how you might do this?',
          hint: pastMonth,
          loinc: '93248-3',
          kind: 'yes-no',
          shownWhen: { answer: 'thoughts', is: 'yes' },
        },
        {
          id: 'intent',
          asks: 'Have you had these thoughts and had some intention of acting on them?',
          hint: pastMonth,
          loinc: '93249-1',
          kind: 'yes-no',
          shownWhen: { answer: 'thoughts', is: 'yes' },
        },
        {
          id: 'plan',
          asks: 'Have you started to work out or worked out the details of how to kill yourself? Do you intend to carry out this plan?',
          hint: pastMonth,
          loinc: '93250-9',
          kind: 'yes-no',
          shownWhen: { answer: 'thoughts', is: 'yes' },
        },
      ],
    },
    {
      id: 'behavior',
      title: 'What was done',
      questions: [
        {
          id: 'behavior',
          asks: 'Have you ever done anything, started to do anything, or prepared to do anything to end your life?',
          hint: 'Such as collected pills, obtained a gun, gave away valuables, wrote a will or suicide note, held a gun but changed your mind, cut yourself, tried to hang yourself.',
          loinc: '93267-3',
          kind: 'yes-no',
        },
        {
          id: 'behavior-recent',
          asks: 'Was this within the past 3 months?',
          loinc: '93269-9',
          kind: 'yes-no',
          shownWhen: { answer: 'behavior', is: 'yes' },
        },
      ],
    },
  ],
  scores: [
    {
      id: 'risk',
      title: 'Level',
      kind: 'level',
      items: ['wish-dead', 'thoughts', 'method', 'intent', 'plan', 'behavior', 'behavior-recent'],
      loinc: '93374-7',
      source: triage,
      levels: [
        {
          id: 'high',
          says: 'High: stay, call, hand over in person',
          isPositive: true,
          when: {
            any: [
              { answer: 'intent', is: 'yes' },
              { answer: 'plan', is: 'yes' },
              { answer: 'behavior-recent', is: 'yes' },
            ],
          },
        },
        {
          id: 'moderate',
          says: 'Moderate: a clinician the same day',
          isPositive: true,
          when: {
            any: [
              { answer: 'method', is: 'yes' },
              { answer: 'behavior', is: 'yes' },
            ],
          },
        },
        {
          id: 'low',
          says: 'Low: resources, and ask again',
          isPositive: true,
          when: {
            any: [
              { answer: 'wish-dead', is: 'yes' },
              { answer: 'thoughts', is: 'yes' },
            ],
          },
        },
        { id: 'none', says: 'No answer points to suicide', isPositive: false, when: { all: [] } },
      ],
    },
  ],
  raises: [
    {
      concern: 'suicide',
      level: 'high',
      when: {
        any: [
          { answer: 'intent', is: 'yes' },
          { answer: 'plan', is: 'yes' },
          { answer: 'behavior-recent', is: 'yes' },
        ],
      },
      source: triage,
    },
    {
      concern: 'suicide',
      level: 'moderate',
      when: {
        any: [
          { answer: 'method', is: 'yes' },
          // Until it is said when, what was done counts.
          { answer: 'behavior', is: 'yes' },
        ],
      },
      source: triage,
      isUnconfirmed: true,
    },
    {
      concern: 'suicide',
      level: 'low',
      when: {
        any: [
          { answer: 'wish-dead', is: 'yes' },
          { answer: 'thoughts', is: 'yes' },
        ],
      },
      source: triage,
      isUnconfirmed: true,
    },
  ],
  examples: [
    {
      name: 'no to all: three questions and no more',
      answers: { 'wish-dead': 'no', thoughts: 'no', behavior: 'no' },
      scores: { risk: 'none' },
      positive: { risk: false },
      raises: [],
      hides: ['method', 'intent', 'plan', 'behavior-recent'],
    },
    {
      name: 'a wish to be dead alone is low',
      answers: { 'wish-dead': 'yes', thoughts: 'no', behavior: 'no' },
      scores: { risk: 'low' },
      raises: ['suicide low'],
    },
    {
      name: 'thoughts with a method are moderate',
      answers: { 'wish-dead': 'yes', thoughts: 'yes', method: 'yes', intent: 'no', plan: 'no', behavior: 'no' },
      scores: { risk: 'moderate' },
      raises: ['suicide moderate'],
      shows: ['method', 'intent', 'plan'],
    },
    {
      name: 'something done long ago is moderate',
      answers: { 'wish-dead': 'no', thoughts: 'no', behavior: 'yes', 'behavior-recent': 'no' },
      scores: { risk: 'moderate' },
      raises: ['suicide moderate'],
    },
    {
      name: 'something done in the past 3 months is high',
      answers: { 'wish-dead': 'no', thoughts: 'no', behavior: 'yes', 'behavior-recent': 'yes' },
      scores: { risk: 'high' },
      raises: ['suicide high'],
    },
    {
      name: 'intent is high at once, with no level while questions are open',
      answers: { thoughts: 'yes', intent: 'yes' },
      scores: { risk: null },
      raises: ['suicide high'],
    },
  ],
} as const satisfies Form
