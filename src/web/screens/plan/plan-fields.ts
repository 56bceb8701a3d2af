// The care plan as one writes it: the content of a version with empty lines still in it, on which version it is written, and what becomes of
// it when it is kept.
import * as z from 'zod'
import {
  type CarePlan,
  type CarePlanDraft,
  type Goal,
  goalStates,
  type PlanContent,
  stepDoers,
} from '../../../domain/care-plan.ts'
import { labels } from '../../../domain/label.ts'
import type { Suggested } from './suggested.ts'

const LineField = z.object({ id: z.string(), what: z.string() })
const StepField = z.object({
  id: z.string(),
  what: z.string(),
  who: z.enum(stepDoers),
  whoName: z.string(),
  byOn: z.string(),
  isDone: z.boolean(),
})
const GoalFields = z.object({
  id: z.string(),
  words: z.string(),
  measure: z.string(),
  state: z.enum(goalStates),
  steps: z.array(StepField),
})

export const planShape = z.object({
  replaces: z.string().nullable(),
  assessmentId: z.string().nullable(),
  matters: z.string(),
  strengths: z.array(LineField),
  problems: z.array(LineField),
  barriers: z.array(LineField),
  goals: z.array(GoalFields),
  labels: z.array(z.enum(labels)),
  /** The needs whose suggestion was taken: it is not offered again, however its words were changed. */
  taken: z.array(z.string()),
})
export type PlanFields = z.infer<typeof planShape>
export type LineFields = z.infer<typeof LineField>
export type StepFields = z.infer<typeof StepField>
export type GoalFields = z.infer<typeof GoalFields>

/** The form over the present version, or with nothing in it. */
export function fieldsOf(before: CarePlan | undefined): PlanFields {
  if (before === undefined) {
    const nothing = { strengths: [], problems: [], barriers: [], goals: [], labels: [], taken: [] }
    return { replaces: null, assessmentId: null, matters: '', ...nothing }
  }
  const { content, labels: given, id, assessmentId } = before
  return {
    replaces: id,
    assessmentId,
    matters: content.matters ?? '',
    strengths: [...content.strengths],
    problems: [...content.problems],
    barriers: [...content.barriers],
    goals: content.goals.map((goal) => ({
      ...goal,
      measure: goal.measure ?? '',
      steps: goal.steps.map((step) => ({ ...step, whoName: step.whoName ?? '', byOn: step.byOn ?? '' })),
    })),
    labels: [...given],
    taken: [],
  }
}

/** With a suggestion in it: its problem, its goal and its steps, each to be changed into the member's words. */
export function withSuggestion(form: PlanFields, suggested: Suggested, newId: () => string): PlanFields {
  const step = (what: string): StepFields => ({ ...emptyStep(newId()), what })
  return {
    ...form,
    assessmentId: suggested.assessmentId,
    problems: [...form.problems, { id: newId(), what: suggested.problem }],
    goals: [...form.goals, { ...emptyGoal(newId()), words: suggested.goal, steps: suggested.steps.map(step) }],
    labels: [...new Set([...form.labels, ...suggested.labels])],
    taken: [...form.taken, suggested.need],
  }
}

export function emptyGoal(id: string): GoalFields {
  return { id, words: '', measure: '', state: 'open', steps: [] }
}

export function emptyStep(id: string): StepFields {
  return { id, what: '', who: 'lead', whoName: '', byOn: '', isDone: false }
}

/** The goals that say what to do, and not what for. */
export function goalsWithoutWords({ goals }: Pick<PlanFields, 'goals'>): readonly GoalFields[] {
  return goals.filter((goal) => goal.words.trim() === '' && goalOf(goal).steps.length > 0)
}

/** What is kept: empty lines, steps and goals are left out. */
export function contentOf(form: Omit<PlanFields, 'taken' | 'labels' | 'replaces' | 'assessmentId'>): PlanContent {
  return {
    matters: said(form.matters),
    strengths: linesOf(form.strengths),
    problems: linesOf(form.problems),
    barriers: linesOf(form.barriers),
    goals: form.goals.map(goalOf).filter(({ words }) => words !== ''),
  }
}

/** The version as it goes to the house. */
export function draftOf(form: PlanFields, given: Pick<CarePlanDraft, 'member' | 'id' | 'episodeId'>): CarePlanDraft {
  const { replaces, assessmentId, labels: chosen } = form
  return { ...given, replaces, assessmentId, content: contentOf(form), labels: chosen }
}

function goalOf(goal: GoalFields): Goal {
  return {
    ...goal,
    words: goal.words.trim(),
    measure: said(goal.measure),
    steps: goal.steps
      .map((step) => ({
        ...step,
        what: step.what.trim(),
        whoName: said(step.whoName),
        byOn: step.byOn === '' ? null : step.byOn,
      }))
      .filter(({ what }) => what !== ''),
  }
}

function linesOf(lines: readonly LineFields[]) {
  return lines.map(({ id, what }) => ({ id, what: what.trim() })).filter(({ what }) => what !== '')
}

function said(words: string): string | null {
  return words.trim() || null
}
