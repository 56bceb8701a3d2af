// A working day, with everything that goes wrong in it, and then a search: the server's log, the access log, the journal's open columns,
// the metrics, PostgreSQL's own log and every problem document hold nothing of the members it was about.
import { deepEqual, equal } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { createLog } from '../src/server/log.ts'
import { SEAT_COOKIE } from '../src/server/sign-in/seat-session.ts'
import { attempt, begin, contact, enterMember } from './entered.ts'
import { everyOperation, exampleInput } from './example.ts'
import { newId, type Reply, type Session, type TestHouse, testHouse } from './house.ts'

/** Words that stand nowhere but in this member's record. */
const told = {
  firstName: 'Quillonia',
  lastName: 'Zweibrucken',
  nameUsed: 'Tilwyn',
  spokenLanguage: 'Volapuk',
  whereToFind: 'Under the marmalade bridge',
  phone: '2135559876',
  bornOn: '1961-07-09',
  cin: '97654321A',
  note: 'Feels tangerine about the shelter',
  reason: 'She waved from the gazebo',
}
const secrets = [
  ...[told.firstName, told.lastName, told.nameUsed, told.spokenLanguage, 'marmalade', told.phone],
  ...[told.bornOn, '97654321', 'tangerine', 'gazebo'],
]

const lines: string[] = []
const problemTexts: string[] = []
let house: TestHouse
before(async () => {
  house = await testHouse({ log: createLog('debug', (line) => lines.push(line)) })
})
after(() => house.close())

function hear(reply: Reply): Reply {
  if (reply.status !== 200) problemTexts.push(JSON.stringify(reply.body))
  return reply
}

async function workAndFail(manager: Session, member: string): Promise<void> {
  const organization = manager.seat.organizationId
  for (const words of [told.lastName, told.nameUsed, told.phone, told.bornOn, told.cin])
    await manager.query('member.search', { organization, words })
  for (const operation of everyOperation) {
    const input = exampleInput(operation, { member, organization, words: told.lastName, note: told.note })
    const send = operation.kind === 'query' ? manager.query : manager.command
    hear(await send(operation.name, input))
    // A name where an id, a day or a number belongs, and fields nobody asked for.
    const wrong = Object.fromEntries(Object.keys(input).map((field) => [field, told.lastName]))
    hear(await send(operation.name, { ...wrong, [told.firstName]: told.note }))
  }
  const stranger = house.as(await house.seat(await house.organization('agency'), 'supervisor'))
  hear(await stranger.query('member.chart', { member }))
  hear(await stranger.command('chart.open', { member, id: newId(), reason: told.reason }))
}

/** What breaks inside quotes values in its message: each of these must stay inside. */
async function breakInside(manager: Session, member: string, first: object): Promise<void> {
  hear(await manager.command('contact.record', first))
  await house.sql(`alter table contact add constraint broken check (note not like '%tangerine%') not valid`)
  hear(await manager.command('contact.record', { ...first, id: newId() }))
  await house.sql('alter table contact drop constraint broken')
  await house.sql('alter table member rename to member_gone')
  hear(await manager.query('member.chart', { member }))
  await house.sql('alter table member_gone rename to member')
  const seat = { cookie: `${SEAT_COOKIE}=${manager.seat.token}`, 'alongside-seat': manager.seat.seatId }
  for (const path of [
    `/api/${told.lastName}`,
    `/${told.lastName}`,
    `/staff/${told.lastName}?q=${told.phone}`,
    `/en/${told.lastName}`,
  ]) {
    const response = await house.house.fetch(new Request(`http://localhost${path}`, { headers: seat }))
    if (response.status >= 400 && path.startsWith('/api')) problemTexts.push(await response.text())
  }
}

test('after a working day nothing of a member stands where logs are read', async () => {
  const agency = await house.organization('agency')
  const manager = house.as(await house.seat(agency, 'supervisor'))
  const { note, reason, ...person } = told
  const entered = await enterMember(manager, person)
  await manager.command('outreach.log', attempt(entered, { note }))
  await begin(manager, entered)
  const first = contact(entered, { note, nextStep: note, nextStepOn: '2026-11-25' })
  await manager.command('contact.record', first)
  await manager.command('chart.open', { member: entered.member, id: newId(), reason })
  await workAndFail(manager, entered.member)
  await breakInside(manager, entered.member, first)

  const tables = await house.sql(
    `select 'access_log' as name, string_agg(to_jsonb(l)::text, ' ') as text from access_log l
      union all select 'journal', string_agg(to_jsonb(j)::text, ' ') from journal j
      union all select 'journal_input', string_agg(encode(input_sealed, 'escape'), ' ') from journal_input
      union all select 'outcome', string_agg(to_jsonb(o)::text, ' ') from outcome o`,
  )
  const metrics = await (await house.house.fetch(new Request('http://localhost/metrics'))).text()
  const places: readonly (readonly [string, string])[] = [
    ['the server’s log', lines.join('')],
    ['problem documents', problemTexts.join(' ')],
    ['metrics', metrics],
    ['PostgreSQL’s log', await postgresLog()],
    ...tables.map(({ name, text }) => [String(name), String(text)] as const),
  ]
  for (const [place, text] of places) {
    deepEqual(
      secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase())),
      [],
      place,
    )
  }
})

test('the search above is not blind: it looked at lines of every call, at what broke, and at many refusals', () => {
  const events = lines.map((line) => JSON.parse(line))
  for (const { name } of everyOperation)
    equal(
      events.some((event) => event.operation === name),
      true,
      name,
    )
  equal(events.filter(({ event }) => event === 'call-broke').length >= 2, true)
  equal(problemTexts.length > everyOperation.length, true)
})

async function postgresLog(): Promise<string> {
  const superuser = new Client(house.connections.for('superuser'))
  await superuser.connect()
  try {
    const { rows } = await superuser.query<{ data_directory: string }>('show data_directory')
    return await readFile(join(dirname(rows[0]?.data_directory ?? ''), 'postgres.log'), 'utf8')
  } finally {
    await superuser.end()
  }
}
