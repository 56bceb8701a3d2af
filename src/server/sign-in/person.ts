// What is known of a person's account: which proofs they can give. One query, so that sign-in, unlock and enrolment ask alike.

import type pg from 'pg'
import type { Way } from '../../api/sign-in.ts'

export interface Person {
  readonly staffId: string
  readonly email: string
  readonly isDemo: boolean
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly passkeys: number
  readonly recoveryCodes: number
}

/** The account of a staff member, if they have one. */
export async function loadPerson(pool: pg.Pool, staffId: string): Promise<Person | undefined> {
  const { rows } = await pool.query<Person>(`${PERSON} where account.id = $1`, [staffId])
  return rows[0]
}

export async function loadPersonByEmail(pool: pg.Pool, email: string): Promise<Person | undefined> {
  const { rows } = await pool.query<Person>(`${PERSON} where account.email = lower($1)`, [email])
  return rows[0]
}

const PERSON = `
  select account.id as "staffId", account.email, account.demo as "isDemo",
    exists (select 1 from signin."account" proof where proof."userId" = account.id and proof.password is not null) as "hasPassword",
    exists (select 1 from signin."twoFactor" totp where totp."userId" = account.id and totp.verified) as "hasTotp",
    (select count(*)::int from signin."passkey" passkey where passkey."userId" = account.id) as "passkeys",
    coalesce((select json_array_length(totp."backupCodes"::json) from signin."twoFactor" totp
      where totp."userId" = account.id and totp.verified), 0) as "recoveryCodes"
  from signin."user" account`

export function hasSecondFactor(person: Person): boolean {
  return person.hasTotp || person.passkeys > 0
}

/** How a password is followed up. */
export function secondWays({ hasTotp, passkeys }: Person): Way[] {
  return [...(passkeys > 0 ? (['passkey'] as const) : []), ...(hasTotp ? (['code', 'recovery-code'] as const) : [])]
}

/** How a locked seat opens again: one proof is enough, the person sat here within these 12 hours. */
export function unlockWays(person: Person): Way[] {
  return [...secondWays(person), ...(person.hasPassword ? (['password'] as const) : [])]
}
