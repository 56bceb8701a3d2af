// What one fills in when a member agrees to ECM or gives, limits or refuses permission to share, and the entries it becomes. It is kept as a
// sealed draft, so that it survives the lock between handing the screen over and taking it back.
import * as z from 'zod'
import { addMonths, type Day } from '../../../base/day.ts'
import type { Category } from '../../../domain/category.ts'
import { type Consent, consentForms, type Signature, takingPart } from '../../../domain/consent.ts'
import { consentGrounds, ruleOf } from '../../../domain/consent-ground.ts'
import { interpreterModes } from '../../../domain/contact.ts'
import type { PermissionText } from '../../../domain/permission-text.ts'
import { purposesFor } from '../../../domain/purpose-for.ts'
import type { Recipient } from '../../../domain/recipient.ts'

export const givingShape = z.object({
  on: z.string(),
  ground: z.enum(consentGrounds).optional(),
  name: z.string(),
  relation: z.string(),
  interpreterMode: z.enum(interpreterModes).optional(),
  interpreterName: z.string(),
  agrees: z.enum(['yes', 'no', 'later']).optional(),
  form: z.enum(consentForms),
  shares: z.enum(['choose', 'nothing', 'later']).optional(),
  choices: z.record(z.string(), z.enum(['give', 'keep'])),
  to: z.array(z.string()),
  other: z.string(),
  specifics: z.string(),
  until: z.enum(['year', 'half', 'day']),
  untilOn: z.string(),
  how: z.enum(['screen', 'spoken', 'paper']).optional(),
  hand: z.enum(['drawn', 'typed']),
  strokes: z.array(z.array(z.number())),
  typed: z.string(),
  scan: z.string(),
  isTold: z.boolean(),
  isCopyGiven: z.boolean(),
  ids: z.object({ assignment: z.string(), agreement: z.string(), sharing: z.string() }),
  /** What is safe already: a second press goes on where the first one stopped. */
  saved: z.array(z.enum(['begin', 'agreement', 'sharing'])),
})
export type Giving = z.infer<typeof givingShape>

/** The form as it opens. */
export function newGiving(today: Day, newId: () => string, given: Partial<Giving> = {}): Giving {
  return {
    ...{ on: today, ground: undefined, name: '', relation: '', interpreterMode: undefined, interpreterName: '' },
    ...{ agrees: undefined, form: 'sharing', shares: undefined, choices: {}, to: [], other: '', specifics: '' },
    ...{ until: 'year', untilOn: '', how: undefined, hand: 'drawn', strokes: [], typed: '', scan: '' },
    ...{ isTold: false, isCopyGiven: false, saved: [] },
    ids: { assignment: newId(), agreement: newId(), sharing: newId() },
    ...given,
  }
}

/** A recipient one can tick, and the words beside it. */
export interface Choosable {
  readonly key: string
  readonly label: string
  readonly recipient: Recipient
}

/** The form filled from a consent, to give more or less in a new version. */
export function ofConsent(consent: Consent, choosable: readonly Choosable[]): Partial<Giving> {
  const { given, refused, recipients, expiresOn, form } = consent
  const isSame = (one: Recipient, other: Recipient) =>
    one.kind === other.kind && (one.id ?? one.name) === (other.id ?? other.name)
  const known = recipients.all.map(
    (one) => [one, choosable.find(({ recipient }) => isSame(recipient, one))?.key] as const,
  )
  return {
    form,
    shares: given.length > 0 ? 'choose' : 'nothing',
    choices: Object.fromEntries([...given.map((one) => [one, 'give']), ...refused.map((one) => [one, 'keep'])]),
    to: known.flatMap(([, key]) => key ?? []),
    other: known.flatMap(([one, key]) => (key === undefined && one.name !== null ? [one.name] : [])).join(', '),
    until: 'day',
    untilOn: expiresOn,
  }
}

/** What is given on this form, and what is kept back; of what is left open nothing is said. */
export function choicesOf(form: Giving, offered: readonly Category[]) {
  if (form.shares === 'nothing') return { given: [], kept: [...offered] }
  if (form.shares !== 'choose') return { given: [], kept: [] }
  return {
    given: offered.filter((one) => form.choices[one] === 'give'),
    kept: offered.filter((one) => form.choices[one] === 'keep'),
  }
}

