// A member's phone: signed in once by an invitation, opened again by six numbers that only this phone takes. Wrong, used, ended, too late and no
// such thing are one answer. A new phone signs the others out; opening gives a new token, so that a stolen one soon opens nothing.
import { hash, randomBytes } from 'node:crypto'
import { idFrom } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { keptPhoneDays, plainCode, wrongPinsMost } from '../../domain/door-sign-in.ts'
import { instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { Standing } from '../../door/me/desk.ts'
import type { Row, Statement } from '../database/executor.ts'
import type { House } from '../gate/gate.ts'
import { doorActor, seatedMember } from '../gate/seat.ts'

const HOUR_MS = 3_600_000
/** A phone without numbers of its own is signed in for a day at most; five idle minutes end it sooner. */
const borrowedHours = 12

export function memberPhones({ database, digest, log, now }: Pick<House, 'database' | 'digest' | 'log' | 'now'>) {
  const note = (row: Row | undefined, operation: string, isDone: boolean) =>
    row === undefined
      ? Promise.resolve()
      : log.write({
          actor: doorActor(row),
          seatId: null,
          organizationId: String(row.organization_id),
          operation,
          members: [String(row.member_id)],
          outcome: isDone ? 'done' : 'refused',
          reason: isDone ? null : 'sign-in-refused',
        })
  const after = (hours: number) => instantFrom(millisecondsOf(now()) + hours * HOUR_MS)
  const find = async (token: string | undefined): Promise<Row | undefined> => {
    if (token === undefined) return undefined
    return (await database.ask({ text: FIND, values: [hashOf(token)] }))[0]
  }
  return {
    /** Uses an invitation, by its code or by its link; the new phone's token, or undefined. */
    async enter(kind: 'code' | 'link', secret: string): Promise<string | undefined> {
      const plain = kind === 'code' ? plainCode(secret) : secret.slice(0, 100)
      const token = randomBytes(32).toString('base64url')
      const id = idFrom(Date.parse(now()), randomBytes(10))
      const values = [digest(`${kind}:${plain}`), now(), hashOf(token), id, after(borrowedHours)]
      const [row] = await database.ask({ text: ENTER, values })
      await note(row, 'door.enter', true)
      return row && token
    },

    /**
     * Signs a phone in for a member, or who decides for them, whose code or passkey was right, with the agency that invited them. A phone of
     * theirs that is only locked is opened: it keeps its six numbers.
     */
    async beginFor(member: string, supporter: string | null, before?: string): Promise<string | undefined> {
      const token = randomBytes(32).toString('base64url')
      const here = await find(before)
      const isTheirs = here?.member_id === member && here.supporter_id === supporter && here.ended_at === null
      if (before !== undefined && isTheirs && here.pin_hash !== null && String(here.ends_at) > now()) {
        await database.with(async (trips) => {
          await trips.go([{ text: 'begin', plain: true }])
          await trips.commit(renew(hashOf(before), hashOf(token), now()))
        })
        await note(here, 'door.open', true)
        return token
      }
      const id = idFrom(Date.parse(now()), randomBytes(10))
      const values = [member, now(), hashOf(token), id, after(borrowedHours), supporter]
      const [row] = await database.ask({ text: BEGIN, values })
      await note(row, 'door.enter', true)
      return row && token
    },

    /** How a phone stands, and whose it is; looking does not count as being here. */
    async standing(token: string | undefined): Promise<Standing> {
      const row = await find(token)
      if (row === undefined || token === undefined) return { kind: 'none' }
      try {
        seatedMember(row, now())
        return {
          kind: 'open',
          id: String(row.id),
          member: String(row.member_id),
          isKept: row.pin_hash !== null,
          isOwn: row.supporter_id === null,
        }
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return error.code === 'session-locked' && row.pin_hash !== null ? { kind: 'locked' } : { kind: 'none' }
      }
    },

    /** Opens a locked phone; five wrong tries in a row sign it out. */
    async open(token: string, pin: string): Promise<string | undefined> {
      const row = await find(token)
      const given = digest(`pin:${row?.id}:${pin}`)
      const fresh = randomBytes(32).toString('base64url')
      return database.with(async (trips) => {
        const [, tried = []] = await trips.go([
          { text: 'begin', plain: true },
          { text: TRY, values: [hashOf(token), now(), given, wrongPinsMost] },
        ])
        const isRight = tried[0]?.is_right === true
        await trips.commit(isRight ? renew(hashOf(token), hashOf(fresh), now()) : [])
        await note(tried[0], 'door.open', isRight)
        return isRight ? fresh : undefined
      })
    },

    /** Keeps this phone signed in, behind six numbers; for all whom one person holds, behind the same. */
    async keep(token: string, pin: string): Promise<void> {
      const row = await find(token)
      const held = await database.ask({
        text: 'select id from registry_phone_session where (token_hash = $1 or holder_id = $2) and ended_at is null',
        values: [hashOf(token), row?.holder_id ?? null],
      })
      for (const { id } of held)
        await database.ask({
          text: 'update registry_phone_session set pin_hash = $2, wrong_pins = 0, ends_at = $3 where id = $1 and ended_at is null',
          values: [id, digest(`pin:${id}:${pin}`), after(keptPhoneDays * 24)],
        })
    },

    /** Signs the phone out. */
    async leave(token: string): Promise<void> {
      const values = [hashOf(token), now()]
      const [row] = await database.ask({ text: LEAVE, values })
      await note(row, 'door.leave', true)
    },
  }
}

/** Under what a token is found. */
export function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

/** The same phone under a new token. */
export function renew(old: Buffer, fresh: Buffer, now: string): readonly Statement[] {
  return [
    {
      text: `insert into registry_phone_session (token_hash, id, member_id, supporter_id, organization_id, pin_hash, holder_id, opened_at, last_seen_at, ends_at)
        select $2, id, member_id, supporter_id, organization_id, pin_hash, holder_id, opened_at, $3, ends_at from registry_phone_session where token_hash = $1`,
      values: [old, fresh, now],
    },
    { text: 'update registry_phone_session set ended_at = $2 where token_hash = $1', values: [old, now] },
  ]
}

const FIND = `select id, member_id, supporter_id, organization_id, pin_hash, holder_id, ends_at, last_seen_at, locked_at, ended_at
  from registry_phone_session where token_hash = $1`

const ENTER = `
  with used as (
    update registry_invitation i set used_at = $2
    where i.id = (select id from registry_invitation where secret_hash = $1) and used_at is null and ended_at is null and ends_at > $2
    returning member_id, supporter_id, organization_id),
  ended as (update registry_phone_session s set ended_at = $2 from used u
    where s.member_id = u.member_id and s.supporter_id is not distinct from u.supporter_id and s.ended_at is null),
  unlocked as (update registry_passkey k set ended_at = $2 from used u
    where k.member_id = u.member_id and k.supporter_id is not distinct from u.supporter_id and k.ended_at is null)
  insert into registry_phone_session (token_hash, id, member_id, supporter_id, organization_id, opened_at, last_seen_at, ends_at)
  select $3, $4, member_id, supporter_id, organization_id, $2, $2, $5 from used limit 1
  returning member_id, supporter_id, organization_id`

const BEGIN = `
  with invited as (select member_id, organization_id from registry_invitation
    where member_id = $1 and supporter_id is not distinct from $6::uuid and used_at is not null and ended_at is null
    order by used_at desc limit 1),
  ended as (update registry_phone_session set ended_at = $2
    where member_id in (select member_id from invited) and supporter_id is not distinct from $6::uuid and ended_at is null)
  insert into registry_phone_session (token_hash, id, member_id, supporter_id, organization_id, opened_at, last_seen_at, ends_at)
  select $3, $4, member_id, $6::uuid, organization_id, $2, $2, $5 from invited
  returning member_id, supporter_id, organization_id`

const TRY = `
  update registry_phone_session set
    wrong_pins = case when pin_hash = $3 then 0 else wrong_pins + 1 end,
    ended_at = case when pin_hash <> $3 and wrong_pins + 1 >= $4 then $2::timestamptz end
  where token_hash = $1 and ended_at is null and ends_at > $2 and pin_hash is not null
  returning member_id, supporter_id, organization_id, pin_hash = $3 as is_right`

const LEAVE = `update registry_phone_session set ended_at = $2 where token_hash = $1 and ended_at is null returning member_id, supporter_id, organization_id`
