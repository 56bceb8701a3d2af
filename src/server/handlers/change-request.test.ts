// Why a member wants a change is read by who answers it, never by who walks with them; and a stop is taken back through the gate.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

async function inCare() {
  const agency = await house.organization('agency')
  const seated = async (role: Role) => house.as(await house.seat(agency, role))
  const manager = await seated('care-manager')
  const entered = await enterMember(manager)
  await begin(manager, entered)
  return { ...entered, agency, seated, manager, supervisor: await seated('supervisor') }
}

test('the reason is hidden from the manager in read and in pull, also one who is a supervisor, and told to who answers', async () => {
  const { member, episode, agency, seated, manager, supervisor } = await inCare()
  const [kind, askedBy, via] = ['lead', 'member', 'call']
  const asked = {
    member,
    id: newId(),
    episodeId: episode,
    kind,
    askedBy,
    via,
    wish: 'A woman',
    reason: 'Never listens',
  }
  equal((await supervisor.command('change.request', asked)).body.outcome, 'done')
  const seenBy = async (session: typeof manager) => {
    const read = (await session.query('member.chart', { member })).body.value.chart.changeRequest[0]
    const pulled = JSON.stringify(
      (await session.query('device.pull', { organization: agency, have: [], also: [member] })).body,
    )
    return [read.wish, read.reason, pulled.includes('A woman'), pulled.includes('Never listens')]
  }
  deepEqual(await seenBy(manager), ['A woman', null, true, false])
  deepEqual(await seenBy(supervisor), ['A woman', 'Never listens', true, true])
  const leading = await seated('supervisor')
  const lead = { member, episode, staff: leading.seat.staffId, assignment: newId(), reason: null }
  equal((await supervisor.command('assignment.lead', lead)).body.outcome, 'done')
  deepEqual(await seenBy(leading), ['A woman', null, true, false])
})

test('a stop is taken back by anyone who may hear it, by no biller, and not twice', async () => {
  const { member, episode, seated, manager, supervisor } = await inCare()
  const [saidBy, saidTo] = ['member', 'call']
  const stop = { member, episode, on: '2026-11-24', saidBy, saidTo, words: null }
  const back = { member, episode }
  equal((await supervisor.command('episode.stop-back', back)).body.reason, 'not-stopped')
  equal((await manager.command('episode.stop', stop)).body.outcome, 'done')
  equal((await (await seated('biller')).command('episode.stop-back', back)).body.code, 'not-allowed')
  equal((await supervisor.command('episode.stop-back', back)).body.outcome, 'done')
  const status = (await supervisor.query('member.status', { member })).body.value
  deepEqual([status.state, status.leadId], ['active', manager.seat.staffId])
  equal((await supervisor.command('episode.stop-back', back)).body.reason, 'not-stopped')
})
