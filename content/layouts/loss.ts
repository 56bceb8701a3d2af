// What several layouts cannot hold alike, said once.
import type { CannotHold, OutreachField, ReturnField } from '../../src/domain/layout.ts'

const noColumn = 'No column for it.'

export const sharedNumber = {
  field: 'discontinuation.reason',
  values: ['no-capacity', 'wrong-information'],
  why: 'They go out as 15, the number of “other”, with their text.',
} as const satisfies CannotHold<ReturnField>

export const pairsLost = [
  { field: 'pair1.code', why: noColumn },
  { field: 'pair1.description', why: noColumn },
  { field: 'pair2.code', why: noColumn },
  { field: 'pair2.description', why: noColumn },
  { field: 'pair3.code', why: noColumn },
  { field: 'pair3.description', why: noColumn },
  { field: 'pair4.code', why: noColumn },
  { field: 'pair4.description', why: noColumn },
] as const satisfies readonly CannotHold<OutreachField & ReturnField>[]

/** Appointments and the time of day are in the pipe layout alone. */
export const appointmentLost = [
  { field: 'attempt.time', why: 'The column holds the day only.' },
  { field: 'attempt.isRescheduled', why: noColumn },
  { field: 'attempt.isCanceled', why: noColumn },
  { field: 'attempt.appointmentOn', why: noColumn },
  { field: 'attempt.appointmentTime', why: noColumn },
] as const satisfies readonly CannotHold<OutreachField>[]

/** What only the pipe layout asks for. */
export const pipeOnlyLost = [
  { field: 'member.middleName', why: noColumn },
  { field: 'member.bornOn', why: noColumn },
  { field: 'member.sex', why: noColumn },
  { field: 'member.email', why: noColumn },
  { field: 'member.mayText', why: noColumn },
  { field: 'member.mayCall', why: noColumn },
  { field: 'home.street2', why: noColumn },
  { field: 'phone.cell', why: noColumn },
  { field: 'phone.home', why: noColumn },
  { field: 'phone.work', why: noColumn },
  { field: 'encounter.role', why: noColumn },
  { field: 'encounter.roleText', why: noColumn },
  { field: 'nextVisit.on', why: noColumn },
  ...pairsLost,
] as const satisfies readonly CannotHold<ReturnField>[]

/** What only the nine-flags layout asks for. */
export const nineFlagsOnlyLost = [
  { field: 'member.planMemberNumber', why: noColumn },
  { field: 'member.ageGroup', why: noColumn },
  { field: 'member.spokenLanguage', why: noColumn },
  { field: 'member.writtenLanguage', why: noColumn },
  { field: 'medicare.isDual', why: noColumn },
  { field: 'authorization.number', why: noColumn },
  { field: 'reauthorization.isAsked', why: noColumn },
  { field: 'provider.type', why: noColumn },
  { field: 'housing.isHoused', why: noColumn },
  { field: 'housing.type', why: noColumn },
  { field: 'housing.on', why: noColumn },
] as const satisfies readonly CannotHold<ReturnField>[]
