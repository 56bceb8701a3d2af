// A new first password for who lost authenticator, passkey or password, or came back. Two administrators know each other, so nobody resets
// their own: a screen left open must not give away the account behind it.
import type * as z from 'zod'
import type { resetAccount } from '../../api/staff.ts'
import { done, refused } from '../../base/result.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { isSharedBeyond, personHere } from './person-here.ts'
import { endSessions } from './staff.ts'

export async function reset(work: HandlerWork, input: z.infer<(typeof resetAccount)['input']>) {
  const person = await personHere(work, input.staff)
  if (!person) return refused('staff-unknown')
  if (input.staff === work.at.staffId) return refused('own-account')
  if (person.endedOn !== null || person.seats.every((seat) => seat.endedAt !== null)) return refused('staff-left')
  // With the account comes whatever the person may see elsewhere.
  if (isSharedBeyond(work, person)) return refused('works-elsewhere')
  const password = await work.house.accounts.give({ staffId: input.staff, email: person.email })
  return done({ output: { password: null }, once: { password }, statements: [endSessions(input.staff, work.at.now)] })
}
