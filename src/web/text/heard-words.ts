// The words of “My referrals”: where each request stands, why it closed, and what to do next.
import type { HeardReason, HeardState } from '../../domain/referral-heard.ts'
import { text } from './text.ts'

/** Where a request stands, in one or two words. */
export function heardWords(state: HeardState): string {
  switch (state) {
    case 'received':
      return text('heard.received', 'Received')
    case 'passed-on':
      return text('heard.passedOn', 'Passed on')
    case 'accepted':
      return text('heard.accepted', 'Accepted')
    case 'authorized':
      return text('heard.authorized', 'Authorized')
    case 'assigned':
      return text('heard.assigned', 'Assigned')
    case 'in-ecm':
      return text('heard.inEcm', 'In ECM already')
    case 'other-plan':
      return text('heard.otherPlan', 'Another plan’s member')
    case 'closed':
      return text('heard.closed', 'Closed')
  }
}

/** What it means, in a sentence. */
export function heardAbout(state: HeardState): string {
  switch (state) {
    case 'received':
      return text('heard.receivedAbout', 'The plan has it and looks who it is.')
    case 'passed-on':
      return text('heard.passedOnAbout', 'The plan has passed it on. More cannot be told here.')
    case 'accepted':
      return text('heard.acceptedAbout', 'The plan decides now.')
    case 'authorized':
      return text('heard.authorizedAbout', 'The plan said yes and looks for an agency.')
    case 'assigned':
      return text('heard.assignedAbout', 'An agency reaches out.')
    case 'in-ecm':
      return text('heard.inEcmAbout', 'Somebody walks with them already and was told of your request.')
    case 'other-plan':
      return text('heard.otherPlanAbout', 'Call that plan; it takes the request.')
    case 'closed':
      return text('heard.closedAbout', 'Nothing more follows from it here.')
  }
}

export function reasonWords(why: HeardReason): string {
  switch (why) {
    case 'unable-to-reach':
      return text('heard.unable', 'The person could not be reached.')
    case 'no-longer-needs-or-declines':
      return text('heard.declines', 'The person does not want it, or needs it no longer.')
    case 'no-longer-eligible':
      return text('heard.ineligible', 'The person is not enrolled where ECM could be given.')
    case 'asked-twice':
      return text('heard.twice', 'The same person was asked for twice.')
    case 'other':
      return text('heard.other', 'For another reason. Ask the plan.')
    case 'criteria-not-met':
      return text('heard.criteria', 'The plan did not find the criteria met. A notice went out.')
    case 'not-member':
      return text('heard.notMember', 'The person is not a member of the plan.')
    case 'share-of-cost':
      return text('heard.shareOfCost', 'The person has a share of cost.')
    case 'other-program':
      return text('heard.otherProgram', 'The person is in a program that cannot go together with ECM.')
    case 'chose-other':
      return text('heard.choseOther', 'The person chose another program.')
    case 'open-elsewhere':
      return text('heard.openElsewhere', 'ECM is open for the person elsewhere.')
    case 'no-longer-needed':
      return text('heard.noLongerNeeded', 'It is needed no longer.')
    case 'shorter':
      return text('heard.shorter', 'It was given for a shorter time than asked.')
    case 'care-ended':
      return text('heard.careEnded', 'Care has ended since.')
  }
}
