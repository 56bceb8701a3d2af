// To whom something goes: one named person or organization, or in a consent a whole class of them (42 CFR 2.31 allows a class of treaters,
// plans, payers). Which classes are partners in Medi-Cal care is dated data in content.
import * as z from 'zod'
import { Id, text } from './entry.ts'

export const recipientKinds = [
  'plan',
  'health-provider',
  'county',
  'community-organization',
  'housing',
  'school',
  'justice',
  'supporter',
  'court',
  'authority',
  'member',
] as const
/** What an organization that refers may be; which of them have a basis to hear what came of it is content's to say (CON-1). */
export const referrerKinds = [
  'health-provider',
  'county',
  'community-organization',
  'housing',
  'school',
  'justice',
] as const satisfies readonly (typeof recipientKinds)[number][]

export type RecipientKind = (typeof recipientKinds)[number]

export const Recipient = z.object({
  kind: z.enum(recipientKinds),
  id: Id.nullable(),
  /** Null in a consent: everyone of the kind. */
  name: text(200).nullable(),
})
export type Recipient = z.infer<typeof Recipient>

/** Whether who is named stands under one of these: the same one, or any of a class. */
export function isAmong(recipient: Recipient, named: readonly Recipient[]): boolean {
  return named.some((one) => {
    if (one.kind !== recipient.kind) return false
    if (one.id !== null && recipient.id !== null) return one.id === recipient.id
    return one.name === null ? one.id === null : one.name.toLowerCase() === recipient.name?.toLowerCase()
  })
}
