// Who was missed: members for whom something that keeps them from falling through did not happen, each with its cause and since when. A list for
// a supervisor to act on, read from cards; it counts nobody's work and suggests no ending.
import { addDays, type Day, daysBetween } from '../base/day.ts'
import type { MemberCard } from './card.ts'
import type { DueMarks } from './due-mark.ts'
import { type DueRules, monthEnd, settingFor } from './due-task.ts'
import type { MissedCause } from './missed-cause.ts'
import { unsaidOf } from './next-of-card.ts'
import { dueSettings } from './organization-setting.ts'

export interface Missed {
  readonly cause: MissedCause
  /** Since when it did not happen. */
  readonly since: Day
  /** The last day on which it is not late yet. */
  readonly by: Day
}

/** So long before a month ends, and so long after a stay, silence is a miss; ours. */
const monthDays = 10
const afterStayDays = 2

type Card = Pick<MemberCard, 'state' | 'planId' | 'agencyId' | 'phones' | 'nextStep' | 'nextStepOn' | 'marks'>

/** What was missed for a member, the most pressing first; empty for most. */
export function missedOf(card: Card, rules: DueRules, today: Day): readonly Missed[] {
  const { marks, state } = card
  if (marks === null) return []
  if (state === 'referred' || state === 'authorized' || state === 'assigned' || state === 'outreach')
    return reachMissed(card, marks, rules, today)
  if (state !== 'active' && state !== 'engaged') return []
  return [
    ...afterStay(marks, today),
    ...(state === 'active' ? thisMonth(marks, today) : []),
    ...late(card, marks, rules, today),
  ]
}

function reachMissed(card: Card, marks: DueMarks, rules: DueRules, today: Day): readonly Missed[] {
  const since = marks.triedOn ?? marks.assignedOn
  if (since === undefined) return []
  const by = addDays(since, settingFor(rules.settings, 'missedDays', card, since) ?? dueSettings.missedDays.default)
  const isCalled = marks.ways.length > 0 && marks.ways.every((way) => way === 'phone' || way === 'text')
  return [
    ...(by < today ? [{ cause: 'not-tried' as const, since, by }] : []),
    ...(isCalled && card.phones.length === 0 ? [{ cause: 'phone-only' as const, since, by: today }] : []),
  ]
}

function afterStay({ leftOn, stayOn, metOn }: DueMarks, today: Day): readonly Missed[] {
  if (leftOn === undefined || stayOn !== undefined || (metOn !== undefined && metOn >= leftOn)) return []
  const by = addDays(leftOn, afterStayDays)
  const isOld = daysBetween(leftOn, today) > 60
  return by < today && !isOld ? [{ cause: 'no-contact-after-stay', since: leftOn, by }] : []
}

function thisMonth({ metOn, startedOn }: DueMarks, today: Day): readonly Missed[] {
  const first = `${today.slice(0, 8)}01`
  const since = metOn ?? startedOn
  if (since === undefined || since >= first) return []
  const by = monthEnd(today)
  return daysBetween(today, by) <= monthDays ? [{ cause: 'no-contact-this-month', since, by }] : []
}

const lateRules = { 'assessment.first': 'no-assessment', 'plan.sign-off': 'plan-unsigned' } as const

/** What a rule asked for and is late; an open task that says the same makes it no less missed. */
function late(card: Card, marks: DueMarks, rules: DueRules, today: Day): readonly Missed[] {
  const asked = unsaidOf(card, { ...marks, open: [] }, rules, today)
  return asked.flatMap(({ rule, on, by }) => {
    const cause = lateRules[rule.id as keyof typeof lateRules]
    return cause !== undefined && by < today ? [{ cause, since: on, by }] : []
  })
}
