// Opening a locked screen: one proof of the same person, and the seat stands where it stood. Nothing begins anew, so nothing
// that was being written is lost (SEC-3).

import { Hono } from 'hono'
import type { z } from 'zod'
import { UnlockProof } from '../../api/sign-in.ts'
import { Problem } from '../../base/problem.ts'
import { type Result, refused } from '../../base/result.ts'
import { cookiesOf, type Desk, readBody, seatToken } from './desk.ts'
import { loadPerson, type Person } from './person.ts'
import { type ProofRefusal, proveCode, provePasskey, provePassword, withSession } from './proof.ts'

export function unlockRoutes(desk: Desk): Hono {
  const { pool, seats } = desk
  const routes = new Hono()

  routes.post('/unlock', async (context) => {
    const proof = await readBody(context, UnlockProof)
    const token = seatToken(context)
    const seat = await seats.find(token)
    const person = seat && (await loadPerson(pool, seat.staffId))
    if (token === undefined || !person) throw new Problem('session-ended')
    const tried = await desk.countTry(context, 'sign-in.unlock', person)
    const proven = await prove(desk, person, proof, cookiesOf(context))
    if (!proven.ok) return desk.refuse(person.staffId, 'sign-in.unlock', proven.reason)
    // Another person's right proof opens their own seat, never this one.
    if (proven.value !== person.staffId) return desk.refuse(person.staffId, 'sign-in.unlock', 'wrong')
    await desk.record.note(person.staffId, 'sign-in.unlock')
    await tried.clear()
    await seats.unlock(token)
    return context.json(await desk.stateOf(context))
  })
  return routes
}

async function prove(
  desk: Desk,
  person: Person,
  proof: z.output<typeof UnlockProof>,
  headers: Headers,
): Promise<Result<string, ProofRefusal>> {
  if ('passkey' in proof) return provePasskey(desk, proof.passkey, headers)
  if ('password' in proof) return provePassword(desk, person.staffId, proof.password)
  if (!person.hasTotp) return refused('wrong')
  return withSession(desk.authority, person.staffId, headers, (signed) =>
    proveCode(desk, person.staffId, proof, signed),
  )
}
