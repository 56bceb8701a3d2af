// Coming in: a password and then a second factor, or a passkey, which is both. Locking the screen, and leaving.

import { Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { Nothing, PasskeyProof, PasswordProof, SecondFactorProof } from '../../api/sign-in.ts'
import { Problem } from '../../base/problem.ts'
import { cookiesOf, type Desk, keepCookies, readBody, refuseProof, seatToken } from './desk.ts'
import { loadPerson, loadPersonByEmail } from './person.ts'
import { ask, pendingPerson, proveCode, provePasskey } from './proof.ts'
import { SEAT_COOKIE } from './seat-session.ts'

export function enterRoutes(desk: Desk): Hono {
  const { authority, pool, seats } = desk
  const routes = new Hono()

  routes.get('/state', async (context) => context.json(await desk.stateOf(context)))

  routes.post('/password', async (context) => {
    const body = await readBody(context, PasswordProof)
    const person = await loadPersonByEmail(pool, body.email)
    const tried = await desk.countTry(context, 'sign-in.open', { email: body.email, staffId: person?.staffId })
    const answer = await ask(() =>
      authority.api.signInEmail({ body, headers: cookiesOf(context), returnHeaders: true }),
    )
    // Unknown person, wrong password, no password at all: one answer, after the same work.
    if (!answer.ok || !person) {
      if (person) desk.record.noteLater(person.staffId, 'sign-in.open', 'sign-in-refused')
      throw new Problem('sign-in-refused')
    }
    await tried.giveBack()
    keepCookies(context, answer.value.headers.getSetCookie())
    return context.json(await desk.afterFirstProof(context, person))
  })

  routes.post('/second-factor', async (context) => {
    const proof = await readBody(context, SecondFactorProof)
    const headers = cookiesOf(context)
    const staffId = await pendingPerson(authority, headers)
    const person = staffId === undefined ? undefined : await loadPerson(pool, staffId)
    // An enrolment that was begun and not confirmed is no factor: its code must not open anything.
    if (!person?.hasTotp) throw new Problem('proof-expired')
    const tried = await desk.countTry(context, 'sign-in.open', person)
    const proven = await proveCode(desk, person.staffId, proof, headers)
    if (!proven.ok) return desk.refuse(person.staffId, 'sign-in.open', proven.reason)
    await tried.clear()
    return context.json(await desk.seat(context, person.staffId, true))
  })

  routes.post('/passkey/options', async (context) => {
    await readBody(context, Nothing)
    const answer = await authority.api.generatePasskeyAuthenticationOptions({
      headers: cookiesOf(context),
      returnHeaders: true,
    })
    keepCookies(context, answer.headers.getSetCookie())
    return context.json({ ...answer.response, userVerification: 'required' })
  })

  // Not counted as a try: there is nothing to guess in a signature.
  routes.post('/passkey', async (context) => {
    const { passkey } = await readBody(context, PasskeyProof)
    const proven = await provePasskey(desk, passkey, cookiesOf(context))
    if (!proven.ok) refuseProof(proven.reason)
    return context.json(await desk.seat(context, proven.value, true))
  })

  routes.post('/lock', async (context) => {
    await readBody(context, Nothing)
    const token = seatToken(context)
    const seat = await seats.find(token)
    if (token !== undefined && seat) {
      await seats.lock(token)
      if (!seat.isLocked) await desk.record.note(seat.staffId, 'sign-in.lock')
    }
    return context.json(await desk.stateOf(context))
  })

  routes.post('/out', async (context) => {
    await readBody(context, Nothing)
    const token = seatToken(context)
    const seat = await seats.find(token)
    if (token !== undefined) await seats.end(token)
    if (seat) await desk.record.note(seat.staffId, 'sign-in.end')
    deleteCookie(context, SEAT_COOKIE, { path: '/' })
    // Half way in counts as in: the next person at this browser must not find the first proof.
    const pending = await pendingPerson(authority, cookiesOf(context))
    if (pending !== undefined) await desk.forgetProofs(context, pending)
    return context.json(await desk.signedOut())
  })
  return routes
}
