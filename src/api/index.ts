// The list of all that anyone can do. Reading it is reading the product.

import { readAidCode, setAidCode } from './aid-code.ts'
import { arrangeAppointment, closeAppointment, planAppointment } from './appointment.ts'
import { amendAssessment, answerAssessment, beginAssessment, finishAssessment } from './assessment.ts'
import { giveAgency, readBoard, refuseAssignment, suggestAgency } from './assignment.ts'
import { billingMonth } from './billing.ts'
import { listCalls, recordCall } from './call.ts'
import {
  listCandidates,
  loadCandidates,
  readCandidateRun,
  readCandidateStanding,
  receiveCandidates,
  settleCandidate,
} from './candidate.ts'
import { agreePlan, givePlanCopy, moveGoal, signPlan, writePlan } from './care-plan.ts'
import { answerChange, requestChange } from './change.ts'
import { barFromChart, openChart } from './chart.ts'
import { readConsentUse, recordConsent, recordDisclosure, revokeConsent } from './consent.ts'
import { amendContact, recordContact, signContact } from './contact.ts'
import {
  addAddress,
  addPhone,
  addSupporter,
  addTask,
  correctMember,
  endDetail,
  endFlag,
  finishTask,
  keepDetail,
  raiseFlag,
  settleRule,
  strikeEntry,
} from './detail.ts'
import { pullCharts } from './device.ts'
import { addDocument, readDocument } from './document.ts'
import { inviteMember, readDoor, readSelf, shutDoor } from './door.ts'
import { answerEligibility, readEligibility } from './eligibility.ts'
import { appealEnd, listStops, recommendEnd, settleEnd, stopEpisode, takeBackStop } from './ending.ts'
import {
  beginEpisode,
  endEpisode,
  giveCover,
  giveLead,
  handBack,
  pauseEpisode,
  referEpisode,
  resumeEpisode,
  suggestLead,
} from './episode.ts'
import {
  downloadFile,
  listFiles,
  previewOutgoing,
  readFile,
  readFileAgain,
  receiveFile,
  sendFile,
  setFileAside,
  settleRow,
  takeFile,
} from './file.ts'
import { listStaff, listStruck, readLog } from './house.ts'
import { callReport, listReports, writeReport } from './mandated-report.ts'
import { addAllergy, addMedication, reviewMedications, stopMedication, tellMedication } from './medication.ts'
import {
  countCaseload,
  enterMember,
  listCaseload,
  readChart,
  readStatus,
  readWalkers,
  searchMembers,
} from './member.ts'
import { alikeMembers, mergeMembers, unmergeMembers } from './merge.ts'
import { listMissed } from './missed.ts'
import { findAgencies, listAgency } from './network.ts'
import type { Operation } from './operation.ts'
import { correctOrganization, enterOrganization, readOrganization, setOrganization } from './organization.ts'
import { amendOutreach, logOutreach } from './outreach.ts'
import { followReferral, listReferrals, readReferralDesk, sendReferral } from './referral.ts'
import { lookReferral, receiveReferral, saveReferral } from './referral-in.ts'
import {
  enterReferral,
  linkReferral,
  listInbox,
  openReferral,
  settleReferral,
  unlinkReferral,
} from './referral-inbox.ts'
import {
  assessConcern,
  closeConcern,
  listConcerns,
  raiseConcern,
  recordIncident,
  recordStep,
  writeSafetyPlan,
} from './safety.ts'
import {
  awayStaff,
  correctStaff,
  endSeat,
  enterStaff,
  giveSeat,
  leaveStaff,
  listPeople,
  resetAccount,
} from './staff.ts'
import { addTeamMember, beginStay, endStay, endTeamMember, recordConference, writeNote } from './team.ts'
import { listTasks } from './worklist.ts'

export const operations = [
  enterMember,
  correctMember,
  addAddress,
  addPhone,
  raiseFlag,
  endFlag,
  addSupporter,
  endDetail,
  keepDetail,
  readStatus,
  readWalkers,
  readChart,
  searchMembers,
  countCaseload,
  listCaseload,
  alikeMembers,
  mergeMembers,
  unmergeMembers,
  readEligibility,
  answerEligibility,
  openChart,
  barFromChart,
  referEpisode,
  beginEpisode,
  pauseEpisode,
  resumeEpisode,
  endEpisode,
  giveLead,
  giveCover,
  handBack,
  readBoard,
  suggestAgency,
  suggestLead,
  giveAgency,
  refuseAssignment,
  logOutreach,
  amendOutreach,
  recordContact,
  amendContact,
  signContact,
  billingMonth,
  beginAssessment,
  answerAssessment,
  finishAssessment,
  amendAssessment,
  raiseConcern,
  assessConcern,
  recordStep,
  closeConcern,
  writeSafetyPlan,
  recordIncident,
  listConcerns,
  callReport,
  writeReport,
  listReports,
  recordConsent,
  revokeConsent,
  readConsentUse,
  recordDisclosure,
  writePlan,
  agreePlan,
  signPlan,
  givePlanCopy,
  moveGoal,
  sendReferral,
  followReferral,
  listReferrals,
  readReferralDesk,
  planAppointment,
  arrangeAppointment,
  closeAppointment,
  addMedication,
  tellMedication,
  stopMedication,
  addAllergy,
  reviewMedications,
  addTeamMember,
  endTeamMember,
  writeNote,
  recordConference,
  beginStay,
  endStay,
  addDocument,
  readDocument,
  inviteMember,
  shutDoor,
  readDoor,
  readSelf,
  recordCall,
  listCalls,
  requestChange,
  answerChange,
  stopEpisode,
  takeBackStop,
  listStops,
  recommendEnd,
  settleEnd,
  appealEnd,
  addTask,
  finishTask,
  settleRule,
  listTasks,
  listMissed,
  setAidCode,
  readAidCode,
  strikeEntry,
  listStruck,
  pullCharts,
  receiveFile,
  readFileAgain,
  setFileAside,
  takeFile,
  settleRow,
  listFiles,
  readFile,
  downloadFile,
  previewOutgoing,
  sendFile,
  listStaff,
  listPeople,
  enterStaff,
  correctStaff,
  leaveStaff,
  awayStaff,
  giveSeat,
  endSeat,
  resetAccount,
  enterOrganization,
  readOrganization,
  correctOrganization,
  setOrganization,
  listAgency,
  findAgencies,
  receiveReferral,
  saveReferral,
  lookReferral,
  listInbox,
  openReferral,
  linkReferral,
  enterReferral,
  unlinkReferral,
  settleReferral,
  receiveCandidates,
  readCandidateRun,
  loadCandidates,
  listCandidates,
  readCandidateStanding,
  settleCandidate,
  readLog,
] as const satisfies readonly Operation[]

export const operationByName: ReadonlyMap<string, Operation> = new Map(
  operations.map((operation) => [operation.name, operation]),
)
