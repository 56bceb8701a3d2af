// Long-term services and supports: what of daily life needs help, whether the home is safe, and who helps. Asked unless they were answered
// already (CORE-2). The wording is ours after the state's questions and is unconfirmed.
import type { FormSection } from '../../../src/domain/form.ts'
import { help } from '../option.ts'

const isDue = { not: { answer: 'ltss-asked', is: 'yes' } } as const

export const ltssBefore = {
  id: 'ltss-before',
  title: 'Help in daily life',
  questions: [
    {
      id: 'ltss-asked',
      asks: 'Were the questions about help in daily life answered already, for the plan or elsewhere?',
      hint: 'If so, they are not asked again; find the answers.',
      kind: 'yes-no',
    },
    { id: 'ltss-asked-by', asks: 'By whom, and when?', kind: 'text', shownWhen: { answer: 'ltss-asked', is: 'yes' } },
  ],
} as const satisfies FormSection

export const ltss = {
  id: 'ltss',
  title: 'Which help you need',
  shownWhen: isDue,
  questions: [
    { id: 'bathing', asks: 'Taking a bath or shower', kind: 'choice', options: help },
    { id: 'dressing', asks: 'Getting dressed', kind: 'choice', options: help },
    { id: 'toilet', asks: 'Using the toilet', kind: 'choice', options: help },
    { id: 'eating', asks: 'Eating', kind: 'choice', options: help },
    { id: 'walking', asks: 'Walking, stairs, getting out of bed or a chair', kind: 'choice', options: help },
    { id: 'meals', asks: 'Making meals, shopping, cleaning', kind: 'choice', options: help },
    { id: 'money', asks: 'Paying bills, keeping track of money', kind: 'choice', options: help },
    { id: 'pills', asks: 'Taking medicine as it should be', kind: 'choice', options: help },
    { id: 'forms', asks: 'Filling out forms', kind: 'choice', options: help },
    { id: 'visits', asks: 'Answering questions at a doctor’s visit, getting there', kind: 'choice', options: help },
  ],
} as const satisfies FormSection

export const homeSafe = {
  id: 'home-safe',
  title: 'Home and helpers',
  shownWhen: isDue,
  questions: [
    {
      id: 'home-lacks',
      asks: 'What does the home lack to move safely in it?',
      kind: 'several',
      options: [
        { value: 'light', says: 'Good light' },
        { value: 'heat', says: 'Heat' },
        { value: 'rails', says: 'Rails on stairs or in the bath' },
        { value: 'locks', says: 'Locks that work' },
        { value: 'ramp', says: 'A ramp, or doors wide enough' },
        { value: 'exits', says: 'A clear way out' },
        { value: 'nothing', says: 'Nothing' },
      ],
    },
    { id: 'fell', asks: 'Did you fall in the last month?', kind: 'yes-no' },
    { id: 'fear-of-falling', asks: 'Are you afraid of falling?', kind: 'yes-no' },
    { id: 'helper', asks: 'Is there somebody willing and able to help you?', kind: 'yes-no' },
    {
      id: 'helper-strain',
      asks: 'Does it get too much for who helps you?',
      kind: 'yes-no',
      shownWhen: { answer: 'helper', is: 'yes' },
    },
    {
      id: 'lonely-days',
      asks: 'On how many days of the last month did you feel lonely?',
      kind: 'number',
      least: 0,
      most: 31,
      unit: 'days',
    },
    { id: 'out-of-money', asks: 'Did you run out of money for food, rent or medicine?', kind: 'yes-no' },
  ],
} as const satisfies FormSection

/** Always asked: whatever was answered elsewhere, danger is asked anew. */
export const safe = {
  id: 'safe',
  title: 'Being safe',
  says: 'Ask alone, never through family.',
  questions: [
    { id: 'afraid', asks: 'Are you afraid of anyone, or is anyone hurting you?', kind: 'yes-no' },
    { id: 'money-taken', asks: 'Does anyone use your money without your OK?', kind: 'yes-no' },
    {
      id: 'left-alone',
      asks: 'Does somebody who should care for you leave you without food, medicine or help?',
      kind: 'yes-no',
    },
  ],
} as const satisfies FormSection
