// A house that people can sign in to, for tests: a real database, the real routes, staff entered as an administrator would.

import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import pg from 'pg'
import { idFrom } from '../src/base/id.ts'
import { openPool } from '../src/server/database/executor.ts'
import { openAccessLog } from '../src/server/gate/access-log.ts'
import { answerProblem } from '../src/server/problem-response.ts'
import { createSignIn, type SignInOptions } from '../src/server/sign-in/sign-in.ts'
import { testDatabase } from './database.ts'
import { type Browser, browserAt, totpCode } from './sign-in.ts'

export const ORIGIN = 'http://localhost:4600'

export const SECRET = 'a secret for tests, longer than thirty-two'

/** A password nobody is asked to remember; each person has it. */
export const PASSWORD = 'violet ladder under seven moons'

export async function openHouse(options: Partial<SignInOptions> & { readonly demoData?: boolean } = {}) {
  const database = await testDatabase()
  const { connections } = database
  const admin = new pg.Client(connections.for('superuser'))
  await admin.connect()
  if (options.demoData) await admin.query(`insert into setting (name, value) values ('demo', 'true')`)
  let address = '192.0.2.1'
  const logDatabase = openPool(connections, 'app', 1)
  const log = openAccessLog(logDatabase, () => new Date().toISOString())
  const close = async () => {
    await log.close()
    await logDatabase.close()
    await admin.end()
    await database.close()
  }
  const signIn = await createSignIn({
    connections,
    publicUrl: ORIGIN,
    secret: SECRET,
    demo: options.demoData ?? false,
    idleMinutes: 15,
    log,
    addressOf: () => address,
    ...options,
  }).catch(async (error) => {
    await close()
    throw error
  })
  const app = new Hono().route('/sign-in', signIn.routes)
  // What is no Problem is a defect: it must not hide behind the answer.
  const broken: unknown[] = []
  app.onError((error, context) => {
    if (error.name !== 'Problem') broken.push(error)
    return answerProblem(error, context)
  })

  async function staff(email: string, days: { readonly from?: string; readonly to?: string } = {}): Promise<string> {
    const id = idFrom(Date.now(), randomBytes(10))
    await admin.query('insert into staff (id, email, name, started_on, ended_on) values ($1, $2, $3, $4, $5)', [
      id,
      email,
      'Test Person',
      days.from ?? '2024-01-01',
      days.to ?? null,
    ])
    return id
  }

  return {
    connections,
    signIn,
    app,
    broken,
    sql: async (text: string, values: readonly unknown[] = []): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      (await admin.query(text, [...values])).rows,
    /** From now on calls come from this network address. */
    comeFrom: (next: string) => {
      address = next
    },
    browser: (): Browser => browserAt(app, ORIGIN),
    staff,
    /** A staff member with an account and this password. */
    account: async (email: string): Promise<string> => {
      const staffId = await staff(email)
      const made = await signIn.createAccount({ staffId, email, password: PASSWORD })
      if (!made.ok) throw new Error(made.reason)
      return staffId
    },
    close: async () => {
      await signIn.close()
      await close()
      if (broken.length > 0) throw new AggregateError(broken, 'calls broke')
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/**
 * Signs in with the password and sets up an authenticator: the person sits, the browser holds the seat. The code of now is
 * `spent`; the next half minute's is taken already, so tests go on with that one and need not wait.
 */
export async function enrollTotp(browser: Browser, email: string) {
  await browser.post('/sign-in/password', { email, password: PASSWORD })
  const { body } = await browser.post('/sign-in/enroll/totp', { password: PASSWORD })
  const secret = String(body.secret)
  const recoveryCodes = Array.isArray(body.recoveryCodes) ? body.recoveryCodes.map(String) : []
  const spent = totpCode(secret)
  await browser.post('/sign-in/enroll/totp/confirm', { code: spent })
  return { secret, recoveryCodes, spent }
}
