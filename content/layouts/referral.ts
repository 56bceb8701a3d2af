// A file of referrals, one person a row: our reading of the DHCS ECM Referral Standards, the only elements a plan may ask for (REF-2). The list of
// elements has no public document that we have seen (REF-3): provisional. Nothing is required here: what holds a row back is decided, not laid out.
import type { Column, Layout, ReferralField } from '../../src/domain/layout.ts'
import { populationWords } from './words.ts'

const yesNo = { yes: ['1', 'Yes', 'Y', 'True'], no: ['0', 'No', 'N', 'False'] } as const

const person = [
  { header: 'Member First Name', field: 'member.firstName', type: 'name', most: 59, aliases: ['First Name'] },
  {
    header: 'Member Last Name',
    field: 'member.lastName',
    type: 'name',
    most: 60,
    aliases: ['Last Name', 'Surname', 'Member Name', 'Name', 'Full Name', 'Patient Name', 'Client Name'],
  },
  {
    header: 'Name Used',
    field: 'member.nameUsed',
    type: 'name',
    most: 100,
    aliases: ['Preferred Name', 'Chosen Name', 'Nickname', 'Alias'],
  },
  {
    header: 'Member Date of Birth',
    field: 'member.bornOn',
    type: 'birth-day',
    aliases: ['Date of Birth', 'DOB', 'Birth Date', 'Member DOB'],
  },
  {
    header: 'Age Group',
    field: 'member.ageGroup',
    type: 'code',
    values: { adult: ['Adult', '21 and over'], child: ['Child', 'Youth', 'Child/Youth', 'Under 21'] },
    aliases: ['Adult or Child', 'Referral Form'],
  },
  {
    header: 'Member Client Index Number (CIN)',
    field: 'member.cin',
    type: 'text',
    most: 20,
    aliases: ['CIN', 'Member CIN', 'Client Index Number', 'Medi-Cal Number', 'Medi-Cal ID'],
  },
  {
    header: 'Member Phone Number',
    field: 'member.phone',
    type: 'text',
    most: 40,
    aliases: ['Phone', 'Phone Number', 'Primary Phone Number', 'Telephone', 'Cell Phone'],
  },
  {
    header: 'Safe to Leave Message',
    field: 'member.isSafeToLeaveMessage',
    type: 'flag',
    values: yesNo,
    aliases: ['OK to Leave Message', 'Voicemail OK'],
  },
  {
    header: 'Member Email Address',
    field: 'member.email',
    type: 'text',
    most: 200,
    aliases: ['Email', 'E-mail', 'Email Address', 'Member Email'],
  },
  {
    header: 'Best Time to Contact',
    field: 'member.bestTime',
    type: 'code',
    values: {
      morning: ['Morning'],
      noon: ['Noon', 'Midday', 'Afternoon'],
      evening: ['Evening'],
      any: ['Any', 'Anytime'],
    },
    aliases: ['Best Contact Time', 'Best Time'],
  },
  {
    header: 'Member Preferred Language',
    field: 'member.language',
    type: 'text',
    most: 60,
    aliases: ['Language', 'Preferred Language', 'Member Preferred Language (Spoken)'],
  },
  {
    header: 'Interpreter Needed',
    field: 'member.wantsInterpreter',
    type: 'flag',
    values: yesNo,
    aliases: ['Needs Interpreter'],
  },
  {
    header: 'Member Residential Address',
    field: 'home.street',
    type: 'street',
    aliases: ['Address', 'Member Address', 'Street Address', 'Street'],
  },
  { header: 'Member Residential City', field: 'home.city', type: 'text', most: 100, aliases: ['City', 'Member City'] },
  {
    header: 'Member Residential Zip Code',
    field: 'home.zip',
    type: 'text',
    most: 10,
    aliases: ['Zip', 'Zip Code', 'Member Zip'],
  },
  {
    header: 'Place to Find Member',
    field: 'home.place',
    type: 'text',
    most: 300,
    aliases: ['Where to Find', 'Place', 'Location', 'Ward', 'Unit', 'Facility'],
  },
] as const satisfies readonly Column<ReferralField>[]

