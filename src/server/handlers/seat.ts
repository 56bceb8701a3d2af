// Giving a seat, and ending one at once. Nobody gives themselves a seat: an administrator sees no member, and does not make one's own way
// to them.
import type * as z from 'zod'
import { leadingRoles, seatTable } from '../../../content/access.ts'
import type { closeSeat, endSeat, giveSeat, planSeat } from '../../api/staff.ts'
import { addDays } from '../../base/day.ts'
import { done, refused } from '../../base/result.ts'
import { canWalk, checkRole, type HeldSeat, keepsAdministrator } from '../../domain/staff.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { beginHandover } from './handover.ts'
import { type PersonHere, personHere } from './person-here.ts'
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
  const { today } = work.at
  const found = await seatHere(work, input)
  if (!found) return refused('seat-unknown')
  const { person, seat } = found
  if (seat.endedAt !== null) return refused('seat-ended')
  if (!keepsAdministrator(person.allSeats, [seat], today)) return refused('last-administrator')
  return done(await ending(work, person, seat))
}

/** A last day for a seat, that day included; none takes the plan back. */
export async function plan(work: HandlerWork, input: z.infer<(typeof planSeat)['input']>) {
  const found = await seatHere(work, input)
  if (!found) return refused('seat-unknown')
  const { person, seat } = found
  if (seat.endedAt !== null) return refused('seat-ended')
  if (input.on !== null) {
    if (input.on < work.at.today) return refused('day-passed')
    if (input.on < seat.fromOn) return refused('before-first-day')
    if (!keepsAdministrator(person.allSeats, [seat], addDays(input.on, 1))) return refused('last-administrator')
  }
  return done({
    output: {},
    statements: [{ text: 'update seat set to_on = $2 where id = $1', values: [seat.id, input.on] }],
  })
}

/** What its last day has ended already, the house now ends in the record too, and hands over whom it walked with. */
export async function close(work: HandlerWork, input: z.infer<(typeof closeSeat)['input']>) {
  const found = await seatHere(work, input)
  if (!found) return refused('seat-unknown')
  const { person, seat } = found
  if (seat.endedAt !== null) return refused('seat-ended')
  if (seat.toOn === null || seat.toOn >= work.at.today) return refused('not-yet')
  const ended = await ending(work, person, seat)
  const isLast = person.seats.every((one) => one.id === seat.id || one.endedAt !== null)
  if (!isLast || person.isElsewhere) return done(ended)
  await work.house.accounts.close(person.id)
  const left: Statement = { text: 'update staff set ended_on = $2 where id = $1', values: [person.id, seat.toOn] }
  return done({ ...ended, statements: [...ended.statements, left] })
}

async function seatHere(work: HandlerWork, input: { readonly seat: string; readonly organization: string }) {
  const [rows = []] = await work.trips.go([
    {
      text: 'select staff_id from seat where id = $1 and organization_id = $2',
      values: [input.seat, input.organization],
    },
  ])
  const person = rows[0] && (await personHere(work, String(rows[0].staff_id)))
  const seat = person?.seats.find((one) => one.id === input.seat)
  return person && seat && { person, seat }
}

/** The seat ends now; with the last one that walks with members, these go back to the supervisor. */
async function ending(work: HandlerWork, person: PersonHere, seat: HeldSeat) {
  const { today, now } = work.at
  const rest = person.seats.filter((one) => one.id !== seat.id && one.endedAt === null)
  const ended: Statement = { text: 'update seat set ended_at = $2 where id = $1', values: [seat.id, now] }
  const out = rest.length === 0 && !person.isElsewhere ? [endSessions(person.id, now)] : []
  const nothing = { output: { members: 0 }, statements: [ended, ...out] }
  if (canWalk(rest, leadingRoles, today)) return nothing
  const handover = await beginHandover(work, { kind: 'leave', staffId: person.id })
  if (handover.members === 0) return nothing
  const statements = [ended, ...out, ...handover.statements]
  return { output: { members: handover.members }, statements, after: handover.after }
}
