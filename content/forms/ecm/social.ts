// The ECM assessment on life outside of health: home, food, money, justice, school. Nothing asks for immigration status or place of birth
// (CON-12).
import type { FormSection, Question } from '../../../src/domain/form.ts'
import { hunger } from '../ahc-hrsn.ts'

export const housing = {
  id: 'housing',
  title: 'Where you live',
  questions: [
    {
      id: 'home',
      asks: 'Where did you sleep last night?',
      labels: ['housing'],
      kind: 'choice',
      options: [
        { value: 'own', says: 'In my own place' },
        { value: 'with-others', says: 'With family or friends' },
        { value: 'shelter', says: 'In a shelter, a motel or transitional housing' },
        { value: 'outside', says: 'Outside, in a car or a place not meant for sleeping' },
        { value: 'facility', says: 'In a hospital, a nursing home or another facility' },
      ],
    },
    {
      id: 'home-worry',
      asks: 'Could you lose this place in the next 30 days?',
      labels: ['housing'],
      kind: 'yes-no',
      shownWhen: { answer: 'home', is: ['own', 'with-others', 'shelter'] },
    },
    {
      id: 'home-help',
      asks: 'What would help most to find or keep a home?',
      labels: ['housing'],
      kind: 'several',
      options: [
        { value: 'find', says: 'Finding a place' },
        { value: 'deposit', says: 'Deposit or first rent' },
        { value: 'keep', says: 'Keeping the place I have' },
        { value: 'papers', says: 'Papers and applications' },
        { value: 'repair', says: 'Repairs' },
        { value: 'nothing', says: 'Nothing now' },
      ],
    },
  ],
} as const satisfies FormSection

const money = [
  { id: 'income', asks: 'Is there money coming in, and is it enough?', kind: 'yes-no' },
  {
    id: 'benefits',
    asks: 'Which of these do you get?',
    kind: 'several',
    options: [
      { value: 'calfresh', says: 'CalFresh' },
      { value: 'calworks', says: 'CalWORKs' },
      { value: 'ssi', says: 'SSI or SSDI' },
      { value: 'general-relief', says: 'General Relief' },
      { value: 'wic', says: 'WIC' },
      { value: 'none', says: 'None' },
    ],
  },
  { id: 'child-care', asks: 'Do you need child care to get to work or appointments?', kind: 'yes-no' },
  { id: 'phone', asks: 'Do you have a phone that works?', kind: 'yes-no' },
  { id: 'transport', asks: 'Does a missing ride keep you from appointments or shopping?', kind: 'yes-no' },
] as const satisfies readonly Question[]

export const social = {
  id: 'social',
  title: 'Food, money, getting around',
  questions: [
    ...hunger,
    ...money,
    {
      id: 'justice',
      asks: 'Were you in prison, jail or a youth facility in the last 12 months?',
      labels: ['justice'],
      kind: 'yes-no',
    },
    {
      id: 'probation',
      asks: 'Is there probation, parole or a court date to plan around?',
      labels: ['justice'],
      kind: 'text',
      shownWhen: { answer: 'justice', is: 'yes' },
    },
  ],
} as const satisfies FormSection

export const socialFamily = {
  id: 'social',
  title: 'Food, money, getting around',
  questions: [...hunger, ...money],
} as const satisfies FormSection

export const school = {
  id: 'school',
  title: 'School and child care',
  shownWhen: { not: { answer: 'member.age', atMost: 2 } },
  questions: [
    {
      id: 'school',
      asks: 'Which school, which grade, and who is the person there?',
      labels: ['education'],
      kind: 'text',
    },
    {
      id: 'school-plan',
      asks: 'Is there a plan for support at school?',
      labels: ['education'],
      kind: 'choice',
      options: [
        { value: 'iep', says: 'An IEP' },
        { value: '504', says: 'A 504 plan' },
        { value: 'asked', says: 'Asked for and waited for' },
        { value: 'none', says: 'None' },
      ],
    },
    {
      id: 'school-missed',
      asks: 'Days of school missed in the last month',
      labels: ['education'],
      kind: 'number',
      least: 0,
      most: 31,
      unit: 'days',
    },
    {
      id: 'school-moved',
      asks: 'Did the child change schools in the last year for want of a home?',
      labels: ['education'],
      kind: 'yes-no',
    },
  ],
} as const satisfies FormSection
