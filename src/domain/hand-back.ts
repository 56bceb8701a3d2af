// Giving a member back who was walked with by somebody who left: the assignment ends, and the supervisor has the task to name who walks
// with them now, so that nobody is forgotten (PROMISE-2).
import * as z from 'zod'
import { laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { Id } from './entry.ts'
import type { Episode } from './episode.ts'
import { type Beside, tasksOf } from './episode-task.ts'
import { newTask, type Task } from './task.ts'

export const HandedBack = z.object({ member: Id, episode: Id, staff: Id, task: Id })
export type HandedBack = z.infer<typeof HandedBack>

interface Standing extends Beside {
  readonly episode: Episode | undefined
  readonly tasks: readonly Task[]
}

/** Ends what the person had in this episode. What they had still to do is then nobody's by name: whoever walks on sees it. */
export function decideHandBack(
  at: At,
  { episode, tasks, ...beside }: Standing,
  { staff, task: id }: HandedBack,
): Result<readonly Change[], 'episode-unknown' | 'episode-ended' | 'not-walking'> {
  if (!episode || episode.agencyId !== at.organizationId) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  const theirs = beside.assignments.filter(
    (one) => one.episodeId === episode.id && one.staffId === staff && one.endedAt === null && one.struckAt === null,
  )
  if (theirs.length === 0) return refused('not-walking')
  const isLead = theirs.some((one) => one.part === 'lead')
  const open = tasksOf(episode, tasks, beside).filter((one) => one.doneAt === null && one.struckAt === null)
  const isAsked = open.some((one) => one.kind === 'name-lead')
  return done([
    ...theirs.map((one) => set('assignment', one.id, { endedAt: at.now, toOn: laterOf(at.today, one.fromOn) })),
    ...open.filter((one) => one.forStaff === staff).map((one) => set('task', one.id, { forStaff: null })),
    ...(isLead && isAsked ? [] : [add('task', newTask({ id, ...wanted(isLead, at, episode) }))]),
  ])
}

function wanted(isLead: boolean, at: At, { id: sourceId }: Episode) {
  const common = { dueOn: at.today, forRole: 'supervisor', sourceId }
  return isLead
    ? {
        ...common,
        kind: 'name-lead' as const,
        what: 'The Lead Care Manager has left: name who walks on',
        why: 'One Lead Care Manager at every time, so that nobody is forgotten (PROMISE-2)',
      }
    : {
        ...common,
        kind: 'next-step' as const,
        what: 'Who covered has left: name another cover',
        why: 'Away means a named cover (PROMISE-16)',
      }
}