/** Whose yes it is, in which words, and on whose paper: what the entry says beside the choices. */
export interface Circumstance {
  readonly member: string
  readonly memberName: string
  readonly language: string
  readonly discloser: string
  /** Who hears a yes said aloud. */
  readonly witness: string
  readonly today: Day
}

/** How the yes is given so far; `none` while it is not. */
export function signatureOf(form: Giving, { memberName, witness }: Circumstance): Signature {
  const by = ruleOf(form.ground ?? 'adult').by
  const name = by === 'member' ? memberName : form.name.trim()
  const whole = {
    by,
    name: name === '' ? null : name,
    relation: form.relation.trim() || null,
    witness: null,
    scanSha256: null,
  }
  const unsigned = { ...whole, how: 'none' as const }
  if (form.ground === undefined || whole.name === null) return unsigned
  if (form.how === 'spoken') return { ...whole, how: 'spoken', witness }
  if (form.how === 'paper') return form.scan === '' ? unsigned : { ...whole, how: 'paper', scanSha256: form.scan }
  if (form.how !== 'screen') return unsigned
  if (form.hand === 'typed')
    return form.typed.trim() === '' ? unsigned : { ...whole, how: 'typed', name: form.typed.trim() }
  return form.strokes.length === 0 ? unsigned : { ...whole, how: 'drawn' }
}

/** The entry of a yes to ECM itself; undefined while there is none to keep. */
export function agreementInput(form: Giving, text: PermissionText, at: Circumstance) {
  const signature = signatureOf(form, at)
  if (form.agrees !== 'yes' || form.ground === undefined || signature.how === 'none') return undefined
  return {
    ...shared(form, text, at, signature),
    ...{ id: form.ids.agreement, form: takingPart, given: [], refused: [] },
    ...{ recipients: { all: [] }, purposes: [], specifics: null, expiresOn: null, replaces: null },
  }
}

export interface Sharing {
  readonly offered: readonly Category[]
  readonly choosable: readonly Choosable[]
  readonly specifics: string
  readonly replaces: string | null
}

/** The entry of what is shared; undefined where nothing is said. A yes that is not signed is left out, a no beside it is kept. */
export function sharingInput(form: Giving, text: PermissionText, at: Circumstance, sharing: Sharing) {
  const signature = signatureOf(form, at)
  const chosen = choicesOf(form, sharing.offered)
  const given = signature.how === 'none' ? [] : chosen.given
  if (given.length + chosen.kept.length === 0 || form.ground === undefined) return undefined
  const recipients = given.length === 0 ? [] : recipientsOf(form, sharing.choosable)
  return {
    ...shared(form, text, at, signature),
    ...{ id: form.ids.sharing, form: form.form, given, refused: chosen.kept, replaces: sharing.replaces },
    ...{ recipients: { all: recipients }, purposes: given.length === 0 ? [] : purposesFor(recipients) },
    specifics: given.length === 0 ? null : form.specifics.trim() || sharing.specifics,
    expiresOn: expiryOf(form, at.today),
  }
}

function shared(form: Giving, text: PermissionText, at: Circumstance, signature: Signature) {
  return {
    member: at.member,
    ...{ formVersion: text.version, language: at.language, ground: form.ground ?? ('adult' as const) },
    ...{ discloser: at.discloser, startOn: at.today, signature },
    interpreterMode: form.interpreterMode ?? null,
    interpreterName: form.interpreterName.trim() || null,
    rightsTold: form.how === 'screen' || form.isTold,
    copyGiven: form.isCopyGiven,
    strokes: signature.how === 'drawn' ? form.strokes : null,
  }
}

/** Whom it names: the ticked ones, and those written by name. */
export function recipientsOf({ to, other }: Giving, choosable: readonly Choosable[]): Recipient[] {
  const named = other
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return [
    ...choosable.filter(({ key }) => to.includes(key)).map(({ recipient }) => recipient),
    ...named.map((name): Recipient => ({ kind: 'community-organization', id: null, name: name.slice(0, 200) })),
  ]
}

/** The last day; null is a year, as the record has it (CON-3). */
export function expiryOf({ until, untilOn }: Pick<Giving, 'until' | 'untilOn'>, today: Day): Day | null {
  if (until === 'half') return addMonths(today, 6)
  return until === 'day' && untilOn !== '' ? untilOn : null
}
