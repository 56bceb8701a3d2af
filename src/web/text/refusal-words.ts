// Why a command was not done, and what to do now, as one clear line: the decision's own reasons, the gate's problems, and no network.
import { type ProblemCode, problems } from '../../base/problem.ts'
import { careRefusals } from './care-refusal-words.ts'
import { text } from './text.ts'

type Said = { readonly kind: 'problem'; readonly code: ProblemCode } | { readonly kind: 'network' }

/** What did not go through, and what is safe. */
export function failureWords(failure: Said): string {
  if (failure.kind === 'network') {
    return text('failure.network', 'No connection. What you wrote is kept here; try again when there is one.')
  }
  // The table of problems is the house's own; its sentences say what to do next.
  return problems[failure.code].says
}

/** Why the decision said no. A reason this version does not know is named as it is. */
export function refusalWords(reason: string): string {
  return refusals()[reason] ?? text('refused.unknown', 'The record does not allow this ({reason}).', { reason })
}

function refusals(): Readonly<Record<string, string>> {
  return {
    'episode-unknown': text(
      'refused.episodeUnknown',
      'This episode is not here, or is another agency’s. Open the member again.',
    ),
    'episode-ended': text('refused.episodeEnded', 'The episode has ended. To go on, open a new one: “Came back”.'),
    'episode-not-begun': text('refused.episodeNotBegun', 'Care has not begun yet. Log outreach, or begin care first.'),
    'already-in-care': text('refused.alreadyInCare', 'Care is under way. Record a contact instead.'),
    'in-the-future': text('refused.inTheFuture', 'This lies in the future. Choose the day and time it happened.'),
    'next-step-in-the-past': text(
      'refused.nextStepInThePast',
      'The next step lies before this contact. Choose a later day.',
    ),
    'cannot-begin': text('refused.cannotBegin', 'Care cannot begin from here: it has begun, is paused, or has ended.'),
    'lead-missing': text('refused.leadMissing', 'There is no Lead Care Manager yet. Name one first.'),
    'cannot-pause': text('refused.cannotPause', 'Only outreach or care that is under way can be paused.'),
    'look-again-in-the-past': text('refused.lookAgainInThePast', 'Choose a day from today on to look again.'),
    'not-paused': text('refused.notPaused', 'This is not paused any more. Open the member again.'),
    'text-needed': text('refused.textNeeded', 'Say in a few words which other reason it is.'),
    'before-start': text('refused.beforeStart', 'Care began after this day. Choose a later one.'),
    'other-agency': text('refused.otherAgency', 'An episode can only be opened at your own agency.'),
    'episode-open': text('refused.episodeOpen', 'There is an open episode already.'),
    'id-taken': text('refused.idTaken', 'This was saved before. Open the member again.'),
    'already-lead': text('refused.alreadyLead', 'This person is the Lead Care Manager already.'),
    'cannot-lead': text(
      'refused.cannotLead',
      'This person holds no seat here that leads or covers. Choose a care manager, a community health worker or a supervisor.',
    ),
    'dates-crossed': text('refused.datesCrossed', 'The last day must not be before the first, nor before today.'),
    'already-known': text('refused.alreadyKnown', 'This number or e-mail is known already.'),
    'member-unknown': text('refused.memberUnknown', 'This chart is not here any more. Open the member again.'),
    'born-in-the-future': text('refused.bornInTheFuture', 'This birth date has not come yet. Check the year.'),
    'task-unknown': text('refused.taskUnknown', 'This task is not here any more.'),
    'rule-unknown': text('refused.ruleUnknown', 'What this asks for is told by the chart itself. Record it there.'),
    'task-done': text('refused.taskDone', 'This was done already.'),
    'attempt-unknown': text('refused.attemptUnknown', 'This attempt is not here any more.'),
    'contact-unknown': text('refused.contactUnknown', 'This contact is not here any more.'),
    'contact-signed': text('refused.contactSigned', 'This contact is signed already. Mend it instead, and say why.'),
    'not-the-writer': text(
      'refused.notTheWriter',
      'Only who wrote this contact can change or sign it before it is signed. Ask them.',
    ),
    'contact-complete': text('refused.contactComplete', 'Nothing of this note waits any more. Load the page again.'),
    'writer-here': text('refused.writerHere', 'Who wrote this still works here: they sign it and add what is missing.'),
    'entry-unknown': text('refused.entryUnknown', 'This entry is not here any more.'),
    'cin-format': text('refused.cinFormat', 'A CIN is 9, seven digits and a letter. Check the card.'),
    'cin-fake': text('refused.cinFake', 'This is a made-up CIN. Leave it blank if you do not know it.'),
    ...detailRefusals(),
    ...careRefusals(),
    ...houseRefusals(),
    ...safetyRefusals(),
    'no-person': text('refused.noPerson', 'Only a person can do this.'),
    'file-unknown': text('refused.fileUnknown', 'This file is not here. Go back to the list.'),
    'file-taken': text('refused.fileTaken', 'This file is being taken already, or was.'),
    'file-refused': text('refused.fileRefused', 'This file cannot be taken. Read it again as something else.'),
    'file-not-taken': text('refused.fileNotTaken', 'Take the file first; then its rows can be mended.'),
    'row-unknown': text('refused.rowUnknown', 'This row needs nothing any more. Load the file again.'),
    'row-settled': text('refused.rowSettled', 'Somebody has settled this row already. Load the file again.'),
    'still-wrong': text('refused.stillWrong', 'The row can still not be read. Look at the whole row.'),
    'plan-unknown': text('refused.planUnknown', 'This plan is not here. Choose another.'),
    'file-missing': text('refused.fileMissing', 'The file did not come along. Choose it again and send it once more.'),
    'plan-unsaid': text('refused.planUnsaid', 'The file does not say which plan it is from. Choose the plan.'),
    'layout-unknown': text('refused.layoutUnknown', 'This layout does not make such a file. Choose another.'),
    'nothing-to-send': text(
      'refused.nothingToSend',
      'No row can go. Mend what holds them back, or choose another month.',
    ),
  }
}

