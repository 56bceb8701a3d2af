// The pipe-delimited layout of one plan, seen in 2022 for a housing program: three files without headers, columns by position
// (exchange.md 3.4). No member information file of it is known: the default's columns between pipes are read.
import type { Column, Layout, OutreachField, ReturnField } from '../../src/domain/layout.ts'
import { dhcsLike } from './dhcs-like.ts'

const noColumn = 'No column for it.'
const program = 'ECM'

const rowColumns = [
  { header: 'Row Number', type: 'row-number' },
  { header: 'Created', type: 'created-at' },
  { header: 'Void', type: 'constant', of: '0' },
  { header: 'Plan Member Id', field: 'member.planMemberNumber', type: 'id', width: 10, required: 'always' },
  { header: 'CIN', field: 'member.cin', type: 'cin', required: 'always' },
] as const satisfies readonly Column<ReturnField & OutreachField>[]

const providerColumns = [
  { header: 'TIN', field: 'provider.tin', type: 'tin', required: 'always' },
  { header: 'NPI', field: 'provider.npi', type: 'npi', required: 'always' },
] as const satisfies readonly Column<ReturnField & OutreachField>[]

const pairColumns = [
  { header: 'Code 1', field: 'pair1.code', type: 'text' },
  { header: 'Description 1', field: 'pair1.description', type: 'text' },
  { header: 'Code 2', field: 'pair2.code', type: 'text' },
  { header: 'Description 2', field: 'pair2.description', type: 'text' },
  { header: 'Code 3', field: 'pair3.code', type: 'text' },
  { header: 'Description 3', field: 'pair3.description', type: 'text' },
  { header: 'Code 4', field: 'pair4.code', type: 'text' },
  { header: 'Description 4', field: 'pair4.description', type: 'text' },
] as const satisfies readonly Column<ReturnField & OutreachField>[]

// Short codes of two plans; what is not here has none and cannot be sent (EXC-22).
const endReasonCodes = {
  'goals-met': ['WM', 'SC'],
  'no-longer-wishes': ['DP'],
  'not-reached': ['UE'],
  declined: ['DP'],
  'lost-medi-cal': ['OH'],
  'changed-plan': ['NE'],
  unsafe: ['UBE'],
  deceased: ['EXP'],
  other: ['OTH'],
  'no-capacity': ['CAP'],
  'wrong-information': ['ERR'],
} as const

const notReachedCodes = {
  'no-answer': ['1'],
  voicemail: ['2'],
  'third-party-message': ['3'],
  'wrong-number': ['4'],
  disconnected: ['5'],
  busy: ['6'],
} as const

const reachedCodes = {
  declined: ['1'],
  'well-managed': ['2'],
  'duplicate-program': ['3'],
  unsafe: ['4'],
  'left-plan': ['5'],
  enrolled: ['6'],
  'not-eligible': ['7'],
} as const

const contactRoleCodes = {
  'case-manager': ['1'],
  pharmacist: ['2'],
  'social-worker': ['3'],
  provider: ['4'],
  other: ['5'],
} as const

