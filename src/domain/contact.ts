// Any interaction once the member is engaged, reached or not: who, how, where, how long, which core services, what next (CORE-1…7).
// Minutes are kept and never filled in for anyone (EXC-8); a signed contact is only amended (EXC-47).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { contactLacks, holdsClaim } from './contact-standing.ts'
import { DayField, entryFields, Id, InstantField, text } from './entry.ts'
import { type Episode, isInCare, isOwn } from './episode.ts'
import type { Member } from './member.ts'
import { methods } from './method.ts'
import { dayOfInstant } from './program-day.ts'
import { type HeldSeat, isHeld } from './staff.ts'
import { newTask } from './task.ts'

export const coreServices = [
  'outreach',
  'assessment',
  'coordination',
  'health-promotion',
  'transition',
  'family-support',
  'community-referral',
] as const
export const contactPlaces = [
  'street',
  'shelter',
  'clinic',
  'home',
  'hospital',
  'office',
  'jail',
  'school',
  'phone',
  'other',
] as const
export const companions = ['member', 'family', 'guardian', 'provider', 'agency', 'other'] as const
export const interpreterModes = ['bilingual-staff', 'qualified-interpreter', 'refused', 'not-needed'] as const

const fields = {
  episodeId: Id,
  at: InstantField,
  method: z.enum(methods),
  outcome: z.enum(['reached', 'not-reached']),
  withWhom: z.array(z.enum(companions)).max(6),
  place: z.enum(contactPlaces).nullable(),
  minutes: z.int().min(0).max(1440).nullable(),
  services: z.array(z.enum(coreServices)).max(7),
  interpreterMode: z.enum(interpreterModes).nullable(),
  note: text(8000).nullable(),
  nextStep: text(300).nullable(),
  nextStepOn: DayField.nullable(),
  /** The same for all contacts of one visit to a household; each has its share of the minutes. */
  householdVisit: Id.nullable(),
}

export const Contact = z.object({
  ...entryFields,
  ...fields,
  /** Null while who wrote it has not signed: it waits on a list, and no line of a claim stands on it (EXC-47). */
  signedAt: InstantField.nullable(),
  amends: Id.nullable(),
  /** Why it took the place of a signed one. */
  amendReason: text(300).nullable(),
  /** Its writer is gone and what it lacks will not come: it stands as it was written, waits on no list, and carries no claim (EXC-47). */
  closedAt: InstantField.nullable(),
  closedBy: Id.nullable(),
  closeReason: text(300).nullable(),
})
export type Contact = z.infer<typeof Contact>

export const ContactDraft = z.object({
  member: Id,
  id: Id,
  ...fields,
  householdVisit: fields.householdVisit.default(null),
  /** False keeps it unsigned, to be read once more. */
  isSigned: z.boolean().default(true),
})
export type ContactDraft = z.infer<typeof ContactDraft>

/** As an entry begins that nobody closed. */
const open = { closedAt: null, closedBy: null, closeReason: null } as const

export type ContactRefusal =
  | 'episode-unknown'
  | 'episode-ended'
  | 'episode-not-begun'
  | 'in-the-future'
  | 'next-step-in-the-past'
  | 'interpreter-missing'

/** Records a contact under an episode in care, with its next step as a task for the person who wrote it. */
export function decideContact(
  at: At,
  { episode, known }: { readonly episode: Episode | undefined; readonly known: Member | undefined },
  draft: ContactDraft,
): Result<readonly Change[], ContactRefusal> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  if (!isInCare(episode.state)) return refused('episode-not-begun')
  if (draft.at > at.now) return refused('in-the-future')
  if (draft.nextStepOn !== null && draft.nextStepOn < dayOfInstant(draft.at)) return refused('next-step-in-the-past')
  if (known?.needsInterpreter === true && isSpoken(draft) && draft.interpreterMode === null)
    return refused('interpreter-missing')
  const { member: _member, isSigned, ...entry } = draft
  const signedAt = isSigned ? at.now : null
  const changes: Change[] = [
    add('contact', { ...entry, ...open, signedAt, amends: null, amendReason: null, labels: episode.labels }),
  ]
  if (draft.nextStep !== null) {
    changes.push(
      add(
        'task',
        newTask({
          id: at.id(1),
          kind: 'next-step',
          what: draft.nextStep,
          dueOn: draft.nextStepOn,
          forStaff: at.staffId,
          sourceId: draft.id,
          labels: episode.labels,
        }),
      ),
    )
  }
  return done(changes)
}

