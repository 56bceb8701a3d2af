// Something to do for a member: what, by when, why, and for whom. Done with who and when, never deleted.
import * as z from 'zod'
import { DayField, entryFields, Id, InstantField, text } from './entry.ts'

export const taskKinds = [
  'next-step',
  'reach',
  'name-lead',
  'look-again',
  'close-outreach',
  'mend-row',
  'check-identity',
  'plan-question',
  'ask-confidential-address',
  'ask-authorization',
  'safety-assess',
  'safety-tell',
  'safety-follow-up',
  'incident-report',
  'renew-consent',
  'sign-plan',
  'follow-referral',
  'book-interpreter',
  'arrange-ride',
  'find-company',
  'remind',
  'after-missed',
  'ask-clinician',
  'reconcile',
  'plan-discharge',
  'visit-after-stay',
  'answer-request',
  'member-asked',
  'stop-told',
  'stop-to-check',
  'help-renew',
  'review-plan',
  'not-delivered',
  'tell-doctor',
  'more-information',
] as const

/** The roles whose work lies on no chart of their own, and is asked for by role. */
export const worklistRoles = ['intake', 'supervisor', 'clinical-consultant'] as const

export const Task = z.object({
  ...entryFields,
  kind: z.enum(taskKinds),
  what: text(300),
  why: text(500).nullable(),
  dueOn: DayField.nullable(),
  forStaff: Id.nullable(),
  forRole: text(40).nullable(),
  doneAt: InstantField.nullable(),
  doneBy: Id.nullable(),
  outcome: text(300).nullable(),
  sourceId: Id.nullable(),
  /** Whose record it is; null is everybody's who walks with the member (CON-1). */
  ownerId: Id.nullable(),
})
export type Task = z.infer<typeof Task>

/** A new open task, with what is not said left empty. */
export function newTask(given: Pick<Task, 'id' | 'kind' | 'what'> & Partial<Task>) {
  return {
    labels: [],
    why: null,
    dueOn: null,
    forStaff: null,
    forRole: null,
    doneAt: null,
    doneBy: null,
    outcome: null,
    sourceId: null,
    ownerId: null,
    ...given,
  }
}
