// Layouts that merge the return file with the outreach tracker repeat the member's part on a row for each attempt (nine-flags): here
// the two kinds of canonical row are joined into such rows and parted again.
import * as z from 'zod'
import { FileAttempt, type OutreachRow } from '../../domain/outreach-file.ts'
import { ReturnRow } from '../../domain/return-file.ts'
import { withReached } from '../outreach-tracker-file/read.ts'

export const ReturnAttemptRow = z.object({ ...ReturnRow.shape, attempt: FileAttempt })
export type ReturnAttemptRow = z.infer<typeof ReturnAttemptRow>

const noAttempt: FileAttempt = {
  on: null,
  time: null,
  method: null,
  isReached: null,
  outcome: null,
  reason: null,
  minutes: null,
  isRescheduled: null,
  isCanceled: null,
  appointmentOn: null,
  appointmentTime: null,
}

/** A row for each attempt of a member, and one with a blank attempt for a member without any (ours; to be confirmed by the plan). */
export function joinAttempts(
  returns: readonly ReturnRow[],
  attempts: readonly OutreachRow[],
): readonly ReturnAttemptRow[] {
  const byCin = Map.groupBy(attempts, (row) => row.member.cin)
  return returns.flatMap((row): readonly ReturnAttemptRow[] => {
    const own = byCin.get(row.member.cin) ?? []
    if (own.length === 0) return [{ ...row, attempt: noAttempt }]
    return own.map(({ attempt, pair1, pair2, pair3, pair4 }) => ({ ...row, attempt, pair1, pair2, pair3, pair4 }))
  })
}

/** The member rows and the attempts of such a file. */
export function partAttempts(rows: readonly ReturnAttemptRow[]): {
  readonly returns: readonly ReturnRow[]
  readonly attempts: readonly OutreachRow[]
} {
  const returns = [...Map.groupBy(rows, (row) => row.member.cin).values()].flatMap(([first]) => {
    if (!first) return []
    const { attempt: _attempt, ...row } = first
    return [row]
  })
  const attempts = rows.flatMap((row) => (row.attempt.on === null ? [] : [attemptOf(row)]))
  return { returns, attempts }
}

function attemptOf({ plan, provider, member, attempt, pair1, pair2, pair3, pair4 }: ReturnAttemptRow): OutreachRow {
  return {
    plan,
    provider: { name: provider.name, npi: provider.npi, tin: provider.tin, type: provider.type },
    member: {
      cin: member.cin,
      planMemberNumber: member.planMemberNumber,
      lastName: member.lastName,
      firstName: member.firstName,
    },
    attempt: withReached(attempt),
    pair1,
    pair2,
    pair3,
    pair4,
  }
}
