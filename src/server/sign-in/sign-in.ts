// Sign-in of staff: better-auth checks the proofs, and a seat session is opened for who showed enough of them. The gate reads
// the seat session only; nothing outside this folder knows better-auth.

import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import pg from 'pg'
import { Problem } from '../../base/problem.ts'
import type { AccessLog } from '../gate/access-log.ts'
import type { Connections } from '../postgres/connection.ts'
import { sameOrigin } from '../same-origin.ts'
import { StartError } from '../start-error.ts'
import { type Accounts, accounts, isDemoData } from './account.ts'
import { createAuthority, type OidcProvider } from './better-auth.ts'
import { createDesk } from './desk.ts'
import { enrollRoutes } from './enroll.ts'
import { enterRoutes } from './enter.ts'
import { ownRoutes } from './own.ts'
import { providerRoutes } from './provider.ts'
import { signInRecord } from './record.ts'
import { seatSessions } from './seat-session.ts'
import { createThrottle } from './throttle.ts'
import { unlockRoutes } from './unlock.ts'

export interface SignInOptions {
  readonly connections: Connections
  /** What people type: `https://…`, or `http://localhost:PORT`. Passkeys are bound to its host name. */
  readonly publicUrl: string
  /** At least 32 random characters, from outside the database. Another secret makes every TOTP and recovery code useless. */
  readonly secret: string
  /** Lets demo accounts in with the published password; refused where the data are not the demo's. */
  readonly demo: boolean
  readonly oidc?: OidcProvider
  /** Minutes without a call until the screen locks, 1 to 20 (SEC-3). */
  readonly idleMinutes: number
  /** Where sign-ins are kept, beside every look. */
  readonly log: Pick<AccessLog, 'write'>
  /** The caller's network address, behind a proxy from its header; by default the socket's. */
  readonly addressOf?: (context: Context) => string
}

export interface SignIn extends Accounts {
  /** Mounted at /sign-in. Throws Problems. */
  readonly routes: Hono
  close(): Promise<void>
}

/** Largest body of any call here, in bytes: a passkey's attestation is the longest. */
const BODY_LIMIT = 64 * 1024

/** @throws StartError where demo sign-in is asked for and the data are not the demo's, or a setting is out of range. */
export async function createSignIn(options: SignInOptions): Promise<SignIn> {
  const { connections, publicUrl, secret, demo, oidc, idleMinutes, log, addressOf = socketAddress } = options
  if (secret.length < 32) throw new StartError('The secret is too short. Set one of 32 random characters or more.')
  if (!(idleMinutes >= 1 && idleMinutes <= 20)) throw new StartError('The screen must lock after 1 to 20 idle minutes.')
  const pool = new pg.Pool({ ...connections.for('signin'), max: 6, types: DATES_AS_DATES })
  pool.on('error', () => {}) // a connection that broke while idle; the next query opens another
  try {
    if (demo && !(await isDemoData(pool))) {
      throw new StartError('Demo sign-in works on demo data only. Start without it, or with an empty data folder.')
    }
  } catch (error) {
    await pool.end()
    throw error
  }
  const authority = createAuthority({ pool, publicUrl, secret })
  const seats = seatSessions(pool, { idleMinutes, demo })
  const throttle = createThrottle(pool, secret)
  const record = signInRecord(pool, log)
  const desk = createDesk({ authority, pool, seats, throttle, record, secret, publicUrl, oidc, demo, addressOf })

  const routes = new Hono()
  routes.use(sameOrigin)
  routes.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => {
        throw new Problem('too-large')
      },
    }),
  )
  routes.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  for (const part of [enterRoutes, unlockRoutes, enrollRoutes, ownRoutes, providerRoutes]) routes.route('/', part(desk))

  const close = async () => {
    await record.settled()
    await pool.end()
  }
  return { routes, ...accounts(pool, seats), close }
}

/** better-auth compares dates; the rest of the server reads instants as text. */
const DATES_AS_DATES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.TIMESTAMPTZ ? (text: string) => new Date(text) : pg.types.getTypeParser(oid, format),
}

/** Empty where the call came by no socket: then nothing is counted by address. */
export function socketAddress(context: Context): string {
  const env: unknown = context.env
  const isHttp = typeof env === 'object' && env !== null && 'incoming' in env
  return isHttp ? (getConnInfo(context).remote.address ?? '') : ''
}
