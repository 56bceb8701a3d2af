// The comprehensive ECM assessment, ours, in an adult, a child and a family form: the domains of CORE-2 (Guide p. 56–58) and the member's
// own strengths, goals and preferences. It scores nothing; it offers screeners, suggests needs, and begins the safety steps.
import type { Form, Raising } from '../../../src/domain/form.ts'
import { beginningAdult, beginningChild, programs } from './beginning.ts'
import { developmentAdult, developmentChild, healthAdult, healthChild, memory, palliative, teeth } from './body.ts'
import { homeSafe, ltss, ltssBefore, safe } from './daily-life.ts'
import { mindAdult, mindChild, substances, youthAlone } from './mind.ts'
import { housing, school, social, socialFamily } from './social.ts'
import { caregivers, goals, household, preferences, strengths } from './wishes.ts'

const ours = {
  version: 1,
  kind: 'assessment',
  from: '2022-01-01',
  source: 'DHCS ECM Policy Guide, Jan 2026, p. 56–58; the questions are ours',
  license: 'Apache-2.0, as the program.',
  attribution: 'Hunger Vital Sign inside: Hager et al. 2010.',
  unconfirmed: [
    'The questions on help in daily life follow the state’s LTSS questions; their wording is to be obtained.',
    'On which ground a minor may consent is read from state law; counsel reviews it.',
  ],
  labels: [],
  scores: [],
} as const

const harm = [
  { answer: 'afraid', is: 'yes' },
  { answer: 'money-taken', is: 'yes' },
  { answer: 'left-alone', is: 'yes' },
] as const
const abuse = {
  concern: 'abuse-or-neglect',
  level: 'not-assessed',
  when: { any: harm },
  source: 'SCR-4: violence, or abuse by who cares for them',
} as const satisfies Raising

const hopeless = {
  concern: 'suicide',
  level: 'not-assessed',
  when: { answer: 'better-dead', is: 'yes' },
  source: 'SCR-4: thoughts of death or self-harm',
} as const satisfies Raising
const hopelessYouth = { any: [hopeless.when, { answer: 'youth-better-dead', is: 'yes' }] } as const

const food = {
  id: 'food',
  says: 'Enough food',
  when: {
    any: [
      { answer: 'food-worried', is: ['often', 'sometimes'] },
      { answer: 'food-out', is: ['often', 'sometimes'] },
    ],
  },
} as const
const home = {
  id: 'housing',
  says: 'A steady place to live',
  when: {
    any: [
      { answer: 'home', is: ['shelter', 'outside', 'with-others'] },
      { answer: 'home-worry', is: 'yes' },
    ],
  },
} as const
const everyday = [
  food,
  home,
  { id: 'child-care', says: 'Child care', when: { answer: 'child-care', is: 'yes' } },
  { id: 'transport', says: 'A way to get there', when: { answer: 'transport', is: 'yes' } },
  { id: 'income', says: 'Enough money to live on', when: { answer: 'income', is: 'no' } },
] as const
const relief = {
  id: 'carer-strain',
  says: 'Relief for who cares',
  when: { answer: 'carer-strain', is: 'yes' },
} as const
const health = [
  {
    id: 'doctor',
    says: 'A doctor to go to',
    when: {
      any: [
        { answer: 'pcp', is: 'no' },
        { answer: 'pcp-seen', is: 'no' },
      ],
    },
  },
  {
    id: 'medicines',
    says: 'Medicines that work in daily life',
    when: { answer: 'medicine-problems', is: ['forget', 'why', 'side-effects', 'get', 'keep'] },
  },
  {
    id: 'teeth',
    says: 'A dentist',
    when: {
      any: [
        { answer: 'mouth-pain', is: 'yes' },
        { answer: 'dentist', is: ['longer', 'never'] },
      ],
    },
  },
] as const

const screenersNext = [
  { form: 'phq-9', when: { answer: 'mood', is: 'yes' } },
  { form: 'gad-7', when: { answer: 'nerves', is: 'yes' } },
] as const

