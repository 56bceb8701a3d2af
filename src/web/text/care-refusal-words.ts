// Why the record says no in the work of care: consent, plan, referrals, visits, changes and endings. Each says what to do next.
import { text } from './text.ts'

export function careRefusals(): Readonly<Record<string, string>> {
  return { ...consentRefusals(), ...permitRefusals() }
}

function consentRefusals(): Readonly<Record<string, string>> {
  return {
    'consent-unknown': text('refused.consentUnknown', 'No such consent is in force. Open the consents again.'),
    'category-twice': text(
      'refused.categoryTwice',
      'One kind of information is both shared and kept back. Choose one.',
    ),
    'never-shared': text(
      'refused.neverShared',
      'Immigration and place of birth never leave this house. Leave them out.',
    ),
    'own-consent-needed': text(
      'refused.ownConsentNeeded',
      'Therapy notes, counseling notes and legal matters each need a consent of their own. Record it apart.',
    ),
    'ground-not-theirs': text(
      'refused.groundNotTheirs',
      'At this age another person or reason consents. Choose who signs.',
    ),
    'ground-too-narrow': text(
      'refused.groundTooNarrow',
      'A minor’s own consent does not cover all of this. Ask the parent or guardian for the rest.',
    ),
    'signer-not-ground': text(
      'refused.signerNotGround',
      'Who signs does not fit the reason. Choose one of the two anew.',
    ),
    'signature-missing': text(
      'refused.signatureMissing',
      'A yes needs a drawn signature, a spoken one with a witness, or a scanned paper.',
    ),
    'recipient-missing': text('refused.recipientMissing', 'Say who may know it and what for.'),
  }
}

function permitRefusals(): Readonly<Record<string, string>> {
  return {
    'no-consent': text('refused.noConsent', 'No consent covers this for them. Ask the member first.'),
    'refused-by-member': text('refused.refusedByMember', 'The member said no to sharing this. It stays here.'),
    'element-missing': text(
      'refused.elementMissing',
      'The consent lacks something Part 2 asks for. Record a new version with all parts.',
    ),
    'out-of-state': text('refused.outOfState', 'This does not leave California. Ask the privacy officer.'),
    'part-2-order-needed': text(
      'refused.part2OrderNeeded',
      'Substance use records need a court order of their own. Ask the privacy officer.',
    ),
    'no-rule': text('refused.noRule', 'No rule lets this leave. Ask the privacy officer.'),
    'reason-missing': text('refused.reasonMissing', 'Say in a few words why.'),
  }
}
