// A form given to or about a member, on one version of it, saved as one goes: answers merge by question. A finished one keeps its scores
// with who asked, of whom, how and in which language (SCR-6), and is only amended.
import * as z from 'zod'
import { ageOn } from '../base/day.ts'
import { interpreterModes } from './contact.ts'
import { entryFields, Id, InstantField, text } from './entry.ts'
import { type Form, isAnswerTo, type Known, questionsOf } from './form.ts'
import type { Answers } from './form-condition.ts'
import type { Member } from './member.ts'
import { methods } from './method.ts'
import { dayOfInstant } from './program-day.ts'

export const answerers = [
  'member',
  'parent',
  'guardian',
  'foster-parent',
  'representative',
  'caregiver',
  'worker',
] as const

const AnswerValue = z.union([text(4000), z.number().min(-1_000_000).max(1_000_000), z.array(text(60)).max(60)])

const isShort = (record: object) => Object.keys(record).length <= 300

export const AnswersField = z.record(text(60), AnswerValue).refine(isShort, 'at most 300 answers')
/** What was answered, and by null what was taken back. */
export const AnswersGiven = z.record(text(60), AnswerValue.nullable()).refine(isShort, 'at most 300 answers')

const ScoreKept = z.object({
  points: z.number().nullable(),
  band: text(60),
  says: text(200),
  isPositive: z.boolean().nullable(),
})

/** How a form was given: what a score must say of itself. */
export const givenFields = {
  episodeId: Id,
  formId: text(60),
  formVersion: z.int().min(1).max(1000),
  at: InstantField,
  method: z.enum(methods),
  answeredBy: z.enum(answerers),
  language: text(60).nullable(),
  interpreterMode: z.enum(interpreterModes).nullable(),
}

export const Assessment = z.object({
  ...entryFields,
  ...givenFields,
  answers: AnswersField,
  scores: z.record(text(60), ScoreKept),
  finishedAt: InstantField.nullable(),
  finishedBy: Id.nullable(),
  amends: Id.nullable(),
  revision: z.int(),
})
export type Assessment = z.infer<typeof Assessment>

/** What is known of the member when the form is given. */
export function knownOf(member: Pick<Member, 'bornOn' | 'sex'> | undefined, at: string): Known {
  const bornOn = member?.bornOn ?? null
  return {
    ...(bornOn === null ? {} : { 'member.age': ageOn(bornOn, dayOfInstant(at)) }),
    ...(member?.sex ? { 'member.sex': member.sex } : {}),
  }
}

/** The answers with what is given laid over them; undefined where one cannot be an answer to its question. */
export function withAnswers(
  form: Form,
  before: Answers,
  given: Readonly<Record<string, Answers[string] | null>>,
): Answers | undefined {
  const questions = new Map(questionsOf(form).map((question) => [question.id, question]))
  const result: Record<string, Answers[string]> = { ...before }
  for (const [id, answer] of Object.entries(given)) {
    const question = questions.get(id)
    if (!question) return undefined
    if (answer === null) delete result[id]
    else if (isAnswerTo(question, answer)) result[id] = answer
    else return undefined
  }
  return result
}
