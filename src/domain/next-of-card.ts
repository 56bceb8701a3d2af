// The next step of a member as a card tells it: the nearest of the written task and of what the rules ask for, as on the device that holds the
// chart. Whoever has the card alone (a supervisor's list, a count) asks here.
import type { Day } from '../base/day.ts'
import type { MemberCard } from './card.ts'
import type { DueMarks } from './due-mark.ts'
import { type DueRules, type RuleDue, ruledDues, saysIt } from './due-task.ts'
import { type EpisodeState, episodeStates } from './episode.ts'
import { type Task, taskKinds } from './task.ts'

export interface NextOfCard {
  readonly by: Day | null
  /** A written task’s own words, where it is the nearest. */
  readonly task: string | null
  /** The rule that asks, or that gives an undated task its day. */
  readonly ruled: RuleDue | undefined
}

type Card = Pick<MemberCard, 'state' | 'planId' | 'agencyId' | 'nextStep' | 'nextStepOn' | 'marks'>

export function nextOfCard(card: Card, rules: DueRules, today: Day): NextOfCard {
  const [ruled] = card.marks === null ? [] : unsaidOf(card, card.marks, rules, today)
  const isTask =
    card.nextStep !== null && (ruled === undefined || (card.nextStepOn !== null && card.nextStepOn <= ruled.by))
  if (isTask) return { by: card.nextStepOn, task: card.nextStep, ruled: undefined }
  return { by: ruled?.by ?? null, task: null, ruled }
}

/** What the rules ask of a card that no open task says, the nearest first. */
export function unsaidOf(card: Card, marks: DueMarks, rules: DueRules, today: Day): readonly RuleDue[] {
  const state = stateOf(card.state)
  if (state === undefined) return []
  const open = marks.open.map(taskOf)
  const asked = ruledDues(rules, { state, planId: card.planId, agencyId: card.agencyId, marks }, today)
  return asked.filter((one) => !open.some((task) => saysIt(one, task)))
}

function stateOf(state: string | null): EpisodeState | undefined {
  return episodeStates.find((one) => one === state && one !== 'ended')
}

function taskOf(open: string): Pick<Task, 'kind' | 'dueOn'> {
  const [name, dueOn = null] = open.split(' ')
  return { kind: taskKinds.find((one) => one === name) ?? 'next-step', dueOn }
}
