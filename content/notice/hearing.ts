// Letters on an appeal that was not won, and on what the judge of a state hearing decided, in our own words (unconfirmed as those in action.ts): until
// when asking for a hearing keeps care going (42 CFR 438.420), and what the plan does after the judge's word (42 CFR 438.424).
import type { NoticeTemplate } from '../../src/domain/notice.ts'

const source = 'APL 21-011; CalOptima HH.1108; 42 CFR 438.420, 438.424'

const head = ['{date}', '{to}', 'About: {about}'] as const
const questions = 'Questions? Call Member Services at {phone} (TTY {tty}), day or night.'

const hearing = [
  'STATE HEARING. If you think this is wrong, you can ask the state for a hearing, within 120 days: until {hearingBy}. A judge of the state decides, not {plan}. It is free. Member Services helps you to ask, at {phone} (TTY {tty}), day or night.',
  'YOU CAN KEEP WHAT YOU HAVE FOR NOW. If you ask for the hearing by {keepBy}, your care goes on as it is until the judge decides, as long as your authorization has not run out.',
  'We may not treat you worse because you appealed. Your Medi-Cal stays as it is.',
] as const

const second = { version: '2026-2', from: '2026-11-25', source } as const

/** From November 25, 2026; those before it stand in action.ts. */
export const lostAppealTemplates: readonly NoticeTemplate[] = [
  {
    id: 'appeal.upheld',
    kind: 'upheld',
    ...second,
    words: {
      en: {
        title: 'Your appeal: the decision stays',
        reviewedBy: null,
        body: [
          ...head,
          'You appealed, and {plan} looked at the decision again. Someone who did not make it decided. The decision stays as it was.',
          'Why: {words}',
          ...hearing,
        ],
      },
    },
  },
  {
    id: 'appeal.partly',
    kind: 'partly',
    ...second,
    words: {
      en: {
        title: 'Your appeal: decided in part for you',
        reviewedBy: null,
        body: [
          ...head,
          'You appealed, and {plan} looked at the decision again. Someone who did not make it decided. A part of it is changed for you.',
          'What is changed, and why: {words}',
          ...hearing,
        ],
      },
    },
  },
]

const first = { version: '2026-1', from: '2022-01-01', source } as const

export const hearingTemplates: readonly NoticeTemplate[] = [
  {
    id: 'hearing.won',
    kind: 'hearing-won',
    ...first,
    words: {
      en: {
        title: 'Your state hearing: decided for you',
        reviewedBy: null,
        body: [
          ...head,
          'The judge decided your state hearing for you. The decision of {plan} no longer counts, and your Enhanced Care Management (ECM) goes on or can begin now.',
          'What the judge decided: {words}',
          questions,
        ],
      },
    },
  },
  {
    id: 'hearing.part',
    kind: 'hearing-part',
    ...first,
    words: {
      en: {
        title: 'Your state hearing: decided in part for you',
        reviewedBy: null,
        body: [
          ...head,
          'The judge decided a part of your state hearing for you. {plan} does what the judge said.',
          'What the judge decided: {words}',
          questions,
        ],
      },
    },
  },
  {
    id: 'hearing.lost',
    kind: 'hearing-lost',
    ...first,
    words: {
      en: {
        title: 'Your state hearing: the decision stays',
        reviewedBy: null,
        body: [
          ...head,
          'The judge decided that the decision of {plan} stays. The letter of the judge says why, and what you can still do.',
          'What the judge decided: {words}',
          'You can ask for Enhanced Care Management (ECM) again when things change.',
          questions,
        ],
      },
    },
  },
]
