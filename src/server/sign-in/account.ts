// The accounts of staff: made by whoever enters a staff member, never by a person themselves. An administrator can give a new
// password to who lost everything, and put a leaver out at once.

import type pg from 'pg'
import { done, type Result, refused } from '../../base/result.ts'
import { checkNewPassword, DEMO_PASSWORD, hashPassword, type PasswordRefusal } from './password.ts'
import type { SeatSessions } from './seat-session.ts'

export interface NewAccount {
  /** The staff member's id: it is the account's id too. */
  readonly staffId: string
  readonly email: string
  /** None for who signs in with the organization's provider only. */
  readonly password?: string
  /** Gives the published demo password, and no second factor is asked. */
  readonly demo?: boolean
}

export interface Accounts {
  /** An account of a staff member who stands in `staff`. A second one for the same person or e-mail throws. */
  createAccount(account: NewAccount): Promise<Result<string, PasswordRefusal | 'not-demo-data'>>
  /**
   * A new password; authenticator, passkeys and recovery codes are forgotten, every seat ends. The person enrolls a second
   * factor again at the next sign-in.
   */
  resetAccount(staffId: string, password: string): Promise<Result<string, PasswordRefusal | 'no-account'>>
  /** Ends every seat of a person, today's leaver (SEC-8). */
  endSeats(staffId: string): Promise<void>
}

export function accounts(pool: pg.Pool, seats: SeatSessions): Accounts {
  let demoHash: Promise<string> | undefined
  return {
    async createAccount({ staffId, email, password, demo = false }) {
      if (demo && !(await isDemoData(pool))) return refused('not-demo-data')
      if (!demo && password !== undefined) {
        const checked = checkNewPassword(password, email)
        if (!checked.ok) return checked
      }
      // One hash for all demo accounts: it is published anyway, and hashing is slow on purpose.
      if (demo) demoHash ??= hashPassword(DEMO_PASSWORD)
      const hash = demo ? await demoHash : password === undefined ? null : await hashPassword(password)
      await pool.query(CREATE, [staffId, email, demo, hash])
      return done(staffId)
    },

    async resetAccount(staffId, password) {
      const { rows } = await pool.query<{ email: string }>('select email from signin."user" where id = $1', [staffId])
      const [account] = rows
      if (account === undefined) return refused('no-account')
      const checked = checkNewPassword(password, account.email)
      if (!checked.ok) return checked
      await pool.query(RESET, [staffId, await hashPassword(password)])
      await seats.endAll(staffId)
      return done(staffId)
    },

    endSeats: (staffId) => seats.endAll(staffId),
  }
}

const CREATE = `
  with person as (
    insert into signin."user" (id, name, email, "emailVerified", "twoFactorEnabled", demo)
    values ($1, lower($2), lower($2), true, false, $3) returning id
  )
  insert into signin."account" ("accountId", "providerId", "userId", password, "updatedAt")
  select id::text, 'credential', id, $4, now() from person where $4::text is not null`

// A reset account is no demo account any more: its password is the person's own.
const RESET = `
  with person as (update signin."user" set "twoFactorEnabled" = false, demo = false, "updatedAt" = now() where id = $1 returning id),
    sessions as (delete from signin."session" where "userId" = $1),
    codes as (delete from signin."twoFactor" where "userId" = $1),
    passkeys as (delete from signin."passkey" where "userId" = $1),
    old as (delete from signin."account" where "userId" = $1 and "providerId" = 'credential')
  insert into signin."account" ("accountId", "providerId", "userId", password, "updatedAt")
  select id::text, 'credential', id, $2, now() from person`

/** Whether this database holds the invented people of the demo, by a row that only the demo's loader writes. */
export async function isDemoData(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(`select 1 from setting where name = 'demo' and value = 'true'::jsonb`)
  return rowCount === 1
}
