// The layout of one vendor's workbook: sheets OTF and RTF, header in row 1. The vendor joins a member's attempts in one row, so that
// method and date no longer pair; we write one row an attempt unless the plan asks for the other (exchange.md 3.2).
import type { Layout } from '../../src/domain/layout.ts'
import { dhcsLike } from './dhcs-like.ts'
import { appointmentLost, nineFlagsOnlyLost, pairsLost, pipeOnlyLost, sharedNumber } from './loss.ts'
import { leadPhone, outreachColumns as outreach, returnColumns } from './return-column.ts'

const noColumn = 'No column for it.'
const leadAt = returnColumns.indexOf(leadPhone)

export const workbook = {
  id: 'workbook',
  name: 'Vendor’s workbook',
  version: 1,
  plan: null,
  from: '2025-01-01',
  until: null,
  source:
    'One vendor’s OTF and RTF workbook (practice, unconfirmed). No member information file of it is known: the default’s is read.',
  isConfirmed: false,
  memberInformation: dhcsLike.memberInformation,
  outreachTracker: {
    type: 'xlsx',
    sheet: 'OTF',
    hasHeader: true,
    fileName: 'OTF_{plan}_{provider}_{month}',
    dayFormat: 'MM/DD/YYYY',
    columns: [
      outreach.planId,
      outreach.planName,
      outreach.providerName,
      outreach.providerNpi,
      { ...outreach.providerTin, header: 'ECM Provider Tax ID Number(TIN)' },
      {
        header: 'Client Name',
        field: 'member.lastName',
        of: 'member.firstName',
        type: 'full-name',
        required: 'always',
      },
      { ...outreach.cin, header: 'Member Client Index Number' },
      outreach.providerType,
      outreach.on,
      outreach.method,
      outreach.isReached,
      outreach.minutes,
    ],
    cannotHold: [
      { field: 'member.planMemberNumber', why: noColumn },
      { field: 'attempt.reason', why: noColumn },
      { field: 'attempt.outcome', why: 'Only whether the member was reached.' },
      ...appointmentLost,
      ...pairsLost,
    ],
  },
  returnTransmission: {
    files: [
      {
        type: 'xlsx',
        sheet: 'RTF',
        hasHeader: true,
        fileName: 'RTF_{plan}_{provider}_{month}',
        dayFormat: 'MM/DD/YYYY',
        columns: [
          ...returnColumns.slice(0, leadAt),
          { ...leadPhone, header: 'ECM Lead Care Manager Name Phone Number' },
          ...returnColumns.slice(leadAt + 1),
        ],
      },
    ],
    holdsAttempts: false,
    cannotHold: [sharedNumber, ...pipeOnlyLost, ...nineFlagsOnlyLost],
  },
} as const satisfies Layout
