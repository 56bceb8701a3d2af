// What was done, in the words of who reads the log. An operation this version does not know is named as it is.
import { problems } from '../../../base/problem.ts'
import { text } from '../../text/text.ts'
import type { LogLine } from './runs.ts'

/** What was done: `opened a chart`. */
export function deedWords(operation: string): string {
  return { ...memberDeeds(), ...doorDeeds(), ...fileDeeds(), ...houseDeeds(), ...signInDeeds() }[operation] ?? operation
}

/** Why it was refused; undefined where it was not. */
export function whyWords({ outcome, reason }: LogLine): string | undefined {
  if (outcome !== 'refused') return undefined
  switch (reason) {
    case 'not-found':
      return text('log.notTheirs', 'There was nothing there for them.')
    case 'not-allowed':
    case 'seat-not-yours':
      return text('log.notAllowed', 'Their seat may not.')
    case 'reason-needed':
      return text('log.reasonNeeded', 'It is another worker’s chart; they had given no reason.')
    case 'bad-input':
      return text('log.badInput', 'What was sent could not be read.')
    case 'session-locked':
      return text('log.locked', 'The screen was locked.')
    case 'session-ended':
      return text('log.ended', 'The sign-in had ended.')
    case 'sign-in-refused':
    case 'proof-refused':
      return text('log.wrongProof', 'The proof was wrong.')
    case 'proof-expired':
      return text('log.lateProof', 'It took longer than ten minutes.')
    case 'too-many':
      return text('log.tooMany', 'There were too many tries.')
    default:
      return reason !== null && Object.hasOwn(problems, reason)
        ? problems[reason as keyof typeof problems].says
        : (reason ?? undefined)
  }
}

function memberDeeds(): Readonly<Record<string, string>> {
  return {
    'member.chart': text('log.chart', 'read the chart'),
    'member.status': text('log.status', 'looked up where the member stands'),
    'member.walkers': text('log.walkers', 'looked up who walks with the member'),
    'member.search': text('log.search', 'searched for members'),
    'caseload.count': text('log.caseloadCount', 'read how many members stand where'),
    'caseload.list': text('log.caseload', 'read a list of members'),
    'device.pull': text('log.pull', 'brought charts to the device'),
    'chart.open': text('log.open', 'opened another worker’s chart with a reason'),
    'block.set': text('log.block', 'barred a person from the chart'),
    'member.enter': text('log.enter', 'entered the member'),
    'member.correct': text('log.correct', 'corrected who the member is'),
    'address.add': text('log.address', 'added an address'),
    'phone.add': text('log.phone', 'added a phone or e-mail'),
    'phone.confirm': text('log.phoneConfirm', 'confirmed a number with the member'),
    'text-consent.record': text('log.textConsent', 'wrote down a yes or no to texts'),
    'text-consent.reply': text('log.textStop', 'heard STOP from a number'),
    'sign-in.code': text('log.signInCode', 'sent a code to sign in with'),
    'sending.settle': text('log.sendingSettle', 'sent a message, or found that it did not arrive'),
    'safety-flag.raise': text('log.flag', 'raised a safety flag'),
    'episode.refer': text('log.refer', 'opened an episode'),
    'episode.begin': text('log.begin', 'began care'),
    'episode.pause': text('log.pause', 'paused care'),
    'episode.resume': text('log.resume', 'took care up again'),
    'episode.end': text('log.end', 'ended the episode'),
    'assignment.lead': text('log.lead', 'named the Lead Care Manager'),
    'assignment.cover': text('log.cover', 'named a cover'),
    'assignment.board': text('log.board', 'looked at the assignment board'),
    'assignment.suggest': text('log.suggestAgency', 'asked which agency fits'),
    'assignment.move': text('log.moveAgency', 'moved the member to another agency'),
    'assignment.agency': text('log.giveAgency', 'gave the member to an agency'),
    'assignment.refuse': text('log.notOurs', 'said that the member is not theirs'),
    'lead.suggest': text('log.suggestLead', 'asked who could be the Lead Care Manager'),
    'eligibility.read': text('log.eligibility', 'looked at who can get ECM'),
    'eligibility.answer': text('log.eligibilityAnswer', 'wrote down what decides who can get ECM'),
    'assignment.hand-back': text('log.handBack', 'gave the member back to the supervisor'),
    'outreach.log': text('log.outreach', 'logged outreach'),
    'outreach.amend': text('log.outreachAmend', 'amended an outreach attempt'),
    'contact.record': text('log.contact', 'recorded a contact'),
    'contact.amend': text('log.contactAmend', 'amended a contact'),
    'contact.sign': text('log.contactSigned', 'signed a contact'),
    'consent.record': text('log.consent', 'recorded a consent'),
    'consent.revoke': text('log.consentRevoked', 'ended permission to share'),
    'consent.use': text('log.consentUse', 'read what a consent was used for'),
    'team.add': text('log.team', 'added someone to the care team'),
    'team.end': text('log.teamEnd', 'took someone off the care team'),
    'note.write': text('log.note', 'wrote a note'),
    'conference.record': text('log.conference', 'recorded a case conference'),
    'transition.begin': text('log.stay', 'recorded a stay'),
    'transition.end': text('log.stayOver', 'recorded the end of a stay'),
    'document.add': text('log.document', 'kept a document'),
    'document.read': text('log.documentRead', 'read a document'),
    'call.record': text('log.call', 'wrote down a call'),
    'call.list': text('log.calls', 'read the calls'),
    ...leavingDeeds(),
    ...careDeeds(),
    'disclosure.record': text('log.disclosure', 'told something to someone'),
    'disclosure.list': text('log.accounting', 'read what was told to others of the member'),
    'task.add': text('log.task', 'added a task'),
    'task.finish': text('log.taskDone', 'finished a task'),
    'entry.strike': text('log.strike', 'took out an entry of another chart'),
  }
}

