import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column, FileLayout, Layout, OutreachField, ReturnField } from '../../domain/layout.ts'
import { type OutreachRow, OutreachRow as OutreachSchema } from '../../domain/outreach-file.ts'
import { type ReturnRow, ReturnRow as ReturnSchema } from '../../domain/return-file.ts'
import { blankRowOf } from '../layout/canonical.ts'
import type { FileMaking } from '../layout/write-file.ts'
import { writeOutreachTrackerFile } from '../outreach-tracker-file/write.ts'
import { readReturnTransmissionFile } from './read.ts'
import { writeReturnTransmissionFile } from './write.ts'

const making: FileMaking = {
  planCode: '304',
  providerNpi: '1234567893',
  submitter: 'ECA',
  period: '2026-11',
  isTest: false,
  madeOn: '2026-11-24',
  madeTime: '08:30:00',
}

const attemptColumns: readonly Column<OutreachField & ReturnField>[] = [
  { header: 'CIN', field: 'member.cin', type: 'cin', required: 'always' },
  { header: 'Code', field: 'pair1.code', type: 'text' },
  { header: 'Says', field: 'pair1.description', type: 'text' },
]

const file: FileLayout<ReturnField | OutreachField> = {
  type: 'csv',
  hasHeader: true,
  fileName: 'X',
  dayFormat: 'YYYY-MM-DD',
  columns: [
    ...attemptColumns,
    { header: 'Start', field: 'ecm.startOn', type: 'day' },
    { header: 'End', field: 'ecm.endOn', type: 'day' },
    {
      header: 'Closure',
      field: 'referral.closure',
      type: 'code',
      values: { 'services-received': ['Received'], other: ['Other'] },
    },
    { header: 'Attempt', field: 'attempt.on', type: 'day' },
    { header: 'Outcome', field: 'attempt.outcome', type: 'code', values: { busy: ['Busy'], enrolled: ['Enrolled'] } },
    { header: 'Code', field: 'pair1.code', type: 'text' },
    { header: 'Says', field: 'pair1.description', type: 'text' },
  ],
}

const layoutOf = (holdsAttempts: boolean): Layout => ({
  id: 'example',
  name: 'Example',
  version: 1,
  plan: null,
  from: '2026-01-01',
  until: null,
  source: 'Made for tests.',
  isConfirmed: false,
  returnTransmission: { files: [file], holdsAttempts, cannotHold: [] },
  outreachTracker: {
    type: 'csv',
    hasHeader: true,
    fileName: 'X',
    dayFormat: 'YYYY-MM-DD',
    columns: [
      ...attemptColumns,
      { header: 'Attempt', field: 'attempt.on', type: 'day' },
      { header: 'Outcome', field: 'attempt.outcome', type: 'code', values: { busy: ['Busy'] } },
    ],
    cannotHold: [],
  },
})

function returnRow(cin: string, change: (row: ReturnRow) => void = () => {}): ReturnRow {
  const blank = blankRowOf(ReturnSchema)()
  if (blank.member) blank.member.cin = cin
  const row = ReturnSchema.parse(blank)
  change(row)
  return row
}

function attempt(cin: string, on: string, change: (row: OutreachRow) => void = () => {}): OutreachRow {
  const blank = blankRowOf(OutreachSchema)()
  if (blank.member) blank.member.cin = cin
  if (blank.attempt) Object.assign(blank.attempt, { on, outcome: 'busy', isReached: false })
  const row = OutreachSchema.parse(blank)
  change(row)
  return row
}

const faultsOf = async (row: ReturnRow) =>
  (await writeReturnTransmissionFile(layoutOf(false), [row], [], making)).faults.map(({ column, reason }) => [
    column,
    reason,
  ])

test('an end before the start stays back', async () => {
  const row = returnRow('90000001A', ({ ecm }) => Object.assign(ecm, { startOn: '2026-05-02', endOn: '2026-05-01' }))
  assert.deepEqual(await faultsOf(row), [['End', 'date-order']])
})

test('"services received" without a service stays back, with a contact it goes', async () => {
  const without = returnRow('90000001A', ({ referral }) => Object.assign(referral, { closure: 'services-received' }))
  assert.deepEqual(await faultsOf(without), [['Closure', 'service-missing']])
  const withContact = structuredClone(without)
  withContact.contacts.remote = 1
  assert.deepEqual(await faultsOf(withContact), [])
})

test('half a pair stays back', async () => {
  const row = returnRow('90000001A', ({ pair1 }) => Object.assign(pair1, { code: 'T1' }))
  assert.deepEqual(await faultsOf(row), [['Says', 'pair-half']])
})

test('an attempt that contradicts itself stays back', async () => {
  const wrong = attempt('90000001A', '2026-11-03', (row) => Object.assign(row.attempt, { isReached: true }))
  const { faults } = await writeOutreachTrackerFile(layoutOf(false), [wrong], making)
  assert.deepEqual(
    faults.map(({ column, reason }) => [column, reason]),
    [['Outcome', 'outcome-contradicts']],
  )
})

test('a layout without the file is a mistake of the caller', async () => {
  const { returnTransmission: _r, outreachTracker: _o, ...neither } = layoutOf(false)
  await assert.rejects(writeReturnTransmissionFile(neither, [], [], making), TypeError)
  await assert.rejects(writeOutreachTrackerFile(neither, [], making), TypeError)
})

test('merged: a row for each attempt, one blank one for a member without any, and apart again', async () => {
  const layout = layoutOf(true)
  const returns = [returnRow('90000001A'), returnRow('90000002B')]
  const attempts = [attempt('90000001A', '2026-11-03'), attempt('90000001A', '2026-11-05')]
  const { files, faults } = await writeReturnTransmissionFile(layout, returns, attempts, making)
  assert.deepEqual(faults, [])
  assert.equal(files[0]?.rows, 3)
  const read = await readReturnTransmissionFile(layout, [new Blob([Buffer.from(files[0]?.bytes ?? [])])])
  assert.deepEqual([read.returns, read.attempts], [returns, attempts])
})
