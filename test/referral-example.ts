// Somebody asked for, as little as can be sent: a name and a place to find them. A test says what it needs beside.
import { blankReferral, type Referral } from '../src/domain/referral.ts'

export function referralExample(given: Partial<Referral> = {}): Referral {
  return { ...blankReferral, name: 'Nobody Known', place: 'The invented corner', ...given }
}
