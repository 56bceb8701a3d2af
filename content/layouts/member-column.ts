// Columns of a member that several plans' layouts share, with the spellings seen in real files (EXC-10).
import type { Column, MemberFileField } from '../../src/domain/layout.ts'
import { sexWords } from './words.ts'

const cinAliases = [
  'Medi-Cal Member Client Index Number (CIN)',
  'Member Client Index Number (CIN)',
  'Member Client Index Number',
  'Client Index Number (CIN)',
  'Client Index Number',
  'Member CIN',
  'MCP_CIN',
  'CIN Number',
  'CIN',
  'Medi-Cal Number',
  'Medical Number',
] as const

export const personColumns = {
  cin: { field: 'member.cin', type: 'cin', required: 'always', aliases: cinAliases },
  lastName: { field: 'member.lastName', type: 'name', required: 'always', aliases: ['Last Name', 'Member Surname'] },
  firstName: { field: 'member.firstName', type: 'name', required: 'always', aliases: ['First Name'] },
  bornOn: {
    field: 'member.bornOn',
    type: 'birth-day',
    required: 'always',
    aliases: ['Date of Birth', 'Member DOB', 'DOB', 'Member Birth Date', 'Birth Date'],
  },
} as const satisfies Readonly<Record<string, Omit<Column<MemberFileField>, 'header'>>>

/** Address, phone, contact, authorization and referrer under the names that the state's reading and the nine-flags plan share. */
export const sharedMemberColumns = {
  sex: {
    header: 'Member Gender Code',
    field: 'member.sex',
    type: 'code',
    values: sexWords,
    isUnconfirmed: true,
    aliases: ['Member Gender', 'Gender', 'Member Sex', 'Sex'],
  },
  homeStreet: {
    header: 'Member Residential Address',
    field: 'home.street',
    type: 'street',
    aliases: ['Member Resdidential Address', 'Member Resdential Address'],
  },
  homeCity: {
    header: 'Member Residential City',
    field: 'home.city',
    type: 'text',
    aliases: ['Member Resdidential City', 'Member Resdential City'],
  },
  homeZip: {
    header: 'Member Residential Zip Code',
    field: 'home.zip',
    type: 'zip',
    width: 5,
    aliases: ['Member Resdidential Zip Code', 'Member Resdential Zip Code', 'Member Residential Zip'],
  },
  mailStreet: { header: 'Member Mailing Address', field: 'mail.street', type: 'street' },
  mailCity: { header: 'Member Mailing City', field: 'mail.city', type: 'text' },
  mailZip: {
    header: 'Member Mailing Zip Code',
    field: 'mail.zip',
    type: 'zip',
    width: 5,
    aliases: ['Member Mailing Zip'],
  },
  county: { header: 'Medi-Cal Coverage County', field: 'member.county', type: 'text' },
  phoneFirst: {
    header: 'Primary Phone Number',
    field: 'phone.first',
    type: 'phone',
    aliases: ['Member Primary Phone Number', 'Primary Phone'],
  },
  phoneSecond: {
    header: 'Home Phone Number',
    field: 'phone.second',
    type: 'phone',
    aliases: ['Member Home Phone Number', 'Home Phone'],
  },
  email: { header: 'Member Email Address', field: 'member.email', type: 'email', aliases: ['Member Email'] },
  contactName: {
    header: 'Emergency/Alternate Contact Name',
    field: 'emergencyContact.name',
    type: 'text',
    aliases: ['Emergency/Contact Alternate Contact Name'],
  },
  contactRelation: {
    header: 'Emergency/Alternate Contact Relation',
    field: 'emergencyContact.relation',
    type: 'text',
    aliases: ['Emergency/Contact Alternate Contact Relation', 'Emergency/Alternate Contact Relationship'],
  },
  contactPhone: {
    header: 'Emergency/Alternate Contact Phone Number',
    field: 'emergencyContact.phone',
    type: 'phone',
    aliases: ['Emergency/Contact Alternate Contact Phone Number'],
  },
  contactEmail: {
    header: 'Emergency/Alternate Contact Email Address',
    field: 'emergencyContact.email',
    type: 'email',
    aliases: ['Emergency/Contact Alternate Contact Email Address'],
  },
  authorizationNumber: { header: 'Authorization Number', field: 'authorization.number', type: 'id' },
  authorizationStart: {
    header: 'Authorization Start Date',
    field: 'authorization.startOn',
    type: 'day',
    aliases: ['Authorizatin Start Date'],
  },
  authorizationEnd: {
    header: 'Authorization End Date',
    field: 'authorization.endOn',
    type: 'day',
    aliases: ['Authorizatin End Date'],
  },
  requestedOn: { header: 'Date Received Request for Authorization', field: 'authorization.requestedOn', type: 'day' },
  decidedOn: { header: 'Date of Referral Authorization Decision', field: 'authorization.decidedOn', type: 'day' },
  referrerOrganization: { header: 'Referring Organization', field: 'referrer.organization', type: 'text' },
  referrerName: { header: 'Referring Individual Name', field: 'referrer.name', type: 'text' },
  referrerPhone: { header: 'Referring Individual Phone Number', field: 'referrer.phone', type: 'phone' },
  referrerEmail: { header: 'Referring Individual Email Address', field: 'referrer.email', type: 'email' },
} as const satisfies Readonly<Record<string, Column<MemberFileField>>>
