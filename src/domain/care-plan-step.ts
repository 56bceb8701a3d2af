// Writing a version of the care plan, and what follows on it: the member agrees, the clinical consultant signs off, a copy is given, a goal
// moves. Two who write from the same version meet: the second is told, nothing is overwritten.
import * as z from 'zod'
import { addDays } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { CarePlan, CarePlanDraft } from './care-plan.ts'
import { GoalProgress } from './care-plan.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { DayField, Id, text } from './entry.ts'
import { type Episode, isInCare, isOwn } from './episode.ts'
import { isOurs } from './owner.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

/** The newest version of an episode’s plan. */
export function currentPlan(plans: readonly CarePlan[], episodeId: string): CarePlan | undefined {
  return standing(plans)
    .filter((one) => one.episodeId === episodeId)
    .toSorted((one, other) => other.version - one.version)[0]
}

interface Loaded {
  readonly episode: Episode | undefined
  readonly plans: readonly CarePlan[]
  readonly tasks: readonly Task[]
}

/** Stores the next version and asks the clinical consultant to look at it (CORE-2: kept under clinical oversight). */
export function decidePlan(
  at: At,
  { episode, plans, tasks }: Loaded,
  draft: CarePlanDraft,
): Result<
  readonly Change[],
  'episode-unknown' | 'episode-ended' | 'episode-not-begun' | 'plan-moved-on' | 'plan-empty'
> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  if (!isInCare(episode.state)) return refused('episode-not-begun')
  const before = currentPlan(plans, episode.id)
  if ((before?.id ?? null) !== draft.replaces) return refused('plan-moved-on')
  const { goals, problems, strengths, matters } = draft.content
  if (goals.length + problems.length + strengths.length === 0 && matters === null) return refused('plan-empty')
  const { member: _member, labels: given, ...entry } = draft
  const labels = [...new Set([...episode.labels, ...given])]
  return done([
    add('carePlan', {
      ...entry,
      labels,
      ownerId: at.organizationId,
      version: (before?.version ?? 0) + 1,
      writtenOn: at.today,
      agreedAt: null,
      agreedHow: null,
      agreedBy: null,
      signedOffAt: null,
      signedOffBy: null,
      copyGivenOn: null,
      copyGivenHow: null,
    }),
    ...closed(at, signOffs(tasks), 'A new version was written'),
    add(
      'task',
      newTask({
        id: at.id(1),
        kind: 'sign-plan',
        what: 'Look at the care plan and sign it off',
        why: 'The plan is kept under clinical oversight (CORE-2)',
        dueOn: null,
        forRole: 'clinical-consultant',
        sourceId: draft.id,
        ownerId: at.organizationId,
        labels,
      }),
    ),
  ])
}

function signOffs(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter((task) => task.kind === 'sign-plan')
}

interface One {
  readonly plan: CarePlan | undefined
  readonly plans: readonly CarePlan[]
}

function isCurrent(at: At, plan: CarePlan, plans: readonly CarePlan[]): boolean {
  return isOurs(at, plan) && currentPlan(plans, plan.episodeId)?.id === plan.id
}

export const PlanAgreed = z.object({
  member: Id,
  plan: Id,
  how: z.enum(['said', 'signed', 'did-not-agree']),
  by: text(150),
  /** What should be different, in the member’s words. */
  words: text(250).nullable().optional(),
})
export type PlanAgreed = z.infer<typeof PlanAgreed>

/** The member’s word on this version; a no is kept too, and the plan stands as a proposal. */
export function decideAgreement(
  at: At,
  loaded: One,
  input: PlanAgreed,
): Result<readonly Change[], 'plan-moved-on' | 'already-agreed'> {
  const { plan } = loaded
  if (!plan || !isCurrent(at, plan, loaded.plans)) return refused('plan-moved-on')
  if (plan.agreedAt !== null && plan.agreedHow !== 'did-not-agree') return refused('already-agreed')
  const { how, by, words } = input
  return done([
    set('carePlan', plan.id, { agreedAt: at.now, agreedHow: how, agreedBy: by }),
    ...(how === 'did-not-agree' && words ? [changeWanted(at, plan, words)] : []),
  ])
}

/** A step for who wrote the plan: a wish for a change that nobody reads would be worse than none. */
function changeWanted(at: At, plan: CarePlan, words: string): Change {
  return add(
    'task',
    newTask({
      id: at.id(1),
      kind: 'next-step',
      what: `The member wants a change of the plan: ${words}`,
      why: 'The plan is the member’s own (CORE-3)',
      dueOn: addDays(at.today, 2),
      ...(plan.recordedBy === null ? { forRole: 'supervisor' as const } : { forStaff: plan.recordedBy }),
      sourceId: plan.id,
      ownerId: plan.ownerId,
      labels: plan.labels,
    }),
  )
}

export const PlanSigned = z.object({ member: Id, plan: Id })
export type PlanSigned = z.infer<typeof PlanSigned>

/** The clinical consultant’s name under this version; who wrote it does not sign it off. */
export function decideSignOff(
  at: At,
  { tasks, ...loaded }: One & { readonly tasks: readonly Task[] },
  _input: PlanSigned,
): Result<readonly Change[], 'plan-moved-on' | 'already-signed' | 'own-plan'> {
  const { plan } = loaded
  if (!plan || !isCurrent(at, plan, loaded.plans) || at.staffId === null) return refused('plan-moved-on')
  if (plan.signedOffAt !== null) return refused('already-signed')
  if (plan.recordedBy === at.staffId) return refused('own-plan')
  return done([
    set('carePlan', plan.id, { signedOffAt: at.now, signedOffBy: at.staffId }),
    ...closed(at, signOffs(tasks), 'Signed off'),
  ])
}

export const PlanCopy = z.object({
  member: Id,
  plan: Id,
  on: DayField,
  how: z.enum(['paper', 'mail', 'email', 'read-aloud', 'declined']),
})
export type PlanCopy = z.infer<typeof PlanCopy>

/** A copy given, or offered and declined (CORE-6). */
export function decideCopy(
  at: At,
  loaded: One,
  input: PlanCopy,
): Result<readonly Change[], 'plan-moved-on' | 'in-the-future'> {
  const { plan } = loaded
  if (!plan || !isCurrent(at, plan, loaded.plans)) return refused('plan-moved-on')
  if (input.on > at.today) return refused('in-the-future')
  return done([set('carePlan', plan.id, { copyGivenOn: input.on, copyGivenHow: input.how })])
}

export const GoalMoved = z.object({
  member: Id,
  id: Id,
  plan: Id,
  goal: Id,
  on: DayField,
  how: GoalProgress.shape.how,
  note: text(1000).nullable(),
})
export type GoalMoved = z.infer<typeof GoalMoved>

/** A line on how a goal goes, on the newest version alone. */
export function decideProgress(
  at: At,
  loaded: One,
  input: GoalMoved,
): Result<readonly Change[], 'plan-moved-on' | 'goal-unknown' | 'in-the-future'> {
  const { plan } = loaded
  if (!plan || !isCurrent(at, plan, loaded.plans)) return refused('plan-moved-on')
  if (!plan.content.goals.some((one) => one.id === input.goal)) return refused('goal-unknown')
  if (input.on > at.today) return refused('in-the-future')
  const { id, on, how, note } = input
  const entry = { id, planId: plan.id, goalId: input.goal, noticedOn: on, how, note, ownerId: plan.ownerId }
  return done([add('goalProgress', { ...entry, labels: plan.labels })])
}
