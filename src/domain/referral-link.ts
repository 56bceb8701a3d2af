// What follows when somebody asked for turns out to be a member: somebody in ECM already gets no second episode, it rings at their Lead Care
// Manager's; for anybody else the plan's decision is asked for, once. Taking the link back undoes what nobody acted on yet.
import { done, type Result, refused } from '../base/result.ts'
import type { Assignment } from './assignment.ts'
import type { Authorization } from './authorization.ts'
import { type At, add, type Change, set } from './change.ts'
import { readCin } from './cin.ts'
import type { Episode } from './episode.ts'
import { leadOf } from './episode-step.ts'
import type { Member } from './member.ts'
import type { Referral } from './referral.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

export interface LinkedChart {
  readonly member: Member | undefined
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
  readonly authorizations: readonly Authorization[]
}

export function decideLink(
  at: At,
  { member, episodes, assignments, authorizations }: LinkedChart,
  { id, asked }: { readonly id: string; readonly asked: Referral },
): Result<readonly Change[], 'other-cin'> {
  const cin = readCin(asked.cin ?? '')
  // Two different CINs are never one person, whatever else agrees.
  if (cin.ok && member?.cin && member.cin !== cin.value) return refused('other-cin')
  const episode = episodes.find((one) => one.state !== 'ended' && one.struckAt === null)
  if (episode) {
    const lead = leadOf(assignments, episode.id)
    const task = newTask({
      id: at.id(1),
      kind: 'next-step',
      what: 'Somebody asked for ECM for this member again; ask what they need',
      dueOn: at.today,
      forStaff: lead?.staffId ?? null,
      forRole: lead ? null : 'supervisor',
      sourceId: id,
      ownerId: episode.agencyId,
    })
    return done([add('task', task)])
  }
  if (authorizations.some((one) => isAsked(one) || isInForce(one, at))) return done([])
  return done([requestFor(at)])
}

/** The question whether the plan authorizes ECM, asked today; its id is `at.id(2)`. */
export function requestFor(at: At): Change {
  return add('authorization', {
    id: at.id(2),
    labels: [],
    planId: at.organizationId,
    agencyId: null,
    program: 'ecm',
    number: null,
    status: 'requested',
    requestedOn: at.today,
    decidedOn: null,
    startOn: null,
    endOn: null,
    units: null,
    decidedBy: null,
  })
}

/** Takes the link back: what rang is closed, and what was asked of the plan is struck while nobody decided it. */
export function decideUnlink(
  at: At,
  { tasks, request }: { readonly tasks: readonly Task[]; readonly request: Authorization | undefined },
): Result<readonly Change[], 'already-decided'> {
  if (request && request.status !== 'requested') return refused('already-decided')
  const struck = request && request.struckAt === null ? [set('authorization', request.id, { struckAt: at.now })] : []
  return done([...closed(at, tasks, 'Asked for somebody else'), ...struck])
}

function isAsked(one: Authorization): boolean {
  return one.program === 'ecm' && one.struckAt === null && one.status === 'requested'
}

function isInForce(one: Authorization, at: At): boolean {
  if (one.program !== 'ecm' || one.struckAt !== null || one.status !== 'approved') return false
  return one.endOn === null || one.endOn >= at.today
}
