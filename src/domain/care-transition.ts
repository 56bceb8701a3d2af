// A stay that changes everything: emergency room, hospital, nursing facility, residential care, jail; by hand until hospital messages arrive.
// The Lead Care Manager knows within a day (CLOCK-18), visits within seven days of leaving (CLOCK-19), and stays close for thirty (CLOCK-20).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { dueBy } from './clock.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { type Episode, isOwn } from './episode.ts'
import { isOurs, ownedFields } from './owner.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

export const stayKinds = ['emergency-room', 'hospital', 'nursing-facility', 'residential', 'jail', 'other'] as const
export const staySources = ['member', 'family', 'facility', 'plan', 'hospital-message', 'staff'] as const

const came = {
  episodeId: Id,
  kind: z.enum(stayKinds),
  place: text(200),
  cameOn: DayField,
  why: text(500).nullable(),
  source: z.enum(staySources),
}

const left = {
  leftOn: DayField,
  toWhere: text(200).nullable(),
  /** Whether the discharge paper names the Lead Care Manager and their phone (CLOCK-20). */
  isNamedInPaper: z.boolean().nullable(),
}

export const CareTransition = z.object({
  ...ownedFields,
  ...came,
  heardAt: InstantField,
  leftOn: left.leftOn.nullable(),
  toWhere: left.toWhere,
  isNamedInPaper: left.isNamedInPaper,
})
export type CareTransition = z.infer<typeof CareTransition>

export const StayBegun = z.object({ member: Id, id: Id, ...came })
export type StayBegun = z.infer<typeof StayBegun>
export const StayOver = z.object({ member: Id, transition: Id, ...left })
export type StayOver = z.infer<typeof StayOver>

interface Begun {
  readonly episode: Episode | undefined
  readonly stays: readonly CareTransition[]
  readonly tasks: readonly Task[]
}

/** Somebody is in a hospital or jail now, or was. The manager hears of it by tomorrow, and what waited after an earlier stay begins anew. */
export function decideStayBegun(
  at: At,
  { episode, stays, tasks }: Begun,
  input: StayBegun,
): Result<readonly Change[], 'episode-unknown' | 'in-the-future' | 'stay-open'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (input.cameOn > at.today) return refused('in-the-future')
  const isOpen = stays.some((one) => one.struckAt === null && one.leftOn === null && one.kind === input.kind)
  if (isOpen) return refused('stay-open')
  const { member: _member, ...entry } = input
  const owned = { ownerId: at.organizationId, labels: episode.labels }
  const nothing = { leftOn: null, toWhere: null, isNamedInPaper: null }
  return done([
    add('careTransition', { ...entry, ...owned, heardAt: at.now, ...nothing }),
    // CLOCK-19: a second transition within the seven days starts them again.
    ...closed(
      at,
      tasks.filter((task) => task.kind === 'visit-after-stay'),
      'There is a new stay',
    ),
    add(
      'task',
      newTask({
        id: at.id(1),
        kind: 'plan-discharge',
        what: `Call ${input.place}: plan the way home together`.slice(0, 300),
        why: 'Known within 24 hours (CLOCK-18); one discharge plan, the Lead Care Manager’s (CORE-5)',
        dueOn: dueBy(at.content, 'transition.tell-lead', at.today),
        sourceId: input.id,
        ...owned,
      }),
    ),
  ])
}

/** They left. Visit, list of medicines and thirty days of closeness each become a task with its day. */
export function decideStayOver(
  at: At,
  { stay, tasks }: { readonly stay: CareTransition | undefined; readonly tasks: readonly Task[] },
  input: StayOver,
): Result<readonly Change[], 'stay-unknown' | 'stay-over' | 'in-the-future' | 'dates-crossed'> {
  if (!isOurs(at, stay)) return refused('stay-unknown')
  if (stay.leftOn !== null) return refused('stay-over')
  if (input.leftOn > at.today) return refused('in-the-future')
  if (input.leftOn < stay.cameOn) return refused('dates-crossed')
  const { leftOn, toWhere, isNamedInPaper } = input
  const common = { sourceId: stay.id, ownerId: stay.ownerId, labels: stay.labels }
  const week = dueBy(at.content, 'discharge.visit', leftOn)
  const after = [
    newTask({
      id: at.id(1),
      kind: 'visit-after-stay',
      what: 'Visit after the stay',
      why: 'Within 7 days of leaving; a new stay starts them again (CLOCK-19, one plan’s)',
      dueOn: week,
      ...common,
    }),
    newTask({
      id: at.id(2),
      kind: 'reconcile',
      what: 'Go over the medicines with the papers from the stay',
      why: 'After each transition (PROMISE-8); 7 days, ours',
      dueOn: week,
      ...common,
    }),
    newTask({
      id: at.id(3),
      kind: 'next-step',
      what: 'Thirty days after the stay: look how it goes',
      why: 'Transition support of at least 30 days (CLOCK-20, one plan’s)',
      dueOn: dueBy(at.content, 'discharge.support', leftOn),
      ...common,
    }),
  ]
  return done([
    set('careTransition', stay.id, { leftOn, toWhere, isNamedInPaper }),
    ...closed(
      at,
      tasks.filter((task) => task.kind === 'plan-discharge'),
      'The stay is over',
    ),
    ...after.map((task) => add('task', task)),
  ])
}
