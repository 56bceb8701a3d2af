// What every sign-in call does: read what was sent, count the try, seat the person, say where they stand now. The calls
// themselves are in the files beside this one.

import { hkdfSync } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type pg from 'pg'
import type { z } from 'zod'
import type { OwnSeat, SignInState } from '../../api/sign-in.ts'
import { Problem } from '../../base/problem.ts'
import type { Authority, OidcProvider } from './better-auth.ts'
import { demoDoor } from './demo-door.ts'
import { hasSecondFactor, loadPerson, type Person, secondWays, unlockWays } from './person.ts'
import { type ProofRefusal, pendingPerson } from './proof.ts'
import type { SignInEvent, SignInRecord } from './record.ts'
import { SEAT_COOKIE, SEAT_HOURS, type SeatSession, type SeatSessions } from './seat-session.ts'
import type { Throttle } from './throttle.ts'

export interface DeskDeps {
  readonly authority: Authority
  readonly pool: pg.Pool
  readonly seats: SeatSessions
  readonly throttle: Throttle
  readonly secret: string
  readonly publicUrl: string
  readonly oidc: OidcProvider | undefined
  /** Whether this is a house of invented people, and says who can sign in. */
  readonly demo: boolean
  readonly record: SignInRecord
  readonly addressOf: (context: Context) => string
}

export type Desk = ReturnType<typeof createDesk>

export function createDesk(deps: DeskDeps) {
  const { authority, pool, seats, throttle, record } = deps
  const url = new URL(deps.publicUrl)
  const secure = url.protocol === 'https:'
  const provider = deps.oidc === undefined ? null : (deps.oidc.name ?? new URL(deps.oidc.issuer).hostname)
  // WebAuthn takes a name, never an address.
  const passkeys = !/^(\d+\.){3}\d+$|^\[/.test(url.hostname)

  async function signedOut(): Promise<SignInState> {
    return { kind: 'signed-out', passkeys, provider, demo: deps.demo ? await demoDoor(pool) : null }
  }

  async function stateOf(context: Context, token = seatToken(context)): Promise<SignInState> {
    const seat = await seats.find(token)
    const person = seat && (await loadPerson(pool, seat.staffId))
    if (seat && person) return seatState(seat, person, await seats.ofStaff(seat.staffId), deps)
    const pending = await pendingPerson(authority, cookiesOf(context))
    const waiting = pending && (await loadPerson(pool, pending))
    return waiting ? waitingState(waiting) : signedOut()
  }

  /** Where a person stands whose first proof was right: a demo account sits down, everybody else shows a second (SEC-1). */
  async function afterFirstProof(context: Context, person: Person, isSecondFactorShown = false): Promise<SignInState> {
    return person.isDemo || isSecondFactorShown
      ? seat(context, person.staffId, isSecondFactorShown)
      : waitingState(person)
  }

  function waitingState(person: Person): SignInState {
    if (hasSecondFactor(person)) return { kind: 'second-factor', email: person.email, ways: secondWays(person) }
    return { kind: 'enroll', email: person.email, passkeys }
  }

  /** Seats the person, or refuses as a wrong password would: nothing tells why. */
  async function seat(context: Context, staffId: string, secondFactor: boolean): Promise<SignInState> {
    const opened = await seats.open({ staffId, secondFactor, previous: seatToken(context) })
    await forgetProofs(context, staffId)
    if (opened === undefined) {
      record.noteLater(staffId, 'sign-in.open', 'sign-in-refused')
      throw new Problem('sign-in-refused')
    }
    await record.note(staffId, 'sign-in.open')
    setCookie(context, SEAT_COOKIE, opened.token, {
      path: '/',
      httpOnly: true,
      secure,
      sameSite: 'Strict',
      maxAge: SEAT_HOURS * 3600,
    })
    return stateOf(context, opened.token)
  }

  /** better-auth's session and challenge have done their work. */
  async function forgetProofs(context: Context, staffId: string): Promise<void> {
    const { internalAdapter, authCookies, createAuthCookie } = await authority.$context
    await internalAdapter.deleteUserSessions(staffId)
    await pool.query(FORGET_STALE)
    for (const { name } of [authCookies.sessionToken, createAuthCookie('two_factor')]) {
      deleteCookie(context, name, { path: '/sign-in', secure })
    }
  }

  /** Counts a try before it is made; the answer to too many is the same for everybody. */
  async function countTry(context: Context, event: SignInEvent, { email, staffId }: Trying) {
    const who = { email, address: deps.addressOf(context) }
    const waitSeconds = await throttle.take(who)
    if (waitSeconds !== undefined) {
      if (staffId !== undefined) record.noteLater(staffId, event, 'too-many')
      context.header('retry-after', String(waitSeconds))
      throw new Problem('too-many')
    }
    return { giveBack: () => throttle.giveBack(who), clear: () => throttle.clear(who) }
  }

  /** Says no to a proof of a person who is known. */
  async function refuse(staffId: string, event: SignInEvent, reason: ProofRefusal): Promise<never> {
    await record.note(staffId, event, REFUSALS[reason])
    return refuseProof(reason)
  }

  return { ...deps, signedOut, stateOf, afterFirstProof, seat, forgetProofs, countTry, refuse }
}

/** Who tries: the e-mail as it was given, and whose it is, if anybody's. */
interface Trying {
  readonly email: string
  readonly staffId?: string | undefined
}

/** What was begun and never finished. */
const FORGET_STALE = `
  with sessions as (delete from signin."session" where "expiresAt" < now()),
    codes as (delete from signin.spent_code where spent_at < now() - interval '1 hour')
  delete from signin."verification" where "expiresAt" < now()`

function seatState(seat: SeatSession, person: Person, seats: readonly OwnSeat[], { secret }: DeskDeps): SignInState {
  const { staffId: staff, name, email, endsAt, idleMinutes } = seat
  if (seat.isLocked) return { kind: 'locked', staff, email, endsAt, ways: unlockWays(person) }
  const factors = { totp: person.hasTotp, passkeys: person.passkeys, recoveryCodes: person.recoveryCodes }
  return { kind: 'open', staff, name, email, seats, endsAt, idleMinutes, factors, deviceKey: deviceKey(secret, staff) }
}

/** The same for a person at each sign-in, so that a draft kept yesterday opens today. */
function deviceKey(secret: string, staffId: string): string {
  return Buffer.from(hkdfSync('sha256', secret, staffId, 'device store', 32)).toString('base64url')
}

export function seatToken(context: Context): string | undefined {
  return getCookie(context, SEAT_COOKIE)
}

/** The only headers better-auth is shown: with others it would draw its own conclusions about addresses and origins. */
export function cookiesOf(context: Context): Headers {
  const cookie = context.req.header('cookie')
  return new Headers(cookie === undefined ? {} : { cookie })
}

/** Hands better-auth's cookies (challenge, pending proof) to the browser. */
export function keepCookies(context: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
}

/** The body, checked. @throws Problem `bad-input` with every fault */
export async function readBody<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.output<Schema>> {
  const body: unknown = await context.req.json().catch(() => undefined)
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Problem(
    'bad-input',
    parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), says: issue.message })),
  )
}

const REFUSALS = { wrong: 'proof-refused', wait: 'too-many', expired: 'proof-expired' } as const

export function refuseProof(reason: ProofRefusal): never {
  throw new Problem(REFUSALS[reason])
}
