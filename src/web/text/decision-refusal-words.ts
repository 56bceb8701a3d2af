// Why the record says no to a plan's decision, a notice, or an appeal. Each says what to do next.
import { text } from './text.ts'

export function decisionRefusals(): Readonly<Record<string, string>> {
  return {
    ...hearingRefusals(),
    'not-the-first': text(
      'refused.notTheFirst',
      'A streamlined start is for the first authorization only. Ask as routine or expedited.',
    ),
    'no-agency': text('refused.noAgency', 'No agency here asked for this. Call whoever did.'),
    'goes-on': text(
      'refused.goesOn',
      'They were in ECM with another plan in the 90 days before: it goes on by itself (CLOCK-10). Approve it.',
    ),
    'second-waits': text(
      'refused.secondWaits',
      'A proposal waits for its second person. It is agreed or sent back first.',
    ),
    'reason-not-chosen': text('refused.reasonNotChosen', 'Choose the reason.'),
    'words-missing': text('refused.wordsMissing', 'Say why in plain words; they stand in the notice.'),
    'day-order': text('refused.dayOrder', 'It ends before it begins, or begins too far from today. Check the days.'),
    'too-long': text(
      'refused.tooLong',
      'Nothing is authorized for longer: 12 months at first, then 6. Choose an earlier last day.',
    ),
    'open-elsewhere': text(
      'refused.openElsewhere',
      'ECM is authorized already for some of these days. Begin after that ends, or deny with this reason.',
    ),
    'block-unsaid': text(
      'refused.blockUnsaid',
      'The member is in a program that blocks ECM. Deny, or say why it is approved all the same.',
    ),
    'choice-missing': text(
      'refused.choiceMissing',
      'Ask the member which they want, ECM or the other program, and note the answer.',
    ),
    'member-chose-other': text(
      'refused.memberChoseOther',
      'The member chose the other program. Deny with that reason.',
    ),
    'decision-unknown': text('refused.decisionUnknown', 'This proposal is not here any more. Look at the queue again.'),
    'same-person': text('refused.samePerson', 'Who proposed it cannot agree to it. Ask a second person.'),
    'not-licensed': text('refused.notLicensed', 'The second person must be licensed. Ask a clinical reviewer.'),
    'notice-unknown': text('refused.noticeUnknown', 'This notice is not here any more. Look at the list again.'),
    'notice-sent': text('refused.noticeSent', 'This notice was sent already.'),
    'before-notice': text('refused.beforeNotice', 'It cannot go before the day on it. Check the day.'),
    'address-missing': text(
      'refused.addressMissing',
      'No safe address is known. Ask the member, or choose another way.',
    ),
    'not-sent': text('refused.notSent', 'This notice was not sent by that day, or came back already. Check the day.'),
    'already-appealed': text('refused.alreadyAppealed', 'An appeal against this notice is recorded already.'),
    'appeal-unknown': text('refused.appealUnknown', 'This is not here any more. Look at the list again.'),
    'already-acknowledged': text('refused.alreadyAcknowledged', 'The member was told already that it came.'),
    'before-receipt': text('refused.beforeReceipt', 'It cannot be before the day it came. Check the day.'),
    'already-settled': text('refused.alreadySettled', 'This was settled already.'),
    'decided-before': text(
      'refused.decidedBefore',
      'Who made the decision cannot settle the appeal against it. Ask somebody else.',
    ),
    'no-plan': text('refused.noPlan', 'No plan is known that reads this. Tell it to Member Services.'),
    'notice-made': text('refused.noticeMade', 'The notice of this is made already.'),
    'notice-not-today': text('refused.noticeNotToday', 'A notice made here is dated today. Decide again.'),
    'outcome-wrong': text(
      'refused.outcomeWrong',
      'An appeal is upheld or overturned, a grievance resolved. Choose what fits.',
    ),
  }
}

function hearingRefusals(): Readonly<Record<string, string>> {
  return {
    'hearing-unknown': text('refused.hearingUnknown', 'This hearing is not here any more. Look at the list again.'),
    'too-early': text('refused.tooEarly', 'The plan answers the appeal first, or lets its 30 days pass.'),
    'already-filed': text('refused.alreadyFiled', 'The state has this request already.'),
    'not-filed': text('refused.notFiled', 'Pass the request on to the state first, and say when it had it.'),
    'before-ask': text('refused.beforeAsk', 'It cannot be before the day it was asked for. Check the day.'),
  }
}
