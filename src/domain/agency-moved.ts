// A member who wants another agency gets it (PROMISE-16, CLOCK-8): the plan names it, and in the same step the old agency's episode and access
// end, the new one begins with what is handed over, and somebody there is to tell the member.
import * as z from 'zod'
import { addDays, laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Authorization } from './authorization.ts'
import type { Basis } from './basis.ts'
import { type At, add, type Change, set } from './change.ts'
import type { ChangeRequest } from './change-request.ts'
import { type Chart, standing } from './chart.ts'
import { doctorToTell } from './doctor-told.ts'
import { Id } from './entry.ts'
import { type Episode, isToReach, newEpisode } from './episode.ts'
import { type Handed, handedOver } from './hand-over.ts'
import { firstAttemptDays } from './intake/clock.ts'
import { type Label, labels } from './label.ts'
import type { SharingContent } from './permit.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

export const AgencyMoved = z.object({ member: Id, request: Id.nullable(), agency: Id, episode: Id })
export type AgencyMoved = z.infer<typeof AgencyMoved>

export interface Moving {
  readonly chart: Chart
  readonly sharing: SharingContent
  /** What the new agency is called; undefined where it is none, or works no longer. */
  readonly agencyName: string | undefined
  readonly nameBefore: string
}

export type MoveRefusal = 'episode-unknown' | 'agency-unknown' | 'walks-there' | 'request-unknown'

/** Moves the member. Whoever was reached is not reached out to again: care goes on as soon as somebody is named. */
export function decideAgencyMoved(at: At, moving: Moving, input: AgencyMoved): Result<readonly Change[], MoveRefusal> {
  const { chart, agencyName } = moving
  const before = standing(chart.episode).find((one) => one.state !== 'ended' && one.planId === at.organizationId)
  if (!before) return refused('episode-unknown')
  if (agencyName === undefined) return refused('agency-unknown')
  if (before.agencyId === input.agency) return refused('walks-there')
  const request = standing(chart.changeRequest).find((one) => one.id === input.request)
  if (input.request !== null && !isOpenWish(request, before.agencyId)) return refused('request-unknown')
  const to = { kind: 'health-provider', id: input.agency, name: agencyName } as const
  const handed = handedOver(chart, before.id, {
    ...{ content: moving.sharing, from: before.agencyId, to, on: at.today },
  })
  return done([
    ...endBefore(at, chart, before, input.agency),
    ...begin(at, before, input),
    ...doctorToTell(at, { id: at.id(5), episode: input.episode, agencyName, supporters: chart.supporter }),
    ...(request ? answered(at, chart, request) : []),
    ...give(at, { handed, before, moving, input, agencyName }),
  ])
}

function isOpenWish(request: ChangeRequest | undefined, agencyId: string): boolean {
  const isOpen = request !== undefined && (request.answer === null || request.answer === 'agreed')
  return isOpen && request.kind === 'agency' && request.ownerId === agencyId
}

/** The old agency's episode, people and tasks; what is still to do for the member and is nobody's by house goes on. */
function endBefore(at: At, chart: Chart, before: Episode, to: string): readonly Change[] {
  const walking = standing(chart.assignment).filter((one) => one.episodeId === before.id && one.endedAt === null)
  const theirs = new Set(walking.map((one) => one.staffId))
  const open = standing(chart.task).filter((one) => one.doneAt === null)
  const ends = (task: Task) => task.ownerId === before.agencyId || task.sourceId === before.id
  return [
    ...standing(chart.authorization)
      .filter((one) => isOfEcm(at, one) && one.agencyId === before.agencyId)
      .map((one) => set('authorization', one.id, { agencyId: to })),
    set('episode', before.id, {
      state: 'ended',
      endedOn: at.today,
      endReason: 'other',
      endText: 'The member moved on to another agency',
      beforePause: null,
      handedOn: at.today,
      revision: before.revision + 1,
    }),
    ...walking.map((one) => set('assignment', one.id, { endedAt: at.now, toOn: laterOf(at.today, one.fromOn) })),
    ...closed(at, open.filter(ends), 'The member moved on to another agency'),
    ...open
      .filter((task) => !ends(task) && task.forStaff !== null && theirs.has(task.forStaff))
      .map((task) => set('task', task.id, { forStaff: null })),
  ]
}

