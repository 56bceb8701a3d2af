// Inviting a member to sign in. The code and the link leave in this one answer; what stays is their keyed hash, under which they are found.
import { randomBytes } from 'node:crypto'
import type * as z from 'zod'
import { sendingRules } from '../../../content/sending.ts'
import type { inviteMember, readDoor, shutDoor } from '../../api/door.ts'
import { all, one } from '../../api/operation.ts'
import { reachLoads } from '../../api/reach.ts'
import { done, refused } from '../../base/result.ts'
import { codeFrom, invitationDays, shownCode } from '../../domain/door-sign-in.ts'
import type { Member } from '../../domain/member.ts'
import { instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { Sending } from '../../domain/sending.ts'
import { languageOf, newSending, numberFor } from '../../domain/sending-reach.ts'
import { holdsOn, type Supporter } from '../../domain/supporter.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { keepContent } from '../sending/content.ts'
import { reachIn } from '../sending/reach.ts'

const DAY_MS = 86_400_000

export async function invite(work: HandlerWork, input: z.infer<(typeof inviteMember)['input']>) {
  const { member, representative } = input
  const { loaded } = await loadFor(work, member, {
    member: one('member', member),
    ...reachLoads,
    sendings: all('sending', { kind: 'invitation' }),
    representative: one('supporter', representative ?? input.invitation),
  })
  const known = loaded.member as Member | undefined
  if (known?.diedOn) return refused('member-died')
  if (representative !== undefined) {
    // Their code is no message to the member: the numbers here are the member's own.
    if (input.send !== undefined) return refused('not-set-up')
    if (!decides(loaded.representative as Supporter | undefined, known, work.at.today))
      return refused('representative-unknown')
  }
  const { now, organizationId, staffId } = work.at
  const endsAt = instantFrom(millisecondsOf(now) + invitationDays * DAY_MS)
  const [code, link] = [codeFrom(randomBytes(8)), randomBytes(24).toString('base64url')]
  const sending = input.send === undefined ? undefined : sendingOf(work, loaded, { ...input, send: input.send, endsAt })
  if (sending?.ok === false) return sending
  const row = (kind: 'code' | 'link', secret: string): Statement => ({
    text: `insert into registry_invitation (secret_hash, id, kind, member_id, supporter_id, organization_id, made_by, made_at, ends_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      work.house.digest(`${kind}:${secret}`),
      input.invitation,
      kind,
      member,
      representative ?? null,
      organizationId,
      staffId,
      now,
      endsAt,
    ],
  })
  const key = { member: homeOf(work, member), id: input.invitation }
  return done({
    output: { code: null, link: null, endsAt },
    once: { code: shownCode(code), link },
    statements: [
      endInvitations({ member, representative }, now),
      row('code', code),
      row('link', link),
      ...(sending ? [keepContent(work.house.keys, key, { code: shownCode(code), link }, now)] : []),
    ],
    changes: sending ? [sending.value] : [],
  })
}

/** Whether this is somebody who decides for the member today. */
function decides(found: Supporter | undefined, known: Member | undefined, today: string): boolean {
  return found !== undefined && holdsOn({ ...found, bornOn: known?.bornOn ?? null, hasDied: false }, today)
}

/** Under which of a person's ids a new entry lies. */
function homeOf({ merged }: HandlerWork, member: string): string {
  return merged === undefined || merged.care.includes(member) ? member : (merged.care[0] ?? member)
}

interface Asked {
  readonly member: string
  readonly invitation: string
  readonly send: 'text' | 'mail'
  readonly endsAt: string
}

/** The invitation as a message, under the invitation's own id: or why it cannot go. */
function sendingOf(
  { at, house, checked }: HandlerWork,
  loaded: Readonly<Record<string, unknown>>,
  { invitation, send, endsAt }: Asked,
) {
  if (!house.channels.includes(send)) return refused('not-set-up')
  const since = instantFrom(millisecondsOf(at.now) - DAY_MS)
  const sent = (loaded.sendings as readonly Sending[]).filter((one) => one.struckAt === null && one.sendAt > since)
  if (sent.length >= sendingRules.mostADay.invitation) return refused('too-many')
  const reach = reachIn(loaded)
  const number = numberFor(reach, {
    kind: 'invitation',
    channel: send,
    today: at.today,
    confirmDays: checked.seated.settings.numberDays,
  })
  if (!number.ok) return number
  return done(
    newSending({
      id: invitation,
      kind: 'invitation',
      channel: send,
      phoneId: number.value.id,
      sourceId: invitation,
      language: languageOf(reach.member),
      sendAt: at.now,
      endsAt,
      ownerId: at.organizationId,
    }),
  )
}

export async function shut(work: HandlerWork, input: z.infer<(typeof shutDoor)['input']>) {
  const [phones = []] = await work.trips.go([
    {
      text: `select id from registry_phone_session where ${WHOSE} and ended_at is null and ends_at > $3`,
      values: [...whoseOf(input), work.at.now],
    },
  ])
  return done({
    output: { phones: phones.length },
    // Those used, too: by one of them a code could be asked for with a number that is somebody else's now.
    statements: [shutOut, endPhones, endPasskeys].map((end) => end(input, work.at.now)),
  })
}

interface Whose {
  readonly member: string
  readonly representative?: string | undefined
}

/** The member's own, or those of one who decides for them: neither touches the other's. */
const WHOSE = 'member_id = $1 and supporter_id is not distinct from $2::uuid'

function whoseOf({ member, representative }: Whose): readonly unknown[] {
  return [member, representative ?? null]
}

function endInvitations(whose: Whose, now: string): Statement {
  return {
    text: `update registry_invitation set ended_at = $3 where ${WHOSE} and ended_at is null and used_at is null`,
    values: [...whoseOf(whose), now],
  }
}

function shutOut(whose: Whose, now: string): Statement {
  return {
    text: `update registry_invitation set ended_at = $3 where ${WHOSE} and ended_at is null`,
    values: [...whoseOf(whose), now],
  }
}

function endPhones(whose: Whose, now: string): Statement {
  return {
    text: `update registry_phone_session set ended_at = $3 where ${WHOSE} and ended_at is null`,
    values: [...whoseOf(whose), now],
  }
}

function endPasskeys(whose: Whose, now: string): Statement {
  return {
    text: `update registry_passkey set ended_at = $3 where ${WHOSE} and ended_at is null`,
    values: [...whoseOf(whose), now],
  }
}

export async function answerDoor(work: QueryWork, input: z.infer<(typeof readDoor)['input']>) {
  const { organizationId } = work.checked.seated.seat
  const [invited = [], phones = []] = await work.trips.go([
    {
      text: `select made_at, ends_at, used_at from registry_invitation
        where ${WHOSE} and organization_id = $3 and kind = 'code' and ended_at is null order by made_at desc limit 1`,
      values: [...whoseOf(input), organizationId],
    },
    {
      text: `select count(*) filter (where ended_at is null and ends_at > $4)::int as phones, max(last_seen_at) as last_seen_at
        from registry_phone_session where ${WHOSE} and organization_id = $3`,
      values: [...whoseOf(input), organizationId, work.checked.now],
    },
  ])
  const [row] = invited
  const invitation = row ? { madeAt: row.made_at, endsAt: row.ends_at, usedAt: row.used_at } : null
  const { phones: count = 0, last_seen_at: lastSeenAt = null } = phones[0] ?? {}
  return { output: { invitation, phones: count, lastSeenAt }, members: [input.member] }
}
