// What contacts still lack: minutes nobody has said, which wait on a list and are never filled in (EXC-8); and how a visit to a household is
// shared among its members, so that no minute counts twice.
import type { Contact } from './contact.ts'

/** Reached contacts without minutes, the oldest first. */
export function minutesWaiting(contacts: readonly Contact[]): readonly Contact[] {
  return contacts
    .filter((one) => one.outcome === 'reached' && one.minutes === null)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

/** The minutes of one visit for each of so many members: whole minutes that add up to the visit's own. */
export function sharedMinutes(minutes: number, members: number): readonly number[] {
  const least = Math.floor(minutes / members)
  const rest = minutes - least * members
  return Array.from({ length: members }, (_, i) => (i < rest ? least + 1 : least))
}
