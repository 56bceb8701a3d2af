// The accounting of disclosures (CON-10): what a house told others of a member, as the law has it listed, and as the house keeps it whole.
// What somebody reported under the law's duty stands in neither: who reported, and that there was a report, is no part of the shared record (SAF-2).
import { addMonths, type Day, laterOf } from '../base/day.ts'
import type { Basis } from './basis.ts'
import { type Category, categoriesOf } from './category.ts'
import type { Disclosure } from './disclosure.ts'
import { dayOfInstant } from './program-day.ts'

export interface AccountingRule {
  readonly from: Day
  readonly yearsBack: number
  /** What the law's list leaves out; the house keeps it all the same, and shows it to the member. */
  readonly leavesOut: readonly Basis[]
  /** Days to answer a member who asks, and by how many the time can be made longer once. */
  readonly answerDays: number
  readonly longerDays: number
  readonly source: string
  readonly isUnconfirmed: boolean
}

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** Whether it came of the duty to report, and so stands in no chart, list, page or file. */
export function isReport({ basis }: Pick<Disclosure, 'basis'>): boolean {
  return basis === 'mandated-report'
}

/** The first day an accounting given today reaches back to. */
export function firstDay({ yearsBack }: Pick<AccountingRule, 'yearsBack'>, today: Day): Day {
  return addMonths(today, -12 * yearsBack)
}

/** The lines of a period, newest first; both its days are in it, and no day before the rule's years. */
export function linesOf<D extends Pick<Disclosure, 'at' | 'basis'>>(
  rule: AccountingRule,
  disclosures: readonly D[],
  { from, to }: Period,
  today: Day,
): readonly D[] {
  const first = laterOf(from, firstDay(rule, today))
  return disclosures
    .filter((one) => !isReport(one) && first <= dayOfInstant(one.at) && dayOfInstant(one.at) <= to)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

/** Whether the law has it listed (164.528). */
export function isAccountable({ leavesOut }: AccountingRule, one: Pick<Disclosure, 'basis'>): boolean {
  return !leavesOut.includes(one.basis) && !isReport(one)
}

/** The kinds of information it told. */
export function kindsOf({ labels }: Pick<Disclosure, 'labels'>): readonly Category[] {
  return categoriesOf(labels)
}
