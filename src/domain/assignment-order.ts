// The state's order in which a plan looks for a member's agency, as dated steps.
import type { Day } from '../base/day.ts'

export const assignmentSteps = [
  'known-or-preferred',
  'existing-program',
  'primary-care',
  'behavioral-health',
  'right-skills',
] as const

export interface AssignmentStep {
  readonly key: (typeof assignmentSteps)[number]
  readonly says: string
  /** Whether it yields to a better suited provider. */
  readonly yields: boolean
  readonly from: Day
  readonly to?: Day
  readonly source: string
}
