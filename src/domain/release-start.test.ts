// From when ECM is authorized for whoever leaves jail or prison: the day of release, or of enrollment if later (CLOCK-14).
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { preRelease } from '../../content/rules/basic.ts'
import { releaseStart } from './release-start.ts'

const today = '2026-11-24'
const start = (facts: Parameters<typeof releaseStart>[0], enrolledOn: string | null = '2020-01-01') =>
  releaseStart(facts, enrolledOn, today, preRelease)

test('nothing known of a release, or none near: no day is offered', () => {
  equal(start({}), null)
  equal(start({ 'justice.releasedOn': '2025-11-23', 'justice.releasePlannedOn': '2028-01-01' }), null)
})

test('the day of release, looking back too; the day of enrollment where that is later', () => {
  const released = { 'justice.releasedOn': '2026-10-02' }
  deepEqual(start(released), { releaseOn: '2026-10-02', startOn: '2026-10-02' })
  equal(start(released, null)?.startOn, '2026-10-02')
  equal(start(released, '2026-10-02')?.startOn, '2026-10-02')
  equal(start(released, '2026-10-03')?.startOn, '2026-10-03')
  equal(start({ 'justice.releasedOn': '2025-11-24' })?.startOn, '2025-11-24')
})

test('a release ahead counts to its ninetieth day, and before one that lies back', () => {
  equal(start({ 'justice.releasePlannedOn': '2027-02-22' })?.startOn, '2027-02-22')
  equal(start({ 'justice.releasePlannedOn': '2027-02-23', 'justice.releasedOn': '2026-03-01' })?.startOn, '2026-03-01')
  equal(start({ 'justice.releasePlannedOn': '2026-12-24', 'justice.releasedOn': '2026-03-01' })?.startOn, '2026-12-24')
  equal(start({ 'justice.releasePlannedOn': '2026-10-01', 'justice.releasedOn': '2026-10-02' })?.startOn, '2026-10-02')
})
