// What is decided about a safety concern: opened by an answer or a worker's word, found graver or assessed, each step written down, and
// closed only with what came of it.
import * as z from 'zod'
import { addDays } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { type Concern, type ConcernLevel, concernLevels, concerns } from './concern.ts'
import { Id, InstantField, text } from './entry.ts'
import { type Episode, isOwn } from './episode.ts'
import type { Raised } from './form.ts'
import type { Label } from './label.ts'
import { instantFrom, millisecondsOf } from './program-day.ts'
import { dispositions, type SafetyConcern, SafetyStep, type SafetyStep as Step } from './safety-concern.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

interface Raising {
  readonly found: readonly Raised[]
  readonly sourceId: string
  readonly episodeId: string
  readonly labels: readonly Label[]
}

/** The concerns that answers raise: one open concern a kind and episode; an assessed level takes the place of none, a graver one of a lesser. */
export function raised(at: At, before: readonly SafetyConcern[], { found, ...from }: Raising): readonly Change[] {
  return found.flatMap(({ concern: kind, level, source }, i) => {
    const open = before.find(
      (one) => one.kind === kind && one.episodeId === from.episodeId && one.closedAt === null && one.struckAt === null,
    )
    const n = 10 + i * 10
    if (!open) return opened(at, { id: at.id(n), n, kind, level, source, what: null, at: at.now, ...from })
    return takesPlace(level, open.level) ? levelled(at, open, level, n) : []
  })
}

function takesPlace(level: ConcernLevel, before: ConcernLevel): boolean {
  if (level === 'not-assessed') return false
  return before === 'not-assessed' || concernLevels.indexOf(level) < concernLevels.indexOf(before)
}

interface Opening {
  readonly id: string
  /** Where the ids of its tasks begin. */
  readonly n: number
  readonly kind: Concern
  readonly level: ConcernLevel
  readonly source: string | null
  readonly sourceId: string | null
  readonly episodeId: string
  readonly what: string | null
  readonly at: string
  readonly labels: readonly Label[]
}

function opened(at: At, { n, ...opening }: Opening): readonly Change[] {
  const concern = {
    ...opening,
    labels: [...opening.labels],
    followUpBy: followUpBy(at, opening.level),
    closedAt: null,
    closedBy: null,
    disposition: null,
    closingNote: null,
    decidedWith: null,
    revision: 1,
  }
  return [add('safetyConcern', concern), ...tasksFor(at, concern, n)]
}

function levelled(at: At, concern: SafetyConcern, level: ConcernLevel, n: number): readonly Change[] {
  return [
    set('safetyConcern', concern.id, { level, followUpBy: followUpBy(at, level), revision: concern.revision + 1 }),
    ...tasksFor(at, { ...concern, level }, n),
  ]
}

function followUpBy(at: At, level: ConcernLevel): string | null {
  const hours = at.content.safety.levels[level].followUpHours
  return hours === null ? null : instantFrom(millisecondsOf(at.now) + hours * 3_600_000)
}

function tasksFor(at: At, concern: Pick<SafetyConcern, 'id' | 'level' | 'labels'>, n: number): readonly Change[] {
  const { tasks, source } = at.content.safety.levels[concern.level]
  return tasks.map(({ kind, what, forRole, inDays }, i) =>
    add(
      'task',
      newTask({
        id: at.id(n + 1 + i),
        kind,
        what,
        why: source,
        dueOn: addDays(at.today, inDays),
        forRole,
        forStaff: forRole === null ? at.staffId : null,
        sourceId: concern.id,
        labels: [...concern.labels],
      }),
    ),
  )
}

export const ConcernRaised = z.object({
  member: Id,
  id: Id,
  episodeId: Id,
  at: InstantField,
  kind: z.enum(concerns),
  level: z.enum(concernLevels),
  what: text(2000),
})
export type ConcernRaised = z.infer<typeof ConcernRaised>

/** Opens a concern at a worker's word: it needs no form. */
export function decideRaised(
  at: At,
  { episode }: { readonly episode: Episode | undefined },
  input: ConcernRaised,
): Result<readonly Change[], 'episode-unknown' | 'in-the-future'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (input.at > at.now) return refused('in-the-future')
  const { member: _member, ...given } = input
  return done(opened(at, { ...given, n: 1, source: null, sourceId: null, labels: episode.labels }))
}

