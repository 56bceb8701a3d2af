// The columns of the nine-flags plan's return template: member, populations one by one, and one outreach attempt a row.
import type { Column, OutreachField, ReturnField } from '../../src/domain/layout.ts'
import { outreachColumns as outreach } from './return-column.ts'
import {
  closedLoopClosureWords,
  closedLoopStatusWords,
  ecmStatusWords,
  endReasonNumbers,
  outcomeWords,
  populationWords,
} from './words.ts'

const whenEnrolled = { field: 'ecm.status', is: 'enrolled' } as const
const whenDiscontinued = { field: 'ecm.status', is: 'discontinued' } as const

export const planMemberNumber = {
  header: 'Medical Record Number (MRN)',
  field: 'member.planMemberNumber',
  type: 'id',
} as const satisfies Column<OutreachField & ReturnField>

const { required: _alwaysOn, ...attemptOn } = outreach.on
const { required: _alwaysMethod, ...attemptMethod } = outreach.method

// A member without attempts has one row with these blank, so none of them is required.
export const attemptColumns = [
  attemptOn,
  attemptMethod,
  { header: 'Contact Reason', field: 'attempt.reason', type: 'text' },
  { header: 'Contact Outcome', field: 'attempt.outcome', type: 'code', values: outcomeWords, isUnconfirmed: true },
  outreach.minutes,
] as const satisfies readonly Column<OutreachField>[]

export const nineFlagsReturnColumns = [
  { header: 'Member Client Index Number (CIN)', field: 'member.cin', type: 'cin', required: 'always' },
  planMemberNumber,
  {
    header: 'Age Group',
    field: 'member.ageGroup',
    type: 'code',
    values: { adult: ['Adult'], child: ['Child', 'Child/Youth'] },
    isUnconfirmed: true,
  },
  { header: 'Member New Address Indicator', field: 'home.isNew', type: 'flag' },
  { header: 'Member Residential Address', field: 'home.street', type: 'street' },
  { header: 'Member Residential City', field: 'home.city', type: 'text' },
  { header: 'Member Residential Zip Code', field: 'home.zip', type: 'zip' },
  { header: 'Member New Phone Number Indicator', field: 'phone.isNew', type: 'flag' },
  { header: 'Member Phone Number', field: 'phone.first', type: 'phone' },
  { header: 'Member Preferred Language (Spoken)', field: 'member.spokenLanguage', type: 'text' },
  { header: 'Member Preferred Language (Written)', field: 'member.writtenLanguage', type: 'text' },
  { header: 'Member Dually Enrolled in Medicare', field: 'medicare.isDual', type: 'flag' },
  { header: populationWords.homeless[0], field: 'populations.met', type: 'flag-of', of: 'homeless' },
  { header: populationWords['avoidable-use'][0], field: 'populations.met', type: 'flag-of', of: 'avoidable-use' },
  { header: populationWords['smh-sud'][0], field: 'populations.met', type: 'flag-of', of: 'smh-sud' },
  { header: populationWords.incarceration[0], field: 'populations.met', type: 'flag-of', of: 'incarceration' },
  { header: populationWords['ltc-risk'][0], field: 'populations.met', type: 'flag-of', of: 'ltc-risk' },
  { header: populationWords['nf-transition'][0], field: 'populations.met', type: 'flag-of', of: 'nf-transition' },
  { header: populationWords.ccs[0], field: 'populations.met', type: 'flag-of', of: 'ccs' },
  { header: populationWords['child-welfare'][0], field: 'populations.met', type: 'flag-of', of: 'child-welfare' },
  { header: populationWords['birth-equity'][0], field: 'populations.met', type: 'flag-of', of: 'birth-equity' },
  {
    header: 'Status of Member Engagement',
    field: 'ecm.status',
    type: 'code',
    values: ecmStatusWords,
    required: 'always',
    isUnconfirmed: true,
  },
  { header: 'ECM Benefit Start Date', field: 'ecm.startOn', type: 'day', required: whenEnrolled },
  { header: 'ECM Benefit End Date', field: 'ecm.endOn', type: 'day' },
  { header: 'Authorization Number', field: 'authorization.number', type: 'id' },
  { header: 'Reauthorization Request', field: 'reauthorization.isAsked', type: 'flag' },
  { header: 'ECM Lead Care Manager Name', field: 'lead.name', type: 'text', required: whenEnrolled },
  { header: 'ECM Lead Care Manager Phone Number', field: 'lead.phone', type: 'phone', required: whenEnrolled },
  {
    header: 'Recommendation for Discontinuation Date',
    field: 'discontinuation.on',
    type: 'day',
    required: whenDiscontinued,
  },
  {
    header: 'Discontinuation Reason Code',
    field: 'discontinuation.reason',
    type: 'code',
    values: endReasonNumbers,
    required: whenDiscontinued,
    isUnconfirmed: true,
  },
  { header: 'Member Information RTF Production Date', field: 'file.producedOn', type: 'day', required: 'always' },
  { header: 'RTF Reporting Period', field: 'file.period', type: 'period', required: 'always' },
  { header: 'ECM Provider Name', field: 'provider.name', type: 'text', required: 'always' },
  { header: 'ECM Provider National Provider Identifier (NPI)', field: 'provider.npi', type: 'npi', required: 'always' },
  { header: 'ECM Provider Phone Number', field: 'provider.phone', type: 'phone' },
  { header: 'Provider Type', field: 'provider.type', type: 'text', isUnconfirmed: true },
  { header: 'Has Member Been Housed', field: 'housing.isHoused', type: 'flag' },
  { header: 'Housing Type', field: 'housing.type', type: 'text' },
  { header: 'Date Housed', field: 'housing.on', type: 'day' },
  {
    header: 'Referral Status',
    field: 'referral.status',
    type: 'code',
    values: closedLoopStatusWords,
    isUnconfirmed: true,
  },
  { header: 'Date of Referral Status Update', field: 'referral.statusOn', type: 'day' },
  {
    header: 'Reason for Referral Loop Closure',
    field: 'referral.closure',
    type: 'code',
    values: closedLoopClosureWords,
    required: { field: 'referral.status', is: 'loop-closed' },
    isUnconfirmed: true,
  },
] as const satisfies readonly Column<ReturnField>[]
