// Which handler carries out which operation; a test sees that none is missing and none is left over.

import type { Handlers } from '../gate/gate.ts'
import { reset } from './account.ts'
import { answerSealed, setSealed } from './aid-code.ts'
import { answerAppeal, answerAppeals, answerNoticesOf, settle as settleAppealed } from './appeal.ts'
import { answerBoard, answerSuggest, give as giveToAgency, tellDoctorOf } from './assign.ts'
import { answerPreview as answerNotices, ask, decide, second } from './authorization.ts'
import { answerAsked, answerFigures, answerQueue } from './authorization-queue.ts'
import { answerBillingMonth } from './billing.ts'
import { answerCalls, takeCall } from './call.ts'
import { load as loadFound, readRun, receiveSent, settleFound } from './candidate.ts'
import { answerCandidateStanding, answerCandidates } from './candidate-list.ts'
import { answerViews, drop as dropView, keep as keepView } from './caseload-view.ts'
import { answerChart, answerStatus } from './chart.ts'
import { answerCompare } from './compare.ts'
import { answerConcerns } from './concern.ts'
import { answerAlerts, climb, raise } from './crisis-alert.ts'
import { answerConsentUse, answerDisclosures, disclose } from './disclosure.ts'
import { answerDocument, keepDocument } from './document.ts'
import { answerDoor, invite, shut } from './door.ts'
import { answerEligibilityRead } from './eligibility.ts'
import { answerEnds, recommend, settle as settleEnding } from './end.ts'
import { enter } from './enter.ts'
import { readAgain, receive } from './file-in.ts'
import { answerDownload, answerFile, answerFiles } from './file-list.ts'
import { answerPreview, send } from './file-out.ts'
import { settle } from './file-settle.ts'
import { setAside, take } from './file-take.ts'
import { settle as settleHeard } from './hearing.ts'
import { answerLog, answerStaff } from './house.ts'
import { cover, lead } from './lead.ts'
import { answerSuggestLead } from './lead-suggest.ts'
import { answerCaseload, answerCount, answerSearch } from './list.ts'
import { answerReports, call, written } from './mandated-report.ts'
import { answerAlike, merge, unmerge } from './merge.ts'
import { answerMessages, send as sendMessage } from './message.ts'
import { answerMissed } from './missed.ts'
import { move } from './move.ts'
import { answerDirectory, answerExport, answerFind, listHere } from './network.ts'
import { answerOnCall, write as writeOnCall } from './on-call.ts'
import { answerOrganization, correct, enterHere, set } from './organization.ts'
import { answerPeople } from './people.ts'
import { answerPull } from './pull.ts'
import { answerReferralDesk, answerReferrals } from './referral.ts'
import { enterAsked } from './referral-enter.ts'
import { receiveAsking, settleAsking } from './referral-file.ts'
import { answerLook, receiveAsked, saveAsked } from './referral-in.ts'
import { answerInbox, answerOpen, link, settleAsked, unlink } from './referral-inbox.ts'
import { answerMine, answerResume, discard, draft, hear, refer } from './referral-mine.ts'
import { close as closeEnded, end, give, plan } from './seat.ts'
import { answerSelf } from './self.ts'
import { writeCode } from './sign-in-code.ts'
import { comeBack, correctPerson, enterPerson, goAway, leave } from './staff.ts'
import { answerStops, noticeOfStop } from './stop.ts'
import { takeBack } from './stop-back.ts'
import { answerStruck, strike } from './strike.ts'
import { answerTeam } from './team.ts'
import { answerUnfinished, close } from './unfinished.ts'
import { answerWalkers } from './walker.ts'
import { answerTasks } from './worklist.ts'

