// What the program says, as far as a decision looks it up: given to it like the day, so that device and server decide by the same.
import type { Calendar, Clock } from './clock.ts'
import type { DueTask } from './due-task.ts'
import type { Form } from './form.ts'
import type { SafetyGuide } from './safety-guide.ts'

export interface Content {
  readonly forms: readonly Form[]
  readonly safety: SafetyGuide
  readonly clocks: readonly Clock[]
  readonly calendar: Calendar
  readonly dueTasks: readonly DueTask[]
}
