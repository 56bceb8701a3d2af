// The return transmission file: where each member stands at the end of a period, in the plan's layout (exchange.md 3.3). It carries
// the closed-loop referral, and in some layouts the outreach attempts.
import type { Layout } from '../../domain/layout.ts'
import type { OutreachRow } from '../../domain/outreach-file.ts'
import type { ReturnRow } from '../../domain/return-file.ts'
import { type CanonicalRow, valueAt } from '../layout/canonical.ts'
import { type FileMaking, type FileWriting, type RowCheck, writeLayoutFile } from '../layout/write-file.ts'
import { attemptFaults, pairFaults } from '../outreach-tracker-file/write.ts'
import { joinAttempts } from './attempt-row.ts'

/**
 * Writes the members' rows, in as many files as the layout has. `attempts` go along where the layout merges them; a fault's row counts
 * among the rows of that file. Throws a TypeError for a layout that has no return file.
 */
export async function writeReturnTransmissionFile(
  layout: Layout,
  returns: readonly ReturnRow[],
  attempts: readonly OutreachRow[],
  making: FileMaking,
): Promise<FileWriting> {
  const transmission = layout.returnTransmission
  if (!transmission) throw new TypeError(`the layout ${layout.id} has no return transmission file`)
  const rows: readonly CanonicalRow[] = transmission.holdsAttempts ? joinAttempts(returns, attempts) : returns
  const writings: FileWriting[] = []
  for (const file of transmission.files) writings.push(await writeLayoutFile(file, rows, making, rowCheck))
  return {
    files: writings.flatMap((each) => each.files),
    faults: writings.flatMap((each) => each.faults),
    leftOut: writings.flatMap((each) => each.leftOut),
  }
}

const rowCheck: RowCheck = (row) => [
  ...dateFaults(row),
  ...serviceFaults(row),
  ...pairFaults(row),
  ...(row.attempt ? attemptFaults(row) : []),
]

const dateFaults: RowCheck = (row) => {
  const [start, end] = [valueAt(row, 'ecm.startOn'), valueAt(row, 'ecm.endOn')]
  const isWrong = typeof start === 'string' && typeof end === 'string' && end < start
  return isWrong ? [{ field: 'ecm.endOn', reason: 'date-order' }] : []
}

/** "Services received" may be said without a claim, never without a service (EXC-9). */
const serviceFaults: RowCheck = (row) => {
  if (valueAt(row, 'referral.closure') !== 'services-received') return []
  const contacts = Number(valueAt(row, 'contacts.inPerson') ?? 0) + Number(valueAt(row, 'contacts.remote') ?? 0)
  if (contacts > 0 || valueAt(row, 'encounter.lastOn') !== null) return []
  return [{ field: 'referral.closure', reason: 'service-missing' }]
}
