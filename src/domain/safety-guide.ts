// The shape of what is done about a safety concern by its level, and whom to call: dated content, so that both work without a signal.
import type { Day } from '../base/day.ts'
import type { Role } from './access.ts'
import type { Concern, ConcernLevel } from './concern.ts'

export interface SafetyTask {
  readonly kind: 'safety-assess' | 'safety-tell' | 'safety-follow-up'
  readonly what: string
  /** Whose it is; the person's who wrote it down when no role is named. */
  readonly forRole: Role | null
  /** Due so many days on. */
  readonly inDays: number
}

export interface LevelGuide {
  readonly says: string
  /** What to do, in its order. */
  readonly steps: readonly string[]
  /** Hours until somebody must have followed up; null where no clock runs. */
  readonly followUpHours: number | null
  readonly tasks: readonly SafetyTask[]
  readonly source: string
}

/** A number to call. Configuration by county (SAF-1). */
export interface SafetyNumber {
  readonly id: string
  /** Null: everywhere in the country. */
  readonly county: string | null
  readonly for: readonly (Concern | 'child' | 'elder' | 'emergency' | 'plan')[]
  readonly says: string
  /** As people read it. */
  readonly number: string
  /** As a phone dials it. */
  readonly dials: string
  readonly isDayAndNight: boolean
  readonly from: Day
  readonly to?: Day
  readonly source: string
}

export interface SafetyGuide {
  readonly levels: Readonly<Record<ConcernLevel, LevelGuide>>
  readonly numbers: readonly SafetyNumber[]
}

/** The numbers in force for a county, and those that hold everywhere. */
export function numbersFor(guide: SafetyGuide, county: string | null, on: Day): readonly SafetyNumber[] {
  return guide.numbers.filter(
    (one) =>
      (one.county === null || one.county === (county ?? 'Los Angeles')) &&
      one.from <= on &&
      (one.to === undefined || on <= one.to),
  )
}