export const handlers = {
  command: {
    'member.enter': enter,
    'contact.close': close,
    'entry.strike': strike,
    'aid-code.set': setSealed,
    'member.merge': merge,
    'member.unmerge': unmerge,
    'assignment.lead': lead,
    'assignment.cover': cover,
    'assignment.agency': giveToAgency,
    'assignment.tell-doctor': tellDoctorOf,
    'assignment.move': move,
    'authorization.ask': ask,
    'authorization.decide': decide,
    'authorization.second': second,
    'disclosure.record': disclose,
    'document.add': keepDocument,
    'door.invite': invite,
    'door.shut': shut,
    'sign-in.code': writeCode,
    'end.recommend': recommend,
    'end.decide': settleEnding,
    'appeal.settle': settleAppealed,
    'hearing.settle': settleHeard,
    'episode.stop-back': takeBack,
    'stop.notice': noticeOfStop,
    'call.record': takeCall,
    'candidate.receive': receiveSent,
    'candidate.read-run': readRun,
    'candidate.load': loadFound,
    'candidate.settle': settleFound,
    'file.receive': receive,
    'file.read-again': readAgain,
    'file.set-aside': setAside,
    'file.take': take,
    'file.settle-row': settle,
    'file.send': send,
    'staff.enter': enterPerson,
    'staff.correct': correctPerson,
    'staff.leave': leave,
    'staff.away': goAway,
    'seat.give': give,
    'seat.end': end,
    'seat.plan': plan,
    'seat.close': closeEnded,
    'staff.back': comeBack,
    'account.reset': reset,
    'organization.enter': enterHere,
    'organization.correct': correct,
    'organization.setting': set,
    'network.list': listHere,
    'referral.receive': receiveAsked,
    'referral.save': saveAsked,
    'referral.link': link,
    'referral.enter': enterAsked,
    'referral.unlink': unlink,
    'referral.settle': settleAsked,
    'referral.refer': refer,
    'referral.receive-file': receiveAsking,
    'referral.settle-file': settleAsking,
    'referral.draft': draft,
    'referral.discard': discard,
    'referral.hear': hear,
    'message.send': sendMessage,
    'crisis-alert.raise': raise,
    'crisis-alert.climb': climb,
    'on-call.write': writeOnCall,
    'caseload-view.keep': keepView,
    'caseload-view.drop': dropView,
    'mandated-report.call': call,
    'mandated-report.write': written,
  },
  query: {
    'billing.month': answerBillingMonth,
    'member.status': answerStatus,
    'member.walkers': answerWalkers,
    'member.chart': answerChart,
    'member.search': answerSearch,
    'eligibility.read': answerEligibilityRead,
    'consent.use': answerConsentUse,
    'disclosure.list': answerDisclosures,
    'document.read': answerDocument,
    'door.read': answerDoor,
    'member.self': answerSelf,
    'message.list': answerMessages,
    'crisis-alert.list': answerAlerts,
    'on-call.read': answerOnCall,
    'call.list': answerCalls,
    'appeal.list': answerAppeals,
    'appeal.read': answerAppeal,
    'notice.list': answerNoticesOf,
    'authorization.list': answerQueue,
    'authorization.read': answerAsked,
    'authorization.preview': answerNotices,
    'authorization.figures': answerFigures,
    'candidate.list': answerCandidates,
    'candidate.standing': answerCandidateStanding,
    'assignment.board': answerBoard,
    'assignment.suggest': answerSuggest,
    'lead.suggest': answerSuggestLead,
    'referral.list': answerReferrals,
    'referral.desk': answerReferralDesk,
    'caseload.count': answerCount,
    'aid-code.read': answerSealed,
    'caseload.missed': answerMissed,
    'caseload-view.list': answerViews,
    'caseload.unfinished': answerUnfinished,
    'staff.team': answerTeam,
    'end.list': answerEnds,
    'stop.list': answerStops,
    'task.list': answerTasks,
    'entry.struck': answerStruck,
    'member.alike': answerAlike,
    'member.compare': answerCompare,
    'caseload.list': answerCaseload,
    'safety-concern.list': answerConcerns,
    'mandated-report.list': answerReports,
    'device.pull': answerPull,
    'house.staff': answerStaff,
    'staff.list': answerPeople,
    'organization.read': answerOrganization,
    'network.find': answerFind,
    'network.directory': answerDirectory,
    'network.export': answerExport,
    'referral.look': answerLook,
    'referral.inbox': answerInbox,
    'referral.open': answerOpen,
    'referral.mine': answerMine,
    'referral.resume': answerResume,
    'log.read': answerLog,
    'file.list': answerFiles,
    'file.preview': answerPreview,
    'file.read': answerFile,
    'file.download': answerDownload,
  },
} as const satisfies Handlers
