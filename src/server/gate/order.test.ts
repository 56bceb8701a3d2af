// Writes to one member are ordered by its head, and what a command loads it loads after it holds the lock. Two people at once, a
// thousand times, in both orders.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { contact, type Entered } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { enterMany } from '../../../test/many-entered.ts'
import { add } from '../../domain/change.ts'
import { newTask } from '../../domain/task.ts'
import { begin } from '../database/scope.ts'
import { lockHeads, writeBlock } from './block.ts'

let house: TestHouse
let agency: string
let manager: Session
let supervisor: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  manager = house.as(await house.seat(agency, 'care-manager'))
  supervisor = house.as(await house.seat(agency, 'supervisor'))
})
after(() => house.close())

const entered = (count: number) => enterMany(house, { count, agency, lead: manager.seat.staffId })

/** Does the work for each, a few at a time. */
async function each<One>(list: readonly One[], work: (one: One, i: number) => Promise<void>): Promise<void> {
  const left = list.entries()
  const worker = async () => {
    for (const [i, one] of left) await work(one, i)
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}

test('a contact races the end of its episode, a thousand times: never a contact on an ended episode', async () => {
  const all = [...(await entered(500)), ...(await entered(500))]
  const seen = { contactFirst: 0, endFirst: 0 }
  await each(all, async (one, i) => {
    const record = () => supervisor.command('contact.record', contact(one))
    const end = () =>
      manager.command('episode.end', { ...one, on: '2026-11-24', reason: 'no-longer-wishes', text: null })
    const [recorded, ended] =
      i % 2 === 0 ? await Promise.all([record(), end()]) : (await Promise.all([end(), record()])).reverse()
    equal(ended?.body.outcome, 'done')
    if (recorded?.body.outcome === 'done') {
      equal(recorded.body.seq < ended?.body.seq, true)
      seen.contactFirst += 1
    } else {
      deepEqual(recorded?.body, { outcome: 'refused', reason: 'episode-ended' })
      seen.endFirst += 1
    }
  })
  const late = await house.sql(
    `select c.id from contact c join episode e on e.member_id = c.member_id and e.id = c.episode_id
      where e.state = 'ended' and c.seq >= e.seq`,
  )
  deepEqual(late, [])
  const [kept] = await house.sql('select count(*)::int as n from contact')
  equal(kept?.n, seen.contactFirst)
  equal(seen.contactFirst > 0 && seen.endFirst > 0, true, `both orders must occur: ${JSON.stringify(seen)}`)
})

test('forty members are given a new lead by two people at once: no deadlock, each once', async () => {
  const forty = await entered(40)
  const other = house.as(await house.seat(agency, 'supervisor'))
  const heir = (await house.seat(agency, 'care-manager')).staffId
  const give = (session: Session, { member, episode }: Entered) =>
    session.command('assignment.lead', { member, episode, staff: heir, assignment: newId(), reason: null })
  const [one, two] = await Promise.all([
    Promise.all(forty.map((member) => give(supervisor, member))),
    Promise.all([...forty].reverse().map((member) => give(other, member))),
  ])
  const answers = [...one, ...two].map(({ body }) => body.reason ?? body.outcome).sort()
  deepEqual(answers, [...Array(40).fill('already-lead'), ...Array(40).fill('done')])
  const leads = await house.sql(
    `select member_id, count(*)::int as n, min(staff_id::text) as lead from assignment
      where part = 'lead' and ended_at is null and member_id = any($1) group by member_id`,
    [forty.map(({ member }) => member)],
  )
  equal(leads.length, 40)
  for (const { n, lead } of leads) deepEqual([n, lead], [1, heir])
})

test('two blocks over the same forty members, in opposite orders, take turns: no deadlock, every line once', async () => {
  const ids = (await entered(40)).map(({ member }) => member)
  const { database, keys } = house.house.core.house
  const write = (order: readonly string[]) =>
    database.with(async (trips) => {
      await trips.go([begin(order, agency)])
      const heads = await lockHeads(trips, order)
      const portions = order.map((memberId) => ({
        memberId,
        changes: [add('task', newTask({ id: newId(), kind: 'reach', what: 'Say hello' }))],
        commandId: newId(),
        input: '{}',
      }))
      const line = { at: house.clock, by: null, actor: 'job:test', operation: 'test' }
      await trips.commit(writeBlock(heads, portions, line, keys))
    })
  const reversed = [...ids].reverse()
  await Promise.all(Array.from({ length: 12 }, (_, i) => write(i % 2 === 0 ? ids : reversed)))
  const heads = await house.sql('select distinct seq from head where subject_id = any($1)', [ids])
  deepEqual(heads, [{ seq: 13 }])
})

test('what a command loads it loads after it holds the lock: locking and joining in one statement reads stale rows', async () => {
  const [one] = await entered(1)
  if (!one) throw new Error('nobody entered')
  const { database } = house.house.core.house
  const joined = {
    text: `select e.state from head h join episode e on e.member_id = h.subject_id where h.subject_id = $1 for update of h`,
    values: [one.member],
  }
  let recorded: Promise<string> | undefined
  let stale: Promise<unknown> | undefined
  await database.with(async (trips) => {
    await trips.go([
      begin([one.member], agency),
      { ...joined, text: 'select 1 from head where subject_id = $1 for update' },
    ])
    recorded = supervisor.command('contact.record', contact(one)).then(({ body }) => body.reason)
    stale = database.with(async (other) => {
      const [, rows = []] = await other.go([begin([one.member], agency), joined])
      await other.rollback()
      return rows[0]?.state
    })
    await untilWaiting(2)
    const ended = `update episode set state = 'ended', ended_on = '2026-11-24', end_reason = 'goals-met' where member_id = $1`
    await trips.commit([{ text: ended, values: [one.member] }])
  })
  equal(await recorded, 'episode-ended')
  // Why the gate takes two statements: one that waits for a lock goes on with the snapshot it began with.
  equal(await stale, 'active')
})

async function untilWaiting(count: number): Promise<void> {
  for (let i = 0; i < 1000; i++) {
    const [row] = await house.sql(
      `select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a using (pid)
        where not l.granted and a.datname = current_database()`,
    )
    if (Number(row?.n) >= count) return
    await sleep(5)
  }
  throw new Error('nobody waits for the lock')
}
