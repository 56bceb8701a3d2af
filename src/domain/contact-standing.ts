// What contacts still lack: minutes nobody has said, which wait on a list and are never filled in (EXC-8), and the writer's signature (EXC-47);
// and how a visit to a household is shared among its members, so that no minute counts twice.
import type { Contact } from './contact.ts'

/** Whether it waits: reached and without minutes, or not signed. */
function isWaiting(contact: Pick<Contact, 'outcome' | 'minutes' | 'signedAt'>): boolean {
  return contact.signedAt === null || (contact.outcome === 'reached' && contact.minutes === null)
}

/** This person's contacts that wait for minutes or a signature, the oldest first; of contacts that stand. */
export function contactsWaiting(contacts: readonly Contact[], staffId: string): readonly Contact[] {
  return contacts
    .filter((one) => one.recordedBy === staffId && isWaiting(one))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

/** The minutes of one visit for each of so many members: whole minutes that add up to the visit's own. */
export function sharedMinutes(minutes: number, members: number): readonly number[] {
  const least = Math.floor(minutes / members)
  const rest = minutes - least * members
  return Array.from({ length: members }, (_, i) => (i < rest ? least + 1 : least))
}
