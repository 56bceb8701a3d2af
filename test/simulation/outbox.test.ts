// The outbox on the real house, one situation at a time: refusals come back to the writer, order holds, what is sealed stays sealed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { recordContact } from '../../src/api/contact.ts'
import { addAddress, addPhone, addTask, correctMember, finishTask, raiseFlag } from '../../src/api/detail.ts'
import { beginEpisode, giveLead } from '../../src/api/episode.ts'
import { enterMember as enter } from '../../src/api/member.ts'
import { logOutreach } from '../../src/api/outreach.ts'
import { attempt, contact, type Entered, enterMember } from '../entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../house.ts'
import { isSaved, type Machine, openMachine, rest, seatWithAccount, until } from './machine.ts'

let house: TestHouse
let agency: string
before(async () => {
  house = await testHouse({ clock: new Date().toISOString() })
  agency = await house.organization('agency')
})
after(() => house.close())

interface Field {
  readonly machine: Machine
  readonly mine: Session
  readonly other: Session
  readonly entered: Entered
}

/** A care manager with one member and a device that holds the chart. */
async function inField(work: (field: Field) => Promise<void>): Promise<void> {
  const seat = await seatWithAccount(house, agency)
  const mine = house.as(seat)
  const entered = await enterMember(mine)
  const machine = await openMachine(house, seat)
  try {
    await until(() => machine.device().charts.isFilled())
    await work({ machine, mine, other: house.as(await house.seat(agency, 'supervisor')), entered })
  } finally {
    await machine.close()
  }
}

const task = ({ member }: Entered, what = 'Call the clinic') => ({
  member,
  id: newId(),
  what,
  dueOn: null,
  forStaff: null,
})
const saved = ({ machine }: Field) => until(() => isSaved(machine))
const tasksOf = ({ machine, entered }: Field) =>
  (machine.device().charts.of(entered.member)?.chart.task ?? []).map((one) => one.what)

test('what the decision refuses here is told at once and goes nowhere', () =>
  inField(async ({ machine, entered }) => {
    const did = await machine
      .device()
      .do(recordContact, { ...contact(entered), method: 'phone', outcome: 'reached' } as never)
    assert.deepEqual(did, { kind: 'refused', reason: 'episode-not-begun' })
    assert.deepEqual(machine.device().outbox.waiting(), [])
    assert.equal(machine.sent.size, 0)
  }))

test('a wrong input names its faults; a seat without the right is told before anything is sent', () =>
  inField(async ({ machine, entered }) => {
    const did = await machine.device().do(addTask, { ...task(entered), what: '' })
    assert.ok(did.kind === 'bad-input' && did.faults[0]?.path === 'what')
    const lead = { member: entered.member, episode: entered.episode, staff: newId(), assignment: newId(), reason: null }
    const refused = await machine.device().do(giveLead, lead)
    assert.ok(refused.kind === 'failed' && refused.failure.kind === 'problem' && refused.failure.code === 'not-allowed')
    assert.equal(machine.device().may('assignment.write', entered.member), false)
    assert.equal(machine.device().may('task.write', entered.member), true)
    assert.equal(machine.sent.size, 0)
  }))

