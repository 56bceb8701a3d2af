// A member's permission to share, by category and recipient, versioned and never changed (CON-3): what is given and what is refused stand
// side by side (CON-13). Refusing all is an answer too, is recorded, and holds nothing back: ECM starts all the same.
import * as z from 'zod'
import { Category } from './category.ts'
import { consentGrounds, signers } from './consent-ground.ts'
import { interpreterModes } from './contact.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { ownedFields } from './owner.ts'
import { purposes } from './purpose.ts'
import { Recipient } from './recipient.ts'

export const consentForms = [
  'taking-part',
  'sharing',
  'ascmi',
  'ascmi-other',
  'part-2',
  'sud-counseling-notes',
  'psychotherapy-notes',
  'hiv',
  'supporters',
  'community',
] as const
/** What only a consent of its own covers, alone on its form (42 CFR 2.31(b); HIPAA 164.508(b)(3), unconfirmed). */
export const aloneForms: readonly (typeof consentForms)[number][] = ['sud-counseling-notes', 'psychotherapy-notes']
/** The member's yes to ECM itself: shares nothing, keeps nothing back, and ends by stopping ECM alone. ECM starts without it too. */
export const takingPart: 'taking-part' = 'taking-part'

export const Signature = z.object({
  /** Typed by the signer is as good as drawn: an electronic signature (42 CFR 2.31), and one that a keyboard can give. */
  how: z.enum(['drawn', 'typed', 'spoken', 'paper', 'none']),
  by: z.enum(signers),
  name: text(150).nullable(),
  relation: text(80).nullable(),
  /** Who heard a spoken yes. */
  witness: text(150).nullable(),
  /** The digest of a scanned paper, kept as a document. */
  scanSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})
export type Signature = z.infer<typeof Signature>

const consentFields = {
  form: z.enum(consentForms),
  formVersion: text(20),
  language: text(60),
  ground: z.enum(consentGrounds),
  given: z.array(Category).max(12),
  refused: z.array(Category).max(12),
  discloser: text(200),
  recipients: z.object({ all: z.array(Recipient).max(40) }),
  purposes: z.array(z.enum(purposes)).max(9),
  specifics: text(1000).nullable(),
  startOn: DayField,
  signature: Signature,
  interpreterMode: z.enum(interpreterModes).nullable(),
  interpreterName: text(150).nullable(),
  /** Told: the right and way to revoke, what redisclosure means, that refusing costs nothing (2.31(a)). */
  rightsTold: z.boolean(),
  copyGiven: z.boolean(),
  replaces: Id.nullable(),
}

export const Consent = z.object({
  ...ownedFields,
  ...consentFields,
  expiresOn: DayField,
  signedAt: InstantField,
  revokedAt: InstantField.nullable(),
  revokedBy: text(150).nullable(),
  revokedHow: z.enum(['spoken', 'written', 'phone', 'form']).nullable(),
})
export type Consent = z.infer<typeof Consent>

/** One pen stroke as x, y, x, y …; the picture lies sealed with the journal's line of the consent, never in a plain column. */
const Stroke = z.array(z.int().min(0).max(4000)).max(4000)

export const ConsentDraft = z.object({
  member: Id,
  id: Id,
  ...consentFields,
  /** Null: one year (CON-3). */
  expiresOn: DayField.nullable(),
  strokes: z.array(Stroke).max(200).nullable(),
})
export type ConsentDraft = z.infer<typeof ConsentDraft>

/**
 * A permission as it is told to who decides for the member: the kinds that name nothing sensitive, since to name one may tell what somebody lives
 * with. Undefined where none is left.
 */
export function withoutSensitive<Kinds extends Pick<Consent, 'given' | 'refused'>>(consent: Kinds): Kinds | undefined {
  const plain = (kinds: Consent['given']) => kinds.filter((kind) => kind === 'general')
  const [given, refused] = [plain(consent.given), plain(consent.refused)]
  return given.length + refused.length === 0 ? undefined : { ...consent, given, refused }
}
