// What counts as what in a plan's population data: dated settings, so that a plan can differ and a change of the guide is a change of
// content. The derivation reads nothing else.
import type { Day } from '../base/day.ts'
import type { FactOf, Facts } from './facts.ts'
import type { PopulationOfFocus } from './population.ts'
import type { ProgramKey } from './program-key.ts'

/** Diagnosis codes from the first, up to but not including the second; written with the dot. */
export type CodeRange = readonly [from: string, before: string]

export interface DiagnosisGroup {
  readonly key: string
  readonly title: string
  readonly ranges: readonly CodeRange[]
  /** What a current diagnosis of the group says of the person. */
  readonly means: Facts
  readonly source: string
  readonly unconfirmed?: string
}

export interface Identification {
  readonly from: Day
  readonly source: string
  readonly unconfirmed?: string
  readonly emergency: {
    readonly billTypes: readonly string[]
    readonly revenueCodes: readonly [first: string, last: string]
    readonly placesOfService: readonly string[]
  }
  readonly stay: {
    readonly hospitalBillTypes: readonly string[]
    readonly nursingBillTypes: readonly string[]
    /** A nursing stay of more days (the day of leaving not counted) is long-term care. */
    readonly nursingMostDays: number
    readonly unplannedAdmitTypes: readonly string[]
    /** Types that say nothing by themselves, blank among them. */
    readonly unclearAdmitTypes: readonly string[]
  }
  /** A diagnosis counts so long; an older one is "seen before". */
  readonly diagnosisMonths: number
  /** What a living situation told to HMIS counts, and how long. */
  readonly hmisMonths: number
  readonly livingSituations: Readonly<Record<string, FactOf<'boolean'>>>
  readonly aidCodes: Readonly<Record<string, FactOf<'boolean'>>>
  readonly medicare: Readonly<Record<string, ProgramKey>>
  readonly races: Readonly<Record<string, string>>
  readonly groups: readonly DiagnosisGroup[]
  /** What must have been seen, one of each list, before an open answer is worth asking about; begins of facts' ids. */
  readonly leads: Readonly<Record<PopulationOfFocus, readonly (readonly string[])[]>>
  /** Basic rule or program → the word by which who it keeps out is listed. */
  readonly excludedAs: Readonly<Record<string, string>>
}