test('what the house refuses comes off the chart and lies before its writer with the reason, also after a crash', () =>
  inField(async (field) => {
    const { machine, other, entered } = field
    machine.isOnline = false
    const input = {
      ...attempt(entered),
      at: machine.device().clock.now(),
      method: 'phone',
      outcome: 'no-answer',
    } as const
    const did = await machine.device().do(logOutreach, input)
    assert.equal(did.kind, 'kept')
    assert.equal(machine.device().charts.of(entered.member)?.card?.state, 'outreach')
    assert.deepEqual(machine.device().sync(), { kind: 'sending', waiting: 1 })
    const begun = await other.command('episode.begin', { ...entered, on: house.today(), assignment: newId() })
    assert.equal(begun.body.outcome, 'done')
    machine.wake()
    await until(() => machine.device().outbox.needsYou().length === 1)
    await until(() => machine.device().charts.of(entered.member)?.card?.state === 'active')
    assert.equal(machine.device().charts.of(entered.member)?.card?.attempts, 0)
    await machine.crash()
    // The page may have ended before the refusal was sealed: then it is sent and refused once more.
    await until(() => machine.device().outbox.needsYou().length === 1)
    const [needs] = machine.device().outbox.needsYou()
    assert.deepEqual([needs?.why, needs?.input], [{ kind: 'refused', reason: 'already-in-care' }, input])
    assert.deepEqual(machine.device().sync(), { kind: 'refused', refused: 1, waiting: 0 })
    await until(() => machine.device().charts.isFilled())
    const more = { withWhom: [], services: [], method: 'phone' as const, outcome: 'not-reached' as const }
    const at = machine.device().clock.now()
    const mended = await machine
      .device()
      .do(recordContact, { ...contact(entered), at, ...more }, { mends: needs?.id ?? '' })
    assert.equal(mended.kind, 'kept')
    await saved(field)
    assert.deepEqual(machine.device().outbox.needsYou(), [])
  }))

test('one that did not pass the gate goes again as it was written; one dropped is gone from here and was never there', () =>
  inField(async (field) => {
    const { machine, entered, mine } = field
    machine.isOnline = false
    const device = machine.device()
    const [one, two] = [await device.do(addTask, task(entered, 'One')), await device.do(addTask, task(entered, 'Two'))]
    assert.ok(one.kind === 'kept' && two.kind === 'kept')
    await house.sql(`update assignment set ended_at = now() where member_id = $1`, [entered.member])
    machine.wake()
    await until(() => device.outbox.needsYou().length === 2)
    const [first] = device.outbox.needsYou()
    assert.ok(first?.why?.kind === 'problem' && first.why.code === 'reason-needed')
    // No longer of the caseload: forgotten with the pull that follows.
    await until(() => device.charts.of(entered.member) === undefined)
    await house.sql(`update assignment set ended_at = null where member_id = $1`, [entered.member])
    await device.outbox.drop(two.id)
    await device.outbox.again(one.id)
    await saved(field)
    assert.equal(machine.sent.get(one.id)?.size, 1, 'the same bytes')
    const { body } = await mine.query('member.chart', { member: entered.member })
    assert.deepEqual(
      body.value.chart.task.map((each: { what: string }) => each.what),
      ['One'],
    )
  }))

test('the same id with other content is never taken for the first', () =>
  inField(async (field) => {
    const { machine, mine, entered } = field
    const id = newId()
    await mine.command('task.add', task(entered, 'Written elsewhere'), id)
    const did = await machine.device().do(addTask, task(entered, 'Written here'), { id })
    assert.equal(did.kind, 'kept')
    await until(() => machine.device().outbox.needsYou().length === 1)
    const [needs] = machine.device().outbox.needsYou()
    assert.ok(needs?.why?.kind === 'problem' && needs.why.code === 'id-used')
    await until(() => tasksOf(field).join() === 'Written elsewhere')
  }))

test('nothing overtakes what waits for a member, though the chart is not here yet', () =>
  inField(async (field) => {
    const { machine, entered } = field
    machine.isOnline = false
    const written = ['One', 'Two', 'Three', 'Four']
    for (const what of written.slice(0, 3)) await machine.device().do(addTask, task(entered, what))
    await machine.crash()
    await rest(20)
    machine.isOnline = true
    machine.fates.push('through', 'answer-lost')
    await machine.device().session.look()
    assert.equal(machine.device().charts.of(entered.member), undefined)
    await machine.device().do(addTask, task(entered, 'Four'))
    await saved(field)
    const rows = await house.sql('select what from task where member_id = $1 order by seq', [entered.member])
    assert.deepEqual(
      rows.map((row) => row.what),
      written,
    )
  }))

