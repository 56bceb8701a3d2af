// A cohort with known misses on the edges of their days: all found, none false.
import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { agency, dueRules, idOf, today } from '../../test/entry-example.ts'
import { addDays } from '../base/day.ts'
import type { DueMarks } from './due-mark.ts'
import { missedOf } from './missed.ts'
import type { MissedCause } from './missed-cause.ts'

const ago = (days: number) => addDays(today, -days)

interface Person {
  readonly name: string
  readonly state: string
  readonly marks: Partial<DueMarks> | null
  readonly phones?: readonly string[]
  readonly missed: readonly MissedCause[]
}

/** In care, met this month, assessed, with nothing open. */
const well = { engagedOn: ago(200), startedOn: ago(200), metOn: ago(3), assessedOn: ago(190) }
const phone = ['2135550142']

const cohort: readonly Person[] = [
  { name: 'never tried, day 7', state: 'assigned', marks: { assignedOn: ago(7) }, missed: [] },
  { name: 'never tried, day 8', state: 'assigned', marks: { assignedOn: ago(8) }, missed: ['not-tried'] },
  {
    name: 'tried a week ago',
    state: 'outreach',
    marks: { triedOn: ago(7), ways: ['in-person'], tries: 1 },
    missed: [],
  },
  {
    name: 'tried eight days ago',
    state: 'outreach',
    marks: { triedOn: ago(8), ways: ['in-person'], tries: 1 },
    missed: ['not-tried'],
  },
  { name: 'no day known', state: 'referred', marks: {}, missed: [] },
  {
    name: 'called without a phone',
    state: 'outreach',
    marks: { triedOn: ago(1), ways: ['phone', 'text'], tries: 2 },
    missed: ['phone-only'],
  },
  {
    name: 'called with a phone',
    state: 'outreach',
    phones: phone,
    marks: { triedOn: ago(1), ways: ['phone'], tries: 2 },
    missed: [],
  },
  {
    name: 'called and visited',
    state: 'outreach',
    marks: { triedOn: ago(1), ways: ['in-person', 'phone'], tries: 2 },
    missed: [],
  },
  { name: 'well', state: 'active', marks: well, missed: [] },
  { name: 'ended', state: 'ended', marks: null, missed: [] },
  { name: 'paused', state: 'paused', marks: { ...well, metOn: ago(100) }, missed: [] },
  {
    name: 'assessment day 90',
    state: 'active',
    marks: { ...well, engagedOn: ago(90), assessedOn: undefined },
    missed: [],
  },
  {
    name: 'assessment day 91',
    state: 'active',
    marks: { ...well, engagedOn: ago(91), assessedOn: undefined },
    missed: ['no-assessment'],
  },
  { name: 'engaged without one', state: 'engaged', marks: { engagedOn: ago(91) }, missed: ['no-assessment'] },
  { name: 'left two days ago', state: 'active', marks: { ...well, leftOn: ago(2) }, missed: [] },
  {
    name: 'left three days ago',
    state: 'active',
    marks: { ...well, metOn: ago(4), leftOn: ago(3) },
    missed: ['no-contact-after-stay'],
  },
  { name: 'left and was called', state: 'active', marks: { ...well, leftOn: ago(3) }, missed: [] },
  { name: 'in again', state: 'active', marks: { ...well, metOn: ago(9), leftOn: ago(8), stayOn: ago(7) }, missed: [] },
  { name: 'met on the first', state: 'active', marks: { ...well, metOn: '2026-11-01' }, missed: [] },
  {
    name: 'met last month',
    state: 'active',
    marks: { ...well, metOn: '2026-10-31' },
    missed: ['no-contact-this-month'],
  },
  { name: 'began this month', state: 'active', marks: { engagedOn: ago(5), startedOn: ago(5) }, missed: [] },
  { name: 'unsigned plan', state: 'active', marks: { ...well, plannedOn: ago(30) }, missed: ['plan-unsigned'] },
  { name: 'signed plan', state: 'active', marks: { ...well, plannedOn: ago(30), signedOffOn: ago(29) }, missed: [] },
]

function missed({ state, marks, phones = [] }: Person, on: string = today, settings = {}) {
  const known = marks === null ? null : { tries: 0, ways: [], open: ['sign-plan'], ...marks }
  const card = { state, phones: [...phones], marks: known as DueMarks | null, planId: idOf('plan'), agencyId: agency }
  return missedOf({ ...card, nextStep: null, nextStepOn: null }, { ...dueRules, settings }, on)
}

test('of a cohort with known misses all are found, and none is false', () => {
  deepEqual(
    cohort.map((one) => [one.name, missed(one).map(({ cause }) => cause)]),
    cohort.map((one) => [one.name, one.missed]),
  )
})

test('silence in a month is a miss only in its last ten days', () => {
  const silent = { name: 'silent', state: 'active', marks: { ...well, metOn: '2026-10-31' }, missed: [] }
  deepEqual([missed(silent, '2026-11-19').length, missed(silent, '2026-11-20').length], [0, 1])
})

test('how long without an attempt is a miss is the plan’s to set', () => {
  const person = { name: 'waits', state: 'assigned', marks: { assignedOn: ago(4) }, missed: [] }
  const set = [{ name: 'missedDays', value: 3, fromAt: '2026-11-01T18:00:00.000Z' }]
  deepEqual([missed(person).length, missed(person, today, { [idOf('plan')]: set })[0]?.by], [0, ago(1)])
})
