// Any interaction once the member is engaged, reached or not: who, how, where, how long, which core services, what next (CORE-1…7).
// Minutes are kept and never filled in for anyone (EXC-8); a signed contact is only amended (EXC-47).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change } from './change.ts'
import { DayField, entryFields, Id, InstantField, text } from './entry.ts'
import { type Episode, isInCare, isOwn } from './episode.ts'
import type { Member } from './member.ts'
import { methods } from './method.ts'
import { dayOfInstant } from './program-day.ts'
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

export const Contact = z.object({ ...entryFields, ...fields, signedAt: InstantField.nullable(), amends: Id.nullable() })
export type Contact = z.infer<typeof Contact>

export const ContactDraft = z.object({
  member: Id,
  id: Id,
  ...fields,
  householdVisit: fields.householdVisit.default(null),
})
export type ContactDraft = z.infer<typeof ContactDraft>

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
  if (known && needsMode(known, draft)) return refused('interpreter-missing')
  const { member: _member, ...entry } = draft
  const changes: Change[] = [add('contact', { ...entry, signedAt: at.now, amends: null, labels: episode.labels })]
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

/** LANG-1: with limited English, how it was spoken is said before the contact closes; nobody of the family interprets. */
function needsMode(known: Member, draft: ContactDraft): boolean {
  const isWithThem = draft.withWhom.includes('member') || draft.withWhom.includes('family')
  return known.needsInterpreter === true && draft.outcome === 'reached' && isWithThem && draft.interpreterMode === null
}

export const ContactAmendment = ContactDraft.extend({ amends: Id })
export type ContactAmendment = z.infer<typeof ContactAmendment>

/** Mends a contact by a new one that replaces it: allowed after the episode's end too, since it only corrects the past. */
export function decideContactAmendment(
  at: At,
  { contact, episode }: { readonly contact: Contact | undefined; readonly episode: Episode | undefined },
  draft: ContactAmendment,
): Result<readonly Change[], 'contact-unknown' | 'in-the-future'> {
  if (!contact || contact.struckAt !== null || contact.episodeId !== draft.episodeId) return refused('contact-unknown')
  if (!episode || !isOwn(at, episode)) return refused('contact-unknown')
  if (draft.at > at.now) return refused('in-the-future')
  const { member: _member, ...entry } = draft
  return done([add('contact', { ...entry, signedAt: at.now, labels: contact.labels })])
}
