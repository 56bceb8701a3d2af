// The care management plan (CORE-2, CORE-3): what matters to the member, in their own words, with goals, who does what by when, and what is in
// the way. Each writing is a whole version that replaces the one before; agreement, sign-off and copies hang on a version.
import * as z from 'zod'
import { DayField, Id, InstantField, text } from './entry.ts'
import { Label } from './label.ts'
import { ownedFields } from './owner.ts'

export const stepDoers = ['member', 'lead', 'team', 'supporter', 'provider'] as const
export const goalStates = ['open', 'reached', 'set-aside'] as const

/** One intervention: what, who and by when. */
const Step = z.object({
  id: Id,
  what: text(300),
  who: z.enum(stepDoers),
  whoName: text(150).nullable(),
  byOn: DayField.nullable(),
  isDone: z.boolean(),
})
export type Step = z.infer<typeof Step>

const Goal = z.object({
  id: Id,
  /** The member’s own words. */
  words: text(500),
  /** How both will see that it is reached. */
  measure: text(300).nullable(),
  state: z.enum(goalStates),
  steps: z.array(Step).max(20),
})
export type Goal = z.infer<typeof Goal>

const Line = z.object({ id: Id, what: text(300) })

export const PlanContent = z.object({
  matters: text(1000).nullable(),
  strengths: z.array(Line).max(20),
  problems: z.array(Line).max(30),
  barriers: z.array(Line).max(20),
  goals: z.array(Goal).max(20),
})
export type PlanContent = z.infer<typeof PlanContent>

const fields = {
  episodeId: Id,
  /** The version it replaces; null for the first. */
  replaces: Id.nullable(),
  content: PlanContent,
  /** The assessment its suggestions came from. */
  assessmentId: Id.nullable(),
}

export const CarePlan = z.object({
  ...ownedFields,
  ...fields,
  version: z.int().min(1),
  writtenOn: DayField,
  agreedAt: InstantField.nullable(),
  agreedHow: z.enum(['said', 'signed', 'did-not-agree']).nullable(),
  agreedBy: text(150).nullable(),
  signedOffAt: InstantField.nullable(),
  signedOffBy: Id.nullable(),
  copyGivenOn: DayField.nullable(),
  copyGivenHow: z.enum(['paper', 'mail', 'email', 'read-aloud', 'declined']).nullable(),
})
export type CarePlan = z.infer<typeof CarePlan>

export const CarePlanDraft = z.object({ member: Id, id: Id, ...fields, labels: z.array(Label).max(11) })
export type CarePlanDraft = z.infer<typeof CarePlanDraft>

/** How a goal goes, in a line; only adds. */
export const GoalProgress = z.object({
  ...ownedFields,
  planId: Id,
  goalId: Id,
  noticedOn: DayField,
  how: z.enum(['reached', 'on-the-way', 'stuck', 'set-aside']),
  note: text(1000).nullable(),
})
export type GoalProgress = z.infer<typeof GoalProgress>