/** Whether it was spoken with the member or their family: then how is said before the contact closes; nobody of the family interprets (LANG-1). */
export function isSpoken(said: {
  readonly outcome?: Contact['outcome'] | undefined
  readonly withWhom: Contact['withWhom']
}): boolean {
  const { outcome, withWhom } = said
  return outcome === 'reached' && (withWhom.includes('member') || withWhom.includes('family'))
}

export const ContactAmendment = ContactDraft.extend({ amends: Id, reason: text(300).nullable().default(null) })
export type ContactAmendment = z.infer<typeof ContactAmendment>

type Standing = { readonly contact: Contact | undefined; readonly episode: Episode | undefined }

/**
 * Mends a contact by a new one that replaces it, after the episode's end too, since it only corrects the past. One that was signed, or closed as
 * it stood, is mended with a reason (EXC-47); one not signed yet is still its writer's alone.
 */
export function decideContactAmendment(
  at: At,
  { contact, episode }: Standing,
  draft: ContactAmendment,
): Result<readonly Change[], 'contact-unknown' | 'in-the-future' | 'reason-missing' | 'not-the-writer'> {
  if (!contact || contact.struckAt !== null || contact.episodeId !== draft.episodeId) return refused('contact-unknown')
  if (!episode || !isOwn(at, episode)) return refused('contact-unknown')
  if (contact.signedAt === null && contact.recordedBy !== at.staffId) return refused('not-the-writer')
  if ((contact.signedAt ?? contact.closedAt) !== null && draft.reason === null) return refused('reason-missing')
  if (draft.at > at.now) return refused('in-the-future')
  const { member: _member, isSigned, reason, ...entry } = draft
  const signedAt = isSigned || contact.signedAt !== null ? at.now : null
  return done([add('contact', { ...entry, ...open, signedAt, amendReason: reason, labels: contact.labels })])
}

export const ContactSigning = z.object({ member: Id, contact: Id })
export type ContactSigning = z.infer<typeof ContactSigning>

/**
 * Signs a contact that was kept unsigned: only who wrote it can. One that a supervisor closed as it stands is not signed behind their back: its
 * writer, come back, mends it with a reason, and that is a signed note like any other (EXC-47).
 */
export function decideContactSigning(
  at: At,
  { contact }: Pick<Standing, 'contact'>,
  _input: ContactSigning,
): Result<readonly Change[], 'contact-unknown' | 'contact-signed' | 'contact-closed' | 'not-the-writer'> {
  if (!contact || contact.struckAt !== null) return refused('contact-unknown')
  if (contact.signedAt !== null) return refused('contact-signed')
  if (contact.closedAt !== null) return refused('contact-closed')
  if (contact.recordedBy !== at.staffId) return refused('not-the-writer')
  return done([set('contact', contact.id, { signedAt: at.now })])
}

export const ContactClosing = z.object({ member: Id, contact: Id, reason: text(300) })
export type ContactClosing = z.infer<typeof ContactClosing>

/**
 * Closes a contact that waits for somebody who works here no more. Nobody signs in another's name and nobody guesses minutes (EXC-8, EXC-47):
 * it stays unsigned or without minutes for good. `seats` are those that its writer has, or had, at this agency.
 */
export function decideContactClosing(
  at: At,
  { contact, episode, seats }: Standing & { readonly seats: readonly HeldSeat[] },
  { reason }: ContactClosing,
): Result<readonly Change[], 'contact-unknown' | 'contact-complete' | 'writer-here'> {
  if (!contact || contact.struckAt !== null || !episode || !isOwn(at, episode)) return refused('contact-unknown')
  if (!holdsClaim(contactLacks(contact))) return refused('contact-complete')
  if (seats.some((seat) => isHeld(seat, at.today))) return refused('writer-here')
  return done([set('contact', contact.id, { closedAt: at.now, closedBy: at.staffId, closeReason: reason })])
}
