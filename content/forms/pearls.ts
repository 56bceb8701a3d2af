// PEARLS: adverse experiences of a child, told by who cares for them, and the same without saying which. What points to harm by an adult
// opens a concern; whether a report is due is the worker's own duty and no form's.
import type { Form } from '../../src/domain/form.ts'

const attribution =
  'Pediatric ACEs and Related Life-events Screener (PEARLS). Bay Area Research Consortium on Toxic Stress and Health, ACEs Aware.'
const license = 'Free for Medi-Cal providers (ACEs Aware, DHCS).'
const source = 'PEARLS, part 1, caregiver version, ACEs Aware'
const bands = [
  { id: 'none', says: 'None told', from: 0, to: 0 },
  { id: 'some', says: '1 to 3', from: 1, to: 3 },
  { id: 'high', says: '4 or more', from: 4, to: 10 },
] as const
const cuts = [
  { atLeast: 4, from: '2020-01-01', source: 'Medi-Cal G9919 at 4 or more, G9920 below (ACEs Aware)' },
] as const

export const pearlsChild = {
  id: 'pearls-child',
  version: 1,
  title: 'PEARLS, a child’s hard experiences',
  kind: 'screener',
  asksOf: 'child',
  from: '2022-01-01',
  source,
  license,
  attribution,
  unconfirmed: ['The wording is to be compared with the current official sheet, of which there are eight.'],
  labels: ['mental-health'],
  sections: [
    {
      id: 'experiences',
      title: 'At any point since your child was born',
      says: 'You may leave out any question. The count is what matters, not which ones.',
      questions: [
        {
          id: 'jail',
          asks: 'Has your child ever lived with a parent or caregiver who went to jail or prison?',
          kind: 'yes-no',
        },
        {
          id: 'unsupported',
          asks: 'Do you think your child ever felt unsupported, unloved or unprotected?',
          kind: 'yes-no',
        },
        {
          id: 'caregiver-mind',
          asks: 'Has your child ever lived with a parent or caregiver who had mental health issues?',
          kind: 'yes-no',
        },
        {
          id: 'insulted',
          asks: 'Has a parent or caregiver ever insulted, humiliated, or put down your child?',
          kind: 'yes-no',
        },
        {
          id: 'caregiver-substance',
          asks: 'Has the child’s parent or any caregiver ever had, or do they now have, a problem with too much alcohol, street drugs or prescription medications?',
          kind: 'yes-no',
        },
        {
          id: 'lacked-care',
          asks: 'Has your child ever lacked appropriate care by any caregiver?',
          hint: 'For example not being protected from unsafe situations, or not cared for when sick or injured even when the resources were available.',
          kind: 'yes-no',
        },
        {
          id: 'saw-violence',
          asks: 'Has your child ever seen or heard a parent or caregiver being screamed at, sworn at, insulted, humiliated, slapped, kicked, punched, beaten up or hurt with a weapon?',
          kind: 'yes-no',
        },
        {
          id: 'hit',
          asks: 'Has any adult in the household often pushed, grabbed, slapped or thrown something at your child, hit your child so hard that there were marks, or made your child afraid of being hurt?',
          kind: 'yes-no',
        },
        { id: 'sexual-abuse', asks: 'Has your child ever experienced sexual abuse?', kind: 'yes-no' },
        {
          id: 'caregivers-changed',
          asks: 'Have there ever been significant changes in the relationship of the child’s caregivers?',
          hint: 'For example a divorce or separation, or a partner who moved in or out.',
          kind: 'yes-no',
        },
      ],
    },
  ],
  scores: [
    {
      id: 'total',
      title: 'PEARLS',
      kind: 'sum',
      items: [
        'jail',
        'unsupported',
        'caregiver-mind',
        'insulted',
        'caregiver-substance',
        'lacked-care',
        'saw-violence',
        'hit',
        'sexual-abuse',
        'caregivers-changed',
      ],
      source,
      bands,
      cuts,
    },
  ],
  raises: [
    {
      concern: 'abuse-or-neglect',
      level: 'not-assessed',
      when: {
        any: [
          { answer: 'lacked-care', is: 'yes' },
          { answer: 'hit', is: 'yes' },
          { answer: 'sexual-abuse', is: 'yes' },
        ],
      },
      source: 'SCR-4: caregiver abuse',
    },
  ],
  examples: [
    { name: 'one question is left out: no score', answers: { jail: 'yes' }, scores: { total: null }, raises: [] },
    {
      name: 'four, one of them being hit',
      answers: {
        jail: 'yes',
        unsupported: 'yes',
        'caregiver-mind': 'yes',
        insulted: 'no',
        'caregiver-substance': 'no',
        'lacked-care': 'no',
        'saw-violence': 'no',
        hit: 'yes',
        'sexual-abuse': 'no',
        'caregivers-changed': 'no',
      },
      scores: { total: 4 },
      positive: { total: true },
      raises: ['abuse-or-neglect not-assessed'],
    },
  ],
} as const satisfies Form

export const pearlsCount = {
  id: 'pearls-count',
  version: 1,
  title: 'PEARLS, the count alone',
  kind: 'screener',
  asksOf: 'child',
  from: '2022-01-01',
  source: 'PEARLS, de-identified version, ACEs Aware',
  license,
  attribution,
  unconfirmed: [],
  labels: ['mental-health'],
  sections: [
    {
      id: 'count',
      title: 'How many',
      says: 'Show the ten statements on paper. Ask only for the number.',
      questions: [{ id: 'count', asks: 'How many of these apply to your child?', kind: 'number', least: 0, most: 10 }],
    },
  ],
  scores: [{ id: 'total', title: 'PEARLS', kind: 'sum', items: ['count'], source: 'PEARLS, ACEs Aware', bands, cuts }],
  raises: [],
  examples: [
    { name: 'no number, no score', answers: {}, scores: { total: null } },
    { name: 'three', answers: { count: 3 }, scores: { total: 3 }, positive: { total: false } },
    { name: 'four', answers: { count: 4 }, scores: { total: 4 }, positive: { total: true } },
  ],
} as const satisfies Form
