import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CellType, Column } from '../../domain/layout.ts'
import type { CellKind } from '../../formats/table.ts'
import { type CellValue, readCell, readyColumn } from './read-cell.ts'

type Said = { readonly value: CellValue; readonly fault?: string; readonly warning?: string }

function read(
  type: CellType,
  raw: string,
  more: Partial<Column> = {},
  kind: CellKind = 'text',
  isDelimited = false,
): Said {
  const said: { fault?: string; warning?: string } = {}
  const report = {
    fault: (reason: string) => {
      said.fault = reason
      return null
    },
    warn: (reason: string) => {
      said.warning = reason
      return null
    },
    keep: () => {},
  }
  return { value: readCell(raw, readyColumn({ header: 'H', type, ...more }), report, kind, isDelimited), ...said }
}

const always = { required: 'always' } as const
const sexes = { values: { F: ['F', 'Female'], M: ['M'] } }
const supports = { values: { htns: ['Housing Transition Navigation'], mtm: ['Meals/Food'], dep: ['Housing Deposits'] } }

// type, as sent, what comes of it; more of the column, kind of cell
const cases: readonly (readonly [CellType, string, Said, Partial<Column>?, CellKind?])[] = [
  ['cin', ' ', { value: null, fault: 'cin-missing' }, always],
  ['cin', 'N/A', { value: null, fault: 'cin-format' }, always],
  ['cin', '90000000', { value: null, fault: 'cin-format' }],
  ['cin', '99999999A', { value: null, fault: 'cin-fake' }],
  ['cin', ' 90000001a ', { value: '90000001A' }],
  ['cin', '90000001A12345', { value: '90000001A' }],
  ['name', '  ', { value: null, fault: 'name-missing' }, always],
  ['name', 'N/A', { value: null, fault: 'name-missing' }, always],
  ['name', 'Na', { value: 'Na' }, always],
  ['name', 'x'.repeat(101), { value: null, fault: 'text-too-long' }, always],
  ['birth-day', '', { value: null, fault: 'date-missing' }, always],
  ['birth-day', 'unknown', { value: null, fault: 'date-invalid' }, always],
  ['day', 'N/A', { value: null }],
  ['day', '0', { value: null, fault: 'date-invalid' }],
  ['npi', '123456789', { value: null, fault: 'npi-format' }],
  ['npi', '3234567893', { value: null, fault: 'npi-format' }],
  ['npi', '1234567890', { value: null, fault: 'npi-check-digit' }],
  ['npi', '1234567893', { value: '1234567893' }, { width: 10 }, 'number'],
  ['tin', '12-3456789', { value: '123456789' }],
  ['id', '00123', { value: '00123' }],
  ['id', '12E45', { value: '12E45' }],
  ['id', '1.23457E+11', { value: null, warning: 'number-spoiled' }],
  ['id', '1.23456789012345E+17', { value: null, warning: 'number-spoiled' }, {}, 'number'],
  ['id', '0.5', { value: null, warning: 'number-spoiled' }, {}, 'number'],
  ['id', '123', { value: '123', warning: 'number-in-id' }, {}, 'number'],
  ['id', '4', { value: '004' }, { width: 3 }, 'number'],
  ['text', '0', { value: null }],
  ['text', 'n/a', { value: null }],
  ['text', '--', { value: null }],
  ['text', ' a b ', { value: 'a b' }],
  ['text', 'x'.repeat(301), { value: null, fault: 'text-too-long' }],
  ['street', 'HOMELESS', { value: 'HOMELESS' }],
  ['email', 'no mail', { value: null, warning: 'email-format' }],
  ['email', 'a@example.org', { value: 'a@example.org' }],
  ['phone', '555-0142', { value: null, warning: 'phone-format' }],
  ['phone', '1135550142', { value: null, warning: 'phone-format' }],
  ['phone', '0', { value: null }],
  ['phone', '+1 (213) 555-0142', { value: '2135550142' }],
  ['zip', '9001', { value: null, warning: 'zip-format' }],
  ['zip', '1234', { value: '01234' }, { width: 5 }, 'number'],
  ['zip', '90013-1234', { value: '900131234' }],
  ['period', 'soon', { value: null, fault: 'period-invalid' }],
  ['period', '11/2026', { value: '2026-11' }],
  ['flag', 'maybe', { value: null, fault: 'flag-invalid' }],
  ['flag', '2', { value: null, fault: 'flag-invalid' }],
  ['flag', '', { value: null }],
  ['flag', 'Unknown', { value: null }],
  ['flag', '1', { value: true }],
  ['flag', 'No', { value: false }],
  ['flag', '2', { value: false }, { values: { yes: ['1'], no: ['2'] } }],
  ['flag', 'yes', { value: null, fault: 'flag-invalid' }, { values: { yes: ['1'], no: ['2'] } }],
  ['count', '-1', { value: null, fault: 'count-invalid' }],
  ['count', '1.5', { value: null, fault: 'count-invalid' }],
  ['count', '0', { value: 0 }],
  ['count', '12.0', { value: 12 }],
  ['code', 'Q', { value: null, fault: 'code-unknown' }, sexes],
  ['code', 'female', { value: 'F' }, sexes],
  ['codes', '', { value: [] }, supports],
  ['codes', 'Meals/Food', { value: ['mtm'] }, supports],
  ['codes', 'housing deposits; Meals/Food', { value: ['dep', 'mtm'] }, supports],
  ['codes', 'Housing Deposits, Massage', { value: ['dep'], warning: 'code-unknown' }, supports],
  ['day-time', '11-24-2026', { value: '2026-11-24' }],
  ['day-time', '11-24-2026 08:30:00', { value: '2026-11-24T08:30:00' }],
  ['day-time', '08:30', { value: null, fault: 'date-invalid' }],
  ['text', '', { value: null, fault: 'cell-missing' }, always],
]

for (const [type, raw, said, more, kind] of cases) {
  test(`${type}: ${raw.length > 40 ? `${raw.length} letters` : JSON.stringify(raw)}${kind ? ` as a ${kind}` : ''}${more?.values ? ' by a list' : ''} → ${said.fault ?? said.warning ?? JSON.stringify(said.value)}`, () => {
    assert.deepEqual(read(type, raw, more, kind), said)
  })
}

test('a cell that begins like a formula is refused in text files and is text in a workbook', () => {
  for (const raw of ['=1+1', '@x', '+x', '-x', '\tx']) {
    assert.deepEqual(read('text', raw, {}, 'text', true), { value: null, fault: 'formula' })
  }
  assert.deepEqual(read('text', '=1+1'), { value: '=1+1' })
  assert.deepEqual(read('text', '-', {}, 'text', true), { value: null })
  assert.deepEqual(read('phone', '+12135550142', {}, 'text', true), { value: '2135550142' })
  assert.deepEqual(read('phone', "'+12135550142", {}, 'text', true), { value: '2135550142' })
})
