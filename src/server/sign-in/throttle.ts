// Slows guessing down (SEC-2): tries are counted in the database by e-mail, by network address and by both together, for
// people who exist and people who do not alike. A try is counted before it is made, so a burst of parallel ones gains nothing.

import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** How many tries fail before the next ones wait, and for how long a count lasts. */
const LIMITS = {
  /** One person mistyping. */
  'email and address': { tries: 5, minutes: 15 },
  /** Many machines after one account: NIST SP 800-63B-4 section 3.2.2 allows 100. */
  email: { tries: 100, minutes: 24 * 60 },
  /** One machine after many accounts; a whole agency may share its address. */
  address: { tries: 100, minutes: 15 },
} as const

type Kind = keyof typeof LIMITS

export interface Throttle {
  /** Counts a try. Undefined if it may be made, else the seconds to wait. */
  take(who: Tried): Promise<number | undefined>
  /** The try was right, but is not the whole way in: it is given back. */
  giveBack(who: Tried): Promise<void>
  /** The person is in: their count starts anew. */
  clear(who: Tried): Promise<void>
}

export interface Tried {
  readonly email: string
  /** Empty where it is not known. */
  readonly address: string
}

export function createThrottle(pool: pg.Pool, secret: string): Throttle {
  const key = createHmac('sha256', secret).update('throttle').digest()
  const subject = (kind: Kind, ...parts: readonly string[]): Buffer =>
    createHmac('sha256', key)
      .update(JSON.stringify([kind, ...parts]))
      .digest()
  const own = ({ email, address }: Tried) => [
    { hash: subject('email and address', email.toLowerCase(), address), ...LIMITS['email and address'] },
    { hash: subject('email', email.toLowerCase()), ...LIMITS.email },
  ]
  const all = (who: Tried) =>
    who.address === '' ? own(who) : [...own(who), { hash: subject('address', who.address), ...LIMITS.address }]
  return {
    async take(who) {
      // One order for everybody, or two tries at once deadlock.
      const counted = all(who).sort((a, b) => Buffer.compare(a.hash, b.hash))
      const { rows } = await pool.query<{ seconds: number | null }>(TAKE, [
        counted.map((one) => one.hash),
        counted.map((one) => one.minutes),
        counted.map((one) => one.tries),
      ])
      return rows[0]?.seconds ?? undefined
    },
    async giveBack(who) {
      await pool.query('update signin.failed_try set count = greatest(count - 1, 0) where subject = any ($1)', [
        all(who).map((one) => one.hash),
      ])
    },
    async clear(who) {
      await pool.query(CLEAR, [own(who).map((one) => one.hash), subject('address', who.address)])
    },
  }
}

const TAKE = `
  with counted as (
    insert into signin.failed_try as t (subject, count, first_at)
    select subject, 1, now() from unnest($1::bytea[]) as subject
    on conflict (subject) do update set
      count = case when t.first_at > now() - make_interval(mins => ($2::int[])[array_position($1::bytea[], t.subject)])
        then t.count + 1 else 1 end,
      first_at = case when t.first_at > now() - make_interval(mins => ($2::int[])[array_position($1::bytea[], t.subject)])
        then t.first_at else now() end
    returning subject, count, first_at
  )
  select max(ceil(extract(epoch from first_at + make_interval(mins => rule.minutes) - now())))::int as seconds
  from counted join unnest($1::bytea[], $2::int[], $3::int[]) as rule (subject, minutes, tries) using (subject)
  where count > tries`

const CLEAR = `
  with own as (delete from signin.failed_try where subject = any ($1::bytea[])),
    stale as (delete from signin.failed_try where first_at < now() - interval '1 day' and subject <> $2 and not subject = any ($1::bytea[]))
  update signin.failed_try set count = greatest(count - 1, 0) where subject = $2`
