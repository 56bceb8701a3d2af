// Whose record an entry is: the organization it was written in. Notes are not shared outside that house without a permit (CON-1), so
// what another organization wrote is neither shown nor changed here.
import type { At } from './change.ts'
import { entryFields, Id } from './entry.ts'

export const ownedFields = { ...entryFields, ownerId: Id }

interface Owned {
  readonly ownerId: string
  readonly struckAt: string | null
}

/** Whether the member decides themselves, at their own door: neither a person of a house nor the house. */
export function isOwnWord({ staffId, isHouse }: Pick<At, 'staffId' | 'isHouse'>): boolean {
  return staffId === null && !isHouse
}

/** Whether the entry stands and is of the house of whoever decides; the house itself (a job, intake) keeps all of them. */
export function isOurs<E extends Owned>(at: Pick<At, 'isHouse' | 'organizationId'>, entry: E | undefined): entry is E {
  if (!entry || entry.struckAt !== null) return false
  return at.isHouse || entry.ownerId === at.organizationId
}
