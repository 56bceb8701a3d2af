// What changed between two versions of a care plan, as a list a person can read: added, taken out, or said otherwise. Things are the same by
// their id, however they are ordered.
import type { Goal, PlanContent, Step } from './care-plan.ts'

export const planParts = ['matters', 'strength', 'problem', 'barrier', 'goal', 'step'] as const

export interface PlanChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly part: (typeof planParts)[number]
  /** What of it, where only one thing of it changed. */
  readonly field: 'words' | 'measure' | 'state' | 'what' | 'who' | 'by' | 'done' | null
  readonly was: string | null
  readonly is: string | null
  /** The goal’s words, for a step. */
  readonly of: string | null
}

/** The changes from one to the other; from nothing, everything is added. */
export function planDifference(before: PlanContent | null, after: PlanContent): readonly PlanChange[] {
  const from = before ?? { matters: null, strengths: [], problems: [], barriers: [], goals: [] }
  const lines = (part: PlanChange['part'], was: PlanContent['problems'], is: PlanContent['problems']) =>
    paired(was, is).flatMap(([one, other]) => textChange(part, null, one?.what ?? null, other?.what ?? null, null))
  return [
    ...textChange('matters', null, from.matters, after.matters, null),
    ...lines('strength', from.strengths, after.strengths),
    ...lines('problem', from.problems, after.problems),
    ...lines('barrier', from.barriers, after.barriers),
    ...paired(from.goals, after.goals).flatMap(([one, other]) => goalChanges(one, other)),
  ]
}

function goalChanges(was: Goal | undefined, is: Goal | undefined): readonly PlanChange[] {
  const of = is?.words ?? was?.words ?? null
  const steps = paired(was?.steps ?? [], is?.steps ?? []).flatMap(([one, other]) => stepChanges(one, other, of))
  if (!was || !is) return [...textChange('goal', null, was?.words ?? null, is?.words ?? null, null), ...steps]
  return [
    ...textChange('goal', 'words', was.words, is.words, of),
    ...textChange('goal', 'measure', was.measure, is.measure, of),
    ...textChange('goal', 'state', was.state, is.state, of),
    ...steps,
  ]
}

function stepChanges(was: Step | undefined, is: Step | undefined, of: string | null): readonly PlanChange[] {
  if (!was || !is) return textChange('step', null, was?.what ?? null, is?.what ?? null, of)
  return [
    ...textChange('step', 'what', was.what, is.what, of),
    ...textChange('step', 'who', doer(was), doer(is), of),
    ...textChange('step', 'by', was.byOn, is.byOn, of),
    ...textChange('step', 'done', was.isDone ? 'done' : 'open', is.isDone ? 'done' : 'open', of),
  ]
}

function doer({ who, whoName }: Step): string {
  return whoName === null ? who : `${who}: ${whoName}`
}

function textChange(
  part: PlanChange['part'],
  field: PlanChange['field'],
  was: string | null,
  is: string | null,
  of: string | null,
): readonly PlanChange[] {
  if (was === is) return []
  const kind = was === null && field === null ? 'added' : is === null && field === null ? 'removed' : 'changed'
  return [{ kind, part, field, was, is, of }]
}

/** Those of either list, matched by id: of the second in its order, then what it no longer has. */
function paired<E extends { readonly id: string }>(
  was: readonly E[],
  is: readonly E[],
): readonly (readonly [E | undefined, E | undefined])[] {
  const before = new Map(was.map((one) => [one.id, one]))
  const kept = new Set(is.map((one) => one.id))
  return [
    ...is.map((one) => [before.get(one.id), one] as const),
    ...was.filter((one) => !kept.has(one.id)).map((one) => [one, undefined] as const),
  ]
}
