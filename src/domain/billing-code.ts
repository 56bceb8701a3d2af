// What a contact or an attempt is on a claim: a code with its set of modifiers (EXC-26, 27), by who did it and how. The table is dated data;
// the rule here only reads it. What no line of it says has no code, and nothing beyond it is ever made up (EXC-37).
import type { Day } from '../base/day.ts'
import type { Method } from './method.ts'

/** How far a code is to be trusted: state or federal text, one plan's or vendor's public practice, unconfirmed. */
export type CodeGrade = 'A' | 'B' | 'C'

export type CodedService = 'care' | 'outreach'

export interface BillingCode {
  readonly id: string
  readonly program: 'ecm'
  readonly service: CodedService
  /** Who did it: somebody with a clinical license, or somebody without one. */
  readonly isClinical: boolean
  readonly modality: 'in-person' | 'remote'
  readonly code: string
  /** In the one order we write them (EXC-27). */
  readonly modifiers: readonly string[]
  readonly unit: '15-minutes' | 'attempt'
  /** False: it is reported and brings no money of its own. */
  readonly isPayable: boolean
  readonly grade: CodeGrade
  readonly source: string
  readonly from: Day
  readonly to?: Day
}

/** How minutes become units: one dated rule, since none is confirmed (EXC-31). */
export interface UnitRule {
  readonly id: string
  readonly minutesEach: number
  /** `whole`: what does not fill a unit is no unit; `half`: half and more of one is. */
  readonly rounding: 'whole' | 'half'
  readonly isConfirmed: boolean
  readonly source: string
  readonly from: Day
  readonly to?: Day
}

/** Whether an item of a dated list is in force on the day. */
function isOn(one: { readonly from: Day; readonly to?: Day }, day: Day): boolean {
  return one.from <= day && (one.to === undefined || day <= one.to)
}

/** By phone, by video or written and answerable; a letter and "another way" are neither, and no known code is for them. */
export function modalityOf(method: Method): BillingCode['modality'] | undefined {
  if (method === 'in-person') return 'in-person'
  return method === 'letter' || method === 'other' ? undefined : 'remote'
}

export interface CodeAsked {
  readonly service: CodedService
  readonly isClinical: boolean
  readonly method: Method
  readonly day: Day
}

/** The code for it on that day; undefined when the table has none. */
export function codeFor(codes: readonly BillingCode[], asked: CodeAsked): BillingCode | undefined {
  const modality = modalityOf(asked.method)
  return codes.find(
    (one) =>
      one.service === asked.service &&
      one.isClinical === asked.isClinical &&
      one.modality === modality &&
      isOn(one, asked.day),
  )
}

/** The units of so many minutes on that day; null when no rule is in force. */
export function unitsOf(rules: readonly UnitRule[], minutes: number, day: Day): number | null {
  const rule = rules.find((one) => isOn(one, day))
  if (rule === undefined) return null
  const exact = minutes / rule.minutesEach
  return rule.rounding === 'whole' ? Math.floor(exact) : Math.floor(exact + 0.5)
}
