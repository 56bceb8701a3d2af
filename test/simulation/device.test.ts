// The proof of the outbox: whatever the network, the disk's page and other people do, after it settles every command written on the
// device is in the journal exactly once or lies before its writer with a reason, and the charts here are the house's.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { recordContact } from '../../src/api/contact.ts'
import { addAddress, addPhone, addTask, correctMember, finishTask } from '../../src/api/detail.ts'
import { beginEpisode, pauseEpisode, resumeEpisode } from '../../src/api/episode.ts'
import { amendOutreach, logOutreach } from '../../src/api/outreach.ts'
import { nounNames, standing } from '../../src/domain/chart.ts'
import type { Device } from '../../src/web/device/open-device.ts'
import type { HeldChart } from '../../src/web/device/store.ts'
import { attempt, contact, type Entered, enterMember } from '../entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../house.ts'
import { type Fate, type Machine, openMachine, rest, seatWithAccount } from './machine.ts'

let house: TestHouse
let agency: string
before(async () => {
  house = await testHouse({ clock: new Date().toISOString() })
  agency = await house.organization('agency')
})
after(() => house.close())

const fate = fc.constantFrom<Fate>('through', 'request-lost', 'answer-lost', 'twice', 'slow', 'busy', 'portal')
const who = fc.nat({ max: 2 })
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('write' as const), who, what: fc.nat({ max: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fates' as const), fates: fc.array(fate, { maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('offline' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('online' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('other' as const), who, what: fc.nat({ max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rest' as const), ms: fc.nat({ max: 30 }) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

test('after it settles every command is in the journal once or before its writer, and the charts are the house’s', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
      fc.integer({ min: -600_000, max: 600_000 }),
      live,
    ),
    { numRuns: 25, endOnFailure: true },
  )
})

async function live(steps: readonly Step[], driftMs: number): Promise<void> {
  const seat = await seatWithAccount(house, agency)
  const [mine, other] = [house.as(seat), house.as(await house.seat(agency, 'supervisor'))]
  const members = [await enterMember(mine), await enterMember(mine), await enterMember(mine)]
  const shown: Shown[] = []
  const lost: Shown[] = []
  const machine = await openMachine(house, seat, {
    driftMs,
    beatMs: 250,
    onChange: (device) => lost.push(...missing(device, shown)),
  })
  try {
    const written = new Set<string>()
    await settle(machine)
    for (const one of steps) await take(one, { machine, other, members, written, shown })
    await settle(machine)
    assert.deepEqual(lost, [], 'what was shown stays shown')
    await checkJournal(machine, written)
    for (const { member } of members) {
      await checkOrder(written, member)
      await checkChart(machine, mine, member)
    }
  } finally {
    await machine.close()
  }
}

interface Life {
  readonly machine: Machine
  readonly other: Session
  readonly members: readonly Entered[]
  readonly written: Set<string>
  readonly shown: Shown[]
}

/** A phone number written here, under the id of its command: no other desk ends or strikes it. */
interface Shown {
  readonly member: string
  readonly id: string
}

/** What was shown and is gone, though the house did not refuse it and the chart is here. */
function missing(device: Device, shown: readonly Shown[]): readonly Shown[] {
  return shown.filter(({ member, id }) => {
    const held = device.charts.of(member)
    return held && !device.outbox.find(id)?.why && !held.chart.phone.some((one) => one.id === id)
  })
}

async function take(one: Step, life: Life): Promise<void> {
  const { machine, members, written } = life
  if (one.kind === 'fates') machine.fates.push(...one.fates)
  else if (one.kind === 'crash') await machine.crash()
  else if (one.kind === 'offline') machine.isOnline = false
  else if (one.kind === 'online') machine.wake()
  else if (one.kind === 'rest') await rest(one.ms)
  else {
    const entered = members[one.who]
    if (!entered) throw new Error('no such member')
    if (one.kind === 'other') await writeElsewhere(life, entered, one.what)
    else {
      const id = newId()
      const did = await write(machine, entered, one.what, id)
      if (did.kind !== 'kept') return
      written.add(id)
      if (one.what === 6) life.shown.push({ member: entered.member, id })
    }
  }
}