test('what a decision makes beside its entry has one id here and there: it is worked on before it was sent', () =>
  inField(async (field) => {
    const { machine, entered, mine } = field
    machine.isOnline = false
    const device = machine.device()
    const { member, episode } = entered
    await device.do(beginEpisode, { member, episode, on: device.clock.today(), assignment: newId() })
    const said = { withWhom: [], services: [], method: 'phone' as const, outcome: 'reached' as const }
    const next = { nextStep: 'Call the clinic', nextStepOn: null, at: device.clock.now() }
    await device.do(recordContact, { ...contact(entered), ...said, ...next })
    const [open] = device.charts.of(member)?.chart.task ?? []
    assert.equal(open?.seq, -1)
    await device.do(finishTask, { member, task: open?.id ?? '', outcome: 'Called' })
    machine.wake()
    await saved(field)
    const { body } = await mine.query('member.chart', { member })
    assert.deepEqual([body.value.chart.task.length, body.value.chart.task[0].outcome], [1, 'Called'])
  }))

test('a command that only the house can do is repeated under its id until an answer comes', () =>
  inField(async ({ machine }) => {
    const input = {
      ...{ organization: agency, member: newId(), episode: newId(), assignment: newId(), firstName: 'Ben' },
      ...{ lastName: 'Invented', nameUsed: null, bornOn: null, cin: null, spokenLanguage: null, plan: null },
      ...{ whereToFind: null, phone: null },
    }
    machine.fates.push('answer-lost', 'answer-lost')
    const did = await machine.device().do(enter, input)
    assert.ok(did.kind === 'done' && did.value.member === input.member)
    await until(() => machine.device().charts.of(input.member) !== undefined)
    machine.isOnline = false
    const lost = await machine.device().do(enter, { ...input, member: newId() })
    assert.ok(lost.kind === 'failed' && lost.failure.kind === 'network')
  }))

test('the card here tells what the house’s card tells', () =>
  inField(async (field) => {
    const { machine, mine, entered } = field
    const { member, episode } = entered
    const device = machine.device()
    const today = device.clock.today()
    const phone = { member, kind: 'phone', isSafeToLeaveMessage: null, source: 'member', fromOn: today } as const
    await device.do(addPhone, { ...phone, id: newId(), value: '555-0102', rank: 2, isPrivate: false })
    await device.do(addPhone, { ...phone, id: newId(), value: '555-0101', rank: 1, isPrivate: false })
    await device.do(addPhone, { ...phone, id: newId(), value: '555-0199', rank: 1, isPrivate: true })
    const place = {
      member,
      street: null,
      city: null,
      state: null,
      zip: null,
      county: null,
      noFixedAddress: true,
    } as const
    const more = { source: 'member', isPrivate: false, fromOn: today } as const
    await device.do(addAddress, { ...place, ...more, id: newId(), kind: 'home', city: 'Los Angeles', asSent: null })
    await device.do(addAddress, { ...place, ...more, id: newId(), kind: 'where-to-find', asSent: 'By the library' })
    await device.do(addAddress, {
      ...place,
      ...more,
      id: newId(),
      kind: 'where-to-find',
      asSent: 'Tent 4',
      isPrivate: true,
    })
    await device.do(raiseFlag, { member, id: newId(), kind: 'visit-in-pairs', note: null, fromOn: today })
    await device.do(correctMember, { member, revision: 1, fields: { nameUsed: 'Anita', needsInterpreter: true } })
    await device.do(logOutreach, { ...attempt(entered), at: device.clock.now(), method: 'phone', outcome: 'voicemail' })
    await device.do(beginEpisode, { member, episode, on: today, assignment: newId() })
    await device.do(addTask, { ...task(entered, 'Later'), dueOn: null })
    await device.do(addTask, { ...task(entered, 'Sooner'), dueOn: today })
    const before = device.charts.of(member)?.card
    await saved(field)
    const { body } = await mine.query('member.status', { member })
    // The house's card keeps the days that rules ask for; here they are read from the chart itself.
    const told = { ...body.value, marks: null }
    assert.deepEqual(device.charts.of(member)?.card, told)
    assert.deepEqual({ ...before, lastAttemptAt: null }, { ...told, lastAttemptAt: null }, 'and before it was sent')
  }))
