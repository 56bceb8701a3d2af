// What a device decides by itself while it waits to be sent: the part of the list that works offline. Kept apart from the whole list so that
// the app's first load carries no operation that only the house can answer; a test holds the two together.
import { arrangeAppointment, closeAppointment, planAppointment } from './appointment.ts'
import { amendAssessment, answerAssessment, beginAssessment, finishAssessment } from './assessment.ts'
import { agreePlan, givePlanCopy, moveGoal, writePlan } from './care-plan.ts'
import { requestChange } from './change.ts'
import { recordConsent, revokeConsent } from './consent.ts'
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
} from './detail.ts'
import { answerEligibility } from './eligibility.ts'
import { stopEpisode } from './ending.ts'
import { beginEpisode, endEpisode, pauseEpisode, referEpisode, resumeEpisode } from './episode.ts'
import { addAllergy, addMedication, reviewMedications, stopMedication, tellMedication } from './medication.ts'
import { answerMessage, seeMessages, settleMessage } from './message.ts'
import type { DecidedCommand } from './operation.ts'
import { amendOutreach, logOutreach } from './outreach.ts'
import { followReferral, sendReferral } from './referral.ts'
import { assessConcern, closeConcern, raiseConcern, recordIncident, recordStep, writeSafetyPlan } from './safety.ts'
import { confirmPhone, recordTextConsent } from './sending.ts'
import { addTeamMember, beginStay, endStay, endTeamMember, recordConference, writeNote } from './team.ts'

export const offlineCommands = [
  correctMember,
  addAddress,
  addPhone,
  raiseFlag,
  endFlag,
  addSupporter,
  endDetail,
  keepDetail,
  answerEligibility,
  referEpisode,
  beginEpisode,
  pauseEpisode,
  resumeEpisode,
  endEpisode,
  logOutreach,
  amendOutreach,
  recordContact,
  amendContact,
  signContact,
  beginAssessment,
  answerAssessment,
  finishAssessment,
  amendAssessment,
  answerMessage,
  settleMessage,
  seeMessages,
  raiseConcern,
  assessConcern,
  recordStep,
  closeConcern,
  writeSafetyPlan,
  recordIncident,
  recordConsent,
  revokeConsent,
  writePlan,
  agreePlan,
  givePlanCopy,
  moveGoal,
  sendReferral,
  followReferral,
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
  requestChange,
  stopEpisode,
  addTask,
  finishTask,
  settleRule,
  confirmPhone,
  recordTextConsent,
] as const satisfies readonly DecidedCommand[]
