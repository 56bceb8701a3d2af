// Everything that happened to a member as one list, newest first: attempts, contacts, steps of the episode, tasks done, changes of how to
// reach them. The two lines and the list are drawn from the same chart.
import type { Day, Instant } from '../../../base/day.ts'
import type { Chart } from '../../../domain/chart.ts'
import type { Label } from '../../../domain/label.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { Strikable } from '../../../domain/strike.ts'
import type { IconName } from '../../parts/icon.tsx'
import {
  companionWords,
  interpreterWords,
  methodWords,
  outcomeWords,
  placeWords,
  serviceWords,
} from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { endReasonWords } from '../../text/episode-words.ts'
import { originWords, phoneWords, safetyWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { methodIcons } from '../act/method-icons.ts'
import { addressWords } from '../person.ts'

export type HistoryKind = 'contact' | 'attempt' | 'step' | 'task' | 'detail'

export interface HistoryItem {
  readonly id: string
  readonly kind: HistoryKind
  readonly day: Day
  /** The hour, where one is known. */
  readonly at: Instant | null
  readonly icon: IconName
  readonly title: string
  readonly facts: readonly string[]
  readonly note: string | null
  readonly labels: readonly Label[]
  readonly by: string | null
  /** What can be taken out as "wrong chart", where it can. */
  readonly noun: Strikable | null
  /** Whether it took the place of an earlier entry. */
  readonly isMended: boolean
  /** Written here and not yet the house's. */
  readonly isUnsent: boolean
}

/** The whole history, newest first. */
export function historyOf(chart: Chart): readonly HistoryItem[] {
  const items = [...contacts(chart), ...attempts(chart), ...steps(chart), ...tasks(chart), ...details(chart)]
  const key = (item: HistoryItem) => `${item.day} ${item.at ?? ''}`
  return items.toSorted((one, other) => (key(one) < key(other) ? 1 : key(one) > key(other) ? -1 : 0))
}

const plain = { note: null, labels: [], by: null, noun: null, isMended: false, isUnsent: false }

function contacts({ contact }: Chart): readonly HistoryItem[] {
  return contact.map((one) => ({
    id: one.id,
    kind: 'contact',
    day: dayOfInstant(one.at),
    at: one.at,
    icon: methodIcons[one.method],
    title:
      one.outcome === 'reached'
        ? text('history.met', 'Met: {how}', { how: methodWords(one.method) })
        : text('history.notReached', 'Not reached: {how}', { how: methodWords(one.method) }),
    facts: [
      one.place === null || one.place === 'phone' ? '' : placeWords(one.place),
      minutesWords(one.minutes),
      one.withWhom
        .filter((who) => who !== 'member')
        .map(companionWords)
        .join(', '),
      one.interpreterMode === null || one.interpreterMode === 'not-needed' ? '' : interpreterWords(one.interpreterMode),
      one.services.map(serviceWords).join(', '),
      one.nextStep === null ? '' : text('history.next', 'Next: {step}', { step: one.nextStep }),
    ].filter((part) => part !== ''),
    note: one.note,
    labels: one.labels,
    by: one.recordedBy,
    noun: 'contact',
    isMended: one.amends !== null,
    isUnsent: one.seq < 0,
  }))
}

function attempts({ outreachAttempt }: Chart): readonly HistoryItem[] {
  return outreachAttempt.map((one) => ({
    id: one.id,
    kind: 'attempt',
    day: dayOfInstant(one.at),
    at: one.at,
    icon: methodIcons[one.method],
    title: text('history.tried', 'Outreach, {how}: {outcome}', {
      how: methodWords(one.method).toLocaleLowerCase(),
      outcome: outcomeWords(one.outcome, one.method),
    }),
    facts: [one.place ?? '', minutesWords(one.minutes)].filter((part) => part !== ''),
    note: one.note,
    labels: one.labels,
    by: one.recordedBy,
    noun: 'outreachAttempt',
    isMended: one.amends !== null,
    isUnsent: one.seq < 0,
  }))
}

function minutesWords(minutes: number | null): string {
  return minutes === null ? '' : text('history.minutes', '{count} min', { count: minutes })
}

function steps({ episode }: Chart): readonly HistoryItem[] {
  return episode.flatMap((one) => {
    const step = (name: string, day: Day | null, title: string, note: string | null = null): HistoryItem[] =>
      day === null
        ? []
        : [{ ...plain, id: `${name} ${one.id}`, kind: 'step', day, at: null, icon: 'due', title, facts: [], note }]
    const end = one.endReason === null ? '' : endReasonWords(one.endReason)
    return [
      ...step('referred', one.referredOn, text('history.referred', 'Referred')),
      ...step('assigned', one.assignedOn, text('history.assigned', 'Assigned by the plan')),
      ...step('engaged', one.engagedOn, text('history.engaged', 'Said yes')),
      ...step('started', one.startedOn, text('history.started', 'Care began')),
      ...step('paused', one.pausedOn, text('history.paused', 'Paused'), one.pauseReason),
      ...step('ended', one.endedOn, text('history.ended', 'Ended: {reason}', { reason: end }), one.endText),
    ]
  })
}

function tasks({ task }: Chart): readonly HistoryItem[] {
  return task.flatMap((one) =>
    one.doneAt === null
      ? []
      : [
          {
            ...plain,
            id: one.id,
            kind: 'task' as const,
            day: dayOfInstant(one.doneAt),
            at: one.doneAt,
            icon: 'check' as const,
            title: text('history.done', 'Done: {what}', { what: one.what }),
            facts: one.outcome === null ? [] : [one.outcome],
            labels: one.labels,
            by: one.doneBy,
            noun: 'task' as const,
          },
        ],
  )
}

/** How to reach them, as it changed. What is private says that it changed, not to what. */
function details({ address, phone, safetyFlag }: Chart): readonly HistoryItem[] {
  const detail = (noun: Strikable, icon: IconName, title: string, entry: Detail): HistoryItem => ({
    ...plain,
    id: entry.id,
    kind: 'detail',
    day: entry.fromOn,
    at: null,
    icon,
    title,
    facts: [
      ...(entry.source ? [originWords(entry.source)] : []),
      ...(entry.endedOn === null
        ? []
        : [text('history.until', 'until {day}', { day: dayWords(entry.endedOn, 'dated') })]),
    ],
    labels: entry.labels,
    by: entry.source === 'plan-file' ? null : entry.recordedBy,
    noun,
    isUnsent: entry.seq < 0,
  })
  const hidden = text('history.private', 'kept private')
  return [
    ...address.map((one) =>
      detail(
        'address',
        'place',
        text('history.address', 'Where: {words}', { words: one.isPrivate ? hidden : addressWords(one) }),
        one,
      ),
    ),
    ...phone.map((one) =>
      detail(
        'phone',
        'phone',
        text('history.phone', 'How to reach: {words}', { words: one.isPrivate ? hidden : phoneWords(one.value) }),
        one,
      ),
    ),
    ...safetyFlag.map((one) =>
      detail('safetyFlag', 'shield', text('history.safety', 'Safety: {words}', { words: safetyWords(one) }), one),
    ),
  ]
}

type Detail = Pick<Chart['address'][number], 'id' | 'fromOn' | 'endedOn' | 'recordedBy' | 'labels' | 'seq'> & {
  readonly source?: Chart['address'][number]['source']
}
