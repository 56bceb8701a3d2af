// A small layout and file for the tests of reading: enough columns to show each rule, and nothing of a real plan.
import type { Layout } from '../../domain/layout.ts'

export const exampleLayout: Layout = {
  id: 'example',
  name: 'Example',
  version: 1,
  plan: null,
  from: '2026-01-01',
  until: null,
  source: 'Made for tests.',
  isConfirmed: false,
  memberInformation: {
    program: 'ecm',
    type: 'csv',
    sheet: 'People',
    hasHeader: true,
    fileName: 'MIF_{plan}',
    dayFormat: 'YYYY-MM-DD',
    columns: [
      { header: 'Plan Code', field: 'plan.code', type: 'id' },
      { header: 'Period', field: 'file.period', type: 'period' },
      { header: 'CIN', field: 'member.cin', type: 'cin', required: 'always' },
      { header: 'Last Name', field: 'member.lastName', type: 'name', required: 'always' },
      { header: 'First Name', field: 'member.firstName', type: 'name', required: 'always' },
      { header: 'Birth Date', field: 'member.bornOn', type: 'birth-day', required: 'always' },
      { header: 'Street', field: 'home.street', type: 'street' },
      { header: 'Phone', field: 'phone.first', type: 'phone' },
      { header: 'Start', field: 'authorization.startOn', type: 'day' },
      { header: 'End', field: 'authorization.endOn', type: 'day' },
    ],
    cannotHold: [],
  },
}

export const exampleHeader = 'Plan Code,Period,CIN,Last Name,First Name,Birth Date,Street,Phone,Start,End'

/** A good row; the number makes its CIN. */
export function exampleRow(number: number, cells: Readonly<Record<string, string>> = {}): string {
  const all: Readonly<Record<string, string>> = {
    'Plan Code': '304',
    Period: '2026-11',
    CIN: `9${String(number).padStart(7, '0')}A`,
    'Last Name': 'Example',
    'First Name': 'Ana',
    'Birth Date': '1980-02-29',
    ...cells,
  }
  return exampleHeader
    .split(',')
    .map((header) => all[header] ?? '')
    .join(',')
}
