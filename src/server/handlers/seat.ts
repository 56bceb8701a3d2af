// Giving a seat, and ending one at once. Nobody gives themselves a seat: an administrator sees no member, and does not make one's own way
// to them.
import type * as z from 'zod'
import { leadingRoles, seatTable } from '../../../content/access.ts'
import type { endSeat, giveSeat } from '../../api/staff.ts'
import { done, refused } from '../../base/result.ts'
import { canWalk, checkRole, keepsAdministrator } from '../../domain/staff.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { beginHandover } from './handover.ts'
import { personHere } from './person-here.ts'
import { endSessions, kindOf, newSeat } from './staff.ts'

export async function give(work: HandlerWork, input: z.infer<(typeof giveSeat)['input']>) {
  const person = await personHere(work, input.staff)
  if (!person) return refused('staff-unknown')
  if (input.staff === work.at.staffId) return refused('own-seat')
  const role = checkRole(seatTable, await kindOf(work), input.role)
  if (!role.ok) return role
  const stands = person.seats.some(
    (seat) => seat.role === input.role && seat.endedAt === null && (seat.toOn === null || seat.toOn >= work.at.today),
  )
  if (stands) return refused('seat-held')
  const back: Statement[] =
    person.endedOn === null ? [] : [{ text: 'update staff set ended_on = null where id = $1', values: [input.staff] }]
  return done({ output: {}, statements: [...back, newSeat(input)] })
}

export async function end(work: HandlerWork, input: z.infer<(typeof endSeat)['input']>) {
  const { today, now } = work.at
  const [rows = []] = await work.trips.go([
    {
      text: 'select staff_id from seat where id = $1 and organization_id = $2',
      values: [input.seat, input.organization],
    },
  ])
  const person = rows[0] && (await personHere(work, String(rows[0].staff_id)))
  const seat = person?.seats.find((one) => one.id === input.seat)
  if (!person || !seat) return refused('seat-unknown')
  if (seat.endedAt !== null) return refused('seat-ended')
  if (!keepsAdministrator(person.allSeats, [seat], today)) return refused('last-administrator')
  const rest = person.seats.filter((one) => one.id !== seat.id && one.endedAt === null)
  const ended: Statement = { text: 'update seat set ended_at = $2 where id = $1', values: [seat.id, now] }
  const out = rest.length === 0 && !person.isElsewhere ? [endSessions(person.id, now)] : []
  if (canWalk(rest, leadingRoles, today)) return done({ output: { members: 0 }, statements: [ended, ...out] })
  const handover = await beginHandover(work, { kind: 'leave', staffId: person.id })
  if (handover.members === 0) return done({ output: { members: 0 }, statements: [ended, ...out] })
  const statements = [ended, ...out, ...handover.statements]
  return done({ output: { members: handover.members }, statements, after: handover.after })
}
