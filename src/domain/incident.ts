// An incident: something that went wrong or nearly did, written down once and never changed (SAF-5). The plan hears of it within the hours
// its contract says; 24 where nobody set another number.
import * as z from 'zod'
import { addDays, type Instant } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change } from './change.ts'
import { entryFields, Id, InstantField, text } from './entry.ts'
import { type Episode, isOwn } from './episode.ts'
import { instantFrom, millisecondsOf } from './program-day.ts'
import { newTask } from './task.ts'

export const incidentKinds = [
  'injury',
  'death',
  'violence',
  'threat',
  'medication',
  'lost-contact',
  'privacy',
  'property',
  'other',
] as const
/** From the gravest on. */
export const severities = ['critical', 'serious', 'minor', 'near-miss'] as const

const fields = {
  episodeId: Id,
  at: InstantField,
  kind: z.enum(incidentKinds),
  severity: z.enum(severities),
  place: text(300).nullable(),
  what: text(4000),
  done: text(4000).nullable(),
}

export const Incident = z.object({ ...entryFields, ...fields })
export type Incident = z.infer<typeof Incident>

export const IncidentRecorded = z.object({ member: Id, id: Id, ...fields })
export type IncidentRecorded = z.infer<typeof IncidentRecorded>

/** Writes an incident down, and that the plan is to be told; with something grave the supervisor hears of it too. */
export function decideIncident(
  at: At,
  { episode }: { readonly episode: Episode | undefined },
  input: IncidentRecorded,
): Result<readonly Change[], 'episode-unknown' | 'in-the-future'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (input.at > at.now) return refused('in-the-future')
  const { member: _member, ...entry } = input
  const isGrave = input.severity === 'critical' || input.severity === 'serious'
  const task = { kind: 'incident-report', sourceId: input.id, labels: episode.labels } as const
  return done([
    add('incident', { ...entry, labels: episode.labels }),
    add(
      'task',
      newTask({
        ...task,
        id: at.id(1),
        what: 'Tell the plan of the incident',
        why: 'SAF-5: within the hours set for this agency, 24 where none are set',
        dueOn: addDays(at.today, 1),
        forStaff: at.staffId,
      }),
    ),
    ...(isGrave
      ? [
          add(
            'task',
            newTask({
              ...task,
              id: at.id(2),
              what: 'A grave incident was written down',
              dueOn: at.today,
              forRole: 'supervisor',
            }),
          ),
        ]
      : []),
  ])
}

/** By when the plan must have been told. */
export function incidentDueAt(incident: Pick<Incident, 'recordedAt'>, hours: number): Instant {
  return instantFrom(millisecondsOf(incident.recordedAt) + hours * 3_600_000)
}
