// The people of the organization, asked of the house when a screen opens and again after each change; and how one reads of them.
import type * as z from 'zod'
import { listPeople } from '../../../api/staff.ts'
import type { Day } from '../../../base/day.ts'
import { isHeld } from '../../../domain/staff.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { dayWords } from '../../text/day-words.ts'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { type Asked, useAsked } from '../files/use-asked.ts'

export type People = z.output<(typeof listPeople)['output']>
export type PersonHere = People['people'][number]
export type SeatHere = PersonHere['seats'][number]

/** Everybody who has, or had, a seat here. */
export function usePeople(): Asked<People> {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const mayRead = device.may('house.write')
  // What goes on by itself, say a handover, shows without a reload.
  return useAsked(listPeople, mayRead && organization !== undefined ? { organization } : undefined, (value) =>
    value.away.some((one) => !one.isDone) ? 2000 : undefined,
  )
}

/** The seats that can be taken today, and those that begin later. */
export function openSeats({ seats }: PersonHere): readonly SeatHere[] {
  const today = device.clock.today()
  return seats.filter((seat) => isHeld(seat, today) || (seat.endedAt === null && seat.fromOn > today))
}

/** Whether the person works here now or soon. */
export function isWorking(person: PersonHere): boolean {
  return openSeats(person).length > 0
}

/** The seats in words, `Supervisor, Intake`. */
export function seatsWords(person: PersonHere): string {
  const open = openSeats(person).map((seat) => roleWords(seat.role))
  return open.length === 0 ? text('people.noSeat', 'No seat') : open.join(', ')
}

/** How the person stands to signing in, in two words. */
export function signInWords({ signIn }: PersonHere): string {
  switch (signIn) {
    case 'none':
      return text('people.signInNone', 'Cannot sign in')
    case 'first':
      return text('people.signInFirst', 'First password')
    case 'ready':
      return text('people.signInReady', 'Set up')
  }
}

/** `Nov 30 to Dec 6`, as days of this year are written. */
export function spanWords(from: Day, to: Day): string {
  return text('people.span', '{from} to {to}', { from: dayWords(from, 'short'), to: dayWords(to, 'short') })
}
