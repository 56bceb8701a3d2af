// What contacts still lack: parts nobody has said, which wait on a list and are never filled in (EXC-8), and the writer's signature (EXC-47);
// and how a visit to a household is shared among its members, so that no minute counts twice.
import { addMonths, type Day } from '../base/day.ts'
import type { Contact } from './contact.ts'
import { dayOfInstant } from './program-day.ts'

/** What no claim goes without, in the order a writer would mend it. */
export const claimLackNames = ['signature', 'minutes', 'services', 'place'] as const
export type ClaimLack = (typeof claimLackNames)[number]

/** What a note lacks for its claim; nothing where nobody was reached but the signature. */
export function claimLacks({
  outcome,
  method,
  minutes,
  services,
  place,
  isSigned,
}: Pick<Contact, 'outcome' | 'method' | 'minutes' | 'services' | 'place'> & {
  readonly isSigned: boolean
}): readonly ClaimLack[] {
  const isReached = outcome === 'reached'
  const lacks: Readonly<Record<ClaimLack, boolean>> = {
    signature: !isSigned,
    minutes: isReached && minutes === null,
    services: isReached && services.length === 0,
    place: isReached && method === 'in-person' && place === null,
  }
  return claimLackNames.filter((name) => lacks[name])
}

export const contactLackNames = [...claimLackNames, 'companion', 'words'] as const
export type ContactLack = (typeof contactLackNames)[number]

type Told = Pick<
  Contact,
  | 'outcome'
  | 'method'
  | 'minutes'
  | 'signedAt'
  | 'services'
  | 'place'
  | 'withWhom'
  | 'note'
  | 'householdVisit'
  | 'closedAt'
>

/** What a note lacks; nothing where nobody was reached but the signature, and nothing once it is closed. */
export function contactLacks(contact: Told): readonly ContactLack[] {
  if (contact.closedAt !== null) return []
  const isReached = contact.outcome === 'reached'
  const ofClaim = claimLacks({ ...contact, isSigned: contact.signedAt !== null })
  const isAlone = isReached && contact.withWhom.length === 0
  // Of a visit to a household what happened is written once.
  const isSilent = isReached && contact.note === null && contact.householdVisit === null
  return [...ofClaim, ...(isAlone ? (['companion'] as const) : []), ...(isSilent ? (['words'] as const) : [])]
}

/** Whether it is among the lacks that wait however old they are, since a claim stands on them. */
export function holdsClaim(lacks: readonly ContactLack[]): boolean {
  return lacks.includes('signature') || lacks.includes('minutes')
}

/** From this day on every missing part waits; of what is older only minutes and signatures, since a claim stands on them. */
export function lacksSince(today: Day): Day {
  return addMonths(`${today.slice(0, 7)}-01`, -1)
}

/** What of a contact waits on a day; empty for one that is whole, or too old to be mended from memory. */
export function waitingLacks(contact: Told & Pick<Contact, 'at'>, today: Day): readonly ContactLack[] {
  const lacks = contactLacks(contact)
  return holdsClaim(lacks) || dayOfInstant(contact.at) >= lacksSince(today) ? lacks : []
}

/** This person's contacts that wait for a part or a signature, the oldest first; of contacts that stand. */
export function contactsWaiting(contacts: readonly Contact[], staffId: string, today: Day): readonly Contact[] {
  return contacts
    .filter((one) => one.recordedBy === staffId && waitingLacks(one, today).length > 0)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

/** The minutes of one visit for each of so many members: whole minutes that add up to the visit's own. */
export function sharedMinutes(minutes: number, members: number): readonly number[] {
  const least = Math.floor(minutes / members)
  const rest = minutes - least * members
  return Array.from({ length: members }, (_, i) => (i < rest ? least + 1 : least))
}
