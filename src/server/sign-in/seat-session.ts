// A seat session is what the gate reads on every call: who sits here, since when, locked or not. Its token is 32 random bytes
// in a cookie; the database holds only the hash, so whoever reads the table cannot sit down.

import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { OwnSeat } from '../../api/sign-in.ts'
import { idFrom } from '../../base/id.ts'

export const SEAT_COOKIE = 'alongside_seat'

/** A sign-in ends 12 hours after it was made, whatever happens meanwhile (SEC-3). */
export const SEAT_HOURS = 12

/** The key of `seat_session` for a cookie's token. */
export function hashSeatToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export interface SeatSession {
  readonly id: string
  readonly staffId: string
  readonly name: string
  readonly email: string
  /** UTC instant. */
  readonly endsAt: string
  readonly isLocked: boolean
  /** The strictest of the person's organizations. */
  readonly idleMinutes: number
}

/**
 * The seats of one installation. `idleMinutes` without a call lock a seat where an organization does not say otherwise; `demo` lets demo
 * accounts sit on demo data.
 */
export function seatSessions(
  pool: pg.Pool,
  { idleMinutes, demo }: { readonly idleMinutes: number; readonly demo: boolean },
) {
  return {
    /**
     * Seats a person whose proofs were checked, and ends what the same browser held before. Undefined if this database does
     * not let them: no staff member today, no second factor (SEC-1), or a demo account outside demo data.
     */
    async open(person: {
      readonly staffId: string
      readonly secondFactor: boolean
      readonly previous: string | undefined
    }) {
      const token = randomBytes(32).toString('base64url')
      const { rows } = await pool.query<{ endsAt: string }>(OPEN, [
        hashSeatToken(token),
        idFrom(Date.now(), randomBytes(10)),
        person.staffId,
        person.secondFactor,
        demo,
        SEAT_HOURS,
        person.previous === undefined ? null : hashSeatToken(person.previous),
      ])
      const [opened] = rows
      return opened === undefined ? undefined : { token, endsAt: opened.endsAt }
    },

    /** The session of a token that has not ended; looking does not count as working. */
    async find(token: string | undefined): Promise<SeatSession | undefined> {
      if (token === undefined) return undefined
      const { rows } = await pool.query<SeatSession>(FIND, [hashSeatToken(token), idleMinutes])
      return rows[0]
    },

    /** The seats a person may take today. */
    async ofStaff(staffId: string): Promise<readonly OwnSeat[]> {
      return (await pool.query<OwnSeat>(OWN_SEATS, [staffId])).rows
    },

    async lock(token: string): Promise<void> {
      await pool.query(`update seat_session set locked_at = coalesce(locked_at, now()) where ${LIVES}`, [
        hashSeatToken(token),
      ])
    },

    /** Opens a locked seat again, exactly where it stood; its end does not move. */
    async unlock(token: string): Promise<void> {
      await pool.query(`update seat_session set locked_at = null, last_seen_at = now() where ${LIVES}`, [
        hashSeatToken(token),
      ])
    },

    async end(token: string): Promise<void> {
      await pool.query('update seat_session set ended_at = coalesce(ended_at, now()) where token_hash = $1', [
        hashSeatToken(token),
      ])
    },

    /** Ends a person's seats but this one, whose proofs they have just changed. */
    async endOthers(staffId: string, token: string): Promise<void> {
      await pool.query(
        'update seat_session set ended_at = now() where staff_id = $1 and ended_at is null and token_hash <> $2',
        [staffId, hashSeatToken(token)],
      )
    },

    /** Ends every seat of a person: a leaver's, or whose proofs were reset (SEC-8). */
    async endAll(staffId: string): Promise<void> {
      await pool.query('update seat_session set ended_at = now() where staff_id = $1 and ended_at is null', [staffId])
    },
  }
}

export type SeatSessions = ReturnType<typeof seatSessions>

const LIVES = 'token_hash = $1 and ended_at is null and ends_at > now()'

const TODAY = `(now() at time zone 'America/Los_Angeles')::date`
const WORKS_HERE = `staff.started_on <= ${TODAY} and (staff.ended_on is null or staff.ended_on >= ${TODAY})`
const IS_HELD = `seat.ended_at is null and seat.from_on <= ${TODAY} and (seat.to_on is null or seat.to_on >= ${TODAY})`
const IS_DEMO_DATA = `exists (select 1 from setting where name = 'demo' and value = 'true'::jsonb)`

const OPEN = `
  with ended as (update seat_session set ended_at = now() where token_hash = $7 and ended_at is null)
  insert into seat_session (token_hash, id, staff_id, opened_at, ends_at, last_seen_at, second_factor)
  select $1, $2, staff.id, now(), now() + make_interval(hours => $6), now(), $4
  from signin."user" account join staff on staff.id = account.id
  where account.id = $3 and ${WORKS_HERE}
    and case when account.demo then $5 and ${IS_DEMO_DATA} else $4 end
  returning to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endsAt"`

const FIND = `
  select session.id, staff.id as "staffId", staff.name, staff.email,
    to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endsAt",
    locked_at is not null or last_seen_at < now() - make_interval(mins => idle.minutes) as "isLocked", idle.minutes as "idleMinutes"
  from seat_session session join staff on staff.id = session.staff_id
    cross join lateral (select coalesce(min(coalesce((organization.settings->>'idleMinutes')::int, $2)), $2) as minutes
      from seat join organization on organization.id = seat.organization_id where seat.staff_id = staff.id and ${IS_HELD}) idle
  where token_hash = $1 and session.ended_at is null and ends_at > now() and ${WORKS_HERE}`

const OWN_SEATS = `
  select seat.id, seat.role,
    json_build_object('id', organization.id, 'name', organization.name, 'kind', organization.kind) as organization
  from seat join organization on organization.id = seat.organization_id
  where seat.staff_id = $1 and ${IS_HELD}
  order by organization.name, seat.role, seat.id`
