// The words of permission: what kinds of information there are, who may know, who decides, how a yes was given. A tired person reads them
// with the member beside them, so they are the same for both.
import type { Basis } from '../../domain/basis.ts'
import type { Category } from '../../domain/category.ts'
import type { Consent, Signature } from '../../domain/consent.ts'
import type { ConsentGround } from '../../domain/consent-ground.ts'
import type { ConsentState } from '../../domain/consent-standing.ts'
import type { Recipient, RecipientKind } from '../../domain/recipient.ts'
import { text } from './text.ts'

/** A kind of information, as a member would call it. */
export function categoryWords(category: Category): string {
  switch (category) {
    case 'general':
      return text('category.general', 'Health and daily life')
    case 'mental-health':
      return text('category.mentalHealth', 'Mental health')
    case 'sud-part-2':
      return text('category.sudPart2', 'Treatment for alcohol or drugs')
    case 'sud-other':
      return text('category.sudOther', 'Alcohol or drug use')
    case 'hiv':
      return text('category.hiv', 'HIV')
    case 'reproductive':
      return text('category.reproductive', 'Pregnancy, birth control, abortion, gender care')
    case 'housing':
      return text('category.housing', 'Housing')
    case 'justice':
      return text('category.justice', 'Jail, court, probation')
    case 'education':
      return text('category.education', 'School')
    case 'immigration':
      return text('category.immigration', 'Immigration and place of birth')
    case 'minor-consented':
      return text('category.minorConsented', 'What a young person decided alone')
    case 'psychotherapy-notes':
      return text('category.psychotherapyNotes', 'A therapist’s own notes')
  }
}

/** What it is more closely, where the name alone leaves a doubt. */
export function categoryAbout(category: Category): string | undefined {
  switch (category) {
    case 'general':
      return text('category.generalAbout', 'Visits, medicines, goals, who is on your team')
    case 'housing':
      return text('category.housingAbout', 'Where you live or sleep')
    case 'sud-part-2':
      return text('category.sudPart2About', 'Records of a treatment program. Federal law protects them most.')
    case 'sud-other':
      return text('category.sudOtherAbout', 'What you told us, or another doctor wrote')
    default:
      return undefined
  }
}

/** A whole class of recipients. */
export function recipientKindWords(kind: RecipientKind): string {
  switch (kind) {
    case 'plan':
      return text('recipient.plan', 'Health plan')
    case 'health-provider':
      return text('recipient.healthProvider', 'Doctors, clinics and hospitals')
    case 'county':
      return text('recipient.county', 'County health programs')
    case 'community-organization':
      return text('recipient.community', 'Places that help: food, rides, legal help')
    case 'housing':
      return text('recipient.housing', 'Housing programs')
    case 'school':
      return text('recipient.school', 'School')
    case 'justice':
      return text('recipient.justice', 'Probation or parole')
    case 'supporter':
      return text('recipient.supporter', 'Family or a friend')
    case 'court':
      return text('recipient.court', 'A court')
    case 'authority':
      return text('recipient.authority', 'An authority')
    case 'member':
      return text('recipient.member', 'The member')
  }
}

/** One recipient: by name, else its class. */
export function recipientWords(one: Pick<Recipient, 'kind' | 'name'>): string {
  return one.name ?? recipientKindWords(one.kind)
}

/** Who decides, and on what ground (CON-9). */
export function groundWords(ground: ConsentGround): string {
  switch (ground) {
    case 'adult':
      return text('ground.adult', 'The member')
    case 'parent':
      return text('ground.parent', 'A parent')
    case 'guardian':
      return text('ground.guardian', 'A guardian')
    case 'representative':
      return text('ground.representative', 'A representative')
    case 'minor-mental-health':
      return text('ground.minorMentalHealth', 'The young person: own mental health')
    case 'minor-sud':
      return text('ground.minorSud', 'The young person: own alcohol or drug care')
    case 'minor-pregnancy':
      return text('ground.minorPregnancy', 'The young person: own pregnancy or birth control')
    case 'minor-infectious':
      return text('ground.minorInfectious', 'The young person: own infection')
    case 'minor-violence':
      return text('ground.minorViolence', 'The young person: after violence')
    case 'minor-living-apart':
      return text('ground.minorLivingApart', 'The young person: lives apart, with their own money')
  }
}

/** How a yes was given. */
export function signatureWords({ how }: Pick<Signature, 'how'>): string {
  switch (how) {
    case 'drawn':
      return text('signature.drawn', 'signed on the screen')
    case 'typed':
      return text('signature.typed', 'signed by typing the name')
    case 'spoken':
      return text('signature.spoken', 'said aloud')
    case 'paper':
      return text('signature.paper', 'signed on paper')
    case 'none':
      return text('signature.none', 'no signature needed')
  }
}

/** What paper or screen it was. */
export function consentFormWords(form: Consent['form']): string {
  switch (form) {
    case 'taking-part':
      return text('consentForm.takingPart', 'Taking part in ECM')
    case 'sharing':
      return text('consentForm.sharing', 'Sharing, kind by kind')
    case 'ascmi':
      return text('consentForm.ascmi', 'The state’s form (ASCMI)')
    case 'ascmi-other':
      return text('consentForm.ascmiOther', 'The state’s form without Medi-Cal (ASCMI)')
    case 'part-2':
      return text('consentForm.part2', 'Substance use treatment records')
    case 'sud-counseling-notes':
      return text('consentForm.counseling', 'Notes of a substance use counselor')
    case 'psychotherapy-notes':
      return text('consentForm.psychotherapy', 'Notes of a therapist')
    case 'hiv':
      return text('consentForm.hiv', 'HIV results')
    case 'supporters':
      return text('consentForm.supporters', 'Family and supporters')
    case 'community':
      return text('consentForm.community', 'Community organizations')
  }
}

export function consentStateWords(state: ConsentState): string {
  switch (state) {
    case 'in-force':
      return text('consentState.inForce', 'In force')
    case 'not-yet':
      return text('consentState.notYet', 'Begins later')
    case 'expired':
      return text('consentState.expired', 'Ran out')
    case 'revoked':
      return text('consentState.revoked', 'Taken back')
    case 'replaced':
      return text('consentState.replaced', 'Replaced by a newer one')
  }
}

/** How it was taken back. */
export function revokedHowWords(how: NonNullable<Consent['revokedHow']>): string {
  switch (how) {
    case 'spoken':
      return text('revoked.spoken', 'Said to us')
    case 'phone':
      return text('revoked.phone', 'By phone')
    case 'written':
      return text('revoked.written', 'In writing')
    case 'form':
      return text('revoked.form', 'On a form')
  }
}

/** What telling someone stood on. */
export function basisWords(basis: Basis): string {
  switch (basis) {
    case 'consent':
      return text('basis.consent', 'with permission')
    case 'treatment-payment-operations':
      return text('basis.care', 'for care, as the law lets')
    case 'court-order':
      return text('basis.court', 'a court ordered it')
    case 'mandated-report':
      return text('basis.report', 'the law makes us report')
    case 'emergency':
      return text('basis.emergency', 'danger to life')
  }
}
