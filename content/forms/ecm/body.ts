// The ECM assessment on the body: health, medicines, teeth, development, memory, and serious illness.
import type { FormSection, Question } from '../../../src/domain/form.ts'

const useOfCare = [
  { id: 'pcp', asks: 'Do you have a doctor you can go to?', kind: 'yes-no' },
  {
    id: 'pcp-seen',
    asks: 'Did you see this doctor in the last 12 months?',
    kind: 'yes-no',
    shownWhen: { answer: 'pcp', is: 'yes' },
  },
  {
    id: 'emergency',
    asks: 'How often were you in an emergency room in the last 6 months?',
    kind: 'number',
    least: 0,
    most: 200,
    unit: 'times',
  },
  {
    id: 'stays',
    asks: 'How often did you stay in a hospital in the last 6 months?',
    kind: 'number',
    least: 0,
    most: 100,
    unit: 'times',
  },
] as const satisfies readonly Question[]

const medicines = [
  { id: 'medicines', asks: 'Do you take any medicine?', kind: 'yes-no' },
  {
    id: 'medicine-problems',
    asks: 'What makes taking them hard?',
    kind: 'several',
    shownWhen: { answer: 'medicines', is: 'yes' },
    options: [
      { value: 'forget', says: 'I forget' },
      { value: 'why', says: 'I do not know what they are for' },
      { value: 'side-effects', says: 'They make me feel bad' },
      { value: 'get', says: 'Getting them: pharmacy, ride, money' },
      { value: 'keep', says: 'Keeping them: lost, stolen, too warm' },
      { value: 'nothing', says: 'Nothing' },
    ],
  },
  { id: 'allergies', asks: 'Which medicines or foods can you not take?', kind: 'text' },
] as const satisfies readonly Question[]

export const healthAdult = {
  id: 'health',
  title: 'Your health',
  questions: [
    {
      id: 'health-is',
      asks: 'How is your health, all in all?',
      kind: 'choice',
      options: [
        { value: 'good', says: 'Good' },
        { value: 'fair', says: 'Fair' },
        { value: 'poor', says: 'Poor' },
      ],
    },
    {
      id: 'conditions',
      asks: 'Has a doctor told you that you have any of these?',
      kind: 'several',
      options: [
        { value: 'asthma', says: 'Asthma or another lung disease' },
        { value: 'diabetes', says: 'Diabetes' },
        { value: 'heart', says: 'Heart disease or high blood pressure' },
        { value: 'kidney', says: 'Kidney disease' },
        { value: 'liver', says: 'Liver disease' },
        { value: 'cancer', says: 'Cancer' },
        { value: 'stroke', says: 'Stroke' },
        { value: 'seizures', says: 'Seizures' },
        { value: 'wounds', says: 'Wounds that do not heal' },
        { value: 'none', says: 'None of these' },
      ],
    },
    { id: 'health-first', asks: 'What about your health worries you most?', kind: 'text' },
    {
      id: 'pain',
      asks: 'How bad was your pain in the last week?',
      kind: 'scale',
      least: 0,
      most: 10,
      ends: ['No pain', 'Worst pain'],
    },
    {
      id: 'pregnant',
      asks: 'Are you pregnant, or were you in the last 12 months?',
      kind: 'yes-no',
      labels: ['reproductive'],
      shownWhen: { not: { answer: 'member.sex', is: 'M' } },
    },
    ...useOfCare,
    ...medicines,
  ],
} as const satisfies FormSection

export const healthChild = {
  id: 'health',
  title: 'The child’s health',
  questions: [
    { id: 'conditions', asks: 'Which health conditions does the child have?', kind: 'text' },
    { id: 'ccs-condition', asks: 'Is one of them treated by California Children’s Services (CCS)?', kind: 'yes-no' },
    { id: 'well-visit', asks: 'When was the last well-child visit?', kind: 'day' },
    { id: 'vaccines', asks: 'Are vaccines up to date?', kind: 'yes-no' },
    { id: 'sight', asks: 'Any trouble seeing or hearing?', kind: 'yes-no' },
    { id: 'eats-sleeps', asks: 'How does the child eat and sleep?', kind: 'text' },
    ...useOfCare,
    ...medicines,
  ],
} as const satisfies FormSection

export const teeth = {
  id: 'oral',
  title: 'Teeth and mouth',
  questions: [
    {
      id: 'dentist',
      asks: 'When were you last at a dentist?',
      kind: 'choice',
      options: [
        { value: 'year', says: 'In the last 12 months' },
        { value: 'longer', says: 'Longer ago' },
        { value: 'never', says: 'Never' },
      ],
    },
    { id: 'mouth-pain', asks: 'Does anything in your mouth hurt, or make eating hard?', kind: 'yes-no' },
  ],
} as const satisfies FormSection

export const developmentAdult = {
  id: 'development',
  title: 'Learning and understanding',
  questions: [
    {
      id: 'developmental',
      asks: 'Have you had a disability since childhood that makes learning or daily life harder?',
      kind: 'yes-no',
    },
    {
      id: 'developmental-help',
      asks: 'Who helps you with it?',
      kind: 'text',
      shownWhen: { answer: 'developmental', is: 'yes' },
    },
    { id: 'reading', asks: 'Do you want help with reading letters and forms?', kind: 'yes-no' },
  ],
} as const satisfies FormSection

export const developmentChild = {
  id: 'development',
  title: 'Growing and learning',
  questions: [
    { id: 'milestones', asks: 'Is anyone worried about how the child talks, moves, plays or learns?', kind: 'yes-no' },
    {
      id: 'early-start',
      asks: 'Is the child in Early Start?',
      kind: 'yes-no',
      shownWhen: { answer: 'member.age', atMost: 2 },
    },
    { id: 'developmental', asks: 'Has a developmental disability been found?', kind: 'yes-no' },
    { id: 'therapies', asks: 'Which therapies are there, and which are waited for?', kind: 'text' },
  ],
} as const satisfies FormSection

export const memory = {
  id: 'memory',
  title: 'Memory and thinking',
  questions: [
    { id: 'memory', asks: 'In the last 12 months, did memory or thinking get worse?', kind: 'yes-no' },
    {
      id: 'memory-risk',
      asks: 'Did any of this happen?',
      kind: 'several',
      shownWhen: { answer: 'memory', is: 'yes' },
      options: [
        { value: 'lost', says: 'Got lost in a place they know' },
        { value: 'stove', says: 'Left the stove on' },
        { value: 'bills', says: 'Could not keep up with bills' },
        { value: 'wandered', says: 'Wandered off' },
        { value: 'none', says: 'None of these' },
      ],
    },
    {
      id: 'dementia',
      asks: 'Has a doctor spoken of dementia?',
      kind: 'yes-no',
      shownWhen: { answer: 'memory', is: 'yes' },
    },
  ],
} as const satisfies FormSection

export const palliative = {
  id: 'palliative',
  title: 'Serious illness and wishes',
  questions: [
    { id: 'serious-illness', asks: 'Do you live with a serious illness that may get worse?', kind: 'yes-no' },
    {
      id: 'symptoms',
      asks: 'What troubles you most: pain, breath, being tired, worry?',
      kind: 'text',
      shownWhen: { answer: 'serious-illness', is: 'yes' },
    },
    {
      id: 'palliative-talk',
      asks: 'Would you like to talk with somebody about comfort care?',
      kind: 'yes-no',
      shownWhen: { answer: 'serious-illness', is: 'yes' },
    },
    { id: 'directive', asks: 'Have you written down who decides for you if you cannot?', kind: 'yes-no' },
  ],
} as const satisfies FormSection
