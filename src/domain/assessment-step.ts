// Giving a form: begun, answered bit by bit, finished with its scores, amended by a new response that replaces it. Whatever answer means
// danger begins the safety steps in the same step, finished or not (SCR-4).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { AnswersGiven, type Assessment, givenFields, knownOf, withAnswers } from './assessment.ts'
import { type At, add, type Change, set } from './change.ts'
import { Id, text } from './entry.ts'
import { type Episode, isOwn } from './episode.ts'
import { type Form, labelsOf, raises } from './form.ts'
import type { Answers } from './form-condition.ts'
import { doneScores } from './form-score.ts'
import type { Label } from './label.ts'
import type { Member } from './member.ts'
import { dayOfInstant } from './program-day.ts'
import type { SafetyConcern } from './safety-concern.ts'
import { raised } from './safety-step.ts'

const begunFields = {
  member: Id,
  id: Id,
  ...givenFields,
  answers: AnswersGiven,
  /** A minor gave it by their own right: parents do not see it (CON-9). */
  isMinorsOwn: z.boolean(),
}

export const AssessmentBegun = z.object(begunFields)
export type AssessmentBegun = z.infer<typeof AssessmentBegun>

export interface Around {
  readonly person: Member | undefined
  readonly episodes: readonly Episode[]
  readonly concerns: readonly SafetyConcern[]
}

/** Begins a response. Nothing holds it back: care need not have begun, nobody need have signed. */
export function decideBegun(
  at: At,
  around: Around,
  input: AssessmentBegun,
): Result<readonly Change[], 'episode-unknown' | 'form-unknown' | 'answer-wrong' | 'in-the-future'> {
  const episode = around.episodes.find((one) => one.id === input.episodeId)
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (input.at > at.now) return refused('in-the-future')
  const form = formOf(at, input)
  if (!form) return refused('form-unknown')
  const answers = withAnswers(form, {}, input.answers)
  if (!answers) return refused('answer-wrong')
  const { member: _member, isMinorsOwn, answers: _given, ...entry } = input
  const own: readonly Label[] = isMinorsOwn ? [...episode.labels, 'minor-consented'] : episode.labels
  const labels = together(own, labelsOf(form, answers))
  return done([
    add('assessment', {
      ...entry,
      answers: { ...answers } as Assessment['answers'],
      scores: {},
      finishedAt: null,
      finishedBy: null,
      amends: null,
      revision: 1,
      labels,
    }),
    ...safetyOf(at, form, { around, answers, labels, source: input }),
  ])
}

export const AssessmentAnswered = z.object({ member: Id, assessment: Id, revision: z.int(), answers: AnswersGiven })
export type AssessmentAnswered = z.infer<typeof AssessmentAnswered>

export interface AroundOne extends Around {
  readonly assessment: Assessment | undefined
}

/** Lays answers over those there, question by question: what somebody else answered meanwhile stays. */
export function decideAnswered(
  at: At,
  around: AroundOne,
  input: AssessmentAnswered,
): Result<readonly Change[], 'assessment-unknown' | 'assessment-finished' | 'form-unknown' | 'answer-wrong'> {
  const assessment = ownOf(at, around)
  if (!assessment) return refused('assessment-unknown')
  if (assessment.finishedAt !== null) return refused('assessment-finished')
  const form = formOf(at, assessment)
  if (!form) return refused('form-unknown')
  const answers = withAnswers(form, assessment.answers, input.answers)
  if (!answers) return refused('answer-wrong')
  const labels = together(assessment.labels, labelsOf(form, answers))
  return done([
    set('assessment', assessment.id, {
      answers: { ...answers } as Assessment['answers'],
      labels: [...labels],
      revision: assessment.revision + 1,
    }),
    ...safetyOf(at, form, { around, answers, labels, source: assessment }),
  ])
}

export const AssessmentFinished = z.object({ member: Id, assessment: Id })
export type AssessmentFinished = z.infer<typeof AssessmentFinished>

