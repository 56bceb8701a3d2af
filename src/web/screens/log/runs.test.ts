// The log as one reads it: nothing is left out, and only what is the same in everything but its moment is told once.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { daysOf, type LogLine, staffOf } from './runs.ts'

function line(at: string, given: Partial<LogLine> = {}): LogLine {
  const did = { kind: 'look' as const, operation: 'device.pull', outcome: 'done', reason: null }
  return { at, actor: 'staff:one@seat', ...did, members: ['a'], ...given }
}

test('what differs in who, what, how it ended or of whom is told apart', () => {
  const others: readonly Partial<LogLine>[] = [
    { actor: 'staff:two@seat' },
    { kind: 'change' },
    { operation: 'member.chart' },
    { outcome: 'refused' },
    { reason: 'not-found' },
    { members: ['a', 'b'] },
  ]
  for (const other of others) {
    const [day] = daysOf([line('2026-11-24T20:01:00.000Z'), line('2026-11-24T20:00:00.000Z', other)])
    equal(day?.runs.length, 2, JSON.stringify(other))
  }
})

test('what follows itself is one, with how often and since when; after something else it begins anew', () => {
  const other = line('2026-11-24T20:02:00.000Z', { operation: 'member.chart' })
  const days = daysOf([
    line('2026-11-24T20:04:00.000Z'),
    line('2026-11-24T20:03:00.000Z'),
    other,
    line('2026-11-24T20:01:00.000Z'),
  ])
  deepEqual(
    days[0]?.runs.map(({ line: { at, operation }, count, since }) => [
      operation,
      at.slice(11, 16),
      count,
      since.slice(11, 16),
    ]),
    [
      ['device.pull', '20:04', 2, '20:03'],
      ['member.chart', '20:02', 1, '20:02'],
      ['device.pull', '20:01', 1, '20:01'],
    ],
  )
})

test('a day is the program’s: before eight in the morning by UTC it is the day before in Los Angeles', () => {
  const days = daysOf([line('2026-11-24T08:00:00.000Z'), line('2026-11-24T07:59:59.999Z')])
  deepEqual(
    days.map(({ day }) => day),
    ['2026-11-24', '2026-11-23'],
  )
})

test('a person is known by their id, the house’s own is nobody', () => {
  equal(staffOf('staff:one@seat'), 'one')
  equal(staffOf('staff:one'), 'one')
  for (const actor of ['job:handover', 'operator:import', '']) equal(staffOf(actor), undefined)
})
