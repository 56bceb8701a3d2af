// The words for what is known of a member: safety flags, populations, people around them, where a detail came from.
import type { Label } from '../../domain/label.ts'
import type { Origin } from '../../domain/origin.ts'
import { isPopulationOfFocus } from '../../domain/population.ts'
import type { SafetyFlag } from '../../domain/safety-flag.ts'
import type { Supporter } from '../../domain/supporter.ts'
import { text } from './text.ts'

/** What not to do, or to know, before reaching out (SAF-3); a fact is said in its own words. */
export function safetyWords(flag: Pick<SafetyFlag, 'kind'> & { readonly note?: string | null }): string {
  const words = safetyKindWords(flag.kind)
  if (flag.note === null || flag.note === undefined) return words
  return flag.kind === 'fact' ? flag.note : `${words}: ${flag.note}`
}

/** A kind of safety flag in words. */
export function safetyKindWords(kind: SafetyFlag['kind']): string {
  switch (kind) {
    case 'no-home-visits':
      return text('safety.noHomeVisits', 'No home visits')
    case 'visit-in-pairs':
      return text('safety.visitInPairs', 'Visit in pairs')
    case 'no-voicemail':
      return text('safety.noVoicemail', 'No voicemail')
    case 'no-texts':
      return text('safety.noTexts', 'No texts')
    case 'do-not-contact-family':
      return text('safety.doNotContactFamily', 'Do not contact family')
    case 'confidential-address':
      return text('safety.confidentialAddress', 'Address is confidential')
    case 'fact':
      return text('safety.fact', 'Something to know')
  }
}

/** A Population of Focus as the plan sent it; what is unknown is shown as it is written. */
export function populationWords(key: string): string {
  if (!isPopulationOfFocus(key)) return key
  switch (key) {
    case 'homeless':
      return text('population.homeless', 'Experiencing homelessness')
    case 'avoidable-use':
      return text('population.avoidableUse', 'At risk for avoidable hospital use')
    case 'smh-sud':
      return text('population.smhSud', 'Serious mental health or substance use needs')
    case 'incarceration':
      return text('population.incarceration', 'Coming home from incarceration')
    case 'ltc-risk':
      return text('population.ltcRisk', 'At risk for long-term care')
    case 'nf-transition':
      return text('population.nfTransition', 'Leaving a nursing facility')
    case 'ccs':
      return text('population.ccs', 'California Children’s Services')
    case 'child-welfare':
      return text('population.childWelfare', 'In child welfare')
    case 'birth-equity':
      return text('population.birthEquity', 'Birth equity')
  }
}

/** The part a person plays around a member. */
export function supporterWords(kind: Supporter['kind']): string {
  switch (kind) {
    case 'emergency':
      return text('supporter.emergency', 'Emergency contact')
    case 'guardian':
      return text('supporter.guardian', 'Guardian')
    case 'representative':
      return text('supporter.representative', 'Representative')
    case 'supporter':
      return text('supporter.supporter', 'Supporter')
    case 'pcp':
      return text('supporter.pcp', 'Doctor (PCP)')
    case 'referrer':
      return text('supporter.referrer', 'Referred by')
  }
}

/** Who said it. */
export function originWords(origin: Origin): string {
  switch (origin) {
    case 'plan-file':
      return text('origin.planFile', 'The plan’s file')
    case 'member':
      return text('origin.member', 'The member')
    case 'staff':
      return text('origin.staff', 'Our team')
    case 'referral':
      return text('origin.referral', 'The referral')
  }
}

/** A sensitivity label (CON-2) in words. */
export function labelWords(label: Label): string {
  switch (label) {
    case 'mental-health':
      return text('label.mentalHealth', 'Mental health')
    case 'sud-part-2':
      return text('label.sudPart2', 'Substance use, Part 2')
    case 'sud-other':
      return text('label.sudOther', 'Substance use')
    case 'hiv':
      return text('label.hiv', 'HIV')
    case 'reproductive':
      return text('label.reproductive', 'Reproductive health')
    case 'housing':
      return text('label.housing', 'Housing')
    case 'justice':
      return text('label.justice', 'Justice')
    case 'education':
      return text('label.education', 'Education')
    case 'immigration':
      return text('label.immigration', 'Immigration')
    case 'minor-consented':
      return text('label.minorConsented', 'Consented to by a minor')
    case 'psychotherapy-notes':
      return text('label.psychotherapyNotes', 'Psychotherapy notes')
  }
}
