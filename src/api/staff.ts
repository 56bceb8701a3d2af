// Who works at an organization: entered, corrected and put out by its administrator, who sees no member by it. What one person walked
// with is handed over by the house itself, a command a member.
import * as z from 'zod'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { Person, personFields, SeatRole } from '../domain/staff.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

/** Told once, in the answer to the very command that made it; null when that command is repeated. */
const FirstPassword = z.string().nullable()

export const listPeople = query({
  name: 'staff.list',
  says: 'The people of the organization with their seats, how they stand to signing in, and who is away.',
  does: 'house.write',
  input: z.object({ organization: Id }),
  output: z.object({
    people: z.array(
      z.object({
        id: Id,
        ...Person.shape,
        startedOn: DayField,
        endedOn: DayField.nullable(),
        /** Holds a seat in another organization too: their e-mail and their way in are not this administrator's alone. */
        isElsewhere: z.boolean(),
        /** None, a first password not used yet, or set up with a second factor. */
        signIn: z.enum(['none', 'first', 'ready']),
        seenAt: InstantField.nullable(),
        seats: z.array(
          z.object({
            id: Id,
            role: SeatRole,
            fromOn: DayField,
            toOn: DayField.nullable(),
            endedAt: InstantField.nullable(),
          }),
        ),
      }),
    ),
    away: z.array(z.object({ id: Id, staff: Id, cover: Id, from: DayField, to: DayField, isDone: z.boolean() })),
  }),
  sensitive: false,
  about: of,
})

export const enterStaff = handled({
  name: 'staff.enter',
  says: 'Enters a person who works here, with a first seat and a first password that is told once.',
  does: 'house.write',
  input: z.object({ organization: Id, id: Id, ...personFields, seat: Id, role: SeatRole, from: DayField }),
  output: z.object({ staff: Id, password: FirstPassword }),
  refuses: ['email-used', 'npi-wrong', 'role-not-here'],
  about: of,
})

export const correctStaff = handled({
  name: 'staff.correct',
  says: 'Corrects what is known of a person: name, e-mail, license, NPI, languages, phone.',
  does: 'house.write',
  input: z.object({ organization: Id, staff: Id, ...personFields }),
  output: z.object({}),
  refuses: ['staff-unknown', 'email-used', 'npi-wrong', 'works-elsewhere'],
  about: of,
})

export const leaveStaff = handled({
  name: 'staff.leave',
  says: 'Someone leaves: seats and sign-ins end at once, and every member they walked with goes back to the supervisor.',
  does: 'house.write',
  input: z.object({ organization: Id, staff: Id, on: DayField }),
  output: z.object({ members: z.int() }),
  refuses: ['staff-unknown', 'staff-left', 'in-the-future', 'before-first-day', 'last-administrator'],
  about: of,
})

export const awayStaff = handled({
  name: 'staff.away',
  says: 'Someone is away from one day to another: a named colleague covers for every member they lead.',
  does: 'cover.write',
  input: z.object({
    organization: Id,
    staff: Id,
    cover: Id,
    from: DayField,
    to: DayField,
    reason: text(500).nullable(),
  }),
  output: z.object({ members: z.int() }),
  refuses: ['staff-unknown', 'cover-unknown', 'cover-is-self', 'cover-cannot', 'dates-crossed'],
  about: of,
})

export const backStaff = handled({
  name: 'staff.back',
  says: 'Someone is back before the day that was said: who covers for them does so no more.',
  does: 'cover.write',
  input: z.object({ organization: Id, away: Id }),
  output: z.object({ members: z.int() }),
  refuses: ['away-unknown', 'away-over', 'away-working'],
  about: of,
})

export const listTeam = query({
  name: 'staff.team',
  says: 'Who of the team is away and who covers, and whose last day is planned, with how many members must be given on before it.',
  does: 'team.read',
  input: z.object({ organization: Id }),
  output: z.object({
    away: z.array(z.object({ id: Id, staff: Id, cover: Id, from: DayField, to: DayField, isDone: z.boolean() })),
    leaving: z.array(
      z.object({
        staff: Id,
        /** The last day on which they hold a seat here that walks with members. */
        lastOn: DayField,
        /** Whom they lead, and for whom they cover. */
        members: z.int(),
        covered: z.int(),
      }),
    ),
  }),
  sensitive: false,
  about: of,
})

export const planSeat = handled({
  name: 'seat.plan',
  says: 'Plans the last day of a seat, or takes that back; on the day after, the seat ends by itself and whom it walked with goes to the supervisor.',
  does: 'house.write',
  input: z.object({ organization: Id, seat: Id, on: DayField.nullable() }),
  output: z.object({}),
  refuses: ['seat-unknown', 'seat-ended', 'day-passed', 'before-first-day', 'last-administrator'],
  about: of,
})

export const closeSeat = handled({
  name: 'seat.close',
  says: 'Ends a seat whose planned last day has passed, as the house itself does every day.',
  does: 'seat.close',
  input: z.object({ organization: Id, seat: Id }),
  output: z.object({ members: z.int() }),
  refuses: ['seat-unknown', 'seat-ended', 'not-yet'],
  about: of,
})

export const giveSeat = handled({
  name: 'seat.give',
  says: 'Gives a person of the organization one more seat; somebody who left comes back with it.',
  does: 'house.write',
  input: z.object({ organization: Id, staff: Id, seat: Id, role: SeatRole, from: DayField }),
  output: z.object({}),
  refuses: ['staff-unknown', 'own-seat', 'role-not-here', 'seat-held'],
  about: of,
})

export const endSeat = handled({
  name: 'seat.end',
  says: 'Ends a seat at once; with the last one that walks with members, these go back to the supervisor.',
  does: 'house.write',
  input: z.object({ organization: Id, seat: Id }),
  output: z.object({ members: z.int() }),
  refuses: ['seat-unknown', 'seat-ended', 'last-administrator'],
  about: of,
})

export const resetAccount = handled({
  name: 'account.reset',
  says: 'A new first password for who lost theirs, or has none yet: second factors are forgotten and every sign-in ends.',
  does: 'house.write',
  input: z.object({ organization: Id, staff: Id }),
  output: z.object({ password: FirstPassword }),
  refuses: ['staff-unknown', 'staff-left', 'own-account', 'works-elsewhere'],
  about: of,
})