export interface AroundConcern {
  readonly concern: SafetyConcern | undefined
  readonly episodes: readonly Episode[]
  readonly tasks: readonly Task[]
}

export const ConcernAssessed = z.object({
  member: Id,
  concern: Id,
  level: z.enum(['high', 'moderate', 'low']),
  why: text(500),
})
export type ConcernAssessed = z.infer<typeof ConcernAssessed>

/** Says how near the danger is, graver or less grave; the tasks of the level before end. */
export function decideAssessed(
  at: At,
  around: AroundConcern,
  input: ConcernAssessed,
): Result<readonly Change[], 'concern-unknown' | 'concern-closed'> {
  const concern = ownOf(at, around)
  if (!concern) return refused('concern-unknown')
  if (concern.closedAt !== null) return refused('concern-closed')
  return done([...closed(at, around.tasks, `Found ${input.level}`), ...levelled(at, concern, input.level, 1)])
}

export const StepRecorded = SafetyStep.pick({
  at: true,
  what: true,
  withWhom: true,
  location: true,
  note: true,
}).extend({
  member: Id,
  id: Id,
  concern: Id,
})
export type StepRecorded = z.infer<typeof StepRecorded>

/** Writes down one step; what it settles is done with it. Also after closing, since it only tells the past. */
export function decideStep(
  at: At,
  around: AroundConcern,
  input: StepRecorded,
): Result<readonly Change[], 'concern-unknown' | 'in-the-future'> {
  const concern = ownOf(at, around)
  if (!concern) return refused('concern-unknown')
  if (input.at > at.now) return refused('in-the-future')
  const { member: _member, concern: concernId, ...entry } = input
  const settles = settled[input.what] ?? []
  return done([
    add('safetyStep', { ...entry, concernId, episodeId: concern.episodeId, labels: concern.labels }),
    ...closed(
      at,
      around.tasks.filter((task) => settles.includes(task.kind)),
      'Done as a safety step',
    ),
  ])
}

const settled: { readonly [K in Step['what']]?: readonly Task['kind'][] } = {
  'told-supervisor': ['safety-tell'],
  'followed-up': ['safety-follow-up'],
  'asked-again': ['safety-assess', 'safety-follow-up'],
}

export const ConcernClosed = z.object({
  member: Id,
  concern: Id,
  disposition: z.enum(dispositions),
  closingNote: text(2000),
  decidedWith: text(200).nullable(),
})
export type ConcernClosed = z.infer<typeof ConcernClosed>

/** Closes a concern with what came of it. A grave one needs that somebody was told, and a licensed person who decided. */
export function decideClosed(
  at: At,
  around: AroundConcern & { readonly steps: readonly Step[] },
  { disposition, closingNote, decidedWith }: ConcernClosed,
): Result<
  readonly Change[],
  'concern-unknown' | 'concern-closed' | 'level-missing' | 'nobody-told' | 'clinician-needed'
> {
  const concern = ownOf(at, around)
  if (!concern) return refused('concern-unknown')
  if (concern.closedAt !== null) return refused('concern-closed')
  if (concern.level === 'not-assessed' && disposition !== 'not-a-concern' && disposition !== 'cannot-be-reached')
    return refused('level-missing')
  const isGrave = concern.level === 'high' || concern.level === 'moderate'
  const isTold = around.steps.some(({ what }) => what === 'told-supervisor' || what === 'told-clinician')
  if (isGrave && !isTold) return refused('nobody-told')
  if (isGrave && decidedWith === null) return refused('clinician-needed')
  return done([
    set('safetyConcern', concern.id, {
      closedAt: at.now,
      closedBy: at.staffId,
      disposition,
      closingNote,
      decidedWith,
      revision: concern.revision + 1,
    }),
    ...closed(at, around.tasks, 'The concern is closed'),
  ])
}

function ownOf(at: At, { concern, episodes }: AroundConcern): SafetyConcern | undefined {
  if (!concern || concern.struckAt !== null) return undefined
  const episode = episodes.find((one) => one.id === concern.episodeId)
  return episode && isOwn(at, episode) ? concern : undefined
}
