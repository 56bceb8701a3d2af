// May this leave the house? Deny by default (CON-1): a permit needs purpose, categories, recipient and a basis, and says on which basis
// each category goes. Files out and every later disclosure ask this one function; what no rule or consent allows stays.
import type { Day } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Basis } from './basis.ts'
import type { Category } from './category.ts'
import { aloneForms, type Consent } from './consent.ts'
import { consentsInForce, type Saying, sayings } from './consent-standing.ts'
import type { Purpose } from './purpose.ts'
import { isAmong, type Recipient, type RecipientKind } from './recipient.ts'

/** What content says of one category, dated and cited. */
export interface SharingRule {
  readonly category: Category
  readonly from: Day
  readonly to?: Day
  /** What goes to partners in care for care's own purposes: without consent, with one, or never. */
  readonly amongPartners: 'free' | 'consent' | 'never'
  readonly source: string
  readonly isUnconfirmed: boolean
}

export interface SharingContent {
  readonly rules: readonly SharingRule[]
  /** Who shares in Medi-Cal care under AB 133. */
  readonly partners: readonly RecipientKind[]
  /** What care's own purposes are. */
  readonly carePurposes: readonly Purpose[]
  /** The mandated short notice of 42 CFR 2.32. */
  readonly part2Notice: string
}

/** What someone stands on beside consent and care: a court's order, the law's duty to report, danger to life. */
export type Claim =
  | { readonly kind: 'none' }
  | { readonly kind: 'court-order'; readonly order: 'court' | 'part-2' | 'judge' }
  | { readonly kind: 'mandated-report' }
  | { readonly kind: 'emergency'; readonly reason: string }

export interface Sharing {
  readonly on: Day
  readonly purpose: Purpose
  readonly categories: readonly Category[]
  readonly recipient: Recipient
  readonly isOutOfState: boolean
  readonly claim: Claim
}

export interface Permit {
  readonly purpose: Purpose
  readonly recipient: Recipient
  readonly parts: readonly { readonly category: Category; readonly basis: Basis; readonly consentId: string | null }[]
  /** Goes with Part 2 records: the notice, and what the consent covers (CON-6). */
  readonly notice: string | null
  readonly scope: string | null
}

export type PermitRefusal =
  | 'nothing-named'
  | 'no-rule'
  | 'never-shared'
  | 'no-consent'
  | 'refused-by-member'
  | 'element-missing'
  | 'out-of-state'
  | 'part-2-order-needed'
  | 'judge-needed'

/** The permit for all of it, or why not: one category that may not go keeps the whole back, and the caller leaves it out. */
export function permit(
  content: SharingContent,
  sharing: Sharing,
  consents: readonly Consent[],
): Result<Permit, PermitRefusal> {
  if (sharing.categories.length === 0) return refused('nothing-named')
  const inForce = consentsInForce(consents, sharing.on)
  const said = sayings(consents, sharing.on)
  const parts: Permit['parts'][number][] = []
  for (const category of new Set(sharing.categories)) {
    const answer = partFor(content, sharing, category, { inForce, said })
    if (!answer.ok) return answer
    parts.push({ category, ...answer.value })
  }
  const part2 = parts.find((part) => part.category === 'sud-part-2')
  const consent = inForce.find((one) => one.id === part2?.consentId)
  return done({
    purpose: sharing.purpose,
    recipient: sharing.recipient,
    parts,
    notice: part2 ? content.part2Notice : null,
    scope: consent ? scopeOf(consent) : null,
  })
}

type Part = { readonly basis: Basis; readonly consentId: string | null }

function partFor(
  content: SharingContent,
  sharing: Sharing,
  category: Category,
  { inForce, said }: { readonly inForce: readonly Consent[]; readonly said: readonly Saying[] },
): Result<Part, PermitRefusal> {
  const { claim, on, recipient } = sharing
  if (claim.kind !== 'none') return byClaim(claim, category)
  if (recipient.kind === 'member') return done({ basis: 'consent', consentId: null })
  const rule = content.rules.find(
    (one) => one.category === category && one.from <= on && (one.to === undefined || on <= one.to),
  )
  if (!rule) return refused('no-rule')
  if (rule.amongPartners === 'never') return refused('never-shared')
  if (sharing.isOutOfState && category === 'reproductive') return refused('out-of-state')
  if (isRefused(category, sharing, said)) return refused('refused-by-member')
  const isCare = content.partners.includes(recipient.kind) && content.carePurposes.includes(sharing.purpose)
  if (isCare && rule.amongPartners === 'free') return done({ basis: 'treatment-payment-operations', consentId: null })
  const covering = inForce.filter((one) => isCovering(one, category, sharing))
  const whole = covering.find((one) => category !== 'sud-part-2' || missingElements(one).length === 0)
  if (whole) return done({ basis: 'consent', consentId: whole.id })
  return refused(covering.length > 0 ? 'element-missing' : 'no-consent')
}

