// The database fails at the first statement of a command, at the second, at every one: nothing is ever half done, and the same command
// sent again under its id is done once.
import { deepEqual, equal, notEqual, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { type Failure, failingDatabase } from '../../../test/failing-database.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { operationByName } from '../../api/index.ts'
import { add } from '../../domain/change.ts'
import { newTask } from '../../domain/task.ts'
import { begin as beginScope } from '../database/scope.ts'
import { lockHeads, writeBlock } from './block.ts'
import { type Answer, openGate } from './gate.ts'

let house: TestHouse
let agency: string
let supervisor: Session
let everything: string
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  supervisor = house.as(await house.seat(agency, 'supervisor'))
  const tables = await house.sql(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('access_log', 'migration')`,
  )
  // All rows of all tables as one text, told by its hash.
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' || coalesce(string_agg(t::text, '|' order by t::text), '') as rows from "${name}" t`,
  )
  everything = `select md5(string_agg(rows, '#' order by rows)) as digest from (${parts.join(' union all ')}) parts`
})
after(() => house.close())

async function digest(): Promise<unknown> {
  return (await house.sql(everything))[0]?.digest
}

interface Sent {
  readonly operation: string
  readonly id: string
  readonly input: object
}

/** Sends through a gate whose database fails so; gives the answer and how many statements it took. */
async function send(
  sent: Sent,
  failure: Failure,
  n: number,
): Promise<{ readonly answer: Answer; readonly count: number }> {
  const { core } = house.house
  const database = failingDatabase(core.house.database, failure, n)
  const { token, seatId } = supervisor.seat
  const operation = operationByName.get(sent.operation)
  if (!operation) throw new Error(`no operation ${sent.operation}`)
  const caller = { kind: 'person', token, seatId, isBackground: true } as const
  const answer = await openGate({ ...core.house, database }).call(caller, { operation, input: sent.input, id: sent.id })
  return { answer, count: database.count }
}

/** Fails at every statement in turn until none is left to fail; the state between must be the state before. */
async function failEverywhere(sent: Sent, failure: 'error' | 'cut'): Promise<Answer> {
  const before = await digest()
  for (let n = 1; n < 200; n++) {
    const outcome = await send(sent, failure, n).catch(() => undefined)
    if (outcome) {
      equal(outcome.count < n, true, 'a failure was swallowed')
      notEqual(await digest(), before)
      return outcome.answer
    }
    equal(await digest(), before, `${sent.operation}: half done when statement ${n} fails (${failure})`)
  }
  throw new Error('it never ends')
}

async function inCare(): Promise<Entered> {
  const entered = await enterMember(supervisor)
  await begin(supervisor, entered)
  return entered
}

async function commands(): Promise<readonly Sent[]> {
  const [care, reached] = [await inCare(), await enterMember(supervisor)]
  const heir = (await house.seat(agency, 'care-manager')).staffId
  const written = contact(care)
  await supervisor.command('contact.record', written)
  const step = { nextStep: 'Call the clinic', nextStepOn: '2026-11-25' }
  const cell = { nameUsed: null, bornOn: '1980-02-29', spokenLanguage: null, plan: null }
  const place = { whereToFind: 'By the library', phone: '2135550100' }
  const name = { firstName: 'Ana', lastName: 'Invented', cin: '90000001A' }
  const ids = { organization: agency, member: newId(), episode: newId(), assignment: newId() }
  const list: readonly (readonly [string, object])[] = [
    ['contact.record', contact(care, step)],
    ['outreach.log', attempt(reached, { outcome: 'enrolled' })],
    ['assignment.lead', { ...care, staff: heir, assignment: newId(), reason: null }],
    ['entry.strike', { member: care.member, noun: 'contact', id: written.id, reason: 'Another person’s visit' }],
    ['block.set', { member: reached.member, id: newId(), staff: heir, reason: null }],
    ['episode.end', { ...care, on: '2026-11-24', reason: 'no-longer-wishes', text: null }],
    ['member.enter', { ...ids, ...name, ...cell, ...place, cin: null }],
  ]
  return list.map(([operation, input]) => ({ operation, input, id: newId() }))
}

for (const failure of ['error', 'cut'] as const) {
  test(`whichever statement fails (${failure}), nothing of a command is kept; sent again, it is done`, async () => {
    for (const sent of await commands()) equal((await failEverywhere(sent, failure)).outcome, 'done', sent.operation)
  })
}

test('a refusal is kept whole or not at all', async () => {
  const entered = await enterMember(supervisor)
  const sent = { operation: 'contact.record', input: contact(entered), id: newId() }
  deepEqual(await failEverywhere(sent, 'error'), { outcome: 'refused', reason: 'episode-not-begun' })
})

test('where the answer of the commit is lost, the command is done, and sent again says so without doing it twice', async () => {
  for (const sent of await commands()) {
    await rejects(send(sent, 'answer-lost', 0), /answer was lost/)
    const once = await digest()
    const { answer } = await send(sent, 'error', 0)
    equal(answer.outcome, 'done', sent.operation)
    equal(await digest(), once, sent.operation)
  }
})

test('a block of members is written whole or not at all', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, async () => (await inCare()).member))
  const { database, keys } = house.house.core.house
  const write = (failing: typeof database) =>
    failing.with(async (trips) => {
      await trips.go([beginScope(ids, agency)])
      const heads = await lockHeads(trips, ids)
      const portions = ids.map((memberId) => ({
        memberId,
        changes: [add('task', newTask({ id: newId(), kind: 'reach', what: 'Say hello' }))],
        commandId: newId(),
        input: '{}',
      }))
      await trips.commit(
        writeBlock(heads, portions, { at: house.clock, by: null, actor: 'job:test', operation: 'test' }, keys),
      )
      return true
    })
  const before = await digest()
  for (let n = 1; n < 50; n++) {
    const failing = failingDatabase(database, 'error', n)
    if (await write(failing).catch(() => false)) {
      equal(failing.count < n && n > 5, true)
      notEqual(await digest(), before)
      return
    }
    equal(await digest(), before, `half a block when statement ${n} fails`)
  }
})
