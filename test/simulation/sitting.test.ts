// Who sits at the device: a lock keeps what stands there, the end of a sign-in keeps what waits, sealed, and nobody finds another's.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addTask } from '../../src/api/detail.ts'
import { enterMember } from '../entered.ts'
import { newId, type TestHouse, testHouse } from '../house.ts'
import { accountPassword, isSaved, type Machine, openMachine, seatWithAccount, until } from './machine.ts'

let house: TestHouse
let agency: string
before(async () => {
  house = await testHouse({ clock: new Date().toISOString() })
  agency = await house.organization('agency')
})
after(() => house.close())

async function sitting(work: (machine: Machine, member: string) => Promise<void>): Promise<void> {
  const seat = await seatWithAccount(house, agency)
  const { member } = await enterMember(house.as(seat))
  const machine = await openMachine(house, seat)
  try {
    await until(() => machine.device().charts.isFilled())
    await work(machine, member)
  } finally {
    await machine.close()
  }
}

const task = (member: string) => ({ member, id: newId(), what: 'Call the clinic', dueOn: null, forStaff: null })

test('nobody signed in may write, search or keep a draft', async () => {
  const seat = await seatWithAccount(house, agency)
  const machine = await openMachine(house, { ...seat, token: 'no such token' })
  const device = machine.device()
  assert.equal(device.session.state().kind, 'signed-out')
  const did = await device.do(addTask, task(newId()))
  assert.ok(did.kind === 'failed' && did.failure.kind === 'problem' && did.failure.code === 'sign-in-needed')
  device.draft.write('note', 'x')
  assert.equal(device.draft.read('note'), undefined)
  assert.equal(device.may('task.write'), false)
  assert.deepEqual(await device.search('ana'), { cards: [], isComplete: false })
  await machine.close()
})

test('the lock keeps charts, drafts and what waits; only a proof opens it, and then it goes out', () =>
  sitting(async (machine, member) => {
    const device = machine.device()
    device.draft.write('note', { text: 'Half a sen' })
    await device.session.lock()
    const locked = device.session.state()
    assert.ok(locked.kind === 'locked' && locked.ways.includes('password'))
    assert.ok(device.charts.of(member))
    assert.deepEqual(device.draft.read('note'), { text: 'Half a sen' })
    const did = await device.do(addTask, task(member))
    assert.ok(did.kind === 'failed', 'a covered screen writes nothing')
    await device.session.look()
    assert.equal(device.session.state().kind, 'locked')
    const wrong = await device.session.unlock({ password: 'not the right one at all' })
    assert.ok(!wrong.ok && wrong.failure.kind === 'problem' && wrong.failure.code === 'proof-refused')
    assert.ok((await device.session.unlock({ password: accountPassword })).ok)
    assert.equal(device.session.state().kind, 'open')
    assert.equal((await device.do(addTask, task(member))).kind, 'kept')
    await until(() => isSaved(machine))
  }))

test('a house that locked while something waited gets it after the proof, also when the page was opened anew', () =>
  sitting(async (machine, member) => {
    machine.isOnline = false
    machine.device().draft.write('note', 'Half')
    await machine.device().do(addTask, task(member))
    await until(async () => (await machine.disk.all(await staffOf(machine))).length === 2)
    await house.sql('update seat_session set locked_at = now() where staff_id = $1', [await staffOf(machine)])
    machine.wake()
    await until(() => machine.device().session.state().kind === 'locked')
    assert.deepEqual(machine.device().sync(), { kind: 'locked', waiting: 1 })
    await machine.crash()
    assert.equal(machine.device().draft.read('note'), undefined, 'no key while locked')
    const asked = await machine.device().session.signOut('ask')
    assert.deepEqual(asked, { kind: 'waits', commands: 1, drafts: 1 })
    assert.ok((await machine.device().session.unlock({ password: accountPassword })).ok)
    assert.equal(machine.device().draft.read('note'), 'Half')
    await until(() => isSaved(machine))
  }))

test('a disk that cannot be read is not an empty one: what waits goes out, it is told, and signing out asks', () =>
  sitting(async (machine, member) => {
    const staff = await staffOf(machine)
    machine.isOnline = false
    machine.device().draft.write('note', 'Half')
    await machine.device().do(addTask, task(member))
    await until(async () => (await machine.disk.all(staff)).length === 2)
    await house.sql('update seat_session set locked_at = now() where staff_id = $1', [staff])
    machine.wake()
    await until(() => machine.device().session.state().kind === 'locked')
    machine.isDiskRead = false
    assert.ok((await machine.device().session.unlock({ password: accountPassword })).ok)
    await until(async () => (await house.sql('select 1 from task where member_id = $1', [member])).length === 1)
    await until(() => machine.device().sync().kind === 'unread')
    assert.deepEqual(await machine.device().session.signOut('ask'), { kind: 'unread' })
    machine.isDiskRead = true
    await machine.crash()
    await until(() => isSaved(machine))
    assert.equal(machine.device().draft.read('note'), 'Half')
  }))

