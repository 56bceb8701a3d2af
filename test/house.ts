// A house for tests: the real gate and HTTP on a cloned database, with builders for organizations, staff, seats and sessions, so that a
// test reads as who does what. `as(seat)` calls operations over HTTP like any client.
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { idFrom } from '../src/base/id.ts'
import type { Role } from '../src/domain/access.ts'
import { dayOfInstant } from '../src/domain/program-day.ts'
import { readConfig } from '../src/server/config.ts'
import { openPool } from '../src/server/database/executor.ts'
import { type OpenHouse, openHouse } from '../src/server/house.ts'
import { createLog, type Log } from '../src/server/log.ts'
import type { Connections } from '../src/server/postgres/connection.ts'
import { SEAT_COOKIE } from '../src/server/sign-in/seat-session.ts'
import { testDatabase } from './database.ts'
import { clearScratchFolder, scratchFolder } from './scratch-folder.ts'

export interface TestSeat {
  readonly seatId: string
  readonly staffId: string
  readonly organizationId: string
  readonly token: string
}

export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every operation.
  readonly body: any
}

export interface Session {
  readonly seat: TestSeat
  command(operation: string, input: object, id?: string): Promise<Reply>
  query(operation: string, input: object): Promise<Reply>
}

/** A session that sends files too. */
export interface FileSession extends Session {
  upload(operation: string, input: object, file: string | Uint8Array<ArrayBuffer>, id?: string): Promise<Reply>
}

export interface TestHouse {
  readonly house: OpenHouse
  /** To log in as another role, say the one whose row policies are tested. */
  readonly connections: Connections
  /** The clock of the house; set it to move time. */
  clock: string
  today(): string
  /** Where the operator's population data would lie; made by who puts something there. */
  readonly populationFolder: string
  organization(kind: 'agency' | 'plan' | 'referrer', name?: string): Promise<string>
  seat(organizationId: string, role: Role): Promise<TestSeat>
  /** A phone of the member’s, or of who decides for them, that is signed in, as they are with this agency. */
  phone(
    memberId: string,
    organizationId: string,
    supporterId?: string,
  ): Promise<{ readonly kind: 'member'; readonly token: string }>
  as(seat: TestSeat): FileSession
  sql(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>
  close(): Promise<void>
}

export function newId(): string {
  return idFrom(Date.now(), randomBytes(10))
}

/** Opens a house on a database of its own. Close it at the end of the file. */
export async function testHouse(
  options: {
    readonly clock?: string
    readonly log?: Log
    /** Settings of the installation beside its folders. */
    readonly environment?: Readonly<Record<string, string>>
  } = {},
): Promise<TestHouse> {
  const database = await testDatabase()
  const folder = await scratchFolder()
  const owner = openPool(database.connections, 'owner', 2)
  const populationFolder = join(folder, 'population')
  const places = { ALONGSIDE_DATA: folder, ALONGSIDE_POPULATION: populationFolder, ...options.environment }
  const config = readConfig({ ...places, ALONGSIDE_KEY_FILE: join(folder, 'root.key'), PORT: '0' }, folder)
  const made = { clock: options.clock ?? '2026-11-24T18:00:00.000Z' } as TestHouse
  const house = await openHouse({
    connections: database.connections,
    config,
    dataDir: folder,
    demo: false,
    now: () => made.clock,
    log: options.log ?? createLog('silent'),
  })
  const sql = (text: string, values: readonly unknown[] = []) => owner.ask({ text, values })
  return Object.assign(made, {
    house,
    connections: database.connections,
    populationFolder,
    today: () => dayOfInstant(made.clock),
    sql,
    organization: async (kind: 'agency' | 'plan' | 'referrer', name = 'An invented organization') => {
      const id = newId()
      await sql('insert into organization (id, kind, name, started_on) values ($1, $2, $3, $4)', [
        id,
        kind,
        name,
        '2022-01-01',
      ])
      return id
    },
    seat: (organizationId: string, role: Role) => seatIn(sql, organizationId, role, made.clock),
    phone: (memberId: string, organizationId: string, supporterId?: string) =>
      phoneOf(sql, { memberId, organizationId, supporterId: supporterId ?? null }, made.clock),
    as: (seat: TestSeat) => sessionOf(house, seat),
    close: async () => {
      await house.close()
      await owner.close()
      await database.close()
      await clearScratchFolder(folder)
    },
  })
}

type Sql = TestHouse['sql']

async function seatIn(sql: Sql, organizationId: string, role: Role, clock: string): Promise<TestSeat> {
  const [staffId, seatId, token] = [newId(), newId(), randomBytes(32).toString('base64url')]
  await sql('insert into staff (id, email, name, started_on) values ($1, $2, $3, $4)', [
    staffId,
    `${staffId}@example.org`,
    'An invented person',
    '2022-01-01',
  ])
  await sql('insert into seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, $4, $5)', [
    seatId,
    staffId,
    organizationId,
    role,
    '2022-01-01',
  ])
  const hash = createHash('sha256').update(token).digest()
  const ends = new Date(Date.parse(clock) + 12 * 3_600_000).toISOString()
  await sql(
    'insert into seat_session (token_hash, id, staff_id, opened_at, ends_at, last_seen_at, second_factor) values ($1, $2, $3, $4, $5, $4, true)',
    [hash, newId(), staffId, clock, ends],
  )
  return { seatId, staffId, organizationId, token }
}

interface PhoneOf {
  readonly memberId: string
  readonly organizationId: string
  readonly supporterId: string | null
}

async function phoneOf(sql: Sql, { memberId, organizationId, supporterId }: PhoneOf, clock: string) {
  const token = randomBytes(32).toString('base64url')
  const ends = new Date(Date.parse(clock) + 12 * 3_600_000).toISOString()
  await sql(
    'insert into registry_phone_session (token_hash, id, member_id, organization_id, opened_at, last_seen_at, ends_at, supporter_id) values ($1, $2, $3, $4, $5, $5, $6, $7)',
    [createHash('sha256').update(token).digest(), newId(), memberId, organizationId, clock, ends, supporterId],
  )
  return { kind: 'member' as const, token }
}

function sessionOf(house: OpenHouse, seat: TestSeat): FileSession {
  const headers = {
    cookie: `${SEAT_COOKIE}=${seat.token}`,
    'alongside-seat': seat.seatId,
    'content-type': 'application/json',
  }
  const send = async (request: Request): Promise<Reply> => {
    const response = await house.fetch(request)
    return { status: response.status, body: await response.json() }
  }
  const post = (operation: string, body: object) =>
    send(new Request(`http://localhost/api/${operation}`, { method: 'POST', headers, body: JSON.stringify(body) }))
  return {
    seat,
    command: (operation, input, id = newId()) => post(operation, { id, input }),
    upload: (operation, input, file, id = newId()) => {
      const command = encodeURIComponent(JSON.stringify({ id, input }))
      const attaching = { ...headers, 'content-type': 'application/octet-stream', 'alongside-command': command }
      return send(new Request(`http://localhost/api/${operation}`, { method: 'POST', headers: attaching, body: file }))
    },
    query: async (operation, input) => {
      const address = `http://localhost/api/${operation}?input=${encodeURIComponent(JSON.stringify(input))}`
      const reply = await send(new Request(address, { headers }))
      return reply.status === 405 ? post(operation, { input }) : reply
    },
  }
}
