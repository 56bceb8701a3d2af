// The words for where an episode stands, why one ends, and what is asked of a worker in each state.
import type { EndReason } from '../../domain/end-reason.ts'
import type { EpisodeState } from '../../domain/episode.ts'
import { text } from './text.ts'

/** A state in a word or two; what is unknown is shown as it is written. */
export function stateWords(state: EpisodeState | string | null): string {
  switch (state) {
    case 'referred':
      return text('state.referred', 'Referred')
    case 'authorized':
      return text('state.authorized', 'Authorized')
    case 'assigned':
      return text('state.assigned', 'New')
    case 'outreach':
      return text('state.outreach', 'To reach')
    case 'engaged':
      return text('state.engaged', 'Said yes')
    case 'active':
      return text('state.active', 'In care')
    case 'paused':
      return text('state.paused', 'Paused')
    case 'ended':
      return text('state.ended', 'Ended')
    case null:
      return text('state.none', 'No episode')
    default:
      return state
  }
}

/** Why an episode ended, as people say it. */
export function endReasonWords(reason: EndReason): string {
  switch (reason) {
    case 'goals-met':
      return text('end.goalsMet', 'Goals met')
    case 'lower-level':
      return text('end.lowerLevel', 'Ready for a lower level of care')
    case 'no-longer-wishes':
      return text('end.noLongerWishes', 'No longer wishes to take part')
    case 'not-reached':
      return text('end.notReached', 'Could not be reached')
    case 'incarcerated':
      return text('end.incarcerated', 'In jail or prison')
    case 'declined':
      return text('end.declined', 'Said no to ECM')
    case 'duplicate-program':
      return text('end.duplicateProgram', 'In another program that takes its place')
    case 'lost-medi-cal':
      return text('end.lostMediCal', 'Lost Medi-Cal')
    case 'changed-plan':
      return text('end.changedPlan', 'Changed health plan')
    case 'left-county':
      return text('end.leftCounty', 'Moved out of the county')
    case 'left-country':
      return text('end.leftCountry', 'Moved out of the country')
    case 'unsafe':
      return text('end.unsafe', 'Unsafe for the member or the team')
    case 'not-reauthorized':
      return text('end.notReauthorized', 'Not authorized again')
    case 'deceased':
      return text('end.deceased', 'Died')
    case 'other':
      return text('end.other', 'Another reason')
    case 'no-capacity':
      return text('end.noCapacity', 'We have no room')
    case 'wrong-information':
      return text('end.wrongInformation', 'The plan’s information was wrong')
  }
}
