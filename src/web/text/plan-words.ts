// The care plan in words: who does a step, how a goal goes, how it was agreed, how a copy was given, and what changed between two versions.
import type { CarePlan, Goal, GoalProgress, Step } from '../../domain/care-plan.ts'
import { stepDoers } from '../../domain/care-plan.ts'
import type { PlanChange } from '../../domain/care-plan-difference.ts'
import { dayWords } from './day-words.ts'
import { text } from './text.ts'

/** Who does a step. */
export function doerWords(who: Step['who']): string {
  switch (who) {
    case 'member':
      return text('doer.member', 'The member')
    case 'lead':
      return text('doer.lead', 'Lead Care Manager')
    case 'team':
      return text('doer.team', 'Care team')
    case 'supporter':
      return text('doer.supporter', 'Family or supporter')
    case 'provider':
      return text('doer.provider', 'Doctor or service')
  }
}

/** How a goal stands in a version. */
export function goalStateWords(state: Goal['state']): string {
  switch (state) {
    case 'open':
      return text('goalState.open', 'Open')
    case 'reached':
      return text('goalState.reached', 'Reached')
    case 'set-aside':
      return text('goalState.setAside', 'Set aside')
  }
}

/** How a goal goes. */
export function progressWords(how: GoalProgress['how']): string {
  switch (how) {
    case 'reached':
      return text('progress.reached', 'Reached')
    case 'on-the-way':
      return text('progress.onTheWay', 'On the way')
    case 'stuck':
      return text('progress.stuck', 'Stuck')
    case 'set-aside':
      return text('progress.setAside', 'Set aside for now')
  }
}

/** How the member agreed, or did not. */
export function agreedWords(how: NonNullable<CarePlan['agreedHow']>): string {
  switch (how) {
    case 'said':
      return text('agreed.said', 'Said yes aloud')
    case 'signed':
      return text('agreed.signed', 'Signed on paper')
    case 'did-not-agree':
      return text('agreed.not', 'Did not agree')
  }
}

/** How a copy was given. */
export function copyWords(how: NonNullable<CarePlan['copyGivenHow']>): string {
  switch (how) {
    case 'paper':
      return text('planCopy.paper', 'On paper, in their hand')
    case 'mail':
      return text('planCopy.mail', 'By mail')
    case 'email':
      return text('planCopy.email', 'By e-mail')
    case 'read-aloud':
      return text('planCopy.readAloud', 'Read aloud')
    case 'declined':
      return text('planCopy.declined', 'Wanted no copy')
  }
}

/** What kind of line of the plan changed. */
export function planPartWords(part: PlanChange['part']): string {
  switch (part) {
    case 'matters':
      return text('planPart.matters', 'What matters')
    case 'strength':
      return text('planPart.strength', 'Strength')
    case 'problem':
      return text('planPart.problem', 'Problem')
    case 'barrier':
      return text('planPart.barrier', 'In the way')
    case 'goal':
      return text('planPart.goal', 'Goal')
    case 'step':
      return text('planPart.step', 'Step')
  }
}

/** Which of its fields changed; empty where the whole line did. */
export function planFieldWords(field: PlanChange['field']): string {
  switch (field) {
    case null:
    case 'words':
    case 'what':
      return ''
    case 'measure':
      return text('planField.measure', 'how it is seen')
    case 'state':
      return text('planField.state', 'how it stands')
    case 'who':
      return text('planField.who', 'who')
    case 'by':
      return text('planField.by', 'by when')
    case 'done':
      return text('planField.done', 'done')
  }
}

/** A value of a change as a person reads it. */
export function planValueWords(field: PlanChange['field'], value: string): string {
  switch (field) {
    case 'by':
      return dayWords(value, 'dated')
    case 'done':
      return value === 'done' ? text('step.done', 'Done') : text('goalState.open', 'Open')
    case 'state':
      return value === 'reached' || value === 'set-aside' ? goalStateWords(value) : goalStateWords('open')
    case 'who': {
      const [who = '', ...name] = value.split(': ')
      const doer = stepDoers.find((one) => one === who)
      return [doer === undefined ? who : doerWords(doer), ...name].join(': ')
    }
    default:
      return value
  }
}
