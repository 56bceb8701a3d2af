import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { ecmCodes, unitRules } from '../../content/codes/ecm-code.ts'
import { attempt, contact, episode, idOf, me } from '../../test/entry-example.ts'
import type { Authorization } from './authorization.ts'
import { type BillingChart, type BillingGiven, billingLines } from './billing-month.ts'
import type { Contact } from './contact.ts'
import type { Member } from './member.ts'

const open = episode('active', { planId: idOf('plan') })
const given: BillingGiven = {
  ...{ agencyId: open.agencyId, from: '2026-11-01', to: '2026-11-30' },
  ...{ table: { codes: ecmCodes, unitRules }, licensed: new Map([[me, false]]) },
}
const yes: Authorization = {
  ...{ id: idOf('yes'), planId: idOf('plan'), agencyId: null, program: 'ecm', number: 'A1', status: 'approved' },
  ...{ requestedOn: null, decidedOn: null, startOn: '2026-11-10', endOn: '2026-11-20', units: null, decidedBy: null },
  ...{ labels: [], recordedAt: '2026-11-01T18:00:00.000Z', recordedBy: me, struckAt: null, seq: 1 },
}
const met = (on: string, more: Partial<Contact> = {}) =>
  contact({
    ...{ id: idOf(`met ${on}`), at: `${on}T20:00:00.000Z`, minutes: 20, services: ['coordination'], place: 'home' },
    ...{ recordedBy: me, ...more },
  })
const chart = (more: Partial<BillingChart>): BillingChart => ({
  ...{
    member: [{ cin: '90000001A' } as Member],
    episode: [open],
    authorization: [yes],
    contact: [],
    outreachAttempt: [],
  },
  ...more,
})
const lines = (more: Partial<BillingChart>) =>
  billingLines(chart(more), given).map((line) => [
    line.day,
    [line.code?.code, ...(line.code?.modifiers ?? [])].join(' '),
    line.units,
    line.authorization,
    line.lacks.join(' '),
  ])

test('the month has its edges, in the program’s own days; struck, mended and another agency’s contacts are no lines', () => {
  const days = ['2026-10-31', '2026-11-10', '2026-12-01']
  deepEqual(
    lines({ contact: days.map((day) => met(day)) }).map(([day]) => day),
    ['2026-11-10'],
  )
  // Late in the evening of the last day, which in UTC is the next month.
  equal(lines({ contact: [met('2026-11-30', { at: '2026-12-01T05:00:00.000Z' })] })[0]?.[0], '2026-11-30')
  deepEqual(lines({ contact: [met('2026-11-10', { struckAt: '2026-11-11T20:00:00.000Z' })] }), [])
  deepEqual(lines({ contact: [met('2026-11-10')], episode: [{ ...open, agencyId: idOf('another') }] }), [])
})

test('contacts of one kind on one day are one line, its units counted on the minutes together (EXC-41)', () => {
  const more = { contact: [met('2026-11-12'), met('2026-11-12', { id: idOf('later'), minutes: 25 })] }
  deepEqual(lines(more), [['2026-11-12', 'G9012 U2', 3, 'A1', '']])
  const unlike = { contact: [met('2026-11-12'), met('2026-11-12', { id: idOf('call'), method: 'phone', place: null })] }
  deepEqual(lines(unlike), [
    ['2026-11-12', 'G9012 U2', 1, 'A1', ''],
    ['2026-11-12', 'G9012 U2 GQ', 1, 'A1', ''],
  ])
  const waiting = { contact: [met('2026-11-12'), met('2026-11-12', { id: idOf('later'), minutes: null })] }
  deepEqual(lines(waiting), [['2026-11-12', 'G9012 U2', null, 'A1', 'minutes']])
  // Two short ones fill a unit together; one alone does not.
  deepEqual(lines({ contact: [met('2026-11-12', { minutes: 10 })] }), [
    ['2026-11-12', 'G9012 U2', 0, 'A1', 'whole-unit'],
  ])
  const short = { contact: [met('2026-11-12', { minutes: 10 }), met('2026-11-12', { id: idOf('later'), minutes: 5 })] }
  deepEqual(lines(short), [['2026-11-12', 'G9012 U2', 1, 'A1', '']])
})

test('an authorization covers its first and last day and no other; a denied one and another plan’s none (EXC-42)', () => {
  const days = ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21']
  deepEqual(
    lines({ contact: days.map((day) => met(day)) }).map(([, , , number, lacks]) => [number, lacks]),
    [
      [null, 'authorization'],
      ['A1', ''],
      ['A1', ''],
      [null, 'authorization'],
    ],
  )
  for (const other of [
    { status: 'denied' as const },
    { planId: idOf('other') },
    { program: 'meals' },
    { startOn: null },
  ])
    equal(lines({ contact: [met('2026-11-10')], authorization: [{ ...yes, ...other }] })[0]?.[4], 'authorization')
})

test('attempts are a unit each and need no authorization; nobody reached in care is no line', () => {
  const tried = (id: string) => attempt({ id: idOf(id), at: '2026-11-05T20:00:00.000Z', recordedBy: me })
  deepEqual(lines({ outreachAttempt: [tried('one'), tried('two')] }), [['2026-11-05', 'G9012 U8 GQ', 2, null, '']])
  deepEqual(lines({ contact: [met('2026-11-10', { outcome: 'not-reached' })] }), [])
})

test('who mends a contact did not do it: the line is its first writer’s; all that lacks is named at once (EXC-48)', () => {
  const first = met('2026-11-10')
  const mended = met('2026-11-10', { id: idOf('mended'), amends: first.id, recordedBy: idOf('supervisor') })
  const [line] = billingLines(chart({ contact: [first, mended] }), given)
  deepEqual(line?.staffIds, [me])
  const bare = { signedAt: null, minutes: null, services: [], place: null, recordedBy: null }
  const nobody = { member: [{ cin: null } as Member], episode: [{ ...open, planId: null }], authorization: [] }
  deepEqual(
    lines({ ...nobody, contact: [met('2026-11-10', bare)] })[0]?.[4],
    ['signature minutes services place staff-kind plan cin authorization'][0],
  )
})