function doorDeeds(): Readonly<Record<string, string>> {
  return {
    'referral.inbox': text('log.referralInbox', 'read who was asked for at the door'),
    'referral.open': text('log.referralOpen', 'looked whom a request at the door may mean'),
    'referral.link': text('log.referralLink', 'linked a request at the door to the member'),
    'referral.enter': text('log.referralEnter', 'entered the member from a request at the door'),
    'referral.unlink': text('log.referralUnlink', 'took back a request’s link to the member'),
    'authorization.withdraw': text('log.askWithdrawn', 'took back a request to the plan'),
    'assignment.tell-doctor': text('log.doctorTold', 'told the doctor which agency walks with the member'),
    'referral.refer': text('log.referralRefer', 'asked a plan for somebody'),
    'referral.receive-file': text('log.referralFile', 'received a list of referrals'),
    'referral.settle-file': text('log.referralFileSent', 'sent a list of referrals, or set it aside'),
    'referral.mine': text('log.referralMine', 'read whom the organization asked for'),
    'referral.settle': text('log.referralSettle', 'settled a request at the door'),
    'candidate.receive': text('log.candidateReceive', 'read a run’s candidates from a file'),
    'candidate.read-run': text('log.candidateReadRun', 'read a run’s candidates'),
    'candidate.load': text('log.candidateLoad', 'loaded a run into the worklist'),
    'candidate.list': text('log.candidateList', 'read whom the plan’s data point to'),
    'candidate.standing': text('log.candidateStanding', 'read how the worklist stands'),
    'candidate.settle': text('log.candidateSettle', 'said what was done with somebody on the worklist'),
  }
}

