// Who looks around finds every list filled: over all members of the demo, each noun stands at every step it can be at.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '../../src/domain/change.ts'
import type { Noun } from '../../src/domain/chart.ts'
import { memberOf } from './member.ts'
import { organizationOf } from './organization.ts'

const today = '2026-11-24'
const whole = Array.from({ length: 600 }, (_, index) => memberOf(index, today).changes)
const added = <N extends Noun>(noun: N) =>
  whole.flatMap((changes) =>
    changes.flatMap((change) => (change.kind === 'add' && change.noun === noun ? [change.entry as Draft<N>] : [])),
  )

test('appeals and grievances stand at every step: just said, told that it came, late, and settled in every way', () => {
  const all = added('appeal')
  const steps = all.map(
    ({ kind, acknowledgedOn, outcome }) => `${kind} ${outcome ?? (acknowledgedOn === null ? 'new' : 'told')}`,
  )
  assert.deepEqual([...new Set(steps)].sort(), [
    ...['appeal new', 'appeal overturned', 'appeal told', 'appeal upheld', 'appeal withdrawn'],
    ...['grievance new', 'grievance resolved', 'grievance told', 'grievance withdrawn'],
  ])
  assert.ok(all.some((one) => one.acknowledgedOn === null && one.acknowledgeBy < today && one.settledAt === null))
  assert.ok(all.some((one) => one.settledAt !== null && one.settledAt > one.lateAt))
  assert.ok(all.every((one) => (one.outcome === 'upheld') === (one.hearingBy !== null)))
})

test('of those on their way to another agency some wait for a name, and some have one', () => {
  const handed = new Set(added('handOver').map(({ episodeId }) => episodeId))
  const named = new Set(added('assignment').map(({ episodeId }) => episodeId))
  const begun = added('episode').filter(({ id }) => handed.has(id))
  assert.equal(begun.length, handed.size)
  assert.ok(begun.every(({ state, agencyId }) => state === 'engaged' && agencyId === organizationOf('eastside').id))
  const left = whole.flat().filter((one) => one.kind === 'set' && one.noun === 'episode' && one.fields.handedOn)
  assert.equal(left.length, handed.size)
  assert.ok([...handed].some((episode) => named.has(episode)))
  assert.ok([...handed].some((episode) => !named.has(episode)))
})