/** Of what is known of a member, and who is around them. */
function detailRefusals(): Readonly<Record<string, string>> {
  return {
    'coverage-unknown': text('refused.coverageUnknown', 'This coverage is not here any more. Open the member again.'),
    'other-unknown': text('refused.otherUnknown', 'There is no other chart here to tie this one to. Search again.'),
    'cins-differ': text('refused.cinsDiffer', 'They have different CINs: two different people. Check the cards.'),
    'already-merged': text('refused.alreadyMerged', 'One of them is tied to another chart already. Untie that first.'),
    'not-merged': text('refused.notMerged', 'These charts are not tied. Open the member again.'),
    'detail-unknown': text('refused.detailUnknown', 'This is not here any more. Open the member again.'),
    'detail-ended': text('refused.detailEnded', 'This has ended already.'),
    'ends-before-it-began': text('refused.endsBeforeItBegan', 'It began after this day. Choose a later one.'),
    'word-needed': text(
      'refused.wordNeeded',
      'Only the member can say that this is no longer private. Ask them first.',
    ),
    'proof-needed': text(
      'refused.proofNeeded',
      'Who decides for a member needs a ground, a proof you saw, what it is for, and what ends it.',
    ),
    'birth-date-needed': text('refused.birthDateNeeded', 'The birth date is not known yet. Add it first.'),
    'of-age': text(
      'refused.ofAge',
      'The member is eighteen or older: a parent decides no longer. Choose another ground.',
    ),
  }
}

