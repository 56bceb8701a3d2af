// Whoever can write to the database can change a row; nobody can change one unseen.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { enterMany } from '../../../test/many-entered.ts'
import { openPool } from '../database/executor.ts'
import { type Verified, verifyAll } from './verify.ts'

let house: TestHouse
let manager: Session
let entered: Entered
let close: () => Promise<void>
let verified: () => Promise<Verified>
before(async () => {
  house = await testHouse()
  const owner = openPool(house.connections, 'owner', 1)
  close = () => owner.close()
  // Small pages, so that chains run over their ends.
  verified = () => verifyAll(owner, house.house.core.house.keys, 3)
  const agency = await house.organization('agency')
  manager = house.as(await house.seat(agency, 'care-manager'))
  await enterMany(house, { count: 5, agency, lead: manager.seat.staffId })
  entered = await enterMember(manager)
  await begin(manager, entered)
  for (const minutes of [1, 2, 3]) await manager.command('contact.record', contact(entered, { minutes }))
  await manager.command('outreach.log', attempt(entered))
  for (let i = 0; i < 5; i++) await manager.query('member.chart', { member: entered.member })
  await manager.query('member.chart', { member: newId() })
})
after(async () => {
  await close()
  await house.close()
})

/** Tampers, sees what is found, and puts the rows back. */
async function found(tamper: string, values: readonly unknown[] = [entered.member]): Promise<Verified['broken']> {
  const tables = ['journal', 'journal_input', 'head', 'outcome', 'access_log', 'shown_list']
  for (const table of tables) await house.sql(`create table kept_${table} as table ${table}`)
  try {
    await house.sql(tamper, values)
    return (await verified()).broken
  } finally {
    for (const table of tables) {
      await house.sql(`truncate ${table}`)
      await house.sql(`insert into ${table} table kept_${table}`)
      await house.sql(`drop table kept_${table}`)
    }
  }
}

async function isFound(tamper: string, seq: number, says: RegExp): Promise<void> {
  const broken = await found(tamper)
  deepEqual([broken?.of, broken?.id, broken?.seq], ['journal', entered.member, seq], tamper)
  match(broken?.says ?? '', says, tamper)
}

test('a changed line is found, whichever of its columns it is', async () => {
  const written = /not the one that was written/
  for (const change of [
    `at = at + interval '1 ms'`,
    `actor = 'staff:somebody'`,
    `operation = 'contact.amend'`,
    `command_id = gen_random_uuid()`,
    `digest = sha256('x')`,
    `chain = sha256('x')`,
  ])
    await isFound(`update journal set ${change} where subject_id = $1 and seq = 3`, 3, written)
})

test('a removed line is found: in the middle, the first, the last, and all of them', async () => {
  const cut = (where: string) => `delete from journal where subject_id = $1 and ${where}`
  await isFound(cut('seq = 3'), 4, /line before it is number 2/)
  await isFound(cut('seq = 1'), 2, /line before it is number 0/)
  await isFound(cut('seq = 5'), 5, /head stands at this number/)
  await isFound(cut('true'), 5, /head stands at this number/)
})

test('lines in another order, or copied from another member, are found', async () => {
  const swap = `update journal a set at = b.at, actor = b.actor, operation = b.operation, command_id = b.command_id, digest = b.digest, chain = b.chain
    from journal b where a.subject_id = $1 and b.subject_id = $1 and a.seq in (3, 4) and b.seq = 7 - a.seq`
  await isFound(swap, 3, /not the one that was written/)
  const copied = `insert into journal (subject_id, seq, at, actor, operation, command_id, digest, chain)
    select $1, 6, at, actor, operation, command_id, digest, chain from journal where subject_id <> $1 and seq = 1 limit 1`
  await isFound(copied, 6, /not the one that was written/)
})

test('a changed input is found, though the line itself was left alone', async () => {
  const sealed = /sealed input/
  await isFound(`update journal_input set salt = sha256('x') where subject_id = $1 and seq = 2`, 2, sealed)
  await isFound(
    `update journal_input set input_sealed = input_sealed || '\\x00' where subject_id = $1 and seq = 2`,
    2,
    sealed,
  )
  const moved = `update journal_input a set salt = b.salt, input_sealed = b.input_sealed from journal_input b
    where a.subject_id = $1 and a.seq = 4 and b.subject_id = $1 and b.seq = 3`
  await isFound(moved, 4, sealed)
})

test('a head or an outcome that tells another story is found', async () => {
  await isFound('update head set seq = seq + 1 where subject_id = $1', 6, /head stands/)
  await isFound(`update head set chain = sha256('x') where subject_id = $1`, 5, /head stands/)
  await isFound('delete from head where subject_id = $1', 1, /no head/)
  const outcome = `outcome where subject_id = $1 and answer @> '{"seq": 4}'`
  await isFound(`delete from ${outcome}`, 4, /outcome/)
  await isFound(`update outcome set outcome = 'refused' where subject_id = $1 and answer @> '{"seq": 4}'`, 4, /outcome/)
  const made = `insert into outcome (subject_id, command_id, digest, outcome, answer, at) values ($1, gen_random_uuid(), '', 'done', '{"seq": 9}', now())`
  await isFound(made, 9, /has no line/)
})

test('a changed, removed or moved line of the access log is found', async () => {
  const [{ writer } = {}] = await house.sql('select writer from access_log limit 1')
  const line = 'writer = $1 and n = 2'
  for (const [tamper, n] of [
    [`update access_log set members = '{}' where ${line}`, 2],
    [`update access_log set actor = 'staff:somebody' where ${line}`, 2],
    [`update access_log set outcome = 'refused' where ${line}`, 2],
    [`update access_log set seat_id = null where ${line}`, 2],
    [`delete from access_log where ${line}`, 3],
    [`delete from access_log where writer = $1 and n = 1`, 2],
    [`update access_log set n = n + 100 where ${line}`, 3],
  ] as const) {
    const broken = await found(tamper, [writer])
    deepEqual([broken?.of, broken?.id, broken?.seq], ['access-log', writer, n], tamper)
  }
})

test('a purged input is counted and breaks nothing', async () => {
  await house.sql('create table purged as table journal_input')
  await house.sql('delete from journal_input where subject_id = $1 and seq = 2', [entered.member])
  const { purged, broken } = await verified()
  deepEqual([purged, broken], [1, undefined])
  await house.sql('truncate journal_input')
  await house.sql('insert into journal_input table purged')
  await house.sql('drop table purged')
})

test('an untouched record holds, blocks and single commands alike, and is counted', async () => {
  const { subjects, lines, purged, writers, looks, broken } = await verified()
  equal(broken, undefined)
  deepEqual([subjects, lines, purged, writers, looks], [5 + 1, 5 + 5, 0, 1, 6])
})

test('a changed or removed list of members that a look showed is found', async () => {
  const { log } = house.house.core.house
  const members = Array.from({ length: 12 }, newId)
  const look = { actor: 'job:list', seatId: null, organizationId: null, operation: 'caseload.list', reason: null }
  for (let i = 0; i < 2; i++) await log.write({ ...look, members, outcome: 'done' })
  equal((await verified()).broken, undefined)
  equal((await house.sql('select from shown_list')).length, 1)
  for (const tamper of [
    `update shown_list set members = members[2:] where $1 <> ''`,
    `delete from shown_list where $1 <> ''`,
  ])
    match((await found(tamper, ['list']))?.says ?? '', /not those that were written/, tamper)
})
