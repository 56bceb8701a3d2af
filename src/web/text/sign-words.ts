// The words for what says that somebody may be falling through.
import type { RiskSign } from '../../domain/risk-sign.ts'
import { text } from './text.ts'

export function signWords(sign: RiskSign): string {
  switch (sign) {
    case 'in-stay':
      return text('sign.inStay', 'In hospital')
    case 'after-stay':
      return text('sign.afterStay', 'Back from a stay')
    case 'missed-visit':
      return text('sign.missedVisit', 'Missed a visit')
    case 'not-met':
      return text('sign.notMet', 'Not met for 30 days')
    case 'message':
      return text('sign.message', 'Waits for an answer')
    case 'renewal':
      return text('sign.renewal', 'Renewal due')
    case 'flag':
      return text('sign.flag', 'Safety flag')
  }
}
