// Appeals and grievances in words: what it is, who said it and how, what came of it.
import type { Appeal } from '../../domain/appeal.ts'
import type { HearingOutcome } from '../../domain/hearing.ts'
import { text } from './text.ts'

export function appealKindWords(kind: Appeal['kind']): string {
  return kind === 'appeal' ? text('appealKind.appeal', 'Appeal') : text('appealKind.grievance', 'Grievance')
}

export function saidByWords(saidBy: Appeal['saidBy']): string {
  switch (saidBy) {
    case 'member':
      return text('appealBy.member', 'The member')
    case 'representative':
      return text('appealBy.representative', 'A representative')
    case 'provider':
      return text('appealBy.provider', 'A provider')
    case 'other':
      return text('appealBy.other', 'Somebody else')
  }
}

export function viaWords(via: Appeal['via']): string {
  switch (via) {
    case 'call':
      return text('appealVia.call', 'In a call')
    case 'letter':
      return text('appealVia.letter', 'In a letter')
    case 'in-person':
      return text('appealVia.person', 'In person')
    case 'online':
      return text('appealVia.online', 'Online')
  }
}

export function appealOutcomeWords(outcome: NonNullable<Appeal['outcome']>): string {
  switch (outcome) {
    case 'upheld':
      return text('appealOutcome.upheld', 'The decision stands')
    case 'overturned':
      return text('appealOutcome.overturned', 'For the member')
    case 'partly':
      return text('appealOutcome.partly', 'In part for the member')
    case 'resolved':
      return text('appealOutcome.resolved', 'Resolved')
    case 'withdrawn':
      return text('appealOutcome.withdrawn', 'They took it back')
  }
}

export function hearingOutcomeWords(outcome: HearingOutcome): string {
  switch (outcome) {
    case 'for-member':
      return text('hearingOutcome.won', 'For the member')
    case 'partly':
      return text('hearingOutcome.partly', 'In part for the member')
    case 'against-member':
      return text('hearingOutcome.lost', 'The decision stands')
    case 'withdrawn':
      return text('hearingOutcome.withdrawn', 'They took it back')
  }
}
