// Canonical rows seen as groups of fields, so that one engine reads and writes every kind of file: `member.cin` is group and key.
import * as z from 'zod'
import type { CellValue } from './read-cell.ts'

export type Group = Record<string, CellValue>
export type DraftRow = Record<string, Group>
export type CanonicalRow = Readonly<Record<string, Readonly<Record<string, CellValue>>>>

/** The schema of a kind of row: groups of fields. */
export type RowSchema<Row> = z.ZodType<Row> & { readonly shape: Readonly<Record<string, z.ZodType>> }

/** A maker of rows with every field blank: null, or an empty list. */
export function blankRowOf<Row>(schema: RowSchema<Row>): () => DraftRow {
  const groups = Object.entries(schema.shape).map(([name, group]) => [name, blankGroup(group)] as const)
  return () => {
    const row: DraftRow = {}
    for (const [name, group] of groups) row[name] = { ...group }
    return row
  }
}

function blankGroup(group: z.ZodType): Group {
  if (!(group instanceof z.ZodObject)) throw new TypeError('a canonical row consists of groups')
  return Object.fromEntries(
    Object.entries(group.shape).map(([key, field]) => [key, field instanceof z.ZodArray ? [] : null]),
  )
}

/** `member.cin` → `['member', 'cin']`. */
export function pathOf(field: string): readonly [group: string, key: string] {
  const dot = field.indexOf('.')
  return [field.slice(0, dot), field.slice(dot + 1)]
}

/** The value of a field. A field that the row does not have is a mistake in a layout, and the types guard against it. */
export function valueAt(row: CanonicalRow, field: string): CellValue {
  const [group, key] = pathOf(field)
  return row[group]?.[key] ?? null
}