export const pipe = {
  id: 'pipe',
  name: 'Pipe-delimited',
  version: 1,
  plan: null,
  from: '2025-01-01',
  until: null,
  source: 'One plan’s pipe-delimited files of 2022, for a housing program (practice of one plan, unconfirmed for ECM).',
  isConfirmed: false,
  memberInformation: { ...dhcsLike.memberInformation, type: 'pipe' },
  outreachTracker: {
    type: 'pipe',
    hasHeader: false,
    fileName: '{submitter}_{plan}_{program}_OUTREACH_{lane}_{stamp}',
    dayFormat: 'MM-DD-YYYY',
    columns: [
      ...rowColumns,
      { header: 'Rescheduled', field: 'attempt.isRescheduled', type: 'flag' },
      { header: 'Canceled', field: 'attempt.isCanceled', type: 'flag' },
      { header: 'Appointment', field: 'attempt.appointmentOn', of: 'attempt.appointmentTime', type: 'day-time' },
      { header: 'Attempt', field: 'attempt.on', of: 'attempt.time', type: 'day-time', required: 'always' },
      {
        header: 'Result',
        field: 'attempt.isReached',
        type: 'flag',
        values: { yes: ['1'], no: ['2'] },
        required: 'always',
      },
      {
        header: 'If Not Contacted',
        field: 'attempt.outcome',
        type: 'code-part',
        values: notReachedCodes,
        required: { field: 'attempt.isReached', is: 'no' },
      },
      {
        header: 'If Contacted',
        field: 'attempt.outcome',
        type: 'code-part',
        values: reachedCodes,
        required: { field: 'attempt.isReached', is: 'yes' },
      },
      ...providerColumns,
      { header: 'Program', type: 'constant', of: program },
      { ...pairColumns[0], required: 'always' },
      ...pairColumns.slice(1),
    ],
    cannotHold: [
      { field: 'plan.id', why: 'In the file’s name.' },
      { field: 'plan.name', why: noColumn },
      { field: 'provider.name', why: noColumn },
      { field: 'provider.type', why: noColumn },
      { field: 'member.lastName', why: noColumn },
      { field: 'member.firstName', why: noColumn },
      { field: 'attempt.method', why: noColumn },
      { field: 'attempt.reason', why: noColumn },
      { field: 'attempt.minutes', why: noColumn },
      { field: 'attempt.outcome', values: ['continuing'], why: 'The plan has no code for it.' },
    ],
  },
  returnTransmission: {
    files: [
      {
        type: 'pipe',
        hasHeader: false,
        fileName: '{submitter}_{plan}_NONPROGRAM_DEMOGRAPHIC_{lane}_{stamp}',
        dayFormat: 'MM-DD-YYYY',
        columns: [
          ...rowColumns,
          { header: 'Birth Date', field: 'member.bornOn', type: 'birth-day', required: 'always' },
          { header: 'Gender', field: 'member.sex', type: 'code', values: { M: ['M'], F: ['F'], U: ['U'] } },
          { header: 'Last Name', field: 'member.lastName', type: 'name', required: 'always' },
          { header: 'First Name', field: 'member.firstName', type: 'name', required: 'always' },
          { header: 'Middle Name', field: 'member.middleName', type: 'text' },
          { header: 'Email', field: 'member.email', type: 'email' },
          { header: 'Cell Phone', field: 'phone.cell', type: 'phone' },
          { header: 'Text Opt-In', field: 'member.mayText', type: 'flag' },
          { header: 'Call Opt-In', field: 'member.mayCall', type: 'flag' },
          { header: 'Home Phone', field: 'phone.home', type: 'phone' },
          { header: 'Work Phone', field: 'phone.work', type: 'phone' },
          { header: 'Street', field: 'home.street', type: 'street' },
          { header: 'Street 2', field: 'home.street2', type: 'text' },
          { header: 'City', field: 'home.city', type: 'text' },
          { header: 'State', field: 'home.state', type: 'text' },
          { header: 'Zip', field: 'home.zip', type: 'zip' },
          ...providerColumns,
        ],
      },
      {
        type: 'pipe',
        hasHeader: false,
        fileName: '{submitter}_{plan}_{program}_ENROLLMENT_{lane}_{stamp}',
        dayFormat: 'MM-DD-YYYY',
        // Someone still being looked for is neither enrolled nor out: the file has no code for that.
        onlyRows: {
          field: 'ecm.status',
          isOneOf: ['enrolled', 'declined', 'unreachable', 'discontinued', 'transferred'],
        },
        columns: [
          ...rowColumns,
          { header: 'Next Visit', field: 'nextVisit.on', type: 'flag-filled' },
          { header: 'Next Visit Date', field: 'nextVisit.on', type: 'day' },
          { header: 'Contact Role', field: 'encounter.role', type: 'code', values: contactRoleCodes },
          {
            header: 'Contact Role Text',
            field: 'encounter.roleText',
            type: 'text',
            required: { field: 'encounter.role', is: 'other' },
          },
          { header: 'Contact Date', field: 'encounter.lastOn', type: 'day' },
          { header: 'Effective Date', field: 'ecm.startOn', type: 'day' },
          { header: 'Term Date', field: 'ecm.endOn', type: 'day' },
          { header: 'Enrolled', field: 'ecm.status', type: 'flag-is', of: 'enrolled' },
          {
            header: 'Reason Code',
            field: 'discontinuation.reason',
            type: 'code',
            values: endReasonCodes,
            required: { field: 'ecm.status', isNot: 'enrolled' },
            isUnconfirmed: true,
          },
          ...providerColumns,
          { header: 'Program', type: 'constant', of: program },
          ...pairColumns,
        ],
      },
    ],
    holdsAttempts: false,
    cannotHold: [
      { field: 'plan.id', why: 'In the file’s name.' },
      { field: 'plan.name', why: noColumn },
      { field: 'file.producedOn', why: 'In the file’s name.' },
      { field: 'file.period', why: noColumn },
      { field: 'member.sex', values: ['X'], why: 'The plan has no code for it.' },
      { field: 'member.ageGroup', why: noColumn },
      { field: 'member.spokenLanguage', why: noColumn },
      { field: 'member.writtenLanguage', why: noColumn },
      { field: 'member.isHomeless', why: noColumn },
      { field: 'home.isNew', why: noColumn },
      { field: 'phone.isNew', why: noColumn },
      { field: 'phone.first', why: 'A number goes out only as cell, home or work.' },
      { field: 'medicare.isDual', why: noColumn },
      { field: 'populations.met', why: noColumn },
      {
        field: 'ecm.status',
        values: ['declined', 'unreachable', 'discontinued', 'transferred'],
        why: 'Only whether enrolled.',
      },
      { field: 'ecm.status', values: ['assigned', 'outreach'], why: 'Only in the demographic file.' },
      { field: 'risk.acuity', why: noColumn },
      { field: 'authorization.number', why: noColumn },
      { field: 'reauthorization.isAsked', why: noColumn },
      { field: 'carePlan.revisedOn', why: noColumn },
      { field: 'conference.lastOn', why: noColumn },
      { field: 'assessment.startedOn', why: noColumn },
      { field: 'assessment.completedOn', why: noColumn },
      { field: 'lead.name', why: noColumn },
      { field: 'lead.phone', why: noColumn },
      { field: 'lead.email', why: noColumn },
      { field: 'discontinuation.on', why: noColumn },
      { field: 'discontinuation.text', why: noColumn },
      {
        field: 'discontinuation.reason',
        values: ['lower-level', 'incarcerated', 'duplicate-program', 'left-county', 'left-country', 'not-reauthorized'],
        why: 'The plan has no code for it; the row stays back.',
      },
      { field: 'discontinuation.reason', values: ['declined'], why: 'Shares DP with “no longer wishes”.' },
      { field: 'contacts.inPerson', why: noColumn },
      { field: 'contacts.remote', why: noColumn },
      { field: 'provider.name', why: noColumn },
      { field: 'provider.phone', why: noColumn },
      { field: 'provider.type', why: noColumn },
      { field: 'housing.isHoused', why: noColumn },
      { field: 'housing.type', why: noColumn },
      { field: 'housing.on', why: noColumn },
      { field: 'referral.status', why: noColumn },
      { field: 'referral.statusOn', why: noColumn },
      { field: 'referral.closure', why: noColumn },
    ],
  },
} as const satisfies Layout
