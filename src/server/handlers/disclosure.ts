// Telling something of a member to someone: the permit decides, the accounting is written by the same act and cannot be skipped (CON-10);
// and what already left on the strength of a consent, with the signature its member drew.
import type * as z from 'zod'
import { accounting } from '../../../content/accounting.ts'
import { sharing } from '../../../content/sharing.ts'
import type { listDisclosures, readConsentUse, recordDisclosure } from '../../api/consent.ts'
import { done, refused } from '../../base/result.ts'
import { isVisible } from '../../domain/access.ts'
import { isAccountable, kindsOf, linesOf } from '../../domain/accounting.ts'
import { add } from '../../domain/change.ts'
import type { Consent } from '../../domain/consent.ts'
import type { Disclosure } from '../../domain/disclosure.ts'
import type { Label } from '../../domain/label.ts'
import { type Claim, permit } from '../../domain/permit.ts'
import { entryOf, loadAll, loadOne } from '../database/entry-table.ts'
import { rescope } from '../database/scope.ts'
import { writeChanges } from '../gate/command.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { findUnion } from '../gate/union.ts'

type Disclosing = z.infer<(typeof recordDisclosure)['input']>

export async function disclose(work: HandlerWork, input: Disclosing) {
  if (input.recipient.name === null) return refused('recipient-missing')
  if (input.claim !== 'none' && input.reason === null) return refused('reason-missing')
  const [rows = []] = await work.trips.go([loadAll('consent', input.member, { ownerId: work.at.organizationId })])
  const asked = {
    on: work.at.today,
    purpose: input.purpose,
    categories: input.categories,
    recipient: input.recipient,
    isOutOfState: input.isOutOfState,
    claim: claimOf(input),
  }
  const answer = permit(sharing, asked, rows.map(entryOf) as unknown as readonly Consent[])
  if (!answer.ok) return answer
  const { parts, notice, scope } = answer.value
  const byConsent = parts.find((part) => part.consentId !== null)
  const basis = byConsent?.basis ?? parts[0]?.basis ?? 'consent'
  const change = add('disclosure', {
    id: input.id,
    ownerId: work.at.organizationId,
    labels: input.categories.filter((category): category is Label => category !== 'general'),
    at: work.at.now,
    recipientId: input.recipient.id,
    recipient: input.recipient.name,
    recipientAddress: input.address ?? null,
    what: input.what,
    purpose: input.reason === null ? input.purpose : `${input.purpose}: ${input.reason}`.slice(0, 200),
    basis,
    fileId: null,
    consentId: byConsent?.consentId ?? null,
    notice,
  })
  return done({ output: { basis, notice, scope }, statements: writeChanges(work.checked, work.head, [change]) })
}

function claimOf({ claim, reason }: Disclosing): Claim {
  return claim === 'emergency' ? { kind: claim, reason: reason ?? '' } : { kind: claim }
}

export async function answerConsentUse(work: QueryWork, input: z.infer<(typeof readConsentUse)['input']>) {
  const { member, consent: id } = input
  const [consents = [], told = []] = await work.trips.go([
    loadOne('consent', member, id),
    {
      text: 'select at, recipient, what, consent_id from disclosure where member_id = $1 and consent_id = $2 order by at desc limit 200',
      values: [member, id],
    },
  ])
  const consent = consents[0] && (entryOf(consents[0]) as unknown as Consent)
  const isOurs = consent?.ownerId === work.checked.seated.seat.organizationId
  // Absent and another house’s are one answer.
  if (!consent || !isOurs || !isVisible(consent, work.visible))
    return { output: { told: [], strokes: null }, members: [member] }
  const strokes = consent.signature.how === 'drawn' ? await strokesOf(work, member, consent) : null
  return { output: { told: told.map(entryOf), strokes }, members: [member] }
}

/** The drawing lies sealed in the journal’s line of the consent: chained there, it cannot be exchanged. */
async function strokesOf(work: QueryWork, member: string, consent: Consent): Promise<unknown> {
  const [lines = []] = await work.trips.go([
    {
      text: `select j.seq, i.input_sealed from journal j join journal_input i using (subject_id, seq)
        where j.subject_id = $1 and j.operation = 'consent.record' and j.at = $2`,
      values: [member, consent.recordedAt],
    },
  ])
  for (const line of lines) {
    const opened = work.house.keys.open(line.input_sealed as Buffer, `${member}:${String(line.seq)}`)
    const sent = JSON.parse(opened.toString('utf8')) as { input?: { id?: string; strokes?: unknown } }
    if (sent.input?.id === consent.id) return sent.input.strokes ?? null
  }
  return null
}

/**
 * What this organization itself told of the member: asked by the house's name and the member's id alone, so that it is answered of a member
 * who left too, and says nothing of anybody else's.
 */
export async function answerDisclosures(work: QueryWork, input: z.infer<(typeof listDisclosures)['input']>) {
  const { organization, member } = input
  const { today } = work.checked
  const open = (ids: readonly string[]) => [rescope(ids, organization)]
  const { ids } = await findUnion(work.trips, member, work.checked.now, open)
  const [rows = []] = await work.trips.go([
    {
      text: `select id, labels, at, recipient, recipient_address, what, purpose, basis from disclosure
        where member_id = any($1::uuid[]) and owner_id = $2 and struck_at is null and at >= $3 and basis <> 'mandated-report'
        order by at desc, id limit ${givenMost + 1}`,
      values: [ids, organization, earliest(input.from)],
    },
  ])
  const lines = linesOf(accounting, rows.map(entryOf) as unknown as Disclosure[], input, today)
  const given = lines.slice(0, givenMost).map(({ labels, ...one }) => ({
    ...one,
    kinds: [...kindsOf({ labels })],
    isAccountable: isAccountable(accounting, one),
  }))
  return { output: { given, hasMore: rows.length > givenMost }, members: [member] }
}

const givenMost = 2000

/** An instant before the day begins anywhere in the program. */
function earliest(from: string): string {
  return `${from}T00:00:00Z`
}
