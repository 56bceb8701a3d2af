// A clock in words, long for a page and short for a row. It is told how much is left; it never counts itself.
import type { Day } from '../../base/day.ts'
import { type DayShape, dayWords } from '../text/day-words.ts'
import { text } from '../text/text.ts'

export type ClockState = 'waiting' | 'due' | 'late' | 'done'

export type Clock = {
  /** Who must do what: `Plan must decide`. */
  readonly what: string
  readonly by: Day
  readonly state: ClockState
  /** How much is left; below zero it is late by so much. Hours only for clocks that run in hours. */
  readonly left: { readonly count: number; readonly unit: 'working-days' | 'days' | 'hours' }
}

/** `Plan must decide by Friday, Nov 27` and `2 working days left`. */
export function clockWords(clock: Clock): { due: string; left: string } {
  const values = { what: clock.what, day: dayOf(clock, 'weekday') }
  const due =
    clock.state === 'done'
      ? text('clock.done', '{what}: done, was due {day}', values)
      : clock.state === 'late'
        ? text('clock.late', '{what}: was due {day}', values)
        : text('clock.due', '{what} by {day}', values)
  return { due, left: leftWords(clock) }
}

/** For a row: the day and what is left. */
export function clockWordsShort(clock: Clock): { due: string; left: string } {
  return { due: dayOf(clock, 'short'), left: leftWords(clock) }
}

/** A day far off is told by its year, not by its weekday. */
function dayOf({ by, left }: Clock, shape: DayShape): string {
  return dayWords(by, left.unit === 'days' && Math.abs(left.count) > 180 ? 'dated' : shape)
}

/** The state as a word, for readers and wherever color is not seen. */
export function clockStateWord(state: ClockState): string {
  switch (state) {
    case 'waiting':
      return text('clock.isWaiting', 'Waiting')
    case 'due':
      return text('clock.isDue', 'Due')
    case 'late':
      return text('clock.isLate', 'Late')
    case 'done':
      return text('clock.isDone', 'Done')
  }
}

function leftWords({ state, left }: Clock): string {
  if (state === 'done') return ''
  const count = Math.abs(left.count)
  if (left.unit === 'hours') {
    return left.count < 0
      ? text('clock.hoursLate', '{count, plural, one {# hour late} other {# hours late}}', { count })
      : text('clock.hoursLeft', '{count, plural, =0 {less than an hour} one {# hour left} other {# hours left}}', {
          count,
        })
  }
  if (left.unit === 'working-days') {
    return left.count < 0
      ? text('clock.workingDaysLate', '{count, plural, one {# working day late} other {# working days late}}', {
          count,
        })
      : text(
          'clock.workingDaysLeft',
          '{count, plural, =0 {today} one {# working day left} other {# working days left}}',
          {
            count,
          },
        )
  }
  return left.count < 0
    ? text('clock.daysLate', '{count, plural, one {# day late} other {# days late}}', { count })
    : text('clock.daysLeft', '{count, plural, =0 {today} one {# day left} other {# days left}}', { count })
}