export const ecmAdult = {
  ...ours,
  id: 'ecm-adult',
  title: 'ECM assessment, adult',
  asksOf: 'adult',
  sections: [
    beginningAdult,
    strengths,
    goals,
    preferences,
    healthAdult,
    teeth,
    mindAdult,
    substances,
    developmentAdult,
    memory,
    ltssBefore,
    ltss,
    homeSafe,
    safe,
    palliative,
    housing,
    social,
    programs,
  ],
  raises: [
    hopeless,
    abuse,
    {
      concern: 'overdose',
      level: 'not-assessed',
      when: { answer: 'overdose', is: 'yes' },
      source: 'Ours: overdose in the last 12 months',
    },
  ],
  next: [
    { form: 'c-ssrs-screener', when: hopeless.when },
    ...screenersNext,
    { form: 'audit-c', when: { answer: 'alcohol', is: 'yes' } },
  ],
  needs: [
    ...health,
    ...everyday,
    {
      id: 'mood',
      says: 'Help with mood or worry',
      when: {
        any: [
          { answer: 'mood', is: 'yes' },
          { answer: 'nerves', is: 'yes' },
        ],
      },
    },
    { id: 'substances', says: 'Help to use less or stop', when: { answer: 'sud-help', is: 'yes' } },
    { id: 'naloxone', says: 'Naloxone at hand', when: { answer: 'naloxone', is: 'no' } },
    { id: 'memory', says: 'Memory looked at by a clinician', when: { answer: 'memory', is: 'yes' } },
    {
      id: 'daily-help',
      says: 'Help in daily life',
      when: {
        any: [
          { answer: 'bathing', is: 'not-enough' },
          { answer: 'dressing', is: 'not-enough' },
          { answer: 'toilet', is: 'not-enough' },
          { answer: 'eating', is: 'not-enough' },
          { answer: 'walking', is: 'not-enough' },
          { answer: 'meals', is: 'not-enough' },
          { answer: 'money', is: 'not-enough' },
          { answer: 'pills', is: 'not-enough' },
        ],
      },
    },
    {
      id: 'falls',
      says: 'Not falling',
      when: {
        any: [
          { answer: 'fell', is: 'yes' },
          { answer: 'fear-of-falling', is: 'yes' },
        ],
      },
    },
    { id: 'comfort', says: 'Comfort in serious illness', when: { answer: 'palliative-talk', is: 'yes' } },
  ],
  examples: [
    {
      name: 'LTSS questions answered elsewhere are not asked again, but safety is',
      answers: { 'ltss-asked': 'yes' },
      hides: ['bathing', 'fell'],
      shows: ['ltss-asked-by', 'afraid', 'money-taken'],
    },
    {
      name: 'a man is not asked about pregnancy; who is not known to be one is',
      known: { 'member.sex': 'M' },
      answers: {},
      hides: ['pregnant'],
      shows: ['bathing'],
    },
    {
      name: 'needs are suggested from the answers',
      answers: { pcp: 'no', 'food-out': 'often', home: 'outside', 'sud-help': 'yes', bathing: 'not-enough' },
      needs: ['doctor', 'food', 'housing', 'substances', 'daily-help'],
      raises: [],
    },
    {
      name: 'thoughts of death, an overdose and fear raise three concerns',
      answers: { 'better-dead': 'yes', overdose: 'yes', afraid: 'yes' },
      raises: ['suicide not-assessed', 'abuse-or-neglect not-assessed', 'overdose not-assessed'],
    },
  ],
} as const satisfies Form

export const ecmChild = {
  ...ours,
  id: 'ecm-child',
  title: 'ECM assessment, child or youth',
  asksOf: 'child',
  sections: [
    beginningChild,
    strengths,
    goals,
    caregivers,
    healthChild,
    teeth,
    developmentChild,
    mindChild,
    youthAlone,
    school,
    safe,
    palliative,
    housing,
    socialFamily,
    programs,
    preferences,
  ],
  raises: [
    { ...hopeless, when: hopelessYouth },
    { ...abuse, when: { any: [...harm, { answer: 'youth-safe', is: 'yes' }] } },
  ],
  next: [
    { form: 'c-ssrs-screener', when: hopelessYouth },
    ...screenersNext,
    { form: 'pearls-child', when: { all: [] } },
  ],
  needs: [
    ...health,
    ...everyday,
    relief,
    { id: 'development', says: 'Development looked at', when: { answer: 'milestones', is: 'yes' } },
    { id: 'vaccines', says: 'Vaccines and a well-child visit', when: { answer: 'vaccines', is: 'no' } },
    {
      id: 'school',
      says: 'Support at school',
      when: {
        any: [
          { answer: 'school-plan', is: 'asked' },
          { answer: 'school-missed', atLeast: 3 },
        ],
      },
    },
    {
      id: 'mood',
      says: 'Help with mood or worry',
      when: {
        any: [
          { answer: 'mood', is: 'yes' },
          { answer: 'nerves', is: 'yes' },
        ],
      },
    },
  ],
  examples: [
    {
      name: 'a baby has no school and no time alone',
      known: { 'member.age': 1 },
      answers: { alone: 'yes' },
      hides: ['school', 'youth-substances', 'alone'],
      shows: ['early-start'],
    },
    {
      name: 'a youth of 12 speaks alone if they could',
      known: { 'member.age': 12 },
      answers: { alone: 'yes' },
      shows: ['youth-substances', 'youth-safe', 'school'],
      hides: ['early-start'],
    },
    {
      name: 'a youth who is hurt raises a concern',
      known: { 'member.age': 14 },
      answers: { alone: 'yes', 'youth-safe': 'yes' },
      raises: ['abuse-or-neglect not-assessed'],
    },
    {
      name: 'a school that is missed is a need',
      answers: { 'school-missed': 3, pcp: 'yes' },
      needs: ['school'],
      raises: [],
    },
  ],
} as const satisfies Form

export const ecmFamily = {
  ...ours,
  id: 'ecm-family',
  title: 'ECM assessment, family',
  asksOf: 'family',
  sections: [beginningAdult, household, strengths, goals, housing, socialFamily, safe, programs, preferences],
  raises: [abuse],
  needs: [...everyday, relief],
  examples: [
    {
      name: 'what the household needs, once for all of it',
      answers: { home: 'shelter', 'child-care': 'yes', 'carer-strain': 'yes' },
      needs: ['housing', 'child-care', 'carer-strain'],
      raises: [],
    },
    { name: 'fear raises a concern', answers: { afraid: 'yes' }, raises: ['abuse-or-neglect not-assessed'] },
  ],
} as const satisfies Form
