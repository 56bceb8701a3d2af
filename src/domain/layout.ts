// A layout is how one plan writes its files, as data (EXC-2): one canonical model, many layouts. A change in a plan's columns, words
// or dates is a change of content and never of an engine.
import type { Day } from '../base/day.ts'
import type { MemberFileRow } from './member-file.ts'
import type { OutreachRow } from './outreach-file.ts'
import type { ReferralRow } from './referral-file.ts'
import type { ReturnRow } from './return-file.ts'

/** Where a value stands in a canonical row, as `member.cin`. */
export type FieldOf<Row> = {
  [Group in keyof Row & string]: Row[Group] extends object ? `${Group}.${keyof Row[Group] & string}` : never
}[keyof Row & string]

export type MemberFileField = FieldOf<MemberFileRow>
export type OutreachField = FieldOf<OutreachRow>
export type ReturnField = FieldOf<ReturnRow>
export type ReferralField = FieldOf<ReferralRow>
export type FileField = MemberFileField | OutreachField | ReturnField | ReferralField

export type LayoutFileType = 'xlsx' | 'csv' | 'pipe'
export type DayFormat = 'YYYY-MM-DD' | 'MM/DD/YYYY' | 'MM-DD-YYYY'

/** How a cell is read and written. From `full-name` on: not one value, but two in a cell, a part of one, or what follows from the file. */
// biome-ignore format: read as groups
export type CellType =
  | 'cin' | 'npi' | 'tin' | 'id' | 'name' | 'text' | 'street' | 'email' | 'phone' | 'zip'
  | 'day' | 'birth-day' | 'period' | 'flag' | 'count' | 'code' | 'codes'
  | 'full-name' | 'day-time' | 'code-part' | 'flag-of' | 'flag-is' | 'flag-any' | 'flag-filled'
  | 'row-number' | 'created-at' | 'constant'

export type Condition<Field extends string> =
  | { readonly field: Field; readonly is: string }
  | { readonly field: Field; readonly isNot: string }

export interface Column<Field extends string = FileField> {
  readonly header: string
  /** Other spellings seen, compared like the header on letters and digits only (EXC-10). */
  readonly aliases?: readonly string[]
  readonly type: CellType
  /** Absent for what follows from the file itself. */
  readonly field?: Field
  /** Our key → the plan's words: the first is written, all are read. A key without words cannot be sent (EXC-9, EXC-22). */
  readonly values?: Readonly<Record<string, readonly string[]>>
  /**
   * `flag-of`, `flag-is`: the key that makes it 1. `day-time`: the time's field. `full-name`: the first name's field.
   * `constant`: what is written.
   */
  readonly of?: string
  /** An empty cell keeps the row back: always, or by what another field holds. */
  readonly required?: 'always' | Condition<Field>
  /** Exact characters of an id; numeric cells are padded to it (EXC-12). */
  readonly width?: number
  /** Characters a name or text may have, where not as many as usual. */
  readonly most?: number
  /** No document behind the name or the values. */
  readonly isUnconfirmed?: true
}

/** What a file of this layout loses: a field, or single values of it. */
export interface CannotHold<Field extends string = FileField> {
  readonly field: Field
  readonly values?: readonly string[]
  readonly why: string
}

export interface FileLayout<Field extends string = FileField> {
  readonly type: LayoutFileType
  readonly sheet?: string
  readonly hasHeader: boolean
  /** With {plan} {provider} {submitter} {program} {month} {lane} {stamp} in braces; no extension. */
  readonly fileName: string
  readonly dayFormat: DayFormat
  readonly columns: readonly Column<Field>[]
  /** Only rows whose field holds one of these go into the file. */
  readonly onlyRows?: { readonly field: Field; readonly isOneOf: readonly string[] }
}

export interface MemberInformationLayout extends FileLayout<MemberFileField> {
  /** A list of Community Supports makes members and authorizations, no ECM episode (EXC-20). */
  readonly program: 'ecm' | 'community-supports'
  readonly cannotHold: readonly CannotHold<MemberFileField>[]
}

export type ReferralLayout = FileLayout<ReferralField>

export interface OutreachTrackerLayout extends FileLayout<OutreachField> {
  readonly cannotHold: readonly CannotHold<OutreachField>[]
}

export interface ReturnTransmissionLayout {
  /** One file, or several that hold the row together. */
  readonly files: readonly FileLayout<ReturnField | OutreachField>[]
  /** The member's part is repeated on a row for each attempt; one row with blank attempt cells when there is none. */
  readonly holdsAttempts: boolean
  readonly cannotHold: readonly CannotHold<ReturnField | OutreachField>[]
}

export interface Layout {
  readonly id: string
  readonly name: string
  readonly version: number
  /** Plan code; null serves any plan. */
  readonly plan: string | null
  readonly from: Day
  /** The last day it is in force; null while it is. */
  readonly until: Day | null
  readonly source: string
  readonly isConfirmed: boolean
  readonly memberInformation?: MemberInformationLayout
  readonly outreachTracker?: OutreachTrackerLayout
  readonly returnTransmission?: ReturnTransmissionLayout
  readonly referral?: ReferralLayout
}

/** The layouts in force on a day. */
export function layoutsOn(layouts: readonly Layout[], day: Day): readonly Layout[] {
  return layouts.filter((layout) => layout.from <= day && (layout.until === null || day <= layout.until))
}
