// The rest of the team's record: who is on the care team and what each may know, notes, and case conferences with what was decided (CORE-3).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { Category } from './category.ts'
import { type At, add, type Change, set } from './change.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { type Episode, isOwn } from './episode.ts'
import { Label } from './label.ts'
import { isOurs, ownedFields } from './owner.ts'
import { newTask } from './task.ts'

export const teamParts = [
  'primary-care',
  'behavioral-health',
  'specialist',
  'nurse',
  'pharmacist',
  'family',
  'caregiver',
  'school',
  'housing',
  'justice',
  'other',
] as const

const memberFields = {
  part: z.enum(teamParts),
  name: text(150),
  organization: text(150).nullable(),
  phone: text(40).nullable(),
  /** What they may know; empty: nothing. What leaves the house still needs its permit (CON-1). */
  mayKnow: z.array(Category).max(12),
  mayKnowNote: text(300).nullable(),
  consentId: Id.nullable(),
  fromOn: DayField,
}

export const TeamMember = z.object({ ...ownedFields, ...memberFields, endedOn: DayField.nullable() })
export type TeamMember = z.infer<typeof TeamMember>
export const TeamMemberAdded = z.object({ member: Id, id: Id, ...memberFields })
export type TeamMemberAdded = z.infer<typeof TeamMemberAdded>

export function decideTeamMember(
  at: At,
  _loaded: Readonly<Record<string, never>>,
  { member: _member, ...entry }: TeamMemberAdded,
): Result<readonly Change[], 'in-the-future'> {
  if (entry.fromOn > at.today) return refused('in-the-future')
  return done([add('teamMember', { ...entry, labels: [], ownerId: at.organizationId, endedOn: null })])
}

export const TeamMemberLeft = z.object({ member: Id, teamMember: Id, on: DayField })
export type TeamMemberLeft = z.infer<typeof TeamMemberLeft>

export function decideTeamMemberLeft(
  at: At,
  { one }: { readonly one: TeamMember | undefined },
  input: TeamMemberLeft,
): Result<readonly Change[], 'team-member-unknown' | 'dates-crossed'> {
  if (!isOurs(at, one) || one.endedOn !== null) return refused('team-member-unknown')
  if (input.on < one.fromOn || input.on > at.today) return refused('dates-crossed')
  return done([set('teamMember', one.id, { endedOn: input.on })])
}

export const noteKinds = ['plain', 'call', 'from-outside', 'supervision', 'psychotherapy'] as const

const noteFields = {
  kind: z.enum(noteKinds),
  at: InstantField,
  words: text(8000),
  amends: Id.nullable(),
}

export const Note = z.object({ ...ownedFields, ...noteFields })
export type Note = z.infer<typeof Note>
export const NoteWritten = z.object({ member: Id, id: Id, ...noteFields, labels: z.array(Label).max(11) })
export type NoteWritten = z.infer<typeof NoteWritten>

/** Writes a note, or mends one by a new one that replaces it. Psychotherapy notes carry their label whatever is chosen. */
export function decideNote(
  at: At,
  { before }: { readonly before: Note | undefined },
  { member: _member, labels: given, ...entry }: NoteWritten,
): Result<readonly Change[], 'note-unknown' | 'in-the-future'> {
  if (entry.amends !== null && !isOurs(at, before)) return refused('note-unknown')
  if (entry.at > at.now) return refused('in-the-future')
  const own: readonly Label[] = entry.kind === 'psychotherapy' ? ['psychotherapy-notes'] : []
  const labels = [...new Set([...given, ...own, ...(entry.amends === null ? [] : (before?.labels ?? []))])]
  return done([add('note', { ...entry, labels, ownerId: at.organizationId })])
}

const conferenceFields = {
  episodeId: Id,
  at: InstantField,
  minutes: z.int().min(0).max(600).nullable(),
  who: z.array(text(150)).min(1).max(20),
  isMemberThere: z.boolean(),
  decided: text(4000),
}

export const CaseConference = z.object({ ...ownedFields, ...conferenceFields })
export type CaseConference = z.infer<typeof CaseConference>
export const ConferenceHeld = z.object({
  member: Id,
  id: Id,
  ...conferenceFields,
  nextStep: text(300).nullable(),
  nextStepOn: DayField.nullable(),
})
export type ConferenceHeld = z.infer<typeof ConferenceHeld>

/** A team meeting about the member; its day goes into the return file. */
export function decideConference(
  at: At,
  { episode }: { readonly episode: Episode | undefined },
  { member: _member, nextStep, nextStepOn, ...entry }: ConferenceHeld,
): Result<readonly Change[], 'episode-unknown' | 'in-the-future'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (entry.at > at.now) return refused('in-the-future')
  const owned = { ownerId: at.organizationId, labels: episode.labels }
  const changes = [add('caseConference', { ...entry, ...owned })]
  if (nextStep !== null) {
    const task = newTask({ id: at.id(1), kind: 'next-step', what: nextStep, dueOn: nextStepOn, ...owned })
    changes.push(add('task', { ...task, forStaff: at.staffId, sourceId: entry.id }))
  }
  return done(changes)
}
