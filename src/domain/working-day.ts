// Working days: Monday to Friday without California’s state holidays (Gov. Code 6700; which ones a plan keeps is its own, unconfirmed). Clocks
// in working or business days count with these.
import { addDays, type Day, weekday } from '../base/day.ts'

const monday = 1
const thursday = 4
/** Month, weekday and which one of the month; −1 is the last. */
const floating = [
  [1, monday, 3],
  [2, monday, 3],
  [5, monday, -1],
  [9, monday, 1],
  [11, thursday, 4],
] as const
const fixed = ['01-01', '03-31', '07-04', '11-11', '12-25']

/** Whether people work on the day. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !isHoliday(day)
}

/** So many working days after a day (before it, when negative); that day itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let on = day
  while (left > 0) {
    on = addDays(on, step)
    if (isWorkingDay(on)) left -= 1
  }
  return on
}

function isHoliday(day: Day): boolean {
  const isKept = fixed.includes(day.slice(5))
  // On a Sunday it is kept on Monday; the day after Thanksgiving is free too.
  const isKeptLate = weekday(day) === monday && fixed.includes(addDays(day, -1).slice(5))
  return isKept || isKeptLate || isFloating(day) || (weekday(day) === 5 && isThanksgiving(addDays(day, -1)))
}

function isThanksgiving(day: Day): boolean {
  return day.slice(5, 7) === '11' && isFloating(day)
}

function isFloating(day: Day): boolean {
  return floating.some(([month, on, which]) => {
    if (Number(day.slice(5, 7)) !== month || weekday(day) !== on) return false
    if (which > 0) return Math.ceil(Number(day.slice(8)) / 7) === which
    return addDays(day, 7).slice(5, 7) !== day.slice(5, 7)
  })
}
