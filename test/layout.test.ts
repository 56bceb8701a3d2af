// Every layout proves about itself what a type cannot: no header twice, no field forgotten, no key without a word but by declaration.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type * as z from 'zod'
import { layouts } from '../content/layouts/all.ts'
import { isDay } from '../src/base/day.ts'
import type { CannotHold, Column, FileLayout } from '../src/domain/layout.ts'
import { MemberFileRow } from '../src/domain/member-file.ts'
import { OutreachRow } from '../src/domain/outreach-file.ts'
import { ReturnRow } from '../src/domain/return-file.ts'
import { headerKey, matchHeader } from '../src/exchange/layout/header.ts'

test('a plan’s layouts survive a JSON round trip: plain data, no functions', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(layouts)), layouts)
})

test('every layout has an id of its own, dates and a source', () => {
  assert.equal(new Set(layouts.map((layout) => `${layout.id} ${layout.version}`)).size, layouts.length)
  for (const { from, until, source } of layouts) {
    assert.ok(isDay(from) && (until === null || (isDay(until) && until >= from)))
    assert.ok(source.length > 20)
  }
})

for (const layout of layouts) {
  const { memberInformation, outreachTracker, returnTransmission } = layout
  if (memberInformation) {
    test(`${layout.id}: the member information file has each field or says that it cannot`, () =>
      proveWhole([memberInformation], memberInformation.cannotHold, MemberFileRow, ['home.isFixed', 'mail.isFixed']))
  }
  if (outreachTracker) {
    // Whether the member was reached follows from the outcome where only that has a column.
    const derived = outreachTracker.columns.some((column) => column.field === 'attempt.outcome')
      ? ['attempt.isReached']
      : []
    test(`${layout.id}: the tracker has each field or says that it cannot`, () =>
      proveWhole([outreachTracker], outreachTracker.cannotHold, OutreachRow, derived))
  }
  if (returnTransmission) {
    test(`${layout.id}: the return file has each field or says that it cannot`, () =>
      proveWhole(returnTransmission.files, returnTransmission.cannotHold, ReturnRow, []))
  }
}

function proveWhole(
  files: readonly FileLayout[],
  losses: readonly CannotHold[],
  schema: z.ZodObject,
  derived: readonly string[],
): void {
  const columns = files.flatMap((file) => file.columns)
  const held = new Set<string>([
    ...derived,
    ...columns.flatMap(({ field, of, type }) => [field ?? '', ...(twoFields.has(type) ? [of ?? ''] : [])]),
  ])
  for (const { field, values } of losses)
    if (values === undefined) assert.ok(!held.has(field), `${field} is held and said to be lost`)
  const lost = new Set<string>(losses.map((loss) => loss.field))
  for (const field of fieldsOf(schema))
    assert.ok(held.has(field) || lost.has(field), `${field} is neither held nor said to be lost`)
  for (const file of files) proveColumns(file)
}

const twoFields: ReadonlySet<string> = new Set(['full-name', 'day-time'])

function proveColumns(file: FileLayout): void {
  const headers = file.columns.map((column) => column.header)
  assert.equal(new Set(headers.map(headerKey)).size, headers.length, 'a header stands twice')
  const { placed } = matchHeader(headers, file.columns)
  assert.ok(
    placed.every(({ column, at }) => file.columns[at] === column),
    'a header finds another column',
  )
  for (const column of file.columns) proveAliases(column, file)
}

/** An alias must not be another column’s header, and must find its own column. */
function proveAliases(column: Column, file: FileLayout): void {
  for (const alias of column.aliases ?? []) {
    const [placed] = matchHeader([alias], file.columns).placed
    assert.equal(placed?.column, column, `${alias} finds another column`)
  }
}

function fieldsOf(schema: z.ZodObject): readonly string[] {
  return Object.entries(schema.shape).flatMap(([group, fields]) =>
    Object.keys((fields as z.ZodObject).shape).map((key) => `${group}.${key}`),
  )
}