/** Of the house's own administration. */
function houseRefusals(): Readonly<Record<string, string>> {
  return {
    'email-used': text(
      'refused.emailUsed',
      'This e-mail is in use. Ask them for another, or ask the operator of the house.',
    ),
    'npi-wrong': text('refused.npiWrong', 'This NPI is not right. It has ten digits, the last a check digit.'),
    'npi-used': text('refused.npiUsed', 'Another agency has this NPI. Check the number.'),
    'role-not-here': text('refused.roleNotHere', 'An organization of this kind has no such seat. Choose another.'),
    'staff-unknown': text('refused.staffUnknown', 'This person is not here any more. Open People again.'),
    'day-passed': text('refused.dayPassed', 'This day has passed. Choose today or a later one.'),
    'away-unknown': text('refused.awayUnknown', 'These days away are not here any more. Load the page again.'),
    'away-over': text('refused.awayOver', 'These days away are over already.'),
    'away-working': text('refused.awayWorking', 'The members are still being given one by one. Try again in a minute.'),
    'staff-left': text('refused.staffLeft', 'They have left. Give them a seat first to bring them back.'),
    'works-elsewhere': text(
      'refused.worksElsewhere',
      'They work for another organization too. The operator of the house changes this for them.',
    ),
    'before-first-day': text('refused.beforeFirstDay', 'This lies before their first day. Choose a later one.'),
    'last-administrator': text(
      'refused.lastAdministrator',
      'They are the last administrator here. Give another person that seat first.',
    ),
    'cover-unknown': text('refused.coverUnknown', 'This colleague is not here any more. Choose another.'),
    'cover-is-self': text('refused.coverIsSelf', 'Nobody covers for themselves. Choose a colleague.'),
    'cover-cannot': text('refused.coverCannot', 'This colleague has no seat that walks with members. Choose another.'),
    'own-seat': text('refused.ownSeat', 'Nobody gives themselves a seat. Ask another administrator.'),
    'own-account': text('refused.ownAccount', 'Nobody resets their own account. Ask another administrator.'),
    'seat-held': text('refused.seatHeld', 'They have this seat already.'),
    'seat-unknown': text('refused.seatUnknown', 'This seat is not here any more. Open the person again.'),
    'seat-ended': text('refused.seatEnded', 'This seat has ended already.'),
    'agency-only': text('refused.agencyOnly', 'Only an agency has an NPI and a provider type here.'),
    'referrer-only': text('refused.referrerOnly', 'Only an organization that refers is of such a kind.'),
    'setting-unknown': text('refused.settingUnknown', 'There is no such setting. Open the page again.'),
    'setting-value': text('refused.settingValue', 'This value is not allowed. Choose one within its limits.'),
  }
}

/** Of forms, safety and reports. */
function safetyRefusals(): Readonly<Record<string, string>> {
  return {
    'form-unknown': text('refused.formUnknown', 'This form is not here. Load the page again for the newest forms.'),
    'answer-wrong': text('refused.answerWrong', 'One answer does not fit its question. Choose it again.'),
    'assessment-unknown': text('refused.assessmentUnknown', 'This form is not here any more. Open the member again.'),
    'assessment-finished': text('refused.assessmentFinished', 'This form is finished. Mend it instead.'),
    'assessment-not-finished': text(
      'refused.assessmentNotFinished',
      'This form is not finished yet. Go on answering it.',
    ),
    'concern-unknown': text('refused.concernUnknown', 'This concern is not here any more. Open the member again.'),
    'concern-closed': text('refused.concernClosed', 'This concern is closed. Open a new one if there is danger.'),
    'level-missing': text('refused.levelMissing', 'Say first how near the danger is.'),
    'nobody-told': text('refused.nobodyTold', 'Tell the supervisor or a clinician first, and write that step down.'),
    'clinician-needed': text('refused.clinicianNeeded', 'Name the licensed person this was decided with.'),
    'safety-plan-empty': text('refused.safetyPlanEmpty', 'Write at least one line into the safety plan.'),
    'report-known': text('refused.reportKnown', 'This report was saved before. Open your reports again.'),
    'report-unknown': text('refused.reportUnknown', 'Only who made a report can say that it was sent.'),
    'report-written': text('refused.reportWritten', 'The written report was marked as sent already.'),
  }
}
