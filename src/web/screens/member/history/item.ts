// One entry of a member's history as it is shown, and what every teller of entries is made of.
import type { Day, Instant } from '../../../../base/day.ts'
import type { Chart } from '../../../../domain/chart.ts'
import type { Label } from '../../../../domain/label.ts'
import { dayOfInstant } from '../../../../domain/program-day.ts'
import type { Strikable } from '../../../../domain/strike.ts'
import type { IconName } from '../../../parts/icon.tsx'
import { dayWords } from '../../../text/day-words.ts'
import { text } from '../../../text/text.ts'

export const historyKinds = [
  'contact',
  'attempt',
  'step',
  'plan',
  'note',
  'visit',
  'stay',
  'referral',
  'sharing',
  'safety',
  'task',
  'detail',
] as const
export type HistoryKind = (typeof historyKinds)[number]

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
  /** The colleague it is about, where it is about one. */
  readonly colleague: string | null
  /** What can be taken out as "wrong chart", where it can. */
  readonly noun: Strikable | null
  /** Whether it took the place of an earlier entry. */
  readonly isMended: boolean
  /** Written here and not yet the house's. */
  readonly isUnsent: boolean
}

/** Tells the entries of one noun. */
export type Teller = (chart: Chart) => readonly HistoryItem[]

type Told = Pick<Chart['note'][number], 'id' | 'labels' | 'recordedBy' | 'seq'>

/** What an item takes from its entry. */
export function fromEntry({ id, labels, recordedBy, seq }: Told) {
  return { ...plain, id, labels, by: recordedBy, isUnsent: seq < 0 }
}

/** What came of an entry later: it stands beside it under an id of its own, and who wrote it down is not kept with it. */
export function later({ id, labels }: Pick<Told, 'id' | 'labels'>, what: string) {
  return { ...plain, id: `${what} ${id}`, labels }
}

export const plain = {
  facts: [],
  note: null,
  labels: [],
  by: null,
  colleague: null,
  noun: null,
  isMended: false,
  isUnsent: false,
} as const

export function atDay(day: Day) {
  return { day, at: null }
}

export function atInstant(at: Instant) {
  return { day: dayOfInstant(at), at }
}

/** The facts that are there. */
export function known(...facts: readonly (string | null | undefined | false)[]): readonly string[] {
  return facts.filter((one): one is string => typeof one === 'string' && one !== '')
}

export function minutesWords(minutes: number | null): string {
  return minutes === null ? '' : text('history.minutes', '{count} min', { count: minutes })
}

export function untilWords(day: Day | null): string {
  return day === null ? '' : text('history.until', 'until {day}', { day: dayWords(day, 'dated') })
}
