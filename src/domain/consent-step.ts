// Recording a consent and revoking it. Nothing here decides whether care begins: it begins without (CON-13, program.md 15).
import * as z from 'zod'
import { addDays, addMonths } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { aloneForms, type Consent, type ConsentDraft, takingPart } from './consent.ts'
import { isOfAge, isOfMinor, ruleOf } from './consent-ground.ts'
import { consentState } from './consent-standing.ts'
import { Id, text } from './entry.ts'
import type { Member } from './member.ts'
import { isOurs } from './owner.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

interface Loaded {
  readonly known: Member | undefined
  readonly before: Consent | undefined
  readonly tasks: readonly Task[]
}

/** Records what the member gave and refused. A new version replaces the one before; the one before stays as it was signed. */
export function decideConsent(
  at: At,
  { known, before, tasks }: Loaded,
  draft: ConsentDraft,
): Result<
  readonly Change[],
  | 'consent-unknown'
  | 'category-twice'
  | 'never-shared'
  | 'own-consent-needed'
  | 'ground-not-theirs'
  | 'ground-too-narrow'
  | 'signer-not-ground'
  | 'signature-missing'
  | 'recipient-missing'
  | 'in-the-future'
  | 'dates-crossed'
> {
  const { given, refused: kept, ground, signature } = draft
  const rule = ruleOf(ground)
  const isYes = given.length > 0
  if (draft.replaces !== null && (!isOurs(at, before) || before.form !== draft.form)) return refused('consent-unknown')
  if (given.some((one) => kept.includes(one))) return refused('category-twice')
  if (given.includes('immigration')) return refused('never-shared')
  if (!isAlone(draft)) return refused('own-consent-needed')
  if (!isOfAge(rule, known?.bornOn ?? null, at.today)) return refused('ground-not-theirs')
  const covers = rule.covers
  if (covers !== null && given.some((one) => !covers.includes(one))) return refused('ground-too-narrow')
  if (signature.by !== rule.by) return refused('signer-not-ground')
  if (!isSigned(draft, isYes)) return refused('signature-missing')
  if (isYes && (draft.recipients.all.length === 0 || draft.purposes.length === 0)) return refused('recipient-missing')
  if (draft.startOn > at.today) return refused('in-the-future')
  const expiresOn = draft.expiresOn ?? addMonths(draft.startOn, 12)
  if (expiresOn < draft.startOn) return refused('dates-crossed')
  const { member: _member, strokes: _strokes, ...entry } = draft
  return done([
    add('consent', {
      ...entry,
      expiresOn,
      ownerId: at.organizationId,
      signedAt: at.now,
      revokedAt: null,
      revokedBy: null,
      revokedHow: null,
      labels: isOfMinor(ground) ? ['minor-consented'] : [],
    }),
    ...closed(
      at,
      tasks.filter((task) => task.kind === 'renew-consent' && task.sourceId === draft.replaces),
      'A new version was recorded',
    ),
    ...(isYes ? [renewal(at, draft.id, expiresOn, isOfMinor(ground))] : []),
  ])
}

/** Counseling and psychotherapy notes, and legal proceedings, each need a consent of their own, never combined. */
function isAlone({ form, given, refused: kept, purposes }: ConsentDraft): boolean {
  if (form === takingPart) return given.length + kept.length === 0
  if (purposes.includes('legal') && purposes.length > 1) return false
  if (form === 'psychotherapy-notes') return given.every((one) => one === 'psychotherapy-notes')
  if (form === 'sud-counseling-notes') return given.every((one) => one === 'sud-part-2')
  return !given.includes('psychotherapy-notes') || aloneForms.includes(form)
}

/** Drawn with its strokes, typed, spoken before a witness, or on paper with the scan's digest. Who gives nothing need not sign. */
function isSigned({ form, signature, strokes }: ConsentDraft, isYes: boolean): boolean {
  const { how, name, witness, scanSha256 } = signature
  if (how === 'none') return !isYes && form !== takingPart
  if (name === null) return false
  if (how === 'typed') return true
  if (how === 'drawn') return (strokes ?? []).some((stroke) => stroke.length > 0)
  return how === 'spoken' ? witness !== null : scanSha256 !== null
}

function renewal(at: At, consentId: string, expiresOn: string, isMinors: boolean): Change {
  return add(
    'task',
    newTask({
      id: at.id(1),
      kind: 'renew-consent',
      what: 'Ask again: a consent expires soon',
      why: 'Expired is no consent; asked 30 days before (CON-5)',
      dueOn: addDays(expiresOn, -30),
      forStaff: at.staffId,
      sourceId: consentId,
      ownerId: at.organizationId,
      labels: isMinors ? ['minor-consented'] : [],
    }),
  )
}

export const ConsentRevoked = z.object({
  member: Id,
  /** Null: all of them, as the revocation form does. */
  consent: Id.nullable(),
  how: z.enum(['spoken', 'written', 'phone', 'form']),
  by: text(150),
})
export type ConsentRevoked = z.infer<typeof ConsentRevoked>

/**
 * Ends permission to share at once and forward only (CON-4): what went before stays told, and ECM goes on. Whoever hears it records it, in
 * any house.
 */
export function decideRevocation(
  at: At,
  { consents, tasks }: { readonly consents: readonly Consent[]; readonly tasks: readonly Task[] },
  input: ConsentRevoked,
): Result<readonly Change[], 'consent-unknown'> {
  const open = consents.filter((one) => {
    const state = consentState(one, consents, at.today)
    return one.form !== takingPart && one.struckAt === null && (state === 'in-force' || state === 'not-yet')
  })
  const ended = input.consent === null ? open : open.filter((one) => one.id === input.consent)
  if (ended.length === 0) return refused('consent-unknown')
  const ids = new Set(ended.map((one) => one.id))
  return done([
    ...ended.map((one) => set('consent', one.id, { revokedAt: at.now, revokedBy: input.by, revokedHow: input.how })),
    ...closed(
      at,
      tasks.filter((task) => task.kind === 'renew-consent' && ids.has(task.sourceId ?? '')),
      'The consent was revoked',
    ),
  ])
}
