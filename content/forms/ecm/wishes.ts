// What the member brings and wants: strengths, goals in their own words, and how they wish to be met. The care plan begins here.
import type { FormSection } from '../../../src/domain/form.ts'

export const strengths = {
  id: 'strengths',
  title: 'What goes well',
  questions: [
    { id: 'going-well', asks: 'What goes well for you?', kind: 'text' },
    { id: 'proud', asks: 'What have you come through, and what helped then?', kind: 'text' },
    { id: 'people', asks: 'Who is there for you?', kind: 'text' },
  ],
} as const satisfies FormSection

export const goals = {
  id: 'goals',
  title: 'What you want',
  says: 'Write it in their own words.',
  questions: [
    { id: 'good-day', asks: 'What would a good day look like?', kind: 'text' },
    { id: 'goal-first', asks: 'What do you want to change first?', kind: 'text' },
    { id: 'goal-second', asks: 'And then?', kind: 'text' },
    { id: 'goal-way', asks: 'What could get in the way?', kind: 'text' },
  ],
} as const satisfies FormSection

export const preferences = {
  id: 'preferences',
  title: 'How we work together',
  questions: [
    {
      id: 'meet-where',
      asks: 'Where do you like to meet?',
      kind: 'several',
      options: [
        { value: 'home', says: 'At home' },
        { value: 'outside', says: 'Outside, in a park or on the street' },
        { value: 'clinic', says: 'At the doctor’s office' },
        { value: 'shelter', says: 'At the shelter' },
        { value: 'phone', says: 'By phone, when meeting does not suit' },
      ],
    },
    { id: 'meet-when', asks: 'Which days and times are good, and which are not?', kind: 'text' },
    { id: 'respect', asks: 'What should we know about your culture, faith or ways?', kind: 'text' },
    { id: 'not-do', asks: 'What should we never do?', kind: 'text' },
  ],
} as const satisfies FormSection

export const household = {
  id: 'household',
  title: 'Who lives together',
  questions: [
    {
      id: 'household',
      asks: 'Who belongs to this household, with ages?',
      hint: 'Each member’s own health stays in their own assessment.',
      kind: 'text',
    },
    { id: 'others-in-ecm', asks: 'Who of them is in ECM, and with whom?', kind: 'text' },
    {
      id: 'expecting',
      asks: 'Is anyone pregnant, or was in the last 12 months?',
      labels: ['reproductive'],
      kind: 'yes-no',
    },
    { id: 'carer-strain', asks: 'Does caring for the children or for others get too much?', kind: 'yes-no' },
    {
      id: 'child-welfare',
      asks: 'Is there a worker of the Department of Children and Family Services?',
      kind: 'yes-no',
    },
    { id: 'children-school', asks: 'How does school go for each child?', labels: ['education'], kind: 'text' },
  ],
} as const satisfies FormSection

export const caregivers = {
  id: 'caregivers',
  title: 'Who cares for the child',
  questions: [
    {
      id: 'lives-with',
      asks: 'Whom does the child live with?',
      kind: 'choice',
      options: [
        { value: 'parents', says: 'Parents' },
        { value: 'one-parent', says: 'One parent' },
        { value: 'relatives', says: 'Relatives' },
        { value: 'foster', says: 'A foster or resource family' },
        { value: 'group-home', says: 'A group home or facility' },
        { value: 'alone', says: 'On their own' },
      ],
    },
    { id: 'child-welfare', asks: 'Is, or was, the child in foster care or served by child welfare?', kind: 'yes-no' },
    { id: 'carer-strain', asks: 'Does it get too much for who cares for the child?', kind: 'yes-no' },
    { id: 'carer-needs', asks: 'What would help the people who care for the child?', kind: 'text' },
  ],
} as const satisfies FormSection
