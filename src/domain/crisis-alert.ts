// A member said that they are not safe, or wrote a word that sounds so. The alert asks the agency's on-call list, one person after another,
// until somebody takes it; with no list, or nobody in time, it lies at the plan's desk and with the supervisors. Who was asked stays asked:
// a later rung takes nothing away from an earlier one. It carries no words of the member's, so that a desk without a chart may see it.
import * as z from 'zod'
import type { Instant } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type Assignment, isInForce } from './assignment.ts'
import { type At, add, type Change, set } from './change.ts'
import { openUntil } from './chart-opening.ts'
import { Id, InstantField } from './entry.ts'
import { ownedFields } from './owner.ts'
import { instantFrom, millisecondsOf } from './program-day.ts'

export const CrisisAlert = z.object({
  ...ownedFields,
  episodeId: Id.nullable(),
  /** The safety concern it stands in. */
  concernId: Id.nullable(),
  messageId: Id.nullable(),
  how: z.enum(['button', 'words']),
  at: InstantField,
  /** Who was asked so far, in their order. */
  asked: z.array(Id),
  /** When the next is asked; null at the desk, or taken. */
  climbsAt: InstantField.nullable(),
  /** At the desk by then, whoever is still being asked. */
  deskBy: InstantField,
  /** The plan whose Member Services answers day and night; null where none is known. */
  planId: Id.nullable(),
  deskAt: InstantField.nullable(),
  takenAt: InstantField.nullable(),
  takenBy: Id.nullable(),
})
export type CrisisAlert = z.infer<typeof CrisisAlert>

/** How fast it climbs, as the agency set it. */
export interface Pace {
  readonly rungMinutes: number
  readonly deskMinutes: number
}

/** Where it stands: with people of the agency, at the desk, or taken. */
export function alertState({ takenAt, deskAt }: Pick<CrisisAlert, 'takenAt' | 'deskAt'>): 'asked' | 'desk' | 'taken' {
  if (takenAt !== null) return 'taken'
  return deskAt === null ? 'asked' : 'desk'
}

type Standing = Pick<CrisisAlert, 'asked' | 'climbsAt' | 'deskBy' | 'deskAt' | 'takenAt'>
type Climbed = Pick<CrisisAlert, 'asked' | 'climbsAt' | 'deskAt'>

/**
 * Where the alert stands after an instant; undefined while nothing changes. `ladder` are those on call now, in their order. The whole of the
 * wait belongs to the desk's instant: one millisecond before it is still the agency's.
 */
export function climbed(
  { asked, climbsAt, deskBy, deskAt, takenAt }: Standing,
  ladder: readonly string[],
  { rungMinutes }: Pick<Pace, 'rungMinutes'>,
  now: Instant,
): Climbed | undefined {
  if (takenAt !== null || deskAt !== null) return undefined
  const atDesk = { asked: [...asked], climbsAt: null, deskAt: now }
  if (now >= deskBy) return atDesk
  if (climbsAt !== null && now < climbsAt) return undefined
  const next = ladder.find((one) => !asked.includes(one))
  if (next === undefined) return atDesk
  const then = minutesAfter(now, rungMinutes)
  return { asked: [...asked, next], climbsAt: then < deskBy ? then : deskBy, deskAt: null }
}

interface Raising extends Pick<CrisisAlert, 'id' | 'how' | 'episodeId' | 'concernId' | 'messageId' | 'planId'> {
  readonly ladder: readonly string[]
  readonly pace: Pace
}

/** A new alert, its first person asked at once. */
export function newAlert(at: At, { ladder, pace, ...about }: Raising): Change {
  const deskBy = minutesAfter(at.now, pace.deskMinutes)
  const begun = { asked: [], climbsAt: null, deskBy, deskAt: null, takenAt: null }
  const first = climbed(begun, ladder, pace, at.now) ?? begun
  const owned = { ownerId: at.organizationId, labels: [] }
  return add('crisisAlert', { ...about, ...owned, at: at.now, deskBy, ...first, takenAt: null, takenBy: null })
}

function minutesAfter(at: Instant, minutes: number): Instant {
  return instantFrom(millisecondsOf(at) + minutes * 60_000)
}

export const AlertTaken = z.object({ member: Id, alert: Id })
export type AlertTaken = z.infer<typeof AlertTaken>

/**
 * One person takes it, and everybody else can see that they did. Any hand of the agency counts, asked or not yet; at the plan only once it lies
 * there. Who does not walk with the member opens the chart with it, for four hours, and it says so.
 */
export function decideTaken(
  at: At,
  { alerts, assignments }: { readonly alerts: readonly CrisisAlert[]; readonly assignments: readonly Assignment[] },
  input: AlertTaken,
): Result<readonly Change[], 'alert-unknown' | 'alert-taken'> {
  const ours = alerts.filter((one) => one.struckAt === null && liesWith(at, one))
  const alert = ours.find((one) => one.id === input.alert)
  if (!alert) return refused('alert-unknown')
  if (alert.takenAt !== null) return refused('alert-taken')
  // An earlier one that still lies at the desk is the same person calling again.
  const taken = ours
    .filter((one) => one.takenAt === null)
    .map(({ id }) => set('crisisAlert', id, { takenAt: at.now, takenBy: at.staffId, climbsAt: null }))
  const { staffId } = at
  if (alert.ownerId !== at.organizationId || staffId === null) return done(taken)
  const step =
    alert.concernId === null || alert.episodeId === null
      ? []
      : [
          add('safetyStep', {
            ...{ id: at.id(1), episodeId: alert.episodeId, concernId: alert.concernId, at: at.now, what: 'other' },
            ...{ withWhom: null, location: null, note: 'Took the member’s call for help', labels: [] },
          }),
        ]
  const opening = add('chartOpening', {
    ...{ id: at.id(2), staffId, kind: 'reason', reason: 'Took the member’s call for help', until: openUntil(at.now) },
    ...{ reviewedAt: null, reviewedBy: null, labels: [] },
  })
  return done([...taken, ...step, ...(isWalking(at, assignments) ? [] : [opening])])
}

function liesWith({ organizationId }: At, { ownerId, planId, deskAt }: CrisisAlert): boolean {
  return ownerId === organizationId || (deskAt !== null && planId === organizationId)
}

function isWalking({ staffId, today }: At, assignments: readonly Assignment[]): boolean {
  return assignments.some((one) => one.staffId === staffId && isInForce(one, today))
}
