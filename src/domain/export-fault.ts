// Why a row does not go out to a plan, as a closed list (EXC-7, EXC-8, EXC-9). The row stays back with its reasons, the good rows
// go, and whoever sends the file sees all faults of all rows at once.

export const exportFaults = {
  'cell-empty': 'The plan needs this cell and it is empty. Fill it in.',
  'cin-format': 'This is not a CIN: 9, seven digits, a letter. Mend it in the member’s coverage.',
  'npi-wrong': 'This is not an NPI with a right check digit. Mend it in the organization’s record.',
  'tin-wrong': 'A TIN has nine digits. Mend it in the organization’s record.',
  'id-width': 'The plan’s ids are longer or shorter than this one. Check it.',
  'date-invalid': 'This is not a date. Mend it in the chart.',
  'date-order': 'The end is before the start. Check both dates.',
  'phone-format': 'A phone number has ten digits. Mend it in the chart.',
  'email-format': 'This is not an e-mail address. Mend it in the chart.',
  'zip-format': 'A zip code has five or nine digits. Mend it in the chart.',
  'code-unmapped': 'The plan has no word for this. Ask the plan which one to use, and add it to the layout.',
  'service-missing':
    'The loop is closed with “services received”, but no service is recorded. Record it or change the closure.',
  'outcome-contradicts': 'The outcome says reached and the attempt does not, or the other way round. Mend the attempt.',
  'pair-half': 'A code has no description, or a description no code. Fill both or neither.',
  placeholder: 'A filler like NA, None or 00000 is not a value. Leave the field blank or fill it in.',
  'text-too-long': 'The text is longer than the field. Shorten it.',
  'text-unsendable': 'The text begins like a formula or holds a control character. Change it.',
} as const

export type ExportFaultReason = keyof typeof exportFaults

export interface ExportFault {
  /** Which of the given rows, the first being 0. */
  readonly row: number
  /** The layout's header for the cell. */
  readonly column: string
  readonly reason: ExportFaultReason
}
