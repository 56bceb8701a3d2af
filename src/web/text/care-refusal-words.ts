// Why the record says no in the work of care: consent, plan, referrals, visits, changes and endings. Each says what to do next.
import { decisionRefusals } from './decision-refusal-words.ts'
import { text } from './text.ts'

export function careRefusals(): Readonly<Record<string, string>> {
  return {
    ...consentRefusals(),
    ...permitRefusals(),
    ...planRefusals(),
    ...referralRefusals(),
    ...visitRefusals(),
    ...teamRefusals(),
    ...endRefusals(),
    ...assignRefusals(),
    ...decisionRefusals(),
    ...candidateRefusals(),
    ...sendingRefusals(),
    ...messageRefusals(),
  }
}

function messageRefusals(): Readonly<Record<string, string>> {
  return {
    'message-unknown': text('refused.messageUnknown', 'This message is not here any more. Open the member again.'),
    'message-empty': text('refused.messageEmpty', 'Write something, or add a photo.'),
    'too-many-messages': text('refused.tooManyMessages', 'That is a lot of messages in one hour. Wait, or call.'),
    'alert-unknown': text('refused.alertUnknown', 'This call for help is not here any more, or not yours to take yet.'),
    'alert-taken': text('refused.alertTaken', 'Somebody has taken it already. You do not need to call.'),
    'view-nobody': text('refused.viewNobody', 'Only a person keeps views. Sign in with your own seat.'),
    'views-full': text('refused.viewsFull', 'You keep 20 views already. Drop one, then keep this one.'),
    'view-unknown': text('refused.viewUnknown', 'This view is gone already.'),
    'person-not-here': text(
      'refused.personNotHere',
      'Somebody on the list has no seat here that can be called. Take them off.',
    ),
  }
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
    'doctor-missing': text('refused.doctorMissing', 'Write who was told.'),
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

function planRefusals(): Readonly<Record<string, string>> {
  return {
    'plan-moved-on': text(
      'refused.planMovedOn',
      'Somebody wrote a newer version. Open the plan again, then add yours.',
    ),
    'plan-empty': text('refused.planEmpty', 'The plan is empty. Write at least what matters to the member.'),
    'already-agreed': text('refused.alreadyAgreed', 'The member agreed to this version already.'),
    'already-signed': text('refused.alreadySigned', 'This version is signed off already.'),
    'own-plan': text('refused.ownPlan', 'Who wrote the plan does not sign it off. Ask the clinical consultant.'),
    'goal-unknown': text('refused.goalUnknown', 'This goal is not in the newest version. Open the plan again.'),
  }
}

function referralRefusals(): Readonly<Record<string, string>> {
  return {
    'support-missing': text('refused.supportMissing', 'Choose which Community Support, or another kind of help.'),
    'referral-unknown': text('refused.referralUnknown', 'This referral is not here, or is another house’s.'),
    'referral-settled': text(
      'refused.referralSettled',
      'Somebody answered this request already. Open the inbox again.',
    ),
    'other-cin': text(
      'refused.otherCin',
      'The CINs differ, so these are two people. Look for the member with the CIN that was given.',
    ),
    'referral-closed': text(
      'refused.referralClosed',
      'This referral is closed. Send a new one that takes it up again.',
    ),
    'still-open': text('refused.stillOpen', 'The earlier referral is still open. Go on with that one.'),
    'closure-missing': text('refused.closureMissing', 'Say why it is closed.'),
    'closure-too-early': text(
      'refused.closureTooEarly',
      'Only a closed referral has a reason. Close it, or leave the reason out.',
    ),
    'start-missing': text(
      'refused.startMissing',
      'A day of beginning goes with “services received”, and with nothing else.',
    ),
    'note-missing': text('refused.noteMissing', 'Say in a few words what it was.'),
    'tries-missing': text(
      'refused.triesMissing',
      'This needs the plan’s number of tries first; an end also more than one way, and one in person. Log what was tried, or try again.',
    ),
  }
}

function visitRefusals(): Readonly<Record<string, string>> {
  return {
    'contact-closed': text(
      'refused.contactClosed',
      'This contact was closed as it stood. Mend it instead, and say why.',
    ),
    'remind-after-visit': text('refused.remindAfterVisit', 'The reminder lies after the visit. Choose an earlier day.'),
    'companion-unclear': text('refused.companionUnclear', 'Name who of the team goes along, or choose another answer.'),
    'appointment-unknown': text('refused.appointmentUnknown', 'This visit is not here any more.'),
    'appointment-over': text('refused.appointmentOver', 'What came of this visit was said already.'),
    'not-yet': text('refused.notYet', 'This has not happened yet. Say it when it has.'),
    'medication-unknown': text('refused.medicationUnknown', 'This medicine is not on the list any more.'),
    'medication-ended': text('refused.medicationEnded', 'This medicine was stopped. Add it again if it is taken.'),
  }
}

function teamRefusals(): Readonly<Record<string, string>> {
  return {
    'interpreter-missing': text(
      'refused.interpreterMissing',
      'Say how it was spoken: a colleague, an interpreter, or refused.',
    ),
    'team-member-unknown': text('refused.teamMemberUnknown', 'This person is not on the team any more.'),
    'note-unknown': text('refused.noteUnknown', 'This note is not here any more.'),
    'stay-unknown': text('refused.stayUnknown', 'This stay is not here any more.'),
    'stay-open': text('refused.stayOpen', 'A stay of this kind is open already. Say first when they left.'),
    'stay-over': text('refused.stayOver', 'This stay is over already.'),
    'document-kind': text(
      'refused.documentKind',
      'Only a PDF or a photo (JPEG, PNG) can be kept. Choose another file.',
    ),
    'document-too-large': text('refused.documentTooLarge', 'This is larger than 20 MB. Make it smaller, or split it.'),
  }
}

function endRefusals(): Readonly<Record<string, string>> {
  return {
    'member-died': text('refused.memberDied', 'The record says that this person died. Nobody is invited.'),
    'not-stopped': text('refused.notStopped', 'This was not stopped at the member’s word. Open a new episode instead.'),
    'benefit-over': text('refused.benefitOver', 'The authorization has run out. Open a new episode instead.'),
    'already-asked': text('refused.alreadyAsked', 'This is asked already, and waits for its answer.'),
    'request-unknown': text('refused.requestUnknown', 'This request is not here any more.'),
    'request-answered': text('refused.requestAnswered', 'This request was answered already.'),
    'day-missing': text('refused.dayMissing', 'Say from which day.'),
    'plan-decides': text(
      'refused.planDecides',
      'For this reason the plan decides. Recommend the end; care goes on until its notice has run out.',
    ),
    'notice-waits': text('refused.noticeWaits', 'The plan’s notice has not gone yet. Care goes on until its day.'),
    'notice-runs': text('refused.noticeRuns', 'The notice is still running. Care goes on until its day.'),
    'appeal-runs': text('refused.appealRuns', 'The member appealed. Care goes on until that is decided.'),
    'hearing-runs': text('refused.hearingRuns', 'The member asked the state for a hearing. Care goes on until then.'),
    'not-a-recommendation': text(
      'refused.notARecommendation',
      'For this reason end or stop the episode; no recommendation is needed.',
    ),
    'already-recommended': text(
      'refused.alreadyRecommended',
      'An end is recommended already. Wait for the plan’s answer.',
    ),
    'step-down-missing': text('refused.stepDownMissing', 'Say what comes after ECM, and who sees to it.'),
    'supervisor-missing': text('refused.supervisorMissing', '“Not reached” needs a supervisor’s name.'),
    'recommendation-unknown': text(
      'refused.recommendationUnknown',
      'There is no such recommendation for you to decide.',
    ),
    'already-decided': text('refused.alreadyDecided', 'This was decided already.'),
    'notice-too-short': text('refused.noticeTooShort', 'A notice runs at least 10 days. Choose a later day.'),
    'no-notice': text('refused.noNotice', 'There is no notice, or no appeal yet, to write this to.'),
    'too-late': text('refused.tooLate', 'An appeal comes within 60 days of the notice. Ask the plan about a hearing.'),
  }
}

function candidateRefusals(): Readonly<Record<string, string>> {
  return {
    'candidates-unreadable': text(
      'refused.candidatesUnreadable',
      'This holds no candidates of a run. Choose candidates.csv of a run made with --format csv by this version.',
    ),
    'run-unknown': text('refused.runUnknown', 'There is no such run in the folder any more. Look again.'),
    'load-unknown': text('refused.loadUnknown', 'This was not read. Read the run again.'),
    'load-old': text('refused.loadOld', 'Another run was read since. Look at that one, or read this one again.'),
    'candidate-unknown': text('refused.candidateUnknown', 'This person is not on the list any more. Look again.'),
    'candidate-referred': text(
      'refused.candidateReferred',
      'This person was passed to the inbox already. Go on there.',
    ),
    'again-missing': text('refused.againMissing', 'Say when to look again.'),
    'again-in-the-past': text('refused.againInThePast', 'Choose a day from tomorrow on to look again.'),
    'request-missing': text('refused.requestMissing', 'The request has no id. Try again.'),
  }
}

function assignRefusals(): Readonly<Record<string, string>> {
  return {
    'authorization-unknown': text(
      'refused.authorizationUnknown',
      'This authorization is not here any more. Look at the board again.',
    ),
    'not-authorized': text(
      'refused.notAuthorized',
      'ECM is not authorized for this member now. Decide the request first.',
    ),
    'already-given': text(
      'refused.alreadyGiven',
      'This member was given to an agency already. Look at the board again.',
    ),
    'agency-unknown': text('refused.agencyUnknown', 'This is no agency here now. Choose another.'),
    'walks-there': text('refused.walksThere', 'This agency walks with them already.'),
    'walks-elsewhere': text(
      'refused.walksElsewhere',
      'Another agency has an open episode with this member. It ends there first, then the member can be given.',
    ),
    'not-from-plan': text(
      'refused.notFromPlan',
      'No plan gave you this member. End the episode with its reason instead.',
    ),
  }
}

/** Why nothing is sent, or a number is not confirmed. */
function sendingRefusals(): Readonly<Record<string, string>> {
  return {
    'do-not-contact': text('reach.doNotContact', 'The record says not to contact them.'),
    'care-ended': text('reach.ended', 'Care has ended, and messages with it.'),
    'channel-barred': text('reach.barred', 'A safety flag says no.'),
    'texts-stopped': text('reach.stopped', 'They asked for no more texts.'),
    'no-text-consent': text('reach.noConsent', 'They have not said yes to texts.'),
    'number-to-confirm': text(
      'reach.toConfirm',
      'Ask first whether it is still theirs, and confirm it in the details.',
    ),
    'no-safe-number': text('reach.noSafe', 'Nothing is known where a message may be left.'),
    'not-set-up': text(
      'refused.notSetUp',
      'Nothing can be sent from here yet: it is not set up. Give the code on paper or read it aloud.',
    ),
    'too-many': text('refused.tooMany', 'Three were sent today. Give this one on paper or read it aloud.'),
    'no-message': text('refused.noMessage', 'The record says that no message may be left there. Add the number anew.'),
    'not-a-number': text('refused.notANumber', 'Texts go to a phone number.'),
    'sending-unknown': text('refused.sendingUnknown', 'This message is not here.'),
    'sending-settled': text('refused.sendingSettled', 'What became of this message is known already.'),
  }
}
