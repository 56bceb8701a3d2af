// The accounting of disclosures (45 CFR 164.528; privacy.md, Numbers): how far back it reaches, what it leaves out, and by when it is answered.
import type { AccountingRule } from '../src/domain/accounting.ts'

export const accounting: AccountingRule = {
  from: '2003-04-14',
  yearsBack: 6,
  // Care, payment and running the program; to the member; with the member’s permission.
  leavesOut: ['treatment-payment-operations', 'consent'],
  answerDays: 60,
  longerDays: 30,
  source: '45 CFR 164.528',
  isUnconfirmed: true,
}
