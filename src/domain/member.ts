// The member: who this is and how to address them. Identity belongs to the installation, not to one organization.
import * as z from 'zod'
import { DayField, entryFields, text } from './entry.ts'

export const sexes = ['F', 'M', 'X', 'U'] as const

export const Member = z.object({
  ...entryFields,
  firstName: z.string().max(100),
  lastName: text(100),
  nameUsed: text(100).nullable(),
  pronouns: text(40).nullable(),
  bornOn: DayField.nullable(),
  sex: z.enum(sexes).nullable(),
  gender: text(60).nullable(),
  raceEthnicity: z.array(text(60)).max(20),
  spokenLanguage: text(60).nullable(),
  writtenLanguage: text(60).nullable(),
  needsInterpreter: z.boolean().nullable(),
  alternateFormat: z.enum(['braille', 'large-print', 'audio', 'data-cd']).nullable(),
  preferredPlace: text(200).nullable(),
  contactPreference: text(200).nullable(),
  doNotContact: z.boolean(),
  cin: z
    .string()
    .regex(/^9\d{7}[A-Z]$/)
    .nullable(),
  diedOn: DayField.nullable(),
  revision: z.int(),
})
export type Member = z.infer<typeof Member>

/** The name to say: the one the member uses, else the first and last name on file. */
export function nameOf(member: Pick<Member, 'firstName' | 'lastName' | 'nameUsed'>): string {
  return member.nameUsed ? `${member.nameUsed} ${member.lastName}` : `${member.firstName} ${member.lastName}`.trim()
}
