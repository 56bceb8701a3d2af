// A plan's decisions in words: how urgent, why somebody stands where they stand, what was decided and why.
import type { QueueReason, StreamlinedWarning } from '../../domain/authorization-clock.ts'
import type { DecisionOutcome, DenialReason } from '../../domain/authorization-decision.ts'
import type { RequestSpeed } from '../../domain/authorization-request.ts'
import type { Notice } from '../../domain/notice.ts'
import { text } from './text.ts'

export function speedWords(speed: RequestSpeed): string {
  switch (speed) {
    case 'routine':
      return text('speed.routine', 'Routine')
    case 'expedited':
      return text('speed.expedited', 'Expedited')
    case 'streamlined':
      return text('speed.streamlined', 'Streamlined start')
  }
}

export function queueReasonWords(reason: QueueReason): string {
  switch (reason) {
    case 'late':
      return text('queue.late', 'Late: decide now')
    case 'due-today':
      return text('queue.dueToday', 'Its last day is today')
    case 'window-ends':
      return text('queue.windowEnds', 'Care runs on a streamlined start that ends soon')
    case 'expedited':
      return text('queue.expedited', 'Expedited: 72 hours, nights and holidays count')
    case 'second-waits':
      return text('queue.secondWaits', 'A proposal waits for a second person')
    case 'in-order':
      return text('queue.inOrder', 'Due after those above')
  }
}

export function warningWords(warning: StreamlinedWarning): string {
  switch (warning) {
    case 'day-20':
      return text('queue.day20', 'Day 20 of the thirty has come')
    case 'ask-by':
      return text('queue.askBy', 'The request should be here by now')
    case 'over':
      return text('queue.over', 'The thirty days are over')
  }
}

export function outcomeWords(outcome: DecisionOutcome): string {
  switch (outcome) {
    case 'approve':
      return text('decision.approve', 'Approve')
    case 'modify':
      return text('decision.modify', 'Approve for less')
    case 'deny':
      return text('decision.deny', 'Deny')
  }
}

export function denialWords(reason: DenialReason): string {
  switch (reason) {
    case 'criteria-not-met':
      return text('denial.criteria', 'Meets no Population of Focus')
    case 'not-member':
      return text('denial.notMember', 'Not this plan’s member')
    case 'share-of-cost':
      return text('denial.shareOfCost', 'Share of cost, not in managed care')
    case 'other-program':
      return text('denial.otherProgram', 'In a program that blocks ECM')
    case 'chose-other':
      return text('denial.choseOther', 'Chose the other program')
    case 'open-elsewhere':
      return text('denial.openElsewhere', 'ECM is open elsewhere')
    case 'no-longer-needed':
      return text('denial.noLongerNeeded', 'Goals met, or lighter care fits')
    case 'shorter':
      return text('denial.shorter', 'For a shorter time')
    case 'other':
      return text('denial.other', 'Another reason')
  }
}

export function wayWords(way: NonNullable<Notice['way']>): string {
  switch (way) {
    case 'mail':
      return text('way.mail', 'By mail')
    case 'hand':
      return text('way.hand', 'Handed over')
    case 'portal':
      return text('way.portal', 'In the agency’s chart')
    case 'fax':
      return text('way.fax', 'By fax')
    case 'e-mail':
      return text('way.email', 'By e-mail')
  }
}
