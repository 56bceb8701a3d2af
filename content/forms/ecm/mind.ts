// The ECM assessment on mental health and substances. Screeners are offered next, not copied here; an answer that may mean danger begins
// the safety steps at once.
import type { FormSection } from '../../../src/domain/form.ts'

export const mindAdult = {
  id: 'mind',
  title: 'How you feel',
  questions: [
    {
      id: 'mood',
      asks: 'Have you felt down, hopeless, or without joy lately?',
      labels: ['mental-health'],
      kind: 'yes-no',
    },
    {
      id: 'nerves',
      asks: 'Have you felt very nervous, or unable to stop worrying?',
      labels: ['mental-health'],
      kind: 'yes-no',
    },
    {
      id: 'mind-care',
      asks: 'Does anybody treat you for this, or has in the past?',
      labels: ['mental-health'],
      kind: 'text',
    },
    {
      id: 'mind-hospital',
      asks: 'Were you in a hospital for it in the last 12 months?',
      labels: ['mental-health'],
      kind: 'yes-no',
    },
    {
      id: 'better-dead',
      asks: 'Have you had thoughts that you would be better off dead, or of hurting yourself?',
      hint: 'Ask it as it stands. Asking does not put the thought there.',
      labels: ['mental-health'],
      kind: 'yes-no',
    },
  ],
} as const satisfies FormSection

export const mindChild = {
  id: 'mind',
  title: 'How the child feels',
  questions: [
    {
      id: 'mood',
      asks: 'Has the child been sad, hopeless or very irritable lately?',
      labels: ['mental-health'],
      kind: 'yes-no',
    },
    { id: 'nerves', asks: 'Has the child been very afraid or worried?', labels: ['mental-health'], kind: 'yes-no' },
    {
      id: 'behavior',
      asks: 'Is there behavior that worries you, at home or at school?',
      labels: ['mental-health'],
      kind: 'text',
    },
    { id: 'mind-care', asks: 'Who helps with this now, and who has before?', labels: ['mental-health'], kind: 'text' },
    {
      id: 'better-dead',
      asks: 'Has the child spoken of wanting to be dead, or hurt themselves?',
      labels: ['mental-health'],
      kind: 'yes-no',
    },
  ],
} as const satisfies FormSection

/** Asked of the youth alone; what they say is theirs (CON-9). */
export const youthAlone = {
  id: 'youth-alone',
  title: 'Alone with the youth',
  says: 'Only without parents in the room. Say first what stays between you, and what cannot.',
  shownWhen: {
    all: [
      { answer: 'member.age', atLeast: 12 },
      { answer: 'alone', is: 'yes' },
    ],
  },
  questions: [
    {
      id: 'youth-substances',
      asks: 'In the last 12 months, did you use alcohol, cannabis, vapes or other drugs?',
      labels: ['sud-other', 'minor-consented'],
      kind: 'yes-no',
    },
    {
      id: 'youth-better-dead',
      asks: 'Have you had thoughts of being dead or of hurting yourself?',
      labels: ['mental-health', 'minor-consented'],
      kind: 'yes-no',
    },
    {
      id: 'youth-safe',
      asks: 'Does anyone hurt you, scare you, or make you do things you do not want?',
      labels: ['minor-consented'],
      kind: 'yes-no',
    },
    {
      id: 'youth-health',
      asks: 'Is there anything about your body, sex or relationships you want help with?',
      labels: ['reproductive', 'minor-consented'],
      kind: 'text',
    },
  ],
} as const satisfies FormSection

export const substances = {
  id: 'substances',
  title: 'Alcohol, tobacco, drugs',
  says: 'Nobody is turned away for an answer here.',
  questions: [
    { id: 'tobacco', asks: 'Do you smoke, chew or vape?', kind: 'yes-no' },
    { id: 'alcohol', asks: 'Do you drink alcohol?', labels: ['sud-other'], kind: 'yes-no' },
    {
      id: 'drugs',
      asks: 'In the last 12 months, which of these did you use?',
      labels: ['sud-other'],
      kind: 'several',
      options: [
        { value: 'cannabis', says: 'Cannabis' },
        { value: 'opioids', says: 'Heroin, fentanyl or other opioids' },
        { value: 'stimulants', says: 'Meth, cocaine or other stimulants' },
        { value: 'sedatives', says: 'Pills to calm down or sleep, not as prescribed' },
        { value: 'other', says: 'Something else' },
        { value: 'none', says: 'None' },
      ],
    },
    {
      id: 'overdose',
      asks: 'Did you overdose in the last 12 months?',
      labels: ['sud-other'],
      kind: 'yes-no',
      shownWhen: { answer: 'drugs', is: ['opioids', 'stimulants', 'sedatives', 'other'] },
    },
    {
      id: 'naloxone',
      asks: 'Do you have naloxone at hand?',
      labels: ['sud-other'],
      kind: 'yes-no',
      shownWhen: { answer: 'drugs', is: ['opioids', 'stimulants', 'sedatives', 'other'] },
    },
    {
      id: 'sud-help',
      asks: 'Do you want help to use less or to stop?',
      labels: ['sud-other'],
      kind: 'yes-no',
      shownWhen: {
        any: [
          { answer: 'alcohol', is: 'yes' },
          { answer: 'drugs', is: ['cannabis', 'opioids', 'stimulants', 'sedatives', 'other'] },
        ],
      },
    },
  ],
} as const satisfies FormSection
