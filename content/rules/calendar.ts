// The working days of California: which holidays state offices keep. A Saturday holiday is not kept on another day, but for Veterans
// Day. Juneteenth and Native American Day are no days off for state offices.
import type { Calendar } from '../../src/domain/clock.ts'

const law = { from: '2024-01-01', source: 'Government Code 6700, 6701; CalHR state holidays 2024–2028' } as const
const fixed = { ifSunday: 'monday', ...law } as const

export const californiaCalendar: Calendar = [
  { name: 'New Year’s Day', on: { month: 1, day: 1 }, ...fixed },
  { name: 'Martin Luther King Jr. Day', on: { month: 1, weekday: 1, which: 3 }, ...law },
  { name: 'Presidents’ Day', on: { month: 2, weekday: 1, which: 3 }, ...law },
  { name: 'Cesar Chavez Day', on: { month: 3, day: 31 }, ...fixed },
  { name: 'Memorial Day', on: { month: 5, weekday: 1, which: 'last' }, ...law },
  { name: 'Independence Day', on: { month: 7, day: 4 }, ...fixed },
  { name: 'Labor Day', on: { month: 9, weekday: 1, which: 1 }, ...law },
  { name: 'Veterans Day', on: { month: 11, day: 11 }, ifSaturday: 'friday', ...fixed },
  { name: 'Thanksgiving Day', on: { month: 11, weekday: 4, which: 4 }, ...law },
  { name: 'Day after Thanksgiving', on: { month: 11, weekday: 4, which: 4, plusDays: 1 }, ...law },
  { name: 'Christmas Day', on: { month: 12, day: 25 }, ...fixed },
]
