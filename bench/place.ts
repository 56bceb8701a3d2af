// A place to measure in: a durable embedded PostgreSQL in a temporary folder, migrated, with one agency, one care manager with a session and
// as many members as asked, written in blocks as a file would.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { idFrom } from '../src/base/id.ts'
import { readConfig } from '../src/server/config.ts'
import { type Database, openPool } from '../src/server/database/executor.ts'
import { type Core, openCore } from '../src/server/house.ts'
import { migrate } from '../src/server/migrate.ts'
import type { Connections } from '../src/server/postgres/connection.ts'
import { openEmbeddedDatabase } from '../src/server/postgres/open.ts'
import { SEAT_COOKIE } from '../src/server/sign-in/seat-session.ts'

export interface Place {
  readonly connections: Connections
  readonly owner: Database
  readonly core: Core
  readonly dataDir: string
  readonly agency: string
  readonly plan: string
  readonly staff: string
  /** What a request of the care manager carries. */
  readonly headers: Readonly<Record<string, string>>
  /** Starts a server of the bench in its own process; gives its port. */
  serve(file: 'bare-server.ts' | 'our-server.ts'): Promise<number>
  close(): Promise<void>
}

export function newId(): string {
  return idFrom(Date.now(), randomBytes(10))
}

export async function openPlace(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'alongside-bench-'))
  const database = await openEmbeddedDatabase({ folder: dataDir, use: 'serve' })
  await migrate(database.connections, fileURLToPath(new URL('../db/migrations', import.meta.url)))
  const owner = openPool(database.connections, 'owner', 4)
  const core = await openCore({
    connections: database.connections,
    config: readConfig({ ALONGSIDE_DATA: dataDir }, dataDir),
    dataDir,
    demo: false,
  })
  const people = await makePeople(owner)
  const children: ChildProcess[] = []
  return {
    connections: database.connections,
    owner,
    core,
    dataDir,
    ...people,
    serve: (file) => serve(file, database.connections, dataDir, children),
    close: async () => {
      for (const child of children) child.kill('SIGTERM')
      await core.close()
      await owner.close()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function makePeople(owner: Database) {
  const [agency, plan, staff, seat, token] = [newId(), newId(), newId(), newId(), randomBytes(32).toString('base64url')]
  const add = 'insert into organization (id, kind, name, npi, plan_code, started_on) values ($1, $2, $3, $4, $5, $6)'
  await owner.ask({ text: add, values: [agency, 'agency', 'Eastside Care Alliance', '1234567893', null, '2022-01-01'] })
  await owner.ask({ text: add, values: [plan, 'plan', 'Example Health Plan', null, '304', '2022-01-01'] })
  await owner.ask({
    text: 'insert into staff (id, email, name, started_on) values ($1, $2, $3, $4)',
    values: [staff, 'bench@example.org', 'An invented person', '2022-01-01'],
  })
  await owner.ask({
    text: 'insert into seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, $4, $5)',
    values: [seat, staff, agency, 'care-manager', '2022-01-01'],
  })
  await owner.ask({
    text: `insert into seat_session (token_hash, id, staff_id, opened_at, ends_at, last_seen_at, second_factor) values ($1, $2, $3, now(), now() + interval '12 hours', now(), true)`,
    values: [createHash('sha256').update(token).digest(), newId(), staff],
  })
  const headers = { cookie: `${SEAT_COOKIE}=${token}`, 'alongside-seat': seat, 'content-type': 'application/json' }
  return { agency, plan, staff, headers }
}

async function serve(
  file: string,
  connections: Connections,
  dataDir: string,
  children: ChildProcess[],
): Promise<number> {
  const app = connections.for('owner')
  const address = JSON.stringify(
    file === 'bare-server.ts' ? app : { host: app.host, port: app.port, password: app.password },
  )
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(file, import.meta.url)), address, String(app.database), dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  const port = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString('utf8'))),
  )
  return Number(port)
}