test('a lock without a network holds until someone proves who they are, also when the page is opened anew', () =>
  sitting(async (machine) => {
    machine.isOnline = false
    await machine.device().session.lock()
    await machine.crash()
    machine.isOnline = true
    await machine.device().session.look()
    assert.equal(machine.device().session.state().kind, 'locked')
    assert.deepEqual(machine.device().charts.all(), [])
    const [row] = await house.sql('select locked_at from seat_session where staff_id = $1', [await staffOf(machine)])
    assert.ok(row?.locked_at, 'the house knows it now')
    assert.ok((await machine.device().session.unlock({ password: accountPassword })).ok)
    assert.equal(machine.device().session.state().kind, 'open')
  }))

test('an idle screen locks itself; one where someone works stays open', () =>
  sitting(async (machine) => {
    const device = machine.device()
    machine.passMs(14 * 60_000)
    machine.fire('active')
    machine.passMs(14 * 60_000)
    device.session.tick()
    assert.equal(device.session.state().kind, 'open')
    machine.passMs(60_000)
    device.session.tick()
    assert.equal(device.session.state().kind, 'locked')
  }))

test('the end of a sign-in takes the charts and leaves drafts and commands, sealed, for the same person only', () =>
  sitting(async (machine, member) => {
    const staff = await staffOf(machine)
    machine.isOnline = false
    const device = machine.device()
    device.draft.write('note', 'Half')
    await device.do(addTask, task(member))
    await until(async () => (await machine.disk.all(staff)).length === 2)
    await house.sql('update seat_session set ended_at = now() where staff_id = $1', [staff])
    machine.wake()
    await until(() => device.session.state().kind === 'signed-out')
    assert.equal(device.charts.of(member), undefined)
    assert.equal(device.draft.read('note'), undefined)
    const stranger = await seatWithAccount(house, agency)
    await machine.take(stranger)
    assert.equal(device.session.state().kind, 'open')
    assert.deepEqual([device.outbox.waiting(), device.draft.names(), device.charts.all()], [[], [], []])
    assert.equal((await machine.disk.all(staff)).length, 2)
    await house.sql('update seat_session set ended_at = null where staff_id = $1', [staff])
    await machine.take(machine.first)
    await until(() => isSaved(machine))
    assert.equal(device.draft.read('note'), 'Half')
    const rows = await house.sql('select 1 from task where member_id = $1', [member])
    assert.equal(rows.length, 1)
  }))

test('signing out asks while something waits, and then nothing of the person is left here', () =>
  sitting(async (machine, member) => {
    const staff = await staffOf(machine)
    const device = machine.device()
    device.draft.write('note', 'Half')
    assert.deepEqual(await device.session.signOut('ask'), { kind: 'waits', commands: 0, drafts: 1 })
    assert.equal(device.session.state().kind, 'open')
    machine.isOnline = false
    const failed = await device.session.signOut('discard')
    assert.equal(failed.kind, 'failed', 'without a network nobody is signed out')
    assert.ok(device.charts.of(member))
    machine.wake()
    assert.deepEqual(await device.session.signOut('discard'), { kind: 'signed-out' })
    assert.deepEqual(await machine.disk.all(staff), [])
    assert.deepEqual(device.charts.all(), [])
    assert.deepEqual(machine.device().sync(), { kind: 'saved', at: null })
  }))

test('a draft goes in the step that keeps its command, and belongs to one seat', () =>
  sitting(async (machine, member) => {
    const staff = await staffOf(machine)
    const other = newId()
    const organization = await house.organization('agency')
    await house.sql('insert into seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, $4, $5)', [
      ...[other, staff, organization, 'care-manager', '2022-01-01'],
    ])
    const device = machine.device()
    await device.session.look()
    device.draft.write('task', 'Half a task')
    device.session.takeSeat(other)
    assert.equal(device.session.seat()?.id, other)
    assert.deepEqual([device.draft.read('task'), device.charts.all()], [undefined, []])
    device.session.takeSeat(machine.first.seatId)
    assert.equal(device.draft.read('task'), 'Half a task')
    await until(() => device.charts.of(member) !== undefined)
    machine.isOnline = false
    await device.do(addTask, task(member), { draft: 'task' })
    assert.equal(device.draft.read('task'), undefined)
    assert.deepEqual(
      (await machine.disk.all(staff)).map((record) => record.kind),
      ['command'],
    )
  }))

test('what lies on the disk says nothing of a member', () =>
  sitting(async (machine, member) => {
    machine.isOnline = false
    machine.device().draft.write('note', 'Ana Invented sleeps under the bridge')
    await machine.device().do(addTask, { ...task(member), what: 'Ana Invented sleeps under the bridge' })
    await until(async () => (await machine.disk.all(await staffOf(machine))).length === 2)
    for (const record of await machine.disk.all(await staffOf(machine))) {
      const text = `${JSON.stringify(record)} ${Buffer.from(record.bytes).toString('latin1')}`
      for (const word of ['Invented', 'bridge', member, 'task.add']) assert.ok(!text.includes(word))
    }
  }))

async function staffOf(machine: Machine): Promise<string> {
  return machine.first.staffId
}
