// Entries of a chart for tests of decisions: an episode in any state, an assignment, a task, an attempt, a contact, with what is not
// said left empty. Every id is readable, so that a failure tells which entry it means.
import { forms } from '../content/forms/all.ts'
import { californiaCalendar as calendar } from '../content/rules/calendar.ts'
import { clocks } from '../content/rules/clock.ts'
import { dueTasks } from '../content/rules/due-task.ts'
import { safety } from '../content/safety.ts'
import type { Result } from '../src/base/result.ts'
import type { Assignment } from '../src/domain/assignment.ts'
import type { At, Change } from '../src/domain/change.ts'
import type { Contact } from '../src/domain/contact.ts'
import type { DueRules } from '../src/domain/due-task.ts'
import { type Episode, type EpisodeState, newEpisode } from '../src/domain/episode.ts'
import type { OutreachAttempt } from '../src/domain/outreach-attempt.ts'
import { newTask, type Task } from '../src/domain/task.ts'
import type { Reminding } from '../src/domain/visit-reminder.ts'

export const [yesterday, today, tomorrow] = ['2026-11-23', '2026-11-24', '2026-11-25'] as const
/** Noon in Los Angeles today. */
export const now = '2026-11-24T20:00:00.000Z'
export const aMomentLater = '2026-11-24T20:00:00.001Z'

/** An id that says what it is of: `idOf('me')` is always the same. */
export function idOf(name: string): string {
  const hex = [...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).slice(-1)).join('')
  return `00000000-0000-7000-8000-${hex.padStart(12, '0').slice(-12)}`
}

export const [me, colleague, agency, member] = [idOf('me'), idOf('colleague'), idOf('agency'), idOf('member')]

/** The moment of the decision: a person of the agency decides, unless the test says the house does. */
const content = { forms, safety, clocks, calendar, dueTasks }
export const at: At = {
  today,
  now,
  staffId: me,
  organizationId: agency,
  isHouse: false,
  mayLead: true,
  content,
  id: (n) => idOf(`derived${n}`),
}
export const byTheHouse: At = { ...at, staffId: null, isHouse: true, mayLead: false }
export const elsewhere: At = { ...at, organizationId: idOf('otheragency') }

const filled = { recordedAt: '2026-11-01T18:00:00.000Z', recordedBy: me, struckAt: null, seq: 1 }

export function episode(state: EpisodeState, given: Partial<Episode> = {}): Episode {
  return { ...newEpisode({ id: idOf('episode'), agencyId: agency, planId: null, state }), ...filled, ...given }
}

export function assignment(given: Partial<Assignment> = {}): Assignment {
  const who = { id: idOf('assignment'), episodeId: idOf('episode'), staffId: me, part: 'lead' as const }
  const when = { fromOn: '2026-11-01', toOn: null, endedAt: null }
  return { ...who, ...when, reason: null, labels: [], ...filled, ...given }
}

export function task(given: Partial<Task> = {}): Task {
  return { ...newTask({ id: idOf('task'), kind: 'next-step', what: 'Call the clinic' }), ...filled, ...given }
}

/** Nobody is reached by a message, and none waits. */
export const nobodyToTell: Reminding = {
  ...{ member: undefined, phones: [], flags: [], episodes: [], textConsents: [], sendings: [] },
}

const noted = { episodeId: idOf('episode'), at: now, minutes: null, place: null, note: null, labels: [] }

export function attempt(given: Partial<OutreachAttempt> = {}): OutreachAttempt {
  const what = { id: idOf('attempt'), method: 'phone' as const, outcome: 'no-answer' as const, isReached: false }
  return { ...noted, ...what, amends: null, ...filled, ...given }
}

export function contact(given: Partial<Contact> = {}): Contact {
  const what = { id: idOf('contact'), method: 'in-person' as const, outcome: 'reached' as const }
  const empty = {
    withWhom: [],
    services: [],
    interpreterMode: null,
    nextStep: null,
    nextStepOn: null,
    householdVisit: null,
  }
  const open = { closedAt: null, closedBy: null, closeReason: null }
  return { ...noted, ...what, ...empty, ...open, signedAt: now, amends: null, amendReason: null, ...filled, ...given }
}

/** The program's due rules, with nothing set by anybody. */
export const dueRules: DueRules = { dueTasks, clocks, calendar, settings: {} }

/** What a decision refused with, or `done`. */
export function answerOf(result: Result<unknown, string>): string {
  return result.ok ? 'done' : result.reason
}

/** The changes of a decision that must have been done. */
export function changesOf(result: Result<readonly Change[], string>): readonly Change[] {
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  return result.value
}

/** What the n-th change adds or sets. */
export function fieldsOf(result: Result<readonly Change[], string>, n: number): Readonly<Record<string, unknown>> {
  return { ...changed(result)[n]?.[1] }
}

/** Each change as `noun: fields set` or `noun: the entry added`. */
export function changed(result: Result<readonly Change[], string>): readonly (readonly [string, object])[] {
  return changesOf(result).map((change) => [change.noun, change.kind === 'add' ? change.entry : change.fields])
}
