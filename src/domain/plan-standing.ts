// What a care plan waits for: the clinical consultant's sign-off and the member's yes, each with its day, read from a card as the due rules
// ask it. A no of the member is an answer too.
import type { Day } from '../base/day.ts'
import type { MemberCard } from './card.ts'
import type { DueRules } from './due-task.ts'
import { unsaidOf } from './next-of-card.ts'

export const planLackNames = ['sign-off', 'agreement'] as const
export type PlanLack = (typeof planLackNames)[number]

const lackOfRule: Readonly<Record<string, PlanLack>> = { 'plan.sign-off': 'sign-off', 'plan.agree': 'agreement' }

export interface PlanStanding {
  readonly writtenOn: Day
  /** At least one. */
  readonly lacks: readonly { readonly lack: PlanLack; readonly by: Day }[]
}

/** What the plan of a card waits for; undefined where there is no plan or it waits for nothing. */
export function planStanding(
  card: Pick<MemberCard, 'state' | 'planId' | 'agencyId' | 'nextStep' | 'nextStepOn' | 'marks'>,
  rules: DueRules,
  today: Day,
): PlanStanding | undefined {
  const { marks } = card
  if (marks?.plannedOn === undefined) return undefined
  // An open task that says the same makes it no less unsigned.
  const lacks = unsaidOf(card, { ...marks, open: [] }, rules, today).flatMap(({ rule, by }) => {
    const lack = lackOfRule[rule.id]
    return lack === undefined ? [] : [{ lack, by }]
  })
  return lacks.length === 0 ? undefined : { writtenOn: marks.plannedOn, lacks }
}
