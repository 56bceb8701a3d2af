// Inviting a member to sign in. The code and the link leave in this one answer; what stays is their keyed hash, under which they are found.
import { randomBytes } from 'node:crypto'
import type * as z from 'zod'
import type { inviteMember, readDoor, shutDoor } from '../../api/door.ts'
import { one } from '../../api/operation.ts'
import { done, refused } from '../../base/result.ts'
import { codeFrom, invitationDays, shownCode } from '../../domain/door-sign-in.ts'
import type { Member } from '../../domain/member.ts'
import { instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'

const DAY_MS = 86_400_000

export async function invite(work: HandlerWork, input: z.infer<(typeof inviteMember)['input']>) {
  const { loaded } = await loadFor(work, input.member, { member: one('member', input.member) })
  if ((loaded.member as Member | undefined)?.diedOn) return refused('member-died')
  const { now, organizationId, staffId } = work.at
  const endsAt = instantFrom(millisecondsOf(now) + invitationDays * DAY_MS)
  const [code, link] = [codeFrom(randomBytes(8)), randomBytes(24).toString('base64url')]
  const row = (kind: 'code' | 'link', secret: string): Statement => ({
    text: `insert into registry_invitation (secret_hash, id, kind, member_id, organization_id, made_by, made_at, ends_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      work.house.digest(`${kind}:${secret}`),
      input.invitation,
      kind,
      input.member,
      organizationId,
      staffId,
      now,
      endsAt,
    ],
  })
  return done({
    output: { code: null, link: null, endsAt },
    once: { code: shownCode(code), link },
    statements: [endInvitations(input.member, now), row('code', code), row('link', link)],
  })
}

export async function shut(work: HandlerWork, input: z.infer<(typeof shutDoor)['input']>) {
  const [phones = []] = await work.trips.go([
    {
      text: 'select id from registry_phone_session where member_id = $1 and ended_at is null and ends_at > $2',
      values: [input.member, work.at.now],
    },
  ])
  return done({
    output: { phones: phones.length },
    statements: [endInvitations(input.member, work.at.now), endPhones(input.member, work.at.now)],
  })
}

function endInvitations(member: string, now: string): Statement {
  return {
    text: 'update registry_invitation set ended_at = $2 where member_id = $1 and ended_at is null and used_at is null',
    values: [member, now],
  }
}

function endPhones(member: string, now: string): Statement {
  return {
    text: 'update registry_phone_session set ended_at = $2 where member_id = $1 and ended_at is null',
    values: [member, now],
  }
}

export async function answerDoor(work: QueryWork, input: z.infer<(typeof readDoor)['input']>) {
  const { organizationId } = work.checked.seated.seat
  const [invited = [], phones = []] = await work.trips.go([
    {
      text: `select made_at, ends_at, used_at from registry_invitation
        where member_id = $1 and organization_id = $2 and kind = 'code' and ended_at is null order by made_at desc limit 1`,
      values: [input.member, organizationId],
    },
    {
      text: `select count(*) filter (where ended_at is null and ends_at > $3)::int as phones, max(last_seen_at) as last_seen_at
        from registry_phone_session where member_id = $1 and organization_id = $2`,
      values: [input.member, organizationId, work.checked.now],
    },
  ])
  const [row] = invited
  const invitation = row ? { madeAt: row.made_at, endsAt: row.ends_at, usedAt: row.used_at } : null
  const { phones: count = 0, last_seen_at: lastSeenAt = null } = phones[0] ?? {}
  return { output: { invitation, phones: count, lastSeenAt }, members: [input.member] }
}