/** A Community Support that the same house gives is no part of who walks with the member. */
function isOfEcm(at: At, { program, planId, status }: Authorization): boolean {
  return program === 'ecm' && planId === at.organizationId && status === 'approved'
}

function begin(at: At, before: Episode, input: AgencyMoved): readonly Change[] {
  const isReached = !isToReach(before.state)
  const common = { forRole: 'supervisor', sourceId: input.episode, ownerId: input.agency }
  return [
    add(
      'episode',
      newEpisode({
        ...{ id: input.episode, agencyId: input.agency, planId: at.organizationId, hadEcmBefore: true },
        ...{ referredOn: at.today, assignedOn: at.today, labels: before.labels },
        ...(isReached ? { state: 'engaged', engagedOn: at.today } : { state: 'assigned' }),
      }),
    ),
    add(
      'task',
      newTask({
        ...common,
        id: at.id(1),
        kind: 'name-lead',
        what: 'Comes from another agency: name the Lead Care Manager',
        why: 'One Lead Care Manager at every time (PROMISE-2); the day is our setting',
        dueOn: addDays(at.today, firstAttemptDays),
      }),
    ),
    add(
      'task',
      newTask({
        ...common,
        id: at.id(2),
        kind: 'next-step',
        what: 'Tell the member who walks with them now, and ask for permission anew',
        why: 'The member asked for another agency and is told that it is done (PROMISE-16); a permission names who tells (42 CFR 2.31)',
        dueOn: addDays(at.today, firstAttemptDays),
      }),
    ),
  ]
}

function answered(at: At, chart: Chart, { id }: ChangeRequest): readonly Change[] {
  const answer = { answer: 'done', answeredAt: at.now, inEffectOn: at.today } as const
  const tasks = standing(chart.task).filter((one) => one.sourceId === id && one.ownerId === null)
  return [set('changeRequest', id, answer), ...closed(at, tasks, 'The request was answered')]
}

interface Giving {
  readonly handed: Handed
  readonly before: Episode
  readonly moving: Moving
  readonly input: AgencyMoved
  readonly agencyName: string
}

/** What the new agency is given, and the one line of the accounting that says so (CON-10). */
function give(at: At, { handed, before, moving, input, agencyName }: Giving): readonly Change[] {
  const common = { ownerId: input.agency, episodeId: input.episode, fromAgency: moving.nameBefore, givenOn: at.today }
  const parts = handed.parts.length === 0 ? [{ labels: [] as readonly Label[], lines: [] }] : handed.parts
  const { plan } = handed
  const told = handed.permits.flatMap((one) => one.parts)
  const byConsent = told.find((one) => one.consentId !== null)
  return [
    ...parts.map(({ labels: own, lines }, i) =>
      add('handOver', {
        ...common,
        ...{ id: at.id(10 + i), labels: [...own], content: { lines: [...lines] } },
        keptBack: i === 0 ? handed.keptBack : 0,
      }),
    ),
    ...(plan
      ? [
          add('carePlan', {
            ...{ id: at.id(3), ownerId: input.agency, labels: plan.labels, episodeId: input.episode, replaces: null },
            ...{ content: plan.content, assessmentId: null, version: 1, writtenOn: plan.writtenOn },
            ...{ agreedAt: null, agreedHow: null, agreedBy: null, signedOffAt: null, signedOffBy: null },
            ...{ copyGivenOn: null, copyGivenHow: null },
          }),
        ]
      : []),
    add('disclosure', {
      ...{ id: at.id(4), ownerId: before.agencyId, at: at.now, recipientId: input.agency, recipient: agencyName },
      labels: labels.filter((label) => told.some((one) => one.category === label)),
      ...{ recipientAddress: null, what: 'Hand-over to the next agency: plan, permissions, a summary' },
      purpose: 'coordination',
      basis: byConsent?.basis ?? ('treatment-payment-operations' satisfies Basis),
      ...{ fileId: null, consentId: byConsent?.consentId ?? null },
      notice: handed.permits.find((one) => one.notice !== null)?.notice ?? null,
    }),
  ]
}
