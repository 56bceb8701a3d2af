// Where an episode went: its own steps, who leads and covers, what the plan authorized, wishes for a change, recommended ends.
import type { Day } from '../../../../base/day.ts'
import type { Chart } from '../../../../domain/chart.ts'
import { dayOfInstant } from '../../../../domain/program-day.ts'
import { dayWords } from '../../../text/day-words.ts'
import { endReasonWords } from '../../../text/episode-words.ts'
import { text } from '../../../text/text.ts'
import { atDay, atInstant, fromEntry, type HistoryItem, known, later, type Teller, untilWords } from './item.ts'

const step = { kind: 'step', icon: 'due' } as const

export const episodes: Teller = ({ episode }) =>
  episode.flatMap((one) => {
    const on = (name: string, day: Day | null, title: string, note: string | null = null): HistoryItem[] =>
      day === null ? [] : [{ ...later({ ...one, labels: [] }, name), ...step, ...atDay(day), title, note }]
    const end = one.endReason === null ? '' : endReasonWords(one.endReason)
    return [
      ...on('referred', one.referredOn, text('history.referred', 'Referred')),
      ...on('assigned', one.assignedOn, text('history.assigned', 'Assigned by the plan')),
      ...on('engaged', one.engagedOn, text('history.engaged', 'Said yes')),
      ...on('started', one.startedOn, text('history.started', 'Care began')),
      ...on('paused', one.pausedOn, text('history.paused', 'Paused'), one.pauseReason),
      ...on('ended', one.endedOn, text('history.ended', 'Ended: {reason}', { reason: end }), one.endText),
    ]
  })

export const assignments: Teller = ({ assignment }) =>
  assignment.map((one) => ({
    ...fromEntry(one),
    ...atDay(one.fromOn),
    kind: 'step',
    icon: one.part === 'lead' ? 'person' : 'swap',
    title:
      one.part === 'lead'
        ? text('history.lead', 'Lead Care Manager named')
        : text('history.cover', 'Cover for the Lead Care Manager'),
    facts: known(untilWords(one.toOn ?? (one.endedAt === null ? null : dayOfInstant(one.endedAt)))),
    note: one.reason,
    colleague: one.staffId,
  }))

export const authorizations: Teller = ({ authorization }) =>
  authorization.flatMap((one) => {
    const what = one.program === 'ecm' ? 'ECM' : one.program
    const requested =
      one.requestedOn === null
        ? []
        : [
            {
              ...fromEntry(one),
              ...step,
              ...atDay(one.requestedOn),
              title: text('history.requested', '{what} asked for', { what }),
            },
          ]
    const decided =
      one.decidedOn === null
        ? []
        : [
            {
              ...later(one, 'decided'),
              ...step,
              ...atDay(one.decidedOn),
              title:
                one.status === 'denied'
                  ? text('history.denied', '{what} not authorized', { what })
                  : text('history.authorized', '{what} authorized', { what }),
              facts: known(
                one.startOn !== null && text('history.from', 'from {day}', { day: dayWords(one.startOn, 'dated') }),
                untilWords(one.endOn),
              ),
            },
          ]
    return [...requested, ...decided]
  })

export const changeRequests: Teller = ({ changeRequest }) =>
  changeRequest.flatMap((one) => [
    {
      ...fromEntry(one),
      ...atDay(one.askedOn),
      kind: 'step' as const,
      icon: 'swap' as const,
      title:
        one.kind === 'lead'
          ? text('history.wantsLead', 'Asked for another Lead Care Manager')
          : text('history.wantsAgency', 'Asked for another agency'),
      facts: known(text('history.answerBy', 'answer by {day}', { day: dayWords(one.answerBy, 'dated') }), one.wish),
      note: one.reason,
    },
    ...(one.answer === null || one.answeredAt === null
      ? []
      : [
          {
            ...later(one, 'answered'),
            ...atInstant(one.answeredAt),
            kind: 'step' as const,
            icon: 'swap' as const,
            title: changeAnswerWords(one.answer),
            facts: known(
              one.inEffectOn !== null &&
                text('history.inEffect', 'in effect {day}', { day: dayWords(one.inEffectOn, 'dated') }),
            ),
            note: one.answerNote,
          },
        ]),
  ])

function changeAnswerWords(answer: NonNullable<Chart['changeRequest'][number]['answer']>): string {
  switch (answer) {
    case 'done':
      return text('history.changeDone', 'The change was made')
    case 'agreed':
      return text('history.changeAgreed', 'The change was agreed')
    case 'not-possible':
      return text('history.changeNot', 'The change is not possible')
    case 'withdrawn':
      return text('history.changeWithdrawn', 'The wish for a change was taken back')
  }
}

export const endRecommendations: Teller = ({ endRecommendation }) =>
  endRecommendation.flatMap((one) => [
    {
      ...fromEntry(one),
      ...step,
      ...atDay(one.recommendedOn),
      title: text('history.endRecommended', 'End recommended: {reason}', { reason: endReasonWords(one.reason) }),
      facts: known(one.stepDown !== null && text('history.after', 'Then: {what}', { what: one.stepDown })),
      note: one.why,
    },
    ...(one.decision === null || one.decidedAt === null
      ? []
      : [
          {
            ...later(one, 'decided'),
            ...step,
            ...atInstant(one.decidedAt),
            title:
              one.decision === 'ends'
                ? text('history.planEnds', 'The plan decided: ECM ends')
                : text('history.planGoesOn', 'The plan decided: ECM goes on'),
            facts: known(
              one.noticeOn !== null && text('history.notice', 'notice {day}', { day: dayWords(one.noticeOn, 'dated') }),
              one.endsOn !== null && text('history.endsOn', 'ends {day}', { day: dayWords(one.endsOn, 'dated') }),
            ),
          },
        ]),
    ...appeal(one),
  ])

function appeal(one: Chart['endRecommendation'][number]): readonly HistoryItem[] {
  const { appealOn, appealOutcome, appealDecidedOn } = one
  if (appealOn === null) return []
  const made = { ...later(one, 'appealed'), ...step, ...atDay(appealOn), title: text('history.appealed', 'Appealed') }
  if (appealOutcome === null || appealDecidedOn === null) return [made]
  const title = {
    upheld: text('history.appealUpheld', 'Appeal decided: the decision stands'),
    overturned: text('history.appealOverturned', 'Appeal decided: for the member'),
    withdrawn: text('history.appealWithdrawn', 'Appeal taken back'),
  }[appealOutcome]
  return [made, { ...later(one, 'appeal-decided'), ...step, ...atDay(appealDecidedOn), title }]
}

/** The copy an agency got because it asked. */
export const notices: Teller = ({ notice }) =>
  notice.map((one) => ({
    ...fromEntry(one),
    ...step,
    icon: 'note',
    ...atDay(one.datedOn),
    title: one.title,
    facts: known(
      one.appealBy !== null && text('history.appealBy', 'appeal by {day}', { day: dayWords(one.appealBy, 'dated') }),
      one.keepBy !== null &&
        text('history.keepBy', 'care goes on with an appeal by {day}', { day: dayWords(one.keepBy, 'dated') }),
    ),
    note: one.body.join('\n'),
  }))
