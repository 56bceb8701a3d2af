// What counts as what in a plan's population data: dated settings, so that a plan can differ and a change of the guide is a change of
// content. The derivation reads nothing else.
import type { Day } from '../base/day.ts'
import type { Condition } from './condition.ts'
import type { FactOf, Facts } from './facts.ts'
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

/** Why somebody is not for ECM, told once for the person. */
export interface Exclusion {
  readonly why: string
  readonly says: string
  readonly source: string
  readonly when: Condition
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
  readonly exclusions: readonly Exclusion[]
}
