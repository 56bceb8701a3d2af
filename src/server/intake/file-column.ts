// The columns of a received file seen through its layout: which header each cell was read as, and whose row it is. A fault names the
// layout's own header, and a file may spell it otherwise.
import { layouts } from '../../../content/layouts/all.ts'
import type { MemberFileField } from '../../domain/layout.ts'
import { matchHeader } from '../../exchange/layout/header.ts'

export interface FileColumns {
  /** By position: the layout's header; null for what is only "also sent". */
  readonly readAs: readonly (string | null)[]
  /** The name on a row, as sent; null when both cells are blank. */
  nameOf(cells: readonly string[]): string | null
}

/** The columns of a file under its headers as sent. A file whose layout is not known has none. */
export function columnsOf(layoutId: string | null, headers: readonly string[]): FileColumns {
  const readAs: (string | null)[] = headers.map(() => null)
  const at = new Map<string, number>()
  for (const placed of matchHeader(headers, columnsIn(layoutId)).placed) {
    readAs[placed.at] = placed.column.header
    if (placed.secondAt !== undefined) readAs[placed.secondAt] = placed.column.header
    if (placed.column.field !== undefined) at.set(placed.column.field, placed.at)
  }
  const cell = (cells: readonly string[], field: MemberFileField) => cells[at.get(field) ?? -1]?.trim() ?? ''
  return {
    readAs,
    nameOf: (cells) => {
      const name = `${cell(cells, 'member.firstName')} ${cell(cells, 'member.lastName')}`.trim()
      return name === '' ? null : name
    },
  }
}

/** The layout's header of a field; the field's own name when the layout has no column for it. */
export function headerOf(layoutId: string | null, field: MemberFileField): string {
  return columnsIn(layoutId).find((column) => column.field === field)?.header ?? field
}

function columnsIn(layoutId: string | null) {
  const layout = layouts.find((one) => one.id === layoutId)
  return layout?.memberInformation?.columns ?? layout?.referral?.columns ?? []
}