const around = [
  {
    header: 'MCP Name',
    field: 'plan.name',
    type: 'text',
    most: 120,
    aliases: ['Plan', 'Health Plan', 'Managed Care Plan', 'Plan Name'],
  },
  {
    header: 'PCP Name',
    field: 'pcp.name',
    type: 'text',
    most: 200,
    aliases: ['Doctor', 'Primary Care Provider', 'PCP', 'Primary Care Physician'],
  },
  {
    header: 'Parent/Guardian/Caregiver Name',
    field: 'guardian.name',
    type: 'text',
    most: 120,
    aliases: ['Guardian Name', 'Caregiver Name', 'Parent/Guardian Name', 'Parent/Guardian/Conservator Name'],
  },
  {
    header: 'Parent/Guardian/Caregiver Phone Number',
    field: 'guardian.phone',
    type: 'text',
    most: 40,
    aliases: ['Guardian Phone', 'Caregiver Phone', 'Parent/Guardian Phone', 'Parent/Guardian/Conservator Phone'],
  },
] as const satisfies readonly Column<ReferralField>[]

const groups = [
  { header: populationWords.homeless[0], field: 'populations.met', type: 'flag-of', of: 'homeless' },
  { header: populationWords['avoidable-use'][0], field: 'populations.met', type: 'flag-of', of: 'avoidable-use' },
  { header: populationWords['smh-sud'][0], field: 'populations.met', type: 'flag-of', of: 'smh-sud' },
  { header: populationWords.incarceration[0], field: 'populations.met', type: 'flag-of', of: 'incarceration' },
  { header: populationWords['ltc-risk'][0], field: 'populations.met', type: 'flag-of', of: 'ltc-risk' },
  { header: populationWords['nf-transition'][0], field: 'populations.met', type: 'flag-of', of: 'nf-transition' },
  { header: populationWords.ccs[0], field: 'populations.met', type: 'flag-of', of: 'ccs' },
  { header: populationWords['child-welfare'][0], field: 'populations.met', type: 'flag-of', of: 'child-welfare' },
  { header: populationWords['birth-equity'][0], field: 'populations.met', type: 'flag-of', of: 'birth-equity' },
] as const satisfies readonly Column<ReferralField>[]

const request = [
  { header: 'Date of Referral', field: 'referral.madeOn', type: 'day', aliases: ['Referral Date', 'Date Referred'] },
  { header: 'Urgent', field: 'referral.isUrgent', type: 'flag', values: yesNo, aliases: ['Expedited', 'Is Urgent'] },
  {
    header: 'Planned Discharge or Release Date',
    field: 'referral.leavesOn',
    type: 'day',
    aliases: ['Discharge Date', 'Release Date', 'Planned Discharge Date', 'Planned Release Date'],
  },
  {
    header: 'Other Programs',
    field: 'referral.programs',
    type: 'text',
    most: 500,
    aliases: ['Other Programs or Services', 'Current Programs'],
  },
  {
    header: 'Comments',
    field: 'referral.comment',
    type: 'text',
    most: 2000,
    aliases: ['Comment', 'Notes', 'Additional Comments', 'Reason for Referral'],
  },
  {
    header: 'Referring Organization',
    field: 'referrer.organization',
    type: 'text',
    most: 200,
    aliases: ['Referring Organization Name', 'Referred By', 'Agency'],
  },
  {
    header: 'Referring Individual Name',
    field: 'referrer.name',
    type: 'text',
    most: 120,
    aliases: ['Referrer Name', 'Referring Person', 'Referrer'],
  },
  {
    header: 'Referring Individual Phone Number',
    field: 'referrer.phone',
    type: 'text',
    most: 40,
    aliases: ['Referrer Phone'],
  },
  {
    header: 'Referring Individual Email Address',
    field: 'referrer.email',
    type: 'text',
    most: 150,
    aliases: ['Referrer Email'],
  },
  {
    header: 'Relationship to Member',
    field: 'referrer.relation',
    type: 'text',
    most: 120,
    aliases: ['Relation', 'Relation to Member', 'Relationship', 'Referrer Title'],
  },
  {
    header: 'Member Knows of Referral',
    field: 'referrer.personKnows',
    type: 'flag',
    values: yesNo,
    aliases: ['Member Aware', 'Member Agrees'],
  },
] as const satisfies readonly Column<ReferralField>[]

export const referralList = {
  id: 'referral-list',
  name: 'Referrals, state-like',
  version: 1,
  plan: null,
  from: '2025-01-01',
  until: null,
  source:
    'Our reading of the DHCS ECM Referral Standards; DHCS, CalAIM ECM Policy Guide, January 2026, p. 99–100. The official list has not been seen.',
  isConfirmed: false,
  referral: {
    type: 'csv',
    sheet: 'Referrals',
    hasHeader: true,
    fileName: 'ECM_Referrals_{plan}_{month}',
    dayFormat: 'YYYY-MM-DD',
    columns: [...person, ...around, ...groups, ...request],
  },
} as const satisfies Layout
