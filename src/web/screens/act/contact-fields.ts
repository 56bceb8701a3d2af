// What the contact form holds while one types, what it lacks, and the entry it becomes.
import * as z from 'zod'
import {
  type Contact,
  companions,
  contactPlaces,
  coreServices,
  interpreterModes,
  isSpoken,
} from '../../../domain/contact.ts'
import type { Member } from '../../../domain/member.ts'
import { methods } from '../../../domain/method.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { FieldFault } from '../../parts/error-summary.tsx'
import { text } from '../../text/text.ts'
import { instantOfMoment, momentOf, momentShape, thisMoment } from './moment.tsx'

export const contactShape = z.object({
  ...momentShape,
  method: z.enum(methods).optional(),
  outcome: z.enum(['reached', 'not-reached']).optional(),
  withWhom: z.array(z.enum(companions)),
  place: z.enum([...contactPlaces, '']),
  minutes: z.string(),
  services: z.array(z.enum(coreServices)),
  interpreterMode: z.enum(interpreterModes).optional(),
  note: z.string(),
  nextStep: z.string(),
  nextOn: z.string(),
  /** The visit to a household that it was part of; mending keeps it. */
  householdVisit: z.string().nullable(),
  /** Open tasks that this contact settled. */
  settles: z.array(z.string()),
  /** Others of the household who were there: each gets a contact with a share of the minutes. */
  alsoThere: z.array(z.string()),
  isSigned: z.boolean(),
  /** Why a signed contact is mended. */
  reason: z.string(),
})
export type ContactFields = z.infer<typeof contactShape>

/** The form as it opens: now, with the member, nothing else said. */
export function firstContact(): ContactFields {
  return {
    ...thisMoment(),
    method: undefined,
    outcome: undefined,
    withWhom: ['member'],
    place: '',
    minutes: '',
    services: [],
    interpreterMode: undefined,
    note: '',
    nextStep: '',
    nextOn: '',
    householdVisit: null,
    settles: [],
    alsoThere: [],
    isSigned: true,
    reason: '',
  }
}

/** The form filled from a contact, to mend it. */
export function ofContact(contact: Contact): ContactFields {
  const { at, method, outcome, withWhom, place, minutes, services, interpreterMode, note } = contact
  const { nextStep, nextStepOn, householdVisit } = contact
  return {
    ...momentOf(at, dayOfInstant(at)),
    ...{ method, outcome, withWhom, services, householdVisit, settles: [], alsoThere: [] },
    place: place ?? '',
    minutes: minutes === null ? '' : String(minutes),
    interpreterMode: interpreterMode ?? undefined,
    note: note ?? '',
    nextStep: nextStep ?? '',
    nextOn: nextStepOn ?? '',
    isSigned: true,
    reason: '',
  }
}

/** Whether it must be said how the language was bridged (LANG-1). */
export function needsBridge(member: Pick<Member, 'needsInterpreter' | 'spokenLanguage'>): boolean {
  if (member.needsInterpreter !== null) return member.needsInterpreter
  return member.spokenLanguage !== null && !/^(en|eng|english)\b/i.test(member.spokenLanguage)
}

/** Whether a place is asked: by phone, text or mail nobody is in one. */
export function hasPlace({ method }: Pick<ContactFields, 'method'>): boolean {
  return method === undefined || method === 'in-person' || method === 'other'
}

/** The place as it is kept. */
export function placeOf(form: ContactFields): Contact['place'] {
  return form.place === '' || !hasPlace(form) ? null : form.place
}

/** The minutes as written: null while nobody wrote them, undefined where they are no minutes of a day. */
export function minutesOf({ minutes }: Pick<ContactFields, 'minutes'>): number | null | undefined {
  const written = minutes.trim()
  if (written === '') return null
  return /^\d{1,4}$/.test(written) && Number(written) <= 1440 ? Number(written) : undefined
}

export interface ContactAsked {
  /** Whether somebody there speaks another language. */
  readonly isBridged: boolean
  /** Whether it mends a contact that was signed or closed. */
  readonly isReasonAsked: boolean
}

/** What keeps the form from being saved. */
export function contactFaults(form: ContactFields, id: string, asked: ContactAsked): readonly FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (field: string, words: string) => faults.push({ fieldId: `${id}-${field}`, words })
  if (!form.method) fault('method', text('contact.methodMissing', 'Choose how you met.'))
  if (!form.outcome) fault('outcome', text('contact.outcomeMissing', 'Say whether you reached them.'))
  if (instantOfMoment(form) === undefined) fault('day', text('moment.missing', 'Choose the day and the time.'))
  if (minutesOf(form) === undefined) {
    fault('minutes', text('minutes.wrong', 'Write minutes as a whole number up to 1440, or leave them out.'))
  }
  if (asked.isBridged && isSpoken(form) && !form.interpreterMode) {
    fault('bridge', text('contact.bridgeMissing', 'Say how you spoke with each other (LANG-1).'))
  }
  if (form.nextOn !== '' && form.nextOn < form.on) {
    fault('nextOn', text('contact.nextOnEarly', 'The next step lies before this contact. Choose a later day.'))
  }
  if (form.nextOn !== '' && form.nextStep.trim() === '') {
    fault('nextOn', text('contact.nextStepMissing', 'Say what the next step is, or leave its day out.'))
  }
  if (asked.isReasonAsked && form.reason.trim() === '') {
    fault('reason', text('contact.reasonMissing', 'Say why it is mended: it was signed.'))
  }
  return faults
}

/** What the command takes of it; undefined while something is missing. */
export function contactInput(form: ContactFields) {
  const at = instantOfMoment(form)
  const minutes = minutesOf(form)
  const { method, outcome, withWhom, services, householdVisit, isSigned } = form
  if (at === undefined || minutes === undefined || !method || !outcome) return undefined
  return {
    ...{ at, method, outcome, withWhom, services, householdVisit, minutes, isSigned },
    place: placeOf(form),
    interpreterMode: isSpoken(form) ? (form.interpreterMode ?? null) : null,
    note: form.note.trim() || null,
    nextStep: form.nextStep.trim() || null,
    nextStepOn: form.nextOn === '' || form.nextStep.trim() === '' ? null : form.nextOn,
  }
}
