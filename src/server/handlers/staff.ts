// Entering a person who works here, correcting what is known of them, and their leaving. The account lies with sign-in, in its own
// transaction: it is made, renamed or closed before the commit, so that a command cut off leaves a person outside, and is repeated.
import type * as z from 'zod'
import { leadingRoles, seatTable } from '../../../content/access.ts'
import type { awayStaff, backStaff, correctStaff, enterStaff, leaveStaff } from '../../api/staff.ts'
import { done, refused } from '../../base/result.ts'
import type { OrganizationKind } from '../../domain/access.ts'
import { canWalk, checkPerson, checkRole, keepsAdministrator, type Person } from '../../domain/staff.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { beginHandover } from './handover.ts'
import { isSharedBeyond, personHere } from './person-here.ts'

export async function enterPerson(work: HandlerWork, input: z.infer<(typeof enterStaff)['input']>) {
  const checked = checkPerson(input)
  if (!checked.ok) return checked
  const role = checkRole(seatTable, await kindOf(work), input.role)
  if (!role.ok) return role
  const email = input.email.toLowerCase()
  // First of all: whoever else enters this e-mail waits here for the commit, so that no two make an account with it.
  const [entered = []] = await work.trips.go([
    {
      text: `insert into staff (id, email, name, is_licensed, npi, phone, languages, gender, started_on)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (email) do nothing returning id`,
      values: [input.id, email, ...valuesOf(input), input.from],
    },
  ])
  if (entered.length === 0) return refused('email-used')
  const password = await work.house.accounts.give({ staffId: input.id, email })
  const output = { staff: input.id, password: null }
  return done({ output, once: { password }, statements: [newSeat({ ...input, staff: input.id })] })
}

/** The statement that gives a seat. */
export function newSeat(seat: {
  readonly seat: string
  readonly staff: string
  readonly organization: string
  readonly role: string
  readonly from: string
}): Statement {
  return {
    text: 'insert into seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, $4, $5)',
    values: [seat.seat, seat.staff, seat.organization, seat.role, seat.from],
  }
}

/** What kind of organization it is about. */
export async function kindOf(work: HandlerWork): Promise<OrganizationKind> {
  const [rows = []] = await work.trips.go([
    { text: 'select kind from organization where id = $1', values: [work.checked.subject.id] },
  ])
  return rows[0]?.kind as OrganizationKind
}

/** As the columns name, is_licensed, npi, phone, languages, gender take them. */
function valuesOf({ name, isLicensed, npi, phone, languages, gender }: Person): readonly unknown[] {
  return [name, isLicensed, npi, phone, languages, gender]
}

export async function correctPerson(work: HandlerWork, input: z.infer<(typeof correctStaff)['input']>) {
  const person = await personHere(work, input.staff)
  if (!person) return refused('staff-unknown')
  const checked = checkPerson(input)
  if (!checked.ok) return checked
  const email = input.email.toLowerCase()
  if (email !== person.email) {
    // Who may name the e-mail may sign in with it, where an identity provider vouches for e-mails.
    if (isSharedBeyond(work, person)) return refused('works-elsewhere')
    const [others = []] = await work.trips.go([{ text: 'select from staff where email = $1', values: [email] }])
    if (others.length > 0) return refused('email-used')
  }
  await work.trips.go([
    {
      text: 'update staff set email = $2, name = $3, is_licensed = $4, npi = $5, phone = $6, languages = $7, gender = $8 where id = $1',
      values: [input.staff, email, ...valuesOf(input)],
    },
  ])
  if (email !== person.email) await work.house.accounts.rename({ staffId: input.staff, email })
  return done({ output: {}, statements: [] })
}

export async function leave(work: HandlerWork, input: z.infer<(typeof leaveStaff)['input']>) {
  const { today, now } = work.at
  const person = await personHere(work, input.staff)
  if (!person) return refused('staff-unknown')
  const standing = person.seats.filter((seat) => seat.endedAt === null)
  if (standing.length === 0) return refused('staff-left')
  if (input.on > today) return refused('in-the-future')
  if (input.on < person.startedOn) return refused('before-first-day')
  if (!keepsAdministrator(person.allSeats, standing, today)) return refused('last-administrator')
  const handover = await beginHandover(work, { kind: 'leave', staffId: input.staff })
  // Who works elsewhere too keeps the account for that; what is open now ends all the same.
  if (!person.isElsewhere) await work.house.accounts.close(input.staff)
  const left: Statement[] = person.isElsewhere
    ? []
    : [{ text: 'update staff set ended_on = $2 where id = $1', values: [input.staff, input.on] }]
  return done({
    output: { members: handover.members },
    statements: [
      {
        text: 'update seat set ended_at = $3 where staff_id = $1 and organization_id = $2 and ended_at is null',
        values: [input.staff, input.organization, now],
      },
      endSessions(input.staff, now),
      ...left,
      ...handover.statements,
    ],
    after: handover.after,
  })
}

/** The statement that ends every sign-in of a person (SEC-8). */
export function endSessions(staffId: string, now: string): Statement {
  return {
    text: 'update seat_session set ended_at = $2 where staff_id = $1 and ended_at is null',
    values: [staffId, now],
  }
}

export async function goAway(work: HandlerWork, input: z.infer<(typeof awayStaff)['input']>) {
  const person = await personHere(work, input.staff)
  if (!person) return refused('staff-unknown')
  if (input.cover === input.staff) return refused('cover-is-self')
  const covering = person.allSeats.filter((seat) => seat.staffId === input.cover)
  if (covering.length === 0) return refused('cover-unknown')
  if (!canWalk(covering, leadingRoles, work.at.today)) return refused('cover-cannot')
  if (input.to < input.from || input.to < work.at.today) return refused('dates-crossed')
  const { staff: staffId, cover: coverId, from, to, reason } = input
  const handover = await beginHandover(work, { kind: 'away', staffId, coverId, from, to, reason })
  return done({ output: { members: handover.members }, statements: handover.statements, after: handover.after })
}

export async function comeBack(work: HandlerWork, input: z.infer<(typeof backStaff)['input']>) {
  const { today, now } = work.at
  const [rows = []] = await work.trips.go([
    {
      text: `select staff_id, cover_id, from_on, to_on, done_at, ended_at from handover
        where organization_id = $1 and id = $2 and kind = 'away' for update`,
      values: [input.organization, input.away],
    },
  ])
  const [away] = rows
  if (!away) return refused('away-unknown')
  const [from, to] = [String(away.from_on), String(away.to_on)]
  if (away.ended_at !== null || to < today) return refused('away-over')
  // The members are still being given one by one: what is given after would not end.
  if (away.done_at === null) return refused('away-working')
  const [staffId, coverId] = [String(away.staff_id), String(away.cover_id)]
  const handover = await beginHandover(work, { kind: 'back', staffId, coverId, from, to, ends: input.away })
  const ended: Statement = {
    text: 'update handover set ended_at = $3 where organization_id = $1 and id = $2',
    values: [input.organization, input.away, now],
  }
  return done({
    output: { members: handover.members },
    statements: [ended, ...handover.statements],
    after: handover.after,
  })
}