/** Closes a response and keeps the scores that are whole. Open questions hold nothing back; they leave their score out (SCR-2). */
export function decideFinished(
  at: At,
  around: AroundOne,
  _input: AssessmentFinished,
): Result<readonly Change[], 'assessment-unknown' | 'assessment-finished' | 'form-unknown'> {
  const assessment = ownOf(at, around)
  if (!assessment) return refused('assessment-unknown')
  if (assessment.finishedAt !== null) return refused('assessment-finished')
  const form = formOf(at, assessment)
  if (!form) return refused('form-unknown')
  return done([
    set('assessment', assessment.id, {
      scores: scoresOf(form, assessment.answers, around.person, assessment.at),
      finishedAt: at.now,
      finishedBy: at.staffId,
      revision: assessment.revision + 1,
    }),
  ])
}

export const AssessmentAmended = z.object({ ...begunFields, amends: Id, reason: text(500) })
export type AssessmentAmended = z.infer<typeof AssessmentAmended>

/** Replaces a finished response by a whole new one on the same form and version; the first stays in the journal. */
export function decideAmended(
  at: At,
  around: AroundOne,
  input: AssessmentAmended,
): Result<
  readonly Change[],
  'assessment-unknown' | 'assessment-not-finished' | 'form-unknown' | 'answer-wrong' | 'in-the-future'
> {
  const before = ownOf(at, around)
  if (!before || before.formId !== input.formId || before.formVersion !== input.formVersion)
    return refused('assessment-unknown')
  if (before.episodeId !== input.episodeId) return refused('assessment-unknown')
  if (before.finishedAt === null) return refused('assessment-not-finished')
  if (input.at > at.now) return refused('in-the-future')
  const form = formOf(at, before)
  if (!form) return refused('form-unknown')
  const answers = withAnswers(form, {}, input.answers)
  if (!answers) return refused('answer-wrong')
  const { member: _member, isMinorsOwn, answers: _given, reason: _reason, ...entry } = input
  const own: readonly Label[] = isMinorsOwn ? [...before.labels, 'minor-consented'] : before.labels
  const labels = together(own, labelsOf(form, answers))
  return done([
    add('assessment', {
      ...entry,
      answers: { ...answers } as Assessment['answers'],
      scores: scoresOf(form, answers, around.person, input.at),
      finishedAt: at.now,
      finishedBy: at.staffId,
      revision: 1,
      labels,
    }),
    ...safetyOf(at, form, { around, answers, labels, source: input }),
  ])
}

function ownOf(at: At, { assessment, episodes }: AroundOne): Assessment | undefined {
  if (!assessment || assessment.struckAt !== null) return undefined
  const episode = episodes.find((one) => one.id === assessment.episodeId)
  return episode && isOwn(at, episode) ? assessment : undefined
}

function formOf(at: At, { formId, formVersion }: Pick<Assessment, 'formId' | 'formVersion'>): Form | undefined {
  return at.content.forms.find((form) => form.id === formId && form.version === formVersion)
}

function together(one: readonly Label[], other: readonly Label[]): Label[] {
  return [...new Set([...one, ...other])]
}

function scoresOf(form: Form, answers: Answers, person: Member | undefined, on: string): Assessment['scores'] {
  const found = doneScores(form, answers, knownOf(person, on), dayOfInstant(on))
  return Object.fromEntries(
    found.map(({ id, points, band, says, isPositive }) => [id, { points, band, says, isPositive }]),
  )
}

interface Given {
  readonly around: Around
  readonly answers: Answers
  readonly labels: readonly Label[]
  readonly source: Pick<Assessment, 'id' | 'episodeId' | 'at'>
}

function safetyOf(at: At, form: Form, { around, answers, labels, source }: Given): readonly Change[] {
  const found = raises(form, answers, knownOf(around.person, source.at))
  return raised(at, around.concerns, {
    found: found.map((one) => ({ ...one, source: `${form.title}: ${one.source}`.slice(0, 200) })),
    sourceId: source.id,
    episodeId: source.episodeId,
    labels,
  })
}
