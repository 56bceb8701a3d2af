// A person who works at an organization, as their administrator enters them, and the seats they hold there. A seat is held from a day
// on until it is ended; a person may hold several, in several organizations.
import * as z from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type OrganizationKind, type Role, roles, type SeatTable } from './access.ts'
import { text } from './entry.ts'
import { genders } from './lead-suggest.ts'
import { isNpi } from './npi.ts'

/** Roles that a seat may have; the others are the house's own, or stand at another door. */
export const seatRoles = roles.filter(
  (role): role is Exclude<Role, 'member' | 'representative' | 'operator' | 'job' | 'public'> =>
    role !== 'member' && role !== 'representative' && role !== 'operator' && role !== 'job' && role !== 'public',
)
export const SeatRole = z.enum(seatRoles)
export type SeatRole = z.infer<typeof SeatRole>

/** Only so much is asked of an address that a mistyped one is seen; whether it exists only its owner knows. */
export const Email = z
  .string()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address, as name@example.org')

export const personFields = {
  name: text(120),
  email: Email,
  isLicensed: z.boolean(),
  npi: text(10).nullable(),
  languages: z.array(text(60)).max(20),
  phone: text(40).nullable(),
  /** As they say it of themselves; a member may ask for it. */
  gender: z.enum(genders).nullable().default(null),
}
export const Person = z.object(personFields)
export type Person = z.infer<typeof Person>

export interface HeldSeat {
  readonly id: string
  readonly staffId: string
  readonly role: Role
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly endedAt: Instant | null
}

/** Whether the seat may be taken on the day. */
export function isHeld(seat: Pick<HeldSeat, 'fromOn' | 'toOn' | 'endedAt'>, today: Day): boolean {
  return seat.endedAt === null && seat.fromOn <= today && (seat.toOn === null || today <= seat.toOn)
}

/** What is wrong with a person as entered, beyond the shape of the fields. */
export function checkPerson({ npi }: Pick<Person, 'npi'>): Result<null, 'npi-wrong'> {
  return npi !== null && !isNpi(npi) ? refused('npi-wrong') : done(null)
}

/** Whether an organization of this kind has the role at all. */
export function checkRole(table: SeatTable, kind: OrganizationKind, role: Role): Result<null, 'role-not-here'> {
  return table[kind].includes(role) ? done(null) : refused('role-not-here')
}

/** Whether somebody can still administer the organization once these seats have ended. `seats` are all of it that stand, `today` the day. */
export function keepsAdministrator(seats: readonly HeldSeat[], ending: readonly HeldSeat[], today: Day): boolean {
  const isEnding = (seat: HeldSeat) => ending.some((one) => one.id === seat.id)
  return (
    !ending.some((seat) => seat.role === 'administrator') ||
    seats.some((seat) => seat.role === 'administrator' && isHeld(seat, today) && !isEnding(seat))
  )
}

/** Whether the person could still be somebody's Lead Care Manager, or cover for one, by these seats. */
export function canWalk(seats: readonly HeldSeat[], leading: readonly Role[], today: Day): boolean {
  return seats.some((seat) => leading.includes(seat.role) && isHeld(seat, today))
}
