// Cells beyond the header of a text file mean that a separator split a text, and that every later cell stands in a wrong column.
import type { CellFault } from '../../domain/file-fault.ts'
import type { TableRow, TableType } from '../../formats/table.ts'

/** The fault of such a row, under the last header. */
export function tooManyCells(headerRow: TableRow, type: TableType, row: TableRow): readonly CellFault[] {
  if (type === 'xlsx' || row.texts.length <= headerRow.texts.length) return []
  if (row.texts.slice(headerRow.texts.length).every((text) => text.trim() === '')) return []
  return [{ column: headerRow.texts.at(-1)?.trim() ?? '', reason: 'too-many-cells' }]
}