/** One command of a care manager's day, written on the device. */
function write({ device }: Machine, { member, episode }: Entered, what: number, id: string) {
  const here = device()
  const { clock } = here
  const held = here.charts.of(member)
  const entered = { member, episode }
  const [now, today] = [clock.now(), clock.today()]
  const options = { id }
  const outreach = () => ({
    ...attempt(entered),
    id: clock.newId(),
    at: now,
    method: 'phone' as const,
    outcome: 'no-answer' as const,
  })
  switch (what) {
    case 0:
      return here.do(logOutreach, outreach(), options)
    case 1:
      return here.do(logOutreach, { ...outreach(), outcome: 'enrolled' }, options)
    case 2:
      return here.do(beginEpisode, { member, episode, on: today, assignment: clock.newId() }, options)
    case 3: {
      const more = {
        nextStep: 'Call again',
        nextStepOn: today,
        services: [],
        withWhom: [],
        method: 'phone' as const,
        outcome: 'reached' as const,
      }
      return here.do(recordContact, { ...contact(entered), id: clock.newId(), at: now, ...more }, options)
    }
    case 4:
      return here.do(
        addTask,
        { member, id: clock.newId(), what: 'Ask about the bus pass', dueOn: today, forStaff: null },
        options,
      )
    case 5:
      return here.do(
        finishTask,
        { member, task: held?.chart.task.find((task) => task.doneAt === null)?.id ?? newId(), outcome: null },
        options,
      )
    case 6:
      return here.do(
        addPhone,
        {
          member,
          id,
          kind: 'phone',
          value: `555-01${id.slice(-6)}`,
          rank: 1,
          isSafeToLeaveMessage: null,
          isPrivate: false,
          source: 'member',
          fromOn: today,
        },
        options,
      )
    case 7:
      return here.do(
        addAddress,
        {
          member,
          id: clock.newId(),
          kind: 'where-to-find',
          street: null,
          city: null,
          state: null,
          zip: null,
          county: null,
          noFixedAddress: true,
          asSent: `Under the bridge ${id}`,
          isPrivate: false,
          source: 'member',
          fromOn: today,
        },
        options,
      )
    case 8:
      return here.do(
        correctMember,
        { member, revision: held?.chart.member[0]?.revision ?? 1, fields: { pronouns: `they ${id.slice(-4)}` } },
        options,
      )
    default: {
      const last = held?.chart.outreachAttempt.at(-1)
      const isPaused = held?.chart.episode[0]?.state === 'paused'
      if (last) return here.do(amendOutreach, { ...outreach(), outcome: 'voicemail', amends: last.id }, options)
      if (isPaused) return here.do(resumeEpisode, { member, episode }, options)
      const look = { lookAgainOn: today, lookAgainBy: newId(), task: clock.newId() }
      return here.do(pauseEpisode, { member, episode, on: today, reason: 'A stay in hospital', ...look }, options)
    }
  }
}

/** A supervisor at another desk works on the same members. */
async function writeElsewhere({ other, machine }: Life, { member, episode }: Entered, what: number): Promise<void> {
  house.clock = new Date().toISOString()
  const today = house.today()
  const held = machine.device().charts.of(member)?.chart
  if (what === 0)
    await other.command('task.add', { member, id: newId(), what: 'Look into the rent', dueOn: today, forStaff: null })
  if (what === 1) await other.command('member.correct', { member, revision: 1, fields: { gender: 'as said' } })
  if (what === 2) await other.command('episode.begin', { member, episode, on: today, assignment: newId() })
  if (what === 3) await other.command('episode.end', { member, episode, on: today, reason: 'declined', text: null })
  const task = held?.task.find((one) => one.seq > 0)
  if (what === 4 && task)
    await other.command('entry.strike', { member, noun: 'task', id: task.id, reason: 'wrong chart' })
}

async function settle(machine: Machine): Promise<void> {
  machine.fates.length = 0
  machine.wake()
  await machine.device().session.look()
  const isSettled = () => machine.device().outbox.waiting().length === 0 && machine.device().charts.isFilled()
  for (let tries = 0; !isSettled() && tries < 2000; tries++) {
    await rest(10)
    machine.device().session.state().kind === 'unreachable' && (await machine.device().session.look())
  }
  assert.ok(isSettled(), 'it does not settle')
  assert.equal(await machine.device().refresh(), undefined)
  assert.deepEqual(machine.device().sync().kind === 'saved', machine.device().outbox.needsYou().length === 0)
}

/** What was written for one member is in the journal in the order it was written. */
async function checkOrder(written: ReadonlySet<string>, member: string): Promise<void> {
  const rows = await house.sql(
    'select command_id from journal where subject_id = $1 and command_id = any($2) order by seq',
    [member, [...written]],
  )
  const ids = rows.map((row) => String(row.command_id))
  const order = [...written]
  assert.deepEqual(
    ids,
    ids.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
  )
}

async function checkJournal(machine: Machine, written: ReadonlySet<string>): Promise<void> {
  const needsYou = new Map(
    machine
      .device()
      .outbox.needsYou()
      .map((one) => [one.id, one]),
  )
  const rows = await house.sql(
    'select command_id, count(*)::int as n from journal where command_id = any($1) group by 1',
    [[...written, ...machine.acknowledged]],
  )
  const lines = new Map(rows.map((row) => [row.command_id, row.n]))
  for (const id of machine.acknowledged) assert.equal(lines.get(id), 1, 'acknowledged, and in the journal once')
  for (const id of written) {
    const refused = needsYou.get(id)
    assert.equal(lines.get(id) ?? 0, refused ? 0 : 1, `written: ${JSON.stringify(refused?.why)}`)
    assert.ok((machine.sent.get(id)?.size ?? 0) <= 1, 'the same bytes at every repeat')
    // A wrong clock is no reason: the device knows the house's.
    if (refused?.why?.kind === 'refused') assert.notEqual(refused.why.reason, 'in-the-future')
  }
}

async function checkChart(machine: Machine, mine: Session, member: string): Promise<void> {
  const { status, body } = await mine.query('member.chart', { member })
  const held: HeldChart | undefined = machine.device().charts.of(member)
  if (status !== 200) {
    assert.equal(held, undefined, 'what may not be read is forgotten')
    return
  }
  assert.ok(held)
  for (const noun of nounNames) assert.deepEqual(held.chart[noun], standing(body.value.chart[noun]), noun)
  const card = await mine.query('member.status', { member })
  assert.deepEqual(held.card, { ...card.body.value, marks: null })
}
