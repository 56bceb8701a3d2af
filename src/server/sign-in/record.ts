// Signing in, failing to, locking, opening again and leaving stand in the access log beside every look, for the privacy officer of each
// organization the person has a seat in. Neither address nor e-mail nor what was typed is in a line; of who is unknown there is none.
import type pg from 'pg'
import type { ProblemCode } from '../../base/problem.ts'
import type { AccessLog } from '../gate/access-log.ts'

export type SignInEvent =
  | 'sign-in.open'
  | 'sign-in.enroll'
  | 'sign-in.forget'
  | 'sign-in.password'
  | 'sign-in.lock'
  | 'sign-in.unlock'
  | 'sign-in.end'

export interface SignInRecord {
  /** Resolves when it is kept; rejects when it cannot be, and then nothing may come of it. */
  note(staffId: string, event: SignInEvent, refused?: ProblemCode): Promise<void>
  /**
   * As `note`, without waiting: so that a known e-mail is refused as quickly as an unknown one. Where the log cannot be kept nobody gets
   * in, so that a lost line tells of a try that failed and nothing more.
   */
  noteLater(staffId: string, event: SignInEvent, refused: ProblemCode): void
  /** Resolves when all is kept that was to be. */
  settled(): Promise<void>
}

export function signInRecord(pool: pg.Pool, log: Pick<AccessLog, 'write'>): SignInRecord {
  const writing = new Set<Promise<unknown>>()

  async function note(staffId: string, event: SignInEvent, refused?: ProblemCode): Promise<void> {
    const { rows } = await pool.query<{ id: string }>(ORGANIZATIONS, [staffId])
    const organizations = rows.length === 0 ? [null] : rows.map((row) => row.id)
    const line = { actor: `staff:${staffId}`, seatId: null, operation: event, members: [] }
    const outcome = refused === undefined ? ('done' as const) : ('refused' as const)
    await Promise.all(
      organizations.map((organizationId) => log.write({ ...line, organizationId, outcome, reason: refused ?? null })),
    )
  }

  return {
    note,
    noteLater: (staffId, event, refused) => {
      const going = note(staffId, event, refused)
        .catch(() => {})
        .finally(() => writing.delete(going))
      writing.add(going)
    },
    settled: async () => {
      await Promise.all(writing)
    },
  }
}

const ORGANIZATIONS = `
  select distinct organization_id as id from seat
  where staff_id = $1 and ended_at is null and (to_on is null or to_on >= (now() at time zone 'America/Los_Angeles')::date)`
