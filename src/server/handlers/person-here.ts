// A person as their administrator finds them: who has, or once had, a seat in the organization. Anyone else is not there.
import { type HeldSeat, isHeld } from '../../domain/staff.ts'
import type { Row } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'

export interface PersonHere {
  readonly id: string
  readonly email: string
  readonly startedOn: string
  readonly endedOn: string | null
  /** Their seats in this organization, ended ones too. */
  readonly seats: readonly HeldSeat[]
  /** All seats of the organization. */
  readonly allSeats: readonly HeldSeat[]
  /** Works for another organization as well. */
  readonly isElsewhere: boolean
}

/** The person, held until the commit; undefined where they are none of the organization's. The operator reaches everybody. */
export async function personHere(work: HandlerWork, staffId: string): Promise<PersonHere | undefined> {
  const organizationId = work.checked.subject.id
  const [people = [], rows = []] = await work.trips.go([
    { text: 'select id, email, started_on, ended_on from staff where id = $1 for no key update', values: [staffId] },
    {
      text: `select id, staff_id, organization_id, role, from_on, to_on, ended_at from seat
        where staff_id = $1 or organization_id = $2`,
      values: [staffId, organizationId],
    },
  ])
  const [person] = people
  if (!person) return undefined
  const [here, elsewhere] = [rows.filter(isIn(organizationId)), rows.filter((row) => !isIn(organizationId)(row))]
  const allSeats = here.map(seatOf)
  const seats = allSeats.filter((seat) => seat.staffId === staffId)
  if (seats.length === 0 && work.checked.seated.seat.role !== 'operator') return undefined
  return {
    id: staffId,
    email: String(person.email),
    startedOn: String(person.started_on),
    endedOn: person.ended_on as string | null,
    seats,
    allSeats,
    isElsewhere: elsewhere.map(seatOf).some((seat) => isHeld(seat, work.at.today) || seat.fromOn > work.at.today),
  }
}

/** Whether only the operator may change how this person signs in: it would open what they have in another organization too. */
export function isSharedBeyond(work: HandlerWork, person: PersonHere): boolean {
  return person.isElsewhere && work.checked.seated.seat.role !== 'operator'
}

function isIn(organizationId: string): (row: Row) => boolean {
  return (row) => row.organization_id === organizationId
}

function seatOf(row: Row): HeldSeat {
  return {
    id: String(row.id),
    staffId: String(row.staff_id),
    role: row.role as HeldSeat['role'],
    fromOn: String(row.from_on),
    toOn: row.to_on as string | null,
    endedAt: row.ended_at as string | null,
  }
}
