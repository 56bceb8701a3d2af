// Yes or no to texts on one number (LANG-5): said when, how and to which words. Each is kept; the last one about a number counts, and STOP is a no.
import * as z from 'zod'
import { entryFields, Id, InstantField, text } from './entry.ts'

export const textUses = ['reminder', 'news'] as const
export type TextUse = (typeof textUses)[number]

export const textConsentWays = ['in-person', 'call', 'form', 'reply'] as const

export const TextConsent = z.object({
  ...entryFields,
  phoneId: Id,
  says: z.enum(['yes', 'no']),
  /** What may come by text; of a no, nothing. */
  uses: z.array(z.enum(textUses)).max(textUses.length),
  saidAt: InstantField,
  how: z.enum(textConsentWays),
  /** Which wording was read to them, or the word they replied. */
  wording: text(60),
})
export type TextConsent = z.infer<typeof TextConsent>

export const TextConsentGiven = z.object({
  member: Id,
  id: Id,
  phone: Id,
  says: z.enum(['yes', 'no']),
  how: z.enum(textConsentWays),
  wording: text(60),
})
export type TextConsentGiven = z.infer<typeof TextConsentGiven>
