// Who is calling: a person with a session and a seat, a member with a phone, a named job, the operator at the command line, or anybody at the open door.
import { hash } from 'node:crypto'
import { Problem } from '../../base/problem.ts'
import type { Role, Seat } from '../../domain/access.ts'
import { defaultSettings, readSettings, type Settings } from '../../domain/organization-setting.ts'
import type { Row, Statement } from '../database/executor.ts'

/** A caller as the border hands it over: what was shown, not yet believed. */
export type Caller =
  | { readonly kind: 'person'; readonly token: string; readonly seatId: string; readonly isBackground: boolean }
  /** A member with a phone that is signed in. */
  | { readonly kind: 'member'; readonly token: string }
  | {
      readonly kind: 'house'
      readonly role: 'operator' | 'job' | 'public'
      readonly name: string
      readonly organizationId: string
    }

/** A caller believed. */
export interface Seated {
  readonly seat: Seat
  readonly actor: string
  readonly sessionId: string | null
  readonly lastSeenAt: string | null
  /** How the seat's organization wants its work to go. */
  readonly settings: Settings
}

/** Session and seat as one row, by the digest of the token and the seat's id. */
export function sessionRow(tokenHash: string, seatId: string): string {
  return `select s.id, s.staff_id, s.ends_at, s.last_seen_at, s.locked_at, s.ended_at, e.id as seat_id, e.organization_id, e.role,
      e.from_on, e.to_on, e.ended_at as seat_ended_at, p.ended_on,
      (select o.settings from organization o where o.id = e.organization_id) as settings
    from seat_session s join staff p on p.id = s.staff_id left join seat e on e.staff_id = s.staff_id and e.id = ${seatId}
    where s.token_hash = ${tokenHash}`
}

/** What `sessionRow` takes of a caller. */
export function sessionKey({ token, seatId }: Extract<Caller, { kind: 'person' }>): readonly [Buffer, string] {
  return [hash('sha256', token, 'buffer'), seatId]
}

/** The session of whoever shows one, as one row; `value` takes a value and gives its place. */
export function sessionOf(caller: Exclude<Caller, { kind: 'house' }>, value: (given: unknown) => string): string {
  if (caller.kind === 'member') return phoneRow(value(hash('sha256', caller.token, 'buffer')))
  const [tokenHash, seatId] = sessionKey(caller)
  return sessionRow(value(tokenHash), value(seatId))
}

export function readSession(caller: Exclude<Caller, { kind: 'house' }>): Statement {
  const values: unknown[] = []
  return { text: sessionOf(caller, (given) => `$${values.push(given)}`), values }
}

function phoneRow(tokenHash: string): string {
  return `select s.id, s.member_id, s.supporter_id, s.organization_id, s.ends_at, s.last_seen_at, s.locked_at, s.ended_at
    from registry_phone_session s where s.token_hash = ${tokenHash}`
}

/** A member's phone locks after this many idle minutes; it is often not theirs alone. */
export const phoneIdleMinutes = 5

/** As the journal and the access log name whoever a phone is signed in for: the member, or who speaks for them, and for whom. */
export function doorActor({ member_id: member, supporter_id: supporter }: Row): string {
  return supporter === null ? `member:${member}` : `representative:${supporter}@${member}`
}

/** Believes a member's phone, or a representative's, or says why not. */
export function seatedMember(row: Row | undefined, now: string): Seated {
  if (!row) throw new Problem('sign-in-needed')
  if (row.ended_at !== null || String(row.ends_at) <= now) throw new Problem('session-ended')
  const idleSince = Date.parse(now) - phoneIdleMinutes * 60_000
  if (row.locked_at !== null || Date.parse(String(row.last_seen_at)) <= idleSince) throw new Problem('session-locked')
  const seat = { id: null, staffId: null, organizationId: String(row.organization_id), memberId: String(row.member_id) }
  return {
    seat:
      row.supporter_id === null
        ? { ...seat, role: 'member' }
        : { ...seat, role: 'representative', supporterId: String(row.supporter_id) },
    actor: doorActor(row),
    sessionId: String(row.id),
    lastSeenAt: String(row.last_seen_at),
    settings: defaultSettings,
  }
}

/**
 * Believes the session, or says why not: none, ended, locked after `idleMinutes` or the organization's own, or a seat that is not theirs
 * today.
 */
export function seatedBy(row: Row | undefined, now: string, today: string, idleMinutes: number): Seated {
  if (!row) throw new Problem('sign-in-needed')
  if (row.ended_at !== null || String(row.ends_at) <= now || isPast(row.ended_on, today))
    throw new Problem('session-ended')
  const settings = readSettings(row.settings, { ...defaultSettings, idleMinutes })
  const idleSince = Date.parse(now) - settings.idleMinutes * 60_000
  if (row.locked_at !== null || Date.parse(String(row.last_seen_at)) <= idleSince) throw new Problem('session-locked')
  const hasSeat = row.seat_id !== null && row.seat_ended_at === null && String(row.from_on) <= today
  if (!hasSeat || isPast(row.to_on, today)) throw new Problem('seat-not-yours')
  const seat: Seat = {
    id: String(row.seat_id),
    staffId: String(row.staff_id),
    organizationId: String(row.organization_id),
    role: row.role as Role,
  }
  return {
    seat,
    actor: `staff:${seat.staffId}@${seat.id}`,
    sessionId: String(row.id),
    lastSeenAt: String(row.last_seen_at),
    settings,
  }
}

function isPast(day: unknown, today: string): boolean {
  return typeof day === 'string' && day < today
}

/** The house itself needs no session: it is the process that runs. */
export function seatedHouse(caller: Extract<Caller, { kind: 'house' }>): Seated {
  const seat: Seat = { id: null, staffId: null, organizationId: caller.organizationId, role: caller.role }
  return { seat, actor: `${caller.role}:${caller.name}`, sessionId: null, lastSeenAt: null, settings: defaultSettings }
}

/** Keeps the session awake; at most once a minute a session. */
export function touchSession({ sessionId, seat }: Seated, now: string): Statement {
  const table = seat.memberId === undefined ? 'seat_session' : 'registry_phone_session'
  return {
    text: `update ${table} set last_seen_at = $2 where id = $1 and last_seen_at < $2`,
    values: [sessionId, now],
  }
}
