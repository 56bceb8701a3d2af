// Nothing acknowledged is lost: clients record contacts over HTTP while the server is killed (kill -9) twenty times, every third time
// its PostgreSQL with it. What was answered is there once, what was not is sent again under its own id, as a device does.
import { deepEqual, equal } from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../src/server/config.ts'
import { openPool, type Row } from '../src/server/database/executor.ts'
import { verifyAll } from '../src/server/gate/verify.ts'
import { dataKeys, rootKey } from '../src/server/key.ts'
import { findPostmaster } from '../src/server/postgres/postmaster.ts'
import { readyDatabase } from '../src/server/ready-database.ts'
import { SEAT_COOKIE } from '../src/server/sign-in/seat-session.ts'
import { contact, type Entered } from './entered.ts'
import { newId } from './house.ts'
import { clearScratchFolder, scratchFolder } from './scratch-folder.ts'

const kills = 20
const clients = 4
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

let folder = ''
let child: ChildProcess | undefined
before(async () => {
  folder = await scratchFolder()
})
after(async () => {
  child?.kill('SIGKILL')
  await clearScratchFolder(folder)
})

const seat = { organization: newId(), staff: newId(), id: newId(), token: randomBytes(32).toString('base64url') }

/** Asks as the owner, beside the running server or without one. */
async function asOwner<Value>(work: (owner: ReturnType<typeof openPool>) => Promise<Value>): Promise<Value> {
  const opened = await readyDatabase(readConfig({ ALONGSIDE_DATA: folder }, folder), 'command')
  const owner = openPool(opened.connections, 'owner', 1)
  try {
    return await work(owner)
  } finally {
    await owner.close()
    await opened.close()
  }
}

async function seed(): Promise<void> {
  await asOwner(async (owner) => {
    const now = new Date()
    const ends = new Date(now.getTime() + 12 * 3_600_000).toISOString()
    const hash = createHash('sha256').update(seat.token).digest()
    const rows: readonly (readonly [string, readonly unknown[]])[] = [
      [
        `organization (id, kind, name, started_on) values ($1, 'agency', 'An invented agency', '2022-01-01')`,
        [seat.organization],
      ],
      [
        `staff (id, email, name, started_on) values ($1, 'walker@example.org', 'An invented person', '2022-01-01')`,
        [seat.staff],
      ],
      [
        `seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, 'care-manager', '2022-01-01')`,
        [seat.id, seat.staff, seat.organization],
      ],
      [
        `seat_session (token_hash, id, staff_id, opened_at, ends_at, last_seen_at, second_factor) values ($1, $2, $3, $4, $5, $4, true)`,
        [hash, newId(), seat.staff, now.toISOString(), ends],
      ],
    ]
    for (const [into, values] of rows) await owner.ask({ text: `insert into ${into}`, values })
  })
}

/** Starts the server and gives its address once it serves. */
async function start(): Promise<string> {
  const environment = { ...process.env, NODE_TEST_CONTEXT: undefined, DATABASE_URL: undefined }
  const started = spawn(process.execPath, [main, 'start', '--port', '0', '--no-demo', '--data', folder], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child = started
  let told = ''
  return new Promise((resolve, reject) => {
    const look = (text: Buffer) => {
      told += text.toString('utf8')
      const address = /runs at (http:\S+)/.exec(told)?.[1]
      if (address) resolve(address)
    }
    started.stdout.on('data', look)
    started.stderr.on('data', look)
    started.on('exit', (code) => reject(new Error(`the server ended (${code}): ${told}`)))
  })
}

async function kill(withPostgres: boolean): Promise<void> {
  const killed = child
  if (!killed) throw new Error('nothing to kill')
  if (withPostgres) {
    const postmaster = await findPostmaster(join(folder, 'postgres'))
    if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
  }
  const gone = new Promise((resolve) => killed.once('exit', resolve))
  killed.kill('SIGKILL')
  await gone
}

interface Command {
  readonly id: string
  readonly operation: string
  readonly input: { readonly member?: string }
}

/** The answer, or undefined where none came: then nobody knows whether it was done. */
async function send(
  address: string,
  { id, operation, input }: Command,
): Promise<{ outcome: string; seq: number } | undefined> {
  const headers = {
    cookie: `${SEAT_COOKIE}=${seat.token}`,
    'alongside-seat': seat.id,
    'content-type': 'application/json',
  }
  try {
    const body = JSON.stringify({ id, input })
    const response = await fetch(`${address}/api/${operation}`, { method: 'POST', headers, body })
    // A server that dies says so at most: its problems are no outcomes.
    return response.ok ? ((await response.json()) as { outcome: string; seq: number }) : undefined
  } catch {
    return undefined
  }
}

async function enter(address: string): Promise<Entered> {
  const [member, episode] = [newId(), newId()]
  const who = { firstName: 'Bo', lastName: 'Invented', nameUsed: null, bornOn: null, cin: null, spokenLanguage: null }
  const where = { plan: null, whereToFind: null, phone: null }
  const input = { organization: seat.organization, member, episode, assignment: newId(), ...who, ...where }
  equal((await send(address, { id: newId(), operation: 'member.enter', input }))?.outcome, 'done')
  const began = { member, episode, on: '2026-01-05', assignment: newId() }
  equal((await send(address, { id: newId(), operation: 'episode.begin', input: began }))?.outcome, 'done')
  return { member, episode }
}

/** What clients hold: answered commands with their number, and those sent without an answer yet. */
const acknowledged = new Map<string, { readonly command: Command; readonly seq: number }>()
const waiting: Command[] = []

async function work(address: string, members: readonly Entered[], isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const known = waiting.shift()
    const command = known ?? newContact(members)
    const answer = await send(address, command)
    if (!answer) {
      waiting.push(command)
      continue
    }
    equal(answer.outcome, 'done')
    acknowledged.set(command.id, { command, seq: answer.seq })
  }
}

