// The house, opened: database, keys, access log, gate, sign-in and HTTP put together. One value, closed in the opposite order.
import { createHmac, hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { grants } from '../../content/access.ts'
import { operations } from '../api/index.ts'
import { openBackground } from './background.ts'
import type { Config } from './config.ts'
import { content } from './content.ts'
import { type Database, openPool } from './database/executor.ts'
import { openDoor } from './door/open-door.ts'
import { type AccessLog, openAccessLog } from './gate/access-log.ts'
import { type Gate, type House, openGate } from './gate/gate.ts'
import { handlers } from './handlers/index.ts'
import { keepClosingSeats } from './handover/close-seat.ts'
import { resumeHandovers } from './handover/resume.ts'
import { createHttp } from './http.ts'
import { resumeIntakes } from './intake/resume.ts'
import { dataKeys, rootKey } from './key.ts'
import { createLog, type Log } from './log.ts'
import { countCalls } from './metrics.ts'
import type { Connections } from './postgres/connection.ts'
import { incomingTexts } from './sending/incoming.ts'
import { type Outbox, openOutbox } from './sending/outbox.ts'
import { demoSender, openSender } from './sending/sender.ts'
import { openAccounts } from './sign-in/house-accounts.ts'
import { createSignIn, type SignIn } from './sign-in/sign-in.ts'

export interface HouseOptions {
  readonly connections: Connections
  readonly config: Config
  readonly dataDir: string
  readonly demo: boolean
  /** The instant now; only tests give another clock. */
  readonly now?: () => string
  readonly idleMinutes?: number
  /** Whether this process sends what waits by itself, not only when something new does. */
  readonly isServing?: boolean
  /** Where the process tells what happens; standard error unless a test listens. */
  readonly log?: Log
}

/** The gate and what it stands on, without HTTP: for the command line and for jobs. */
export interface Core {
  readonly gate: Gate
  readonly house: House
  readonly root: Buffer
  /** Whether what is here is the demonstration's, and may be shown to anybody. */
  readonly isDemo: boolean
  readonly outbox: Outbox
  /** Resolves when work in the background is done. */
  settled(): Promise<void>
  close(): Promise<void>
}

export async function openCore(options: HouseOptions): Promise<Core> {
  const { connections, config, dataDir, now = () => new Date().toISOString(), idleMinutes = 15 } = options
  const root = await rootKey({ file: config.keyFile ?? join(dataDir, 'root.key'), command: config.keyCommand })
  const database: Database = openPool(connections, 'app', 16)
  const logDatabase: Database = openPool(connections, 'app', 1)
  const { accounts, close: closeAccounts } = openAccounts(connections)
  const closePools = async () => {
    await closeAccounts()
    await logDatabase.close()
    await database.close()
  }
  try {
    const keys = await dataKeys(database, root, 'journal', Number(now().slice(0, 4)))
    const log: AccessLog = openAccessLog(logDatabase, now)
    const background = openBackground(options.log ?? createLog(config.logLevel))
    const secret = Buffer.from(hkdfSync('sha256', root, '', 'member-door', 32))
    const digest = (text: string) => createHmac('sha256', secret).update(text).digest()
    const parts = { database, log, keys, digest, grants, content, handlers, accounts }
    const { populationFolder } = config
    const isDemo = options.demo && (await isDemoData(database))
    const sender = isDemo ? demoSender : openSender(config)
    const outbox: Outbox = openOutbox(() => ({ house, sender, publicUrl: publicUrlOf(config), isDemo }), background.run)
    const sends = { channels: sender.channels, wakeSender: outbox.wake }
    const house: House = { ...parts, ...sends, now, idleMinutes, background: background.run, populationFolder }
    const close = async () => {
      outbox.stop()
      await background.settled()
      sender.close()
      await log.close()
      await closePools()
    }
    return { gate: openGate(house), house, root, isDemo, outbox, settled: background.settled, close }
  } catch (error) {
    await closePools()
    throw error
  }
}

export interface OpenHouse {
  fetch(request: Request, bindings?: unknown): Promise<Response>
  readonly core: Core
  readonly signIn: SignIn
  close(): Promise<void>
  /** Lines that say how to sign in to the demo, or how a house begins where nobody can sign in yet. */
  demoSeats(): Promise<readonly string[]>
}

export async function openHouse(options: HouseOptions): Promise<OpenHouse> {
  const core = await openCore(options)
  try {
    const { connections, config } = options
    await resumeIntakes(core.house)
    await resumeHandovers(core.house)
    const { isDemo } = core
    const publicUrl = publicUrlOf(config)
    if (options.isServing) core.outbox.start()
    const stopClosing = options.isServing ? keepClosingSeats(core.house) : undefined
    const signIn = await createSignIn({
      connections,
      publicUrl,
      secret: Buffer.from(hkdfSync('sha256', core.root, '', 'sign-in', 32)).toString('base64url'),
      demo: isDemo,
      idleMinutes: options.idleMinutes ?? 15,
      log: core.house.log,
      ...(config.oidc ? { oidc: config.oidc } : {}),
    })
    const counted = countCalls(core.gate, operations)
    const app = createHttp({
      gate: counted.gate,
      signIn: signIn.routes,
      door: openDoor({
        gate: counted.gate,
        house: core.house,
        secret: Buffer.from(hkdfSync('sha256', core.root, '', 'door', 32)),
        isDemo,
        publicUrl,
      }),
      incoming: incomingTexts(counted.gate, core.house, config.gateway?.key),
      isReady: () => answers(core.house.database),
      metrics: counted.metrics,
      log: options.log ?? createLog(config.logLevel),
      incomingFolder: join(options.dataDir, 'incoming'),
      isSecure: publicUrl.startsWith('https:'),
    })
    return {
      fetch: async (request, bindings) => app.fetch(request, typeof bindings === 'object' ? bindings : {}),
      core,
      signIn,
      close: async () => {
        stopClosing?.()
        await signIn.close()
        await core.close()
      },
      demoSeats: () => (isDemo ? demoSeats(core.house.database) : beginning(core.house.database)),
    }
  } catch (error) {
    await core.close()
    throw error
  }
}

function publicUrlOf({ publicUrl, port }: Config): string {
  return publicUrl ?? `http://localhost:${port}`
}

async function isDemoData(database: Database): Promise<boolean> {
  const rows = await database.ask({ text: `select 1 from setting where name = 'demo' and value = 'true'::jsonb` })
  return rows.length > 0
}

async function answers(database: Database): Promise<boolean> {
  try {
    return (await database.ask({ text: 'select 1' })).length === 1
  } catch {
    return false
  }
}

async function beginning(database: Database): Promise<readonly string[]> {
  if ((await database.ask({ text: 'select from organization limit 1' })).length > 0) return []
  return [
    'Nobody can sign in yet. Enter an organization and who administers it:',
    '  npx alongside enter agency "NAME" --administrator "NAME" --email ADDRESS',
  ]
}

async function demoSeats(database: Database): Promise<readonly string[]> {
  const rows = await database.ask({
    text: `select distinct on (e.role) e.role, p.email, o.name from seat e join staff p on p.id = e.staff_id join organization o on o.id = e.organization_id
      where p.ended_on is null and e.ended_at is null order by e.role, o.name, p.email`,
  })
  const seats = rows.map((row) => `  ${String(row.role).padEnd(24)} ${String(row.email).padEnd(40)} ${row.name}`)
  return ['Demo seats; the password of each is walk-alongside-demo:', ...seats]
}
