// Forms given to a member: begun, answered as one goes, finished with their scores, amended.
import {
  type Around,
  type AroundOne,
  AssessmentAmended,
  AssessmentAnswered,
  AssessmentBegun,
  AssessmentFinished,
  decideAmended,
  decideAnswered,
  decideBegun,
  decideFinished,
} from '../domain/assessment-step.ts'
import { all, command, type LoadsFor, member, one } from './operation.ts'

const around = (id: string): LoadsFor<Around> => ({
  person: one('member', id),
  episodes: all('episode'),
  concerns: all('safetyConcern'),
})

const aroundOne = (id: string, assessment: string): LoadsFor<AroundOne> => ({
  ...around(id),
  assessment: one('assessment', assessment),
})

export const beginAssessment = command({
  name: 'assessment.begin',
  says: 'Begins a form with or about a member; answers that mean danger open a safety concern at once.',
  does: 'assessment.write',
  offline: true,
  input: AssessmentBegun,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'form-unknown', 'answer-wrong', 'in-the-future'],
  loads: (input) => around(input.member),
  decide: decideBegun,
})

export const answerAssessment = command({
  name: 'assessment.answer',
  says: 'Lays answers over those there, question by question, as one goes.',
  does: 'assessment.write',
  offline: true,
  input: AssessmentAnswered,
  about: (input) => member(input.member),
  refuses: ['assessment-unknown', 'assessment-finished', 'form-unknown', 'answer-wrong'],
  loads: (input) => aroundOne(input.member, input.assessment),
  decide: decideAnswered,
})

export const finishAssessment = command({
  name: 'assessment.finish',
  says: 'Finishes a form and keeps the scores that are whole; open questions hold nothing back.',
  does: 'assessment.write',
  offline: true,
  input: AssessmentFinished,
  about: (input) => member(input.member),
  refuses: ['assessment-unknown', 'assessment-finished', 'form-unknown'],
  loads: (input) => aroundOne(input.member, input.assessment),
  decide: decideFinished,
})

export const amendAssessment = command({
  name: 'assessment.amend',
  says: 'Replaces a finished form by a whole new response on the same version; the first stays in the journal.',
  does: 'assessment.write',
  offline: true,
  input: AssessmentAmended,
  about: (input) => member(input.member),
  refuses: ['assessment-unknown', 'assessment-not-finished', 'form-unknown', 'answer-wrong', 'in-the-future'],
  loads: (input) => aroundOne(input.member, input.amends),
  decide: decideAmended,
})