function newContact(members: readonly Entered[]): Command {
  const one = members[Math.floor(Math.random() * members.length)]
  if (!one) throw new Error('nobody to walk with')
  return { id: newId(), operation: 'contact.record', input: contact(one, { at: '2026-01-06T18:00:00.000Z' }) }
}

async function checkRecord(when: string): Promise<void> {
  await asOwner(async (owner) => {
    const rows = await owner.ask({
      text: `select j.command_id, j.seq from journal j where j.operation = 'contact.record'`,
    })
    const written = Map.groupBy(rows, (row) => String(row.command_id))
    for (const [id, { seq }] of acknowledged) {
      deepEqual(
        (written.get(id) ?? []).map((row: Row) => row.seq),
        [seq],
        `${when}: an acknowledged contact`,
      )
    }
    const [doubled] = await owner.ask({
      text: `select (select count(*) from contact)::int as contacts, (select count(*) from journal where operation = 'contact.record')::int as lines`,
    })
    equal(doubled?.contacts, doubled?.lines, `${when}: one contact a line`)
    const root = await rootKey({ file: join(folder, 'root.key') })
    const keys = await dataKeys(owner, root, 'journal', new Date().getUTCFullYear())
    equal((await verifyAll(owner, keys)).broken, undefined, when)
  })
}

test('after each of twenty kills every acknowledged contact is there exactly once and the journal verifies', async () => {
  await seed()
  let address = await start()
  const members = await Promise.all(Array.from({ length: 6 }, () => enter(address)))
  for (let n = 1; n <= kills; n++) {
    let isOver = false
    const working = Array.from({ length: clients }, () => work(address, members, () => isOver))
    const before = acknowledged.size
    while (acknowledged.size < before + 5) await sleep(5)
    await sleep(Math.random() * 200)
    await kill(n % 3 === 0)
    isOver = true
    await Promise.all(working)
    address = await start()
    await checkRecord(`after kill ${n}`)
  }
  for (const command of waiting.splice(0)) {
    const answer = await send(address, command)
    equal(answer?.outcome, 'done')
    acknowledged.set(command.id, { command, seq: answer?.seq ?? 0 })
  }
  await checkRecord('when all is sent')
  const [kept] = await asOwner((owner) => owner.ask({ text: 'select count(*)::int as n from contact' }))
  equal(kept?.n, acknowledged.size)
  await sayAgain(address)
  await stop()
  equal(await verifyByCommand(), 0)
  await asOwner((owner) => owner.ask({ text: `update journal set actor = 'nobody' where seq = 3` }))
  equal(await verifyByCommand(), 1)
})

/** Repeating after all the kills gives the first answer still, and adds nothing. */
async function sayAgain(address: string): Promise<void> {
  for (const { command, seq } of [...acknowledged.values()].slice(0, 20)) {
    deepEqual(await send(address, command), { outcome: 'done', seq })
  }
}

async function stop(): Promise<void> {
  const ended = new Promise<number | null>((resolve) => child?.once('exit', resolve))
  child?.kill('SIGTERM')
  equal(await ended, 0)
}

function verifyByCommand(): Promise<number | null> {
  const environment = { ...process.env, NODE_TEST_CONTEXT: undefined, DATABASE_URL: undefined }
  const asked = spawn(process.execPath, [main, 'verify', '--data', folder], { env: environment, stdio: 'ignore' })
  return new Promise((resolve) => asked.once('exit', resolve))
}
