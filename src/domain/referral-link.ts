// What follows when somebody asked for turns out to be a member: somebody in ECM already gets no second episode, it rings at their Lead Care
// Manager's; for anybody else the plan's decision is asked for, once. Taking the link back undoes what nobody acted on yet.
import { done, type Result, refused } from '../base/result.ts'
import type { Assignment } from './assignment.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationRequest, RequestSpeed, requesterKinds } from './authorization-request.ts'
import { type At, add, type Change, set } from './change.ts'
import { readCin } from './cin.ts'
import type { Episode } from './episode.ts'
import { leadOf } from './episode-step.ts'
import { type Facts, facts, isFactId } from './facts.ts'
import type { Label } from './label.ts'
import type { Member } from './member.ts'
import { dayOfInstant } from './program-day.ts'
import type { Referral } from './referral.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'
import type { ToldFact } from './told-fact.ts'

export interface LinkedChart {
  readonly member: Member | undefined
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
  readonly authorizations: readonly Authorization[]
}

/** A request as it lies in the inbox, with what its ticks say of the rules’ facts. */
export interface LinkedReferral {
  readonly id: string
  readonly asked: Referral
  readonly receivedAt: string
  readonly labels: readonly Label[]
  readonly isFromOrganization: boolean
  readonly said: Facts
}

/** What a link brings about: what changes, what follows in one word, and the ids of what the referrer said. */
export interface Linked {
  readonly changes: readonly Change[]
  readonly follows: 'rings' | 'asks' | 'nothing'
  readonly told: readonly string[]
}

export function decideLink(
  at: At,
  { member, episodes, assignments, authorizations }: LinkedChart,
  referral: LinkedReferral,
): Result<Linked, 'other-cin'> {
  const { id, asked } = referral
  const { changes: told, ids } = toldBy(at, referral)
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
      why: ringsWhy(referral),
      dueOn: at.today,
      forStaff: lead?.staffId ?? null,
      forRole: lead ? null : 'supervisor',
      sourceId: id,
      ownerId: episode.agencyId,
    })
    return done({ changes: [add('task', task), ...told], follows: 'rings', told: ids })
  }
  if (authorizations.some((one) => isAsked(one) || isInForce(one, at)))
    return done({ changes: told, follows: 'nothing', told: ids })
  return done({ changes: [...requestFor(at, referral), ...told], follows: 'asks', told: ids })
}

/**
 * The question whether the plan authorizes ECM; its id is `at.id(2)`. Its clock began when the request came, by whatever channel (CLOCK-1); urgent
 * makes it expedited where an organization says so, signed in (CLOCK-2). Who asked is left out where that would itself tell of treatment.
 */
export function requestFor(
  at: At,
  { asked, receivedAt, labels, isFromOrganization }: LinkedReferral,
): readonly Change[] {
  const { referrer } = asked
  const requester = [referrer?.name, referrer?.organization].filter((one) => typeof one === 'string').join(', ')
  const authorization = add('authorization', {
    id: at.id(2),
    labels: [],
    planId: at.organizationId,
    agencyId: null,
    program: 'ecm',
    number: null,
    status: 'requested',
    requestedOn: dayOfInstant(receivedAt),
    decidedOn: null,
    startOn: null,
    endOn: null,
    units: null,
    decidedBy: null,
  })
  const request = add('authorizationRequest', {
    id: at.id(7),
    labels: [],
    ownerId: at.organizationId,
    authorizationId: at.id(2),
    requesterId: null,
    speed: speedAsked(asked.isUrgent, isFromOrganization),
    receivedAt,
    askedBy: askerOf(asked, isFromOrganization),
    requester: labels.length > 0 || requester === '' ? null : requester.slice(0, 200),
    firstServiceOn: null,
    lastElsewhereOn: null,
    why: null,
  })
  return [authorization, request]
}

/** A stranger’s “urgent” comes first in the eye; the 72 hours begin at the word of an organization that answers for it. */
export function speedAsked(isUrgent: boolean, isFromOrganization: boolean): RequestSpeed {
  return isUrgent && isFromOrganization ? 'expedited' : 'routine'
}

function askerOf({ kind }: Referral, isFromOrganization: boolean): (typeof requesterKinds)[number] {
  if (isFromOrganization) return 'provider'
  return kind === 'self' ? 'member' : kind === 'child' ? 'family' : 'other'
}

/** What the manager reads beside: who asked, where that tells nothing private, and the day they leave a hospital or jail. */
function ringsWhy({ asked, labels }: LinkedReferral): string | null {
  const by = labels.length > 0 ? null : (asked.referrer?.organization ?? null)
  const leaves = asked.leavesOn === null ? [] : [`They leave on ${asked.leavesOn}`]
  const words = [
    ...(by === null ? [] : [`Asked by ${by}`]),
    ...leaves,
    ...(asked.isUrgent ? ['Said to be urgent'] : []),
  ]
  return words.length === 0 ? null : `${words.join('. ')}.`
}

/** Ids of what was said begin here; the others of a link lie before. */
const firstTold = 20

/** The ticks as evidence, marked as a referrer’s word of the day it came; no word goes over a birth date. */
export function toldBy(at: At, { asked, receivedAt, labels, said }: LinkedReferral) {
  const { referrer } = asked
  const sayerName = labels.length > 0 ? null : (referrer?.organization ?? referrer?.name ?? null)
  const kept = Object.entries(said).filter(([fact]) => fact !== 'member.age' && isFactId(fact))
  const changes = kept.map(([fact, value], i) => {
    const sensitivity = isFactId(fact) ? facts[fact].sensitivity : null
    const told = { fact, value: JSON.stringify(value), saidOn: dayOfInstant(receivedAt) }
    const by = asked.kind === 'self' ? ('member' as const) : ('referrer' as const)
    const entry = { id: at.id(firstTold + i), labels: sensitivity === null ? [] : [sensitivity], ...told }
    return add('toldFact', { ...entry, saidBy: by, sayerName: sayerName?.slice(0, 120) ?? null })
  })
  return { changes, ids: kept.map((_, i) => at.id(firstTold + i)) }
}

export interface Unlinking {
  readonly tasks: readonly Task[]
  readonly request: Authorization | undefined
  readonly requests: readonly AuthorizationRequest[]
  /** What the referrer said, of this request alone. */
  readonly told: readonly ToldFact[]
}

/** Takes the link back: what rang is closed, and what was asked of the plan is struck while nobody decided it. */
export function decideUnlink(
  at: At,
  { tasks, request, told, requests }: Unlinking,
): Result<readonly Change[], 'already-decided'> {
  if (request && request.status !== 'requested') return refused('already-decided')
  const struck = request && request.struckAt === null ? [set('authorization', request.id, { struckAt: at.now })] : []
  const asking = requests.filter((one) => one.authorizationId === request?.id && one.struckAt === null)
  return done([
    ...closed(at, tasks, 'Asked for somebody else'),
    ...struck,
    ...asking.map((one) => set('authorizationRequest', one.id, { struckAt: at.now })),
    ...told.filter((one) => one.struckAt === null).map((one) => set('toldFact', one.id, { struckAt: at.now })),
  ])
}

function isAsked(one: Authorization): boolean {
  return one.program === 'ecm' && one.struckAt === null && one.status === 'requested'
}

function isInForce(one: Authorization, at: At): boolean {
  if (one.program !== 'ecm' || one.struckAt !== null || one.status !== 'approved') return false
  return one.endOn === null || one.endOn >= at.today
}
