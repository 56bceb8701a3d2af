// The biller's month as CSV: one line a row, and in the last column what it still lacks, in words (EXC-48). A code that nobody has confirmed
// says so in its own column (EXC-30).
import type { BillingLack } from '../../domain/billing-meaning.ts'
import type { BillingLine } from '../../domain/billing-month.ts'
import { csvBytes, harmlessCsvText } from '../../formats/csv/write.ts'

const headers = [
  'CIN',
  'Plan',
  'Day',
  'Code',
  'Modifiers',
  'Units',
  'Minutes',
  'Place',
  'Staff',
  'Authorization',
  'Grade of the code',
  'What is missing',
] as const

const words: Readonly<Record<BillingLack, string>> = {
  signature: 'Not signed: the writer signs it in Today',
  minutes: 'No minutes: the writer says them in Today',
  services: 'No core service: the writer mends the contact',
  place: 'No place: the writer mends the contact',
  'staff-kind': 'Who wrote it is not known here',
  code: 'No code is known for this way',
  'whole-unit': 'Less than one whole unit that day',
  plan: 'No plan in the episode',
  cin: 'No CIN in the chart',
  authorization:
    'No approved authorization covers the day; under streamlined authorization none is needed for 30 days or until the plan decides',
}

/** The file's bytes. `names` are of plans and staff, by id. */
export function writeBillingMonth(lines: readonly BillingLine[], names: ReadonlyMap<string, string>): Uint8Array {
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
  const rows = lines.map((line) => [
    line.cin ?? '',
    nameOf(line.planId),
    line.day,
    line.code?.code ?? '',
    line.code?.modifiers.join(' ') ?? '',
    line.units === null ? '' : String(line.units),
    line.minutes === null ? '' : String(line.minutes),
    line.places.join('; '),
    line.staffIds.map(nameOf).join('; '),
    line.authorization ?? '',
    line.code?.grade ?? '',
    line.lacks.map((lack) => words[lack]).join('; '),
  ])
  return csvBytes(harmlessCsvText([[...headers], ...rows]))
}
