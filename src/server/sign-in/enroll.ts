// Setting up a second factor: at the first sign-in, when only the first proof stands and there is none yet, or later from an
// open seat. Whoever has one already cannot be given another by somebody who knows only the password.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { Nothing, PasskeyEnrolment, TotpConfirmation, TotpEnrolment, type TotpSecret } from '../../api/sign-in.ts'
import { Problem } from '../../base/problem.ts'
import { cookiesOf, type Desk, keepCookies, readBody, seatToken } from './desk.ts'
import { hasSecondFactor, loadPerson, type Person } from './person.ts'
import { ask, pendingPerson, proveCode, withSession } from './proof.ts'

/** Who enrolls, and how better-auth is told so. */
interface Enrolling {
  readonly person: Person
  readonly isSeated: boolean
  readonly run: <Answer>(call: (headers: Headers) => Promise<Answer>) => Promise<Answer>
}

export function enrollRoutes(desk: Desk): Hono {
  const { authority } = desk
  const routes = new Hono()

  routes.post('/enroll/totp', async (context) => {
    const { password } = await readBody(context, TotpEnrolment)
    const { person, run } = await enrolling(desk, context)
    if (person.hasTotp) throw new Problem('already-enrolled')
    const tried = await desk.countTry(context, 'sign-in.enroll', person)
    const body = { method: 'totp' as const, ...(password === undefined ? {} : { password }) }
    const answer = await run((headers) => ask(() => authority.api.enableTwoFactor({ body, headers })))
    if (!answer.ok) return desk.refuse(person.staffId, 'sign-in.enroll', answer.reason)
    await tried.giveBack()
    if (answer.value.method !== 'totp') throw new Error('better-auth answered another method than was asked')
    const { totpURI: uri, backupCodes: recoveryCodes } = answer.value
    const secret = new URL(uri).searchParams.get('secret') ?? ''
    return context.json({ uri, secret, recoveryCodes } satisfies TotpSecret)
  })

  routes.post('/enroll/totp/confirm', async (context) => {
    const proof = await readBody(context, TotpConfirmation)
    const { person, isSeated, run } = await enrolling(desk, context)
    if (person.hasTotp) throw new Problem('already-enrolled')
    const tried = await desk.countTry(context, 'sign-in.enroll', person)
    const proven = await run((headers) => proveCode(desk, person.staffId, proof, headers))
    if (!proven.ok) return desk.refuse(person.staffId, 'sign-in.enroll', proven.reason)
    await tried.clear()
    await desk.record.note(person.staffId, 'sign-in.enroll')
    return context.json(isSeated ? await desk.stateOf(context) : await desk.seat(context, person.staffId, true))
  })

  routes.post('/enroll/passkey/options', async (context) => {
    await readBody(context, Nothing)
    const { run } = await enrolling(desk, context)
    const answer = await run((headers) =>
      authority.api.generatePasskeyRegistrationOptions({ headers, query: {}, returnHeaders: true }),
    )
    keepCookies(context, answer.headers.getSetCookie())
    return context.json(answer.response)
  })

  routes.post('/enroll/passkey', async (context) => {
    const { passkey, name } = await readBody(context, PasskeyEnrolment)
    const { person, isSeated, run } = await enrolling(desk, context)
    const body = { response: passkey, name }
    const answer = await run((headers) => ask(() => authority.api.verifyPasskeyRegistration({ body, headers })))
    if (!answer.ok) return desk.refuse(person.staffId, 'sign-in.enroll', answer.reason)
    await desk.record.note(person.staffId, 'sign-in.enroll')
    return context.json(isSeated ? await desk.stateOf(context) : await desk.seat(context, person.staffId, true))
  })
  return routes
}

async function enrolling(desk: Desk, context: Context): Promise<Enrolling> {
  const { authority, pool, seats } = desk
  const headers = cookiesOf(context)
  const seat = await seats.find(seatToken(context))
  if (seat?.isLocked) throw new Problem('session-locked')
  if (seat) {
    const person = await loadPerson(pool, seat.staffId)
    if (!person) throw new Problem('sign-in-needed')
    return { person, isSeated: true, run: (call) => withSession(authority, person.staffId, headers, call) }
  }
  const staffId = await pendingPerson(authority, headers)
  const person = staffId === undefined ? undefined : await loadPerson(pool, staffId)
  if (!person) throw new Problem('proof-expired')
  if (hasSecondFactor(person)) throw new Problem('already-enrolled')
  return { person, isSeated: false, run: (call) => call(headers) }
}
