// Why a cell of a plan's file is refused or questioned, as a closed list. A fault refuses its row and the rest of the file still
// counts; a warning keeps the row. The sentences are for the person who mends the row and hold nothing of the member.

export const rowFaults = {
  'cin-missing': 'The CIN is missing. Ask the plan for it.',
  'cin-format': 'This is not a CIN: 9, seven digits, a letter. Check it against the plan’s portal.',
  'cin-fake': 'This is a made-up CIN (one digit repeated). Ask the plan for the real one.',
  'cin-of-another':
    'This CIN is kept for somebody with another name and birth date. Compare CIN, name and birth date with the plan’s portal.',
  'name-missing': 'The name is missing. Ask the plan for it.',
  'name-needed': 'Nobody can be looked for without a name. Write one, or the name they use.',
  'way-needed': 'There is no way to find the person. Write a phone, an e-mail or a place.',
  'cell-missing': 'The cell is blank and the layout needs it. Fill it.',
  'date-missing': 'The date is missing. Ask the plan for it.',
  'date-invalid': 'This is not a date. Write it as YYYY-MM-DD, with a four-digit year.',
  'date-in-future': 'This date has not come yet. Check the year.',
  'date-order': 'The end is before the start. Check both dates.',
  'period-invalid': 'This is not a month. Write it as YYYY-MM.',
  'npi-format': 'An NPI has ten digits and begins with 1 or 2. Check it.',
  'npi-check-digit': 'The NPI’s last digit does not fit the others. Check it.',
  'code-unknown': 'This code is not in the list. Use one that the layout names.',
  'flag-invalid': 'Write 1 for yes, 0 for no, or leave it blank.',
  'count-invalid': 'Write a whole number of 0 or more.',
  'text-too-long': 'The text is longer than the field. Shorten it.',
  formula: 'The cell begins like a formula. Remove the first character.',
  'too-many-cells':
    'The row has more cells than the header. A separator is probably inside a text; put the text in quotes.',
  'other-plan': 'The row is of another plan than the rest of the file. Ask the sender.',
} as const

export type RowFaultReason = keyof typeof rowFaults

export const rowWarnings = {
  'number-in-id': 'The id came as a number and may have lost leading zeros or digits. Compare it with the plan’s list.',
  'number-spoiled': 'The id came as a number too long to keep. It was not taken over; ask the plan to send it as text.',
  'phone-format': 'This is not a phone number of ten digits. It was not taken over; it stays with the row as sent.',
  'email-format': 'This is not an e-mail address. It was not taken over; it stays with the row as sent.',
  'zip-format': 'This is not a zip code of five or nine digits. It was not taken over; it stays with the row as sent.',
  'code-unknown': 'This word is not in our list. It was not taken over; it stays with the row as sent.',
  'columns-differ': 'Two columns of the same name hold different values. The first was taken; ask which one is right.',
  'cin-repeated': 'This CIN stands in the file more than once. Check which row is right.',
} as const

export type RowWarningReason = keyof typeof rowWarnings

export const wholeFileFaults = {
  unreadable: 'The file cannot be read.',
  'not-a-member-file':
    'This is not a member information file: its columns are not those of any layout we know. Check that it is the right file.',
  'not-a-referral-file':
    'This is not a file of referrals: it has no column of names with one of phones, e-mails or places. Check that it is the right file.',
  'is-member-file':
    'This is a plan’s member file and no file of referrals. Nothing was sent; a member file is taken in by an agency.',
  'no-rows': 'The file has a header and no rows. Check that it is the right one.',
  'key-column-missing': 'A column without which no member can be told apart is missing.',
  'half-bad':
    'Half of the rows or more cannot be taken. Nothing was taken over; check that it is the right file and layout.',
  'other-plan': 'The file is from another plan. Nothing was taken over; choose the plan it is from.',
  'too-few-rows':
    'The file has far fewer members than the last one. Nothing was taken over; ask the plan whether it is whole.',
  'layout-unknown': 'There is no layout of this name that reads member information files.',
} as const

export type WholeFileReason = keyof typeof wholeFileFaults

/** A cell that keeps its row from being taken, or from being sent. The column is the layout's own header for it. */
export interface CellFault<Reason extends string = RowFaultReason> {
  readonly column: string
  readonly reason: Reason
}
