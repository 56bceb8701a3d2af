// A house with people at work, for journeys through the screens: the real server on a port, an agency, seats with the demo's password, and
// members entered as a person would enter them.
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../src/domain/access.ts'
import { readConfig } from '../../src/server/config.ts'
import { openPool } from '../../src/server/database/executor.ts'
import { openHouse } from '../../src/server/house.ts'
import { DEMO_PASSWORD } from '../../src/server/sign-in/password.ts'
import { openWeb } from '../../src/server/web-server.ts'
import { testDatabase } from '../database.ts'
import { type Entered, enterMember } from '../entered.ts'
import { newId, type Reply } from '../house.ts'
import { clearScratchFolder, scratchFolder } from '../scratch-folder.ts'
import { browser, type PageOptions, page } from './chromium.ts'

export const password = DEMO_PASSWORD

export interface Worker {
  readonly email: string
  readonly name: string
  readonly staffId: string
  readonly seatId: string
  readonly organizationId: string
}

export type StaffedHouse = Awaited<ReturnType<typeof staffedHouse>>

/** Opens the house and a browser. Close it at the end of the file. */
export async function staffedHouse() {
  await needBuiltApp()
  const folder = await scratchFolder()
  const database = await testDatabase()
  const owner = openPool(database.connections, 'owner', 2)
  const sql = (text: string, values: readonly unknown[] = []) => owner.ask({ text, values })
  await sql(`insert into setting (name, value) values ('demo', 'true')`)
  const web = await openWeb('127.0.0.1', 0)
  const populationFolder = join(folder, 'population')
  const settings = { ALONGSIDE_KEY_FILE: join(folder, 'root.key'), ALONGSIDE_PUBLIC_URL: web.address }
  const config = readConfig({ ...settings, ALONGSIDE_POPULATION: populationFolder }, folder)
  const house = await openHouse({ connections: database.connections, config, dataDir: folder, demo: true })
  web.answerWith(house.fetch)
  const chromium: Browser = await browser()

  const organization = async (kind: 'agency' | 'plan' | 'referrer', name: string): Promise<string> => {
    const id = newId()
    await sql(`insert into organization (id, kind, name, started_on) values ($1, $2, $3, '2022-01-01')`, [
      id,
      kind,
      name,
    ])
    return id
  }

  return {
    origin: web.address,
    populationFolder,
    sql,
    core: house.core,
    organization,
    worker: async (organizationId: string, role: Role, name: string): Promise<Worker> => {
      const [staffId, seatId] = [newId(), newId()]
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.test`
      await sql(
        `insert into staff (id, email, name, languages, started_on) values ($1, $2, $3, '{English}', '2022-01-01')`,
        [staffId, email, name],
      )
      await sql(
        `insert into seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, $4, '2022-01-01')`,
        [seatId, staffId, organizationId, role],
      )
      await house.signIn.createAccount({ staffId, email, demo: true })
      return { email, name, staffId, seatId, organizationId }
    },
    enter: async (worker: Worker, given: object = {}): Promise<Entered> =>
      enterMember(await sessionOf(web.address, worker), given),
    session: (worker: Worker) => sessionOf(web.address, worker),
    /** A page of nobody's yet. */
    visit: async (path: string, options: PageOptions = {}): Promise<Page> => {
      const opened = await page(chromium, { ...options, origin: web.address })
      await opened.goto(`${web.address}${path}`)
      return opened
    },
    /** A page on which this person sits already. */
    seated: async (worker: Worker, path: string, options: PageOptions = {}): Promise<Page> => {
      const opened = await page(chromium, { ...options, origin: web.address })
      await opened.request.post(`${web.address}/sign-in/password`, {
        data: { email: worker.email, password },
        headers: { origin: web.address },
      })
      await opened.goto(`${web.address}${path}`)
      await opened.locator('.shell__page').waitFor()
      return opened
    },
    close: async () => {
      await chromium.close()
      await web.close()
      await house.close()
      await owner.close()
      await database.close()
      await clearScratchFolder(folder)
    },
  }
}

/** Without the built app every journey would wait for a page that cannot come. */
async function needBuiltApp(): Promise<void> {
  try {
    await access(new URL('../../dist/web/index.html', import.meta.url))
  } catch (cause) {
    throw new Error('The staff app is not built. Run `npm start` once, then test again.', { cause })
  }
}

/** The same person at another machine: calls as a client makes them. */
async function sessionOf(origin: string, worker: Worker) {
  const signedIn = await fetch(`${origin}/sign-in/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: worker.email, password }),
  })
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0])
  const headers = {
    'content-type': 'application/json',
    'alongside-seat': worker.seatId,
    origin,
    cookie: cookie.join('; '),
  }
  const post = async (operation: string, body: object): Promise<Reply> => {
    const reply = await fetch(`${origin}/api/${operation}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: reply.status, body: await reply.json() }
  }
  const { seatId, staffId, organizationId } = worker
  return {
    seat: { seatId, staffId, organizationId, token: '' },
    command: (operation: string, input: object, id = newId()) => post(operation, { id, input }),
    query: (operation: string, input: object) => post(operation, { input }),
    /** A query whose input may stand in an address. */
    get: async (operation: string, input: object): Promise<Reply> => {
      const address = `${origin}/api/${operation}?input=${encodeURIComponent(JSON.stringify(input))}`
      const reply = await fetch(address, { headers })
      return { status: reply.status, body: await reply.json() }
    },
  }
}