/** A Part 2 record needs a Part 2 order, immigration and birthplace a judge’s (CON-7, SB 81); never by consent or care. */
function byClaim(claim: Exclude<Claim, { kind: 'none' }>, category: Category): Result<Part, PermitRefusal> {
  if (claim.kind === 'court-order') {
    if (category === 'sud-part-2' && claim.order !== 'part-2') return refused('part-2-order-needed')
    if (category === 'immigration' && claim.order !== 'judge') return refused('judge-needed')
    return done({ basis: 'court-order', consentId: null })
  }
  // CON-12: it is never exported, whatever the haste; a report of abuse needs no Part 2 record beyond 2.12(c)(6).
  if (category === 'immigration') return refused('never-shared')
  if (claim.kind === 'mandated-report' && category === 'sud-part-2') return refused('part-2-order-needed')
  return done({ basis: claim.kind, consentId: null })
}

/**
 * The member’s no in the newest word that speaks of the category to this recipient. Care’s own record to the covering plan for payment
 * and operations goes on, of what has no label (program.md 15): a no there would be a no to the benefit.
 */
function isRefused(category: Category, sharing: Sharing, said: readonly Saying[]): boolean {
  const { purpose, recipient } = sharing
  if (category === 'general' && recipient.kind === 'plan' && (purpose === 'payment' || purpose === 'operations'))
    return false
  const newest = said.find(
    ({ categories, recipients }) =>
      categories.includes(category) && (recipients.length === 0 || isAmong(recipient, recipients)),
  )
  return newest !== undefined && newest.kind !== 'given'
}

function isCovering(consent: Consent, category: Category, { purpose, recipient }: Sharing): boolean {
  const isAlone = category === 'psychotherapy-notes'
  return (
    consent.given.includes(category) &&
    consent.purposes.includes(purpose) &&
    isAmong(recipient, consent.recipients.all) &&
    (!isAlone || aloneForms.includes(consent.form))
  )
}

export const consentElements = [
  'patient-name',
  'discloser',
  'information',
  'recipients',
  'purpose',
  'rights',
  'expiry',
  'signature',
  'signed-day',
] as const

/** Which elements of 42 CFR 2.31 a consent lacks; a Part 2 record does not leave without all of them (CON-6). */
export function missingElements(consent: Consent): readonly (typeof consentElements)[number][] {
  const { signature } = consent
  const has: Readonly<Record<(typeof consentElements)[number], boolean>> = {
    'patient-name': signature.name !== null,
    discloser: consent.discloser.trim() !== '',
    information: consent.specifics !== null && consent.given.length > 0,
    recipients: consent.recipients.all.length > 0,
    purpose: consent.purposes.length > 0,
    rights: consent.rightsTold,
    expiry: consent.expiresOn >= consent.startOn,
    signature: signature.how === 'drawn' || signature.how === 'typed' || signature.how === 'paper',
    'signed-day': consent.signedAt !== '',
  }
  return consentElements.filter((element) => !has[element])
}

/** A clear explanation of what the consent covers: goes with the records in place of a copy (2.32). */
export function scopeOf(consent: Consent): string {
  const who = consent.recipients.all.map((one) => one.name ?? `any ${one.kind.replaceAll('-', ' ')}`)
  return [
    `Disclosed by ${consent.discloser} to ${who.join(', ')}.`,
    `For: ${consent.purposes.join(', ')}. What: ${consent.specifics ?? consent.given.join(', ')}.`,
    `Signed ${consent.signedAt.slice(0, 10)}, form ${consent.form} ${consent.formVersion}. Expires ${consent.expiresOn}. It can be revoked at any time, for what has not been disclosed yet.`,
  ].join('\n')
}
