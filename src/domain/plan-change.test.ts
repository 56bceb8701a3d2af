// A plan change: who goes on by itself, at the edges of the ninety days (CLOCK-10), and who does not.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { planChange } from '../../content/rules/basic.ts'
import { contact, episode, idOf } from '../../test/entry-example.ts'
import type { Authorization } from './authorization.ts'
import type { Coverage } from './coverage.ts'
import { type ElsewhereFrom, planChangeTo } from './plan-change.ts'

const [plan, old] = [idOf('plan'), idOf('oldplan')]
const covered = { planId: plan, fromOn: '2026-11-01', endedOn: null, struckAt: null } as Coverage
const there = episode('active', { id: idOf('there'), planId: old })
const met = (at: string, given: object = {}) =>
  contact({ at, episodeId: there.id, services: ['coordination'], ...given })
const authorized = (given: Partial<Authorization>) =>
  ({
    id: idOf('old'),
    planId: old,
    program: 'ecm',
    status: 'approved',
    struckAt: null,
    startOn: '2026-01-01',
    endOn: null,
    ...given,
  }) as Authorization

const change = (given: Partial<ElsewhereFrom>) =>
  planChangeTo(
    plan,
    { coverages: [covered], episodes: [there], contacts: [], authorizations: [], saidOn: null, ...given },
    planChange,
  )
const said = (saidOn: string, given: Partial<ElsewhereFrom> = {}) => change({ saidOn, ...given })

test('nobody knows of ECM elsewhere, or the plan does not cover them: nothing goes on', () => {
  equal(change({}), null)
  equal(said('2026-10-30', { coverages: [] }), null)
  equal(said('2026-10-30', { coverages: [{ ...covered, endedOn: '2026-11-20' }] }), null)
  equal(said('2026-10-30', { coverages: [{ ...covered, planId: old }] }), null)
})

test('ninety days before enrollment, and not ninety-one; a service after it is none of the old plan’s', () => {
  deepEqual(said('2026-11-01'), { enrolledOn: '2026-11-01', lastOn: '2026-11-01' })
  deepEqual(said('2026-08-03'), { enrolledOn: '2026-11-01', lastOn: '2026-08-03' })
  equal(said('2026-08-02'), null)
  equal(said('2026-11-02'), null)
})

test('a visit with the old plan’s team counts, by the day of Los Angeles; one with this plan, or without a service, does not', () => {
  equal(change({ contacts: [met('2026-08-04T06:59:59.000Z')] })?.lastOn, '2026-08-03')
  equal(change({ contacts: [met('2026-08-03T06:59:59.000Z')] }), null)
  equal(change({ contacts: [met('2026-10-20T18:00:00.000Z', { services: [] })] }), null)
  equal(change({ episodes: [{ ...there, planId: plan }], contacts: [met('2026-10-20T18:00:00.000Z')] }), null)
  // They were met after the change too, by the same people: the visit before it counts.
  const both = [met('2026-10-20T18:00:00.000Z'), met('2026-11-10T18:00:00.000Z', { id: idOf('later') })]
  equal(change({ contacts: both })?.lastOn, '2026-10-20')
})

test('the old plan’s authorization counts to its last day', () => {
  equal(change({ authorizations: [authorized({})] })?.lastOn, '2026-11-01')
  equal(change({ authorizations: [authorized({ endOn: '2026-08-03', status: 'ended' })] })?.lastOn, '2026-08-03')
  equal(change({ authorizations: [authorized({ endOn: '2026-08-02' })] }), null)
  equal(change({ authorizations: [authorized({ status: 'denied' })] }), null)
  equal(change({ authorizations: [authorized({ planId: plan })] }), null)
  equal(change({ authorizations: [authorized({ startOn: '2026-11-02' })] }), null)
})

test('who graduated or said no since does not go on; whose care ended for another reason does', () => {
  const ended = (endReason: typeof there.endReason, endedOn = '2026-10-31') => ({
    episodes: [{ ...there, state: 'ended' as const, endedOn, endReason }],
  })
  for (const reason of ['goals-met', 'lower-level', 'no-longer-wishes', 'declined'] as const)
    equal(said('2026-10-20', ended(reason)), null)
  equal(said('2026-10-20', ended('changed-plan'))?.lastOn, '2026-10-20')
  // They came back after it.
  equal(said('2026-10-20', ended('goals-met', '2026-03-01'))?.lastOn, '2026-10-20')
})
