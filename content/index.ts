// All that the program says, by kind.
export { forms } from './forms/all.ts'
export { rules } from './rules/all.ts'
export { assignmentOrder } from './rules/assignment-order.ts'
export { californiaCalendar } from './rules/calendar.ts'
export { clocks } from './rules/clock.ts'
export { overlaps } from './rules/overlap.ts'
export { streamlinedPairs } from './rules/streamlined.ts'
export { safety } from './safety.ts'
