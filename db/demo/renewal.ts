// Who was helped with the county's papers before Medi-Cal ran out: most of those whose day is near, lately; of some nobody has asked.
import { addDays, type Day, daysBetween } from '../../src/base/day.ts'
import { newTask } from '../../src/domain/task.ts'
import { instantAt, workdayBefore } from './calendar.ts'
import type { Known } from './identity.ts'
import type { Pen } from './pen.ts'

/** How long before the day one begins to ask, with the week in which it is shown ahead. */
const askedDays = 67
const outcomes = [
  'The papers are sent; copies are here',
  'Went through the form together',
  'The county has all it asked for',
]

export function writeRenewalHelp(pen: Pen, { slot, from }: Known, renewalOn: Day): void {
  const { index, lead, state } = slot
  if (lead === null || state !== 'active' || index % 5 === 0) return
  const on = workdayBefore(addDays(pen.today, -2 - (index % 3)))
  if (on < from || daysBetween(on, renewalOn) > askedDays) return
  const { id: _id, ...task } = newTask({ id: '', kind: 'help-renew', what: 'Medi-Cal renewal: help with it' })
  const done = { doneAt: instantAt(on, 900), doneBy: lead.id, outcome: outcomes[index % outcomes.length] ?? null }
  pen.write('task', on, { ...task, forStaff: lead.id, ...done })
}
