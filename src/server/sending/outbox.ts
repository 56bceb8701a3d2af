// Sends what waits. A message is written down with what causes it and sent here, by any process, at least once: who takes it leases it for two
// minutes, so that one killed in the middle is tried again by the next, under the same id. What may not go any more does not, what went does not
// go again, and what fails of one holds up no other.

import { door } from '../../../content/door.ts'
import { sendingRules } from '../../../content/sending.ts'
import { memberTexts } from '../../../content/text/member/index.ts'
import { settleSending } from '../../api/sending.ts'
import { Problem } from '../../base/problem.ts'
import type { Appointment } from '../../domain/appointment.ts'
import type { Episode } from '../../domain/episode.ts'
import { defaultSettings, readSettings } from '../../domain/organization-setting.ts'
import type { Phone } from '../../domain/phone.ts'
import { dayOfInstant, instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { Sending, UndeliveredReason } from '../../domain/sending.ts'
import { numberFor } from '../../domain/sending-reach.ts'
import { sendingText } from '../../domain/sending-text.ts'
import { isQuiet, quietUntil } from '../../domain/sending-time.ts'
import { shownDay, shownMoment } from '../../door/me/day.ts'
import { entryOf, loadAll, loadOne } from '../database/entry-table.ts'
import type { Row, Statement, Trips } from '../database/executor.ts'
import { begin } from '../database/scope.ts'
import type { House } from '../gate/gate.ts'
import { openGate } from '../gate/gate.ts'
import { idOf } from '../intake/block.ts'
import { contentOf, sealContent, sealedFor } from './content.ts'
import { reachIn, reachNouns } from './reach.ts'
import type { Sender } from './sender.ts'

const AT_ONCE = 4
const BLOCK = 50

export interface OutboxParts {
  readonly house: House
  readonly sender: Sender
  readonly publicUrl: string
  /** A demonstration keeps what was said, for the page that shows it. */
  readonly isDemo: boolean
}

export interface Outbox {
  /** Sends what waits after the answer at hand. */
  wake(): void
  /** Looks again every few seconds: what was to wait, what another process left. */
  start(): void
  stop(): void
  /** One pass. */
  sendDue(): Promise<number>
}

const BEAT_MS = 5_000

export function openOutbox(parts: () => OutboxParts, background: (work: () => Promise<void>) => void): Outbox {
  let timer: NodeJS.Timeout | undefined
  let isAsked = false
  const wake = () => {
    if (isAsked) return
    isAsked = true
    background(async () => {
      isAsked = false
      await sendDue(parts())
    })
  }
  return {
    wake,
    start: () => {
      timer = setInterval(wake, BEAT_MS).unref()
    },
    stop: () => clearInterval(timer),
    sendDue: () => sendDue(parts()),
  }
}

/**
 * Sends what is due now, and gives how many were tried. One after the other where they are many; safe to run beside itself.
 * @throws AggregateError of what failed, when all others were tried
 */
export async function sendDue(parts: OutboxParts): Promise<number> {
  const { database, now } = parts.house
  let tried = 0
  const failures: unknown[] = []
  for (;;) {
    const due = await database.ask({ text: 'select member_id, id from due_sending($1, $2)', values: [now(), BLOCK] })
    const keys = due.map((row) => ({ member: String(row.member_id), id: String(row.id) }))
    for (let i = 0; i < keys.length; i += AT_ONCE) {
      const done = await Promise.allSettled(keys.slice(i, i + AT_ONCE).map((key) => sendOrPutOff(parts, key)))
      failures.push(...done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])))
    }
    tried += keys.length
    if (keys.length < BLOCK) break
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${tried} messages`)
  return tried
}

export interface SendingKey {
  readonly member: string
  readonly id: string
}

/** What fails here is tried again as what fails there: with growing waits, and not for ever. */
async function sendOrPutOff(parts: OutboxParts, key: SendingKey): Promise<void> {
  try {
    await sendOne(parts, key)
  } catch (error) {
    await putOff(parts.house, key)
    throw error
  }
}

async function sendOne(parts: OutboxParts, key: SendingKey): Promise<void> {
  const taken = await take(parts, key)
  if (!taken) return
  const { sending, tries } = taken
  const settle = (reason: UndeliveredReason | null) => settleOne(parts, key, sending, reason)
  if (taken.reason !== undefined) return settle(taken.reason)
  const { to, body } = taken
  const { channel, language } = sending
  const delivery = await parts.sender.send({ id: key.id, channel, to: dialled(to), language, body })
  if (delivery === 'later') {
    const wait = sendingRules.waits[tries - 1]
    return wait === undefined ? settle('no-answer') : tryAgain(parts.house, key, wait)
  }
  if (delivery === 'sent') await keepWent(parts, key, { to: to.value, body })
  return settle(delivery === 'sent' ? null : delivery)
}

function dialled({ kind, value }: Phone): string {
  return kind === 'phone' && /^\d{10}$/.test(value) ? `+1${value}` : value
}

type Taken = { readonly sending: Sending; readonly tries: number } & (
  | { /** Why it does not go; null where it went already. */ readonly reason: UndeliveredReason | null }
  | { readonly reason?: undefined; readonly to: Phone; readonly body: string }
)

/** Leases one and looks at the chart as it stands now; undefined when somebody else has it, or its hour is not yet. */
async function take({ house, publicUrl }: OutboxParts, { member, id }: SendingKey): Promise<Taken | undefined> {
  const now = house.now()
  return house.database.with(async (trips) => {
    const names = Object.entries(reachNouns)
    const [, leased = [], sendings = [], members = [], ...rows] = await trips.go([
      begin([member]),
      lease({ member, id }, now, later(now, sendingRules.leaseSeconds)),
      loadOne('sending', member, id),
      loadOne('member', member, member),
      ...names.map(([, noun]) => loadAll(noun, member, {})),
    ])
    const [row] = leased
    const sending = sendings[0] && (entryOf(sendings[0]) as unknown as Sending)
    if (!row || sending?.state !== 'waiting') {
      await trips.commit([])
      return undefined
    }
    const tries = Number(row.tries)
    if (row.went_at !== null) {
      await trips.commit([])
      return { sending, tries, reason: null }
    }
    // As often as it is tried at all; more, and somebody was killed each time.
    if (tries > sendingRules.waits.length + 1) {
      await trips.commit([])
      return { sending, tries, reason: 'no-answer' as const }
    }
    if (isQuiet(sendingRules.quiet, sending.kind, now)) {
      await trips.commit([waitUntil({ member, id }, quietUntil(sendingRules.quiet, now))])
      return undefined
    }
    if (sending.endsAt !== null && sending.endsAt <= now) {
      await trips.commit([])
      return { sending, tries, reason: 'too-late' as const }
    }
    const { numberDays: confirmDays } = await settingsOf(trips, sending.ownerId)
    const visit = await visitOf(trips, member, sending)
    await trips.commit([])
    const entries = Object.fromEntries(names.map(([name], i) => [name, (rows[i] ?? []).map(entryOf)]))
    const number = numberFor(reachIn({ ...entries, member: members[0] && entryOf(members[0]) }), {
      kind: sending.kind,
      channel: sending.channel,
      today: dayOfInstant(now),
      confirmDays,
      phoneId: sending.phoneId,
    })
    if (!number.ok) return { sending, tries, reason: number.reason }
    if (isPast(sending, { visit, episodes: entries.episodes as unknown as readonly Episode[], now }))
      return { sending, tries, reason: 'too-late' as const }
    const secret = contentOf(house.keys, { member, id }, row.content_sealed as Buffer | null)
    const { language } = sending
    const page = `${publicUrl}/${language}/me`
    const body = sendingText(memberTexts, sending, {
      page,
      phone: door.memberServices.phone,
      ...(secret.code === undefined ? {} : { code: secret.code }),
      ...(secret.link === undefined ? {} : { link: `${page}/in/${secret.link}` }),
      ...whenOf(sending, visit),
    })
    return { sending, tries, to: number.value, body }
  })
}

async function visitOf(trips: Trips, member: string, { kind, sourceId }: Sending): Promise<Appointment | undefined> {
  if (kind !== 'reminder' || sourceId === null) return undefined
  const [rows = []] = await trips.go([loadOne('appointment', member, sourceId)])
  return rows[0] && (entryOf(rows[0]) as unknown as Appointment)
}

/** Whether what it tells of is over: the visit, or a stop that was taken back. */
function isPast(
  { kind, sourceId }: Sending,
  about: { readonly visit: Appointment | undefined; readonly episodes: readonly Episode[]; readonly now: string },
): boolean {
  if (kind === 'reminder') return !isAhead(about.visit, about.now)
  return kind === 'stop-heard' && about.episodes.some((one) => one.id === sourceId && one.state !== 'ended')
}

function isAhead(visit: Appointment | undefined, now: string): boolean {
  return visit !== undefined && visit.struckAt === null && visit.outcome === null && visit.at > now
}

function whenOf({ kind, endsAt, language }: Sending, visit: Appointment | undefined): { readonly when?: string } {
  if (visit) return { when: shownMoment(visit.at, language) }
  return kind === 'invitation' && endsAt ? { when: shownDay(dayOfInstant(endsAt), language) } : {}
}

async function settingsOf(trips: Trips, organizationId: string) {
  const [rows = []] = await trips.go([
    { text: 'select settings from organization where id = $1', values: [organizationId] },
  ])
  return readSettings(rows[0]?.settings, defaultSettings)
}

/** So many seconds after an instant. */
function later(now: string, seconds: number): string {
  return instantFrom(millisecondsOf(now) + seconds * 1000)
}

/** Counts a try and keeps others away while it lasts; no row where somebody else does. */
function lease({ member, id }: SendingKey, now: string, until: string): Statement {
  return {
    text: `insert into sending_try as t (member_id, id, tries, next_at) values ($1, $2, 1, $4)
      on conflict (member_id, id) do update set tries = t.tries + 1, next_at = $4 where t.next_at <= $3
      returning tries, content_sealed, went_at`,
    values: [member, id, now, until],
  }
}

/** Back to waiting, as if it had not been taken. */
function waitUntil({ member, id }: SendingKey, at: string): Statement {
  return {
    text: 'update sending_try set tries = tries - 1, next_at = $3 where member_id = $1 and id = $2',
    values: [member, id, at],
  }
}

async function tryAgain(house: House, { member, id }: SendingKey, seconds: number): Promise<void> {
  await inScope(house, member, {
    text: 'update sending_try set next_at = $3 where member_id = $1 and id = $2',
    values: [member, id, later(house.now(), seconds)],
  })
}

/**
 * Leaves it for later after a failure of ours, which counts as a try; after the last one it is looked at once more, so that somebody hears that it
 * did not go, and not again where that fails too.
 */
async function putOff(house: House, { member, id }: SendingKey): Promise<void> {
  const wait = '($4::int[])[least(greatest(t.tries, 1), cardinality($4::int[]))]'
  const until = `case when t.tries > cardinality($4::int[]) + 1 then '9999-12-31' else $3::timestamptz + make_interval(secs => ${wait}) end`
  await inScope(house, member, {
    text: `insert into sending_try as t (member_id, id, tries, next_at) values ($1, $2, 1, $3::timestamptz + make_interval(secs => ($4::int[])[1]))
      on conflict (member_id, id) do update set tries = t.tries + (t.next_at <= $3)::int, next_at = ${until}`,
    values: [member, id, house.now(), [...sendingRules.waits]],
  })
}

/** That it went, before what became of it is written: it does not go again, and what it said is gone; a demonstration keeps that to show it. */
async function keepWent(
  { house, isDemo }: OutboxParts,
  key: SendingKey,
  said: { readonly to: string; readonly body: string },
): Promise<void> {
  const shown = isDemo ? sealContent(house.keys, key, said) : null
  await inScope(house, key.member, {
    text: `update sending_try set went_at = $3::timestamptz, content_sealed = null, shown_sealed = $4, shown_at = case when $4::bytea is null then null else $3::timestamptz end
      where member_id = $1 and id = $2`,
    values: [key.member, key.id, house.now(), shown],
  })
}

/** Writes what became of it through the gate, in the member's journal; then what it said is gone. */
async function settleOne(
  { house }: OutboxParts,
  key: SendingKey,
  { ownerId }: Sending,
  reason: UndeliveredReason | null,
) {
  const caller = { kind: 'house', role: 'job', name: 'sender', organizationId: ownerId } as const
  const input = { member: key.member, sending: key.id, reason }
  const id = idOf(`${key.id}:${reason ?? 'sent'}`)
  try {
    await openGate(house).call(caller, { operation: settleSending, input, id })
  } catch (error) {
    // The house has nothing to do with this person any more: there is nobody to tell, and it is not tried again.
    if (!(error instanceof Problem && error.code === 'not-found')) throw error
  }
  await inScope(house, key.member, {
    text: `update sending_try set content_sealed = null, next_at = '9999-12-31' where member_id = $1 and id = $2`,
    values: [key.member, key.id],
  })
}

async function inScope(house: House, member: string, statement: Statement): Promise<void> {
  await house.database.with(async (trips) => {
    await trips.go([begin([member])])
    await trips.commit([statement])
  })
}

/** What a demonstration sent, the newest first. */
export async function shownSendings(house: House): Promise<readonly Shown[]> {
  const keys = await house.database.ask({ text: 'select member_id, id from shown_sending(100)' })
  if (keys.length === 0) return []
  return house.database.with(async (trips) => {
    const [, rows = []] = await trips.go([
      begin([...new Set(keys.map((row) => String(row.member_id)))]),
      {
        text: `select t.member_id, t.id, t.shown_sealed, t.shown_at, s.channel, s.language from sending_try t
          join sending s on s.member_id = t.member_id and s.id = t.id
          where t.member_id = any($1::uuid[]) and t.id = any($2::uuid[]) order by t.shown_at desc, t.id desc`,
        values: [keys.map((row) => row.member_id), keys.map((row) => row.id)],
      },
    ])
    await trips.commit([])
    return rows.map((row) => shownOf(house, row))
  })
}

export interface Shown {
  readonly at: string
  readonly channel: Sending['channel']
  readonly language: Sending['language']
  readonly to: string
  readonly body: string
}

function shownOf({ keys }: House, row: Row): Shown {
  const key = { member: String(row.member_id), id: String(row.id) }
  const { to = '', body = '' } = sealedFor(keys, key, row.shown_sealed as Buffer)
  return {
    at: String(row.shown_at),
    channel: row.channel as Shown['channel'],
    language: row.language as Shown['language'],
    to,
    body,
  }
}
