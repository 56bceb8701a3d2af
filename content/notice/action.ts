// Notices of Action, and letters on how an appeal or a grievance went, in our own words: the state's templates (APL 21-011) are not public here in full (unconfirmed), and a plan that has them puts
// them here as a further version. English binds; nobody has translated them yet, so every other language gets English with taglines.
import type { NoticeTemplate } from '../../src/domain/notice.ts'
import { hearingTemplates, lostAppealTemplates } from './hearing.ts'

const source =
  'DHCS ECM Policy Guide, Jan 2026, p. 80, 104, 116; APL 21-011; CalOptima GG.1507, GG.1510, HH.1108 (2024–25)'
const from = '2022-01-01'
const version = '2026-1'
/** From the next day these say until when asking for a hearing keeps care going. */
const lastWithoutKeeping = '2026-11-24'

const rights = [
  'YOU CAN APPEAL. If you think this decision is wrong, you, someone you choose, or your provider can ask {plan} to look at it again. Ask by {appealBy}. That is 60 days from the date of this notice.',
  'To appeal, call Member Services at {phone} (TTY {tty}), day or night, or write to {plan}. It is free. You do not need special words. You can ask for the papers and rules we used; they are free too.',
  'We tell you within 5 days that we got your appeal, and decide within 30 days. If waiting could harm your health, say so: then we decide within 72 hours.',
  'YOU CAN KEEP WHAT YOU HAVE FOR NOW. If you appeal by {keepBy}, your care goes on as it is until the appeal is decided, as long as your authorization has not run out.',
  'STATE HEARING. If the appeal does not go your way, or we do not decide in 30 days, you can ask the state for a hearing, within 120 days of the decision on your appeal. It is free.',
  'You can also tell us about anything else that you are not happy with. This is called a grievance. You can do it at any time, by the same number.',
  'We may not treat you worse because you appeal. Your Medi-Cal stays as it is.',
] as const

const hearing = [
  'STATE HEARING. If you think this is wrong, you can ask the state for a hearing, within 120 days: until {hearingBy}. It is free. Member Services helps you to ask, at {phone} (TTY {tty}), day or night.',
  'We may not treat you worse because you appealed. Your Medi-Cal stays as it is.',
] as const

const head = ['{date}', '{to}', 'About: {about}'] as const

export const noticeTemplates: readonly NoticeTemplate[] = [
  {
    id: 'action.deny',
    kind: 'deny',
    version,
    from,
    source,
    words: {
      en: {
        title: 'Notice of Action: denial of Enhanced Care Management (ECM)',
        reviewedBy: null,
        body: [
          ...head,
          '{plan} was asked to approve Enhanced Care Management (ECM) for you. We said no.',
          'Why: {why} {words}',
          'The rule we used: {rule}',
          'What the member picked: {choice}',
          'This takes effect on {effectiveOn}.',
          ...rights,
        ],
      },
    },
  },
  {
    id: 'action.modify',
    kind: 'modify',
    version,
    from,
    source,
    words: {
      en: {
        title: 'Notice of Action: Enhanced Care Management (ECM) approved in part',
        reviewedBy: null,
        body: [
          ...head,
          '{plan} was asked to approve Enhanced Care Management (ECM) for you. We said yes, but for less than was asked: from {startOn} to {endOn}.',
          'Why: {why} {words}',
          'The rule we used: {rule}',
          'This takes effect on {effectiveOn}.',
          ...rights,
        ],
      },
    },
  },
  {
    id: 'action.end',
    kind: 'end',
    version,
    from,
    source,
    words: {
      en: {
        title: 'Notice of Action: Enhanced Care Management (ECM) will end',
        reviewedBy: null,
        body: [
          ...head,
          'Your Enhanced Care Management (ECM) will end on {effectiveOn}. Until then it goes on as it is.',
          'Why: {why} {words}',
          'The rule we used: {rule}',
          'What comes after: {after}',
          ...rights,
        ],
      },
    },
  },
  {
    id: 'action.stop',
    kind: 'stop',
    version,
    from,
    source,
    words: {
      en: {
        title: 'Notice of Action: Enhanced Care Management (ECM) ends, as you asked',
        reviewedBy: null,
        body: [
          ...head,
          'You told us that you do not want Enhanced Care Management (ECM) any more. Visits, calls and texts have stopped. The benefit itself ends on {effectiveOn}.',
          'DID YOU CHANGE YOUR MIND, OR WAS IT NOT YOU? Until {endOn} one word is enough, and it goes on as it was. Tell your care manager, or call Member Services at {phone} (TTY {tty}), day or night.',
          'You can ask for it again at any time.',
          'The rule we used: {rule}',
          ...rights,
        ],
      },
    },
  },
  {
    id: 'appeal.upheld',
    kind: 'upheld',
    version,
    from,
    to: lastWithoutKeeping,
    source,
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
    version,
    from,
    to: lastWithoutKeeping,
    source,
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
  {
    id: 'appeal.overturned',
    kind: 'overturned',
    version,
    from,
    source,
    words: {
      en: {
        title: 'Your appeal: decided for you',
        reviewedBy: null,
        body: [
          ...head,
          'You appealed, and {plan} looked at the decision again. You were right: the decision no longer counts, and your Enhanced Care Management (ECM) goes on or can begin.',
          'Why: {words}',
          'Questions? Call Member Services at {phone} (TTY {tty}), day or night.',
        ],
      },
    },
  },
  {
    id: 'grievance.resolved',
    kind: 'resolved',
    version,
    from,
    source,
    words: {
      en: {
        title: 'Your complaint: what we found and did',
        reviewedBy: null,
        body: [
          ...head,
          'You told {plan} that you were not happy with something. Thank you. We looked into it.',
          'What we found and did: {words}',
          'If it is not right yet, tell us again: call Member Services at {phone} (TTY {tty}), day or night. It is free, and it changes nothing about your care.',
        ],
      },
    },
  },
  ...lostAppealTemplates,
  ...hearingTemplates,
]