function careDeeds(): Readonly<Record<string, string>> {
  return {
    'care-plan.write': text('log.plan', 'wrote the care plan'),
    'care-plan.agree': text('log.planAgreed', 'recorded the member’s word on the plan'),
    'care-plan.sign-off': text('log.planSigned', 'signed off the care plan'),
    'care-plan.give-copy': text('log.planCopy', 'gave a copy of the plan'),
    'care-plan.progress': text('log.progress', 'said how a goal goes'),
    'referral.send': text('log.referral', 'referred the member'),
    'referral.step': text('log.referralStep', 'followed a referral'),
    'referral.list': text('log.referrals', 'read the member’s referrals'),
    'referral.desk': text('log.referralDesk', 'read the referrals at the desk'),
    'appointment.plan': text('log.visit', 'planned a visit'),
    'appointment.arrange': text('log.visitArranged', 'arranged a visit'),
    'appointment.close': text('log.visitOver', 'said what came of a visit'),
    'medication.add': text('log.medicine', 'added a medicine'),
    'medication.tell': text('log.medicineTold', 'said how it goes with a medicine'),
    'medication.stop': text('log.medicineStopped', 'said that a medicine stopped'),
    'medication.review': text('log.medicineReview', 'went over the medicines'),
    'allergy.add': text('log.allergy', 'noted an allergy'),
  }
}

function leavingDeeds(): Readonly<Record<string, string>> {
  return {
    'change.request': text('log.change', 'took down a wish for another manager or agency'),
    'change.answer': text('log.changeAnswer', 'answered a wish for a change'),
    'stop.list': text('log.stops', 'read who stopped at the plan’s desk'),
    'episode.stop': text('log.stop', 'stopped ECM at the member’s word'),
    'episode.stop-back': text('log.stopBack', 'took a stop back at the member’s word'),
    'end.recommend': text('log.endRecommended', 'recommended that care ends'),
    'end.list': text('log.ends', 'read which ends are recommended'),
    'end.decide': text('log.endDecided', 'recorded the plan’s decision on an ending'),
    'end.appeal': text('log.appeal', 'recorded an appeal'),
  }
}

function fileDeeds(): Readonly<Record<string, string>> {
  return {
    'file.list': text('log.files', 'read the list of files'),
    'file.read': text('log.file', 'read a file’s rows'),
    'file.download': text('log.download', 'downloaded a file'),
    'billing.month': text('log.billingMonth', 'took the month for billing'),
    'file.preview': text('log.preview', 'looked at a file before sending it'),
    'file.receive': text('log.receive', 'received a plan’s file'),
    'file.read-again': text('log.readAgain', 'read a file again'),
    'file.set-aside': text('log.aside', 'set a file aside'),
    'file.take': text('log.take', 'took a file in'),
    'file.settle-row': text('log.settle', 'settled a refused row'),
    'file.send': text('log.send', 'made a file for a plan'),
  }
}

function houseDeeds(): Readonly<Record<string, string>> {
  return {
    'house.staff': text('log.colleagues', 'read who works here'),
    'staff.list': text('log.people', 'read the people and their seats'),
    'staff.enter': text('log.staffEnter', 'entered a person who works here'),
    'staff.correct': text('log.staffCorrect', 'corrected a person who works here'),
    'staff.leave': text('log.staffLeave', 'put out a person who left'),
    'staff.away': text('log.staffAway', 'named a cover for a person who is away'),
    'seat.give': text('log.seatGive', 'gave a seat'),
    'seat.end': text('log.seatEnd', 'ended a seat'),
    'account.reset': text('log.reset', 'made a new first password'),
    'organization.read': text('log.organization', 'read the organization’s data'),
    'organization.correct': text('log.organizationCorrect', 'corrected the organization'),
    'organization.setting': text('log.setting', 'changed a setting'),
    'entry.struck': text('log.struck', 'read what was taken out of the chart'),
    'member.compare': text('log.compare', 'looked at two records side by side'),
    'log.read': text('log.log', 'read this log'),
  }
}

function signInDeeds(): Readonly<Record<string, string>> {
  return {
    'sign-in.open': text('log.signIn', 'signed in'),
    'sign-in.enroll': text('log.enroll', 'set up a second factor'),
    'sign-in.forget': text('log.forget', 'removed a passkey'),
    'sign-in.password': text('log.password', 'chose a password'),
    'sign-in.lock': text('log.lock', 'locked the screen'),
    'sign-in.unlock': text('log.unlock', 'opened the locked screen'),
    'sign-in.end': text('log.signOut', 'signed out'),
  }
}
