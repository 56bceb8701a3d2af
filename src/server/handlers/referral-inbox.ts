// A plan's inbox of who was asked for at its door. What was asked is opened for the answer alone; nothing of it is written anywhere in clear.
import type * as z from 'zod'
import { doorQuestions, ticks } from '../../../content/door-question.ts'
import { rules } from '../../../content/index.ts'
import { matching } from '../../../content/match.ts'
import { planNumbers } from '../../../content/plan-number.ts'
import { all, type Loads, one } from '../../api/operation.ts'
import type { linkReferral, listInbox, openReferral, settleReferral, unlinkReferral } from '../../api/referral-inbox.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Authorization } from '../../domain/authorization.ts'
import { requestDue } from '../../domain/authorization-clock.ts'
import type { Label } from '../../domain/label.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { Referral } from '../../domain/referral.ts'
import { askedSeen } from '../../domain/referral-label.ts'
import {
  decideLink,
  decideUnlink,
  type LinkedChart,
  type LinkedReferral,
  speedAsked,
  type Unlinking,
} from '../../domain/referral-link.ts'
import { factsAsked, supportsOf } from '../../domain/referral-word.ts'
import type { Row, Statement, Trips } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, House, QueryWork } from '../gate/gate.ts'
import { loadFor, loadUnion } from '../gate/union.ts'
import { candidatesFor } from './referral-candidate.ts'

const SELECT = `select id, kind, asked_sealed, why_sealed, received_at, settled_as, settled_at, linked_to, request_id, from_organization, labels, is_found, told_ids from referral
  where organization_id = $1 and received_at is not null`

export async function answerInbox(work: QueryWork, input: z.infer<(typeof listInbox)['input']>) {
  const { organization, of, after, most } = input
  const part =
    of === 'waiting'
      ? 'and settled_as is null and ($2::timestamptz is null or (received_at, id) > ($2, $3::uuid)) order by received_at, id'
      : 'and settled_as is not null and ($2::timestamptz is null or (settled_at, id) < ($2, $3::uuid)) order by settled_at desc, id desc'
  const [rows = []] = await work.trips.go([
    {
      text: `${SELECT} ${part} limit $4`,
      values: [organization, after?.at ?? null, after?.referral ?? null, most + 1],
    },
  ])
  const sees = labelsSeen(work)
  const waiting = rows.slice(0, most).map((row) => {
    const { asked, labels } = seenBy(sees, askedOf(work.house, organization, row), row)
    const receivedAt = String(row.received_at)
    return {
      referral: row.id,
      name: asked.name ?? '',
      kind: row.kind,
      from: asked.referrer?.organization ?? asked.referrer?.relation ?? null,
      receivedAt,
      receivedOn: dayOfInstant(receivedAt),
      ...dueOf(work, asked, row),
      isUrgent: asked.isUrgent,
      leavesOn: asked.leavesOn,
      labels,
      tells: (['cin', 'bornOn', 'phone'] as const).filter((field) => asked[field] !== null),
      settledAs: row.settled_as,
      settledAt: row.settled_at,
    }
  })
  return { output: { waiting, more: rows.length > most }, members: [] }
}

export async function answerOpen(work: QueryWork, input: z.infer<(typeof openReferral)['input']>) {
  const row = await rowOf(work.trips, input.organization, input.referral)
  if (!row) throw new Problem('not-found')
  const whole = askedOf(work.house, input.organization, row)
  const { asked, labels, isPartHidden } = seenBy(labelsSeen(work), whole, row)
  const candidates = row.settled_as === null ? await candidatesFor(work, matching, asked) : []
  const output = {
    asked,
    labels,
    isPartHidden,
    isFromOrganization: row.from_organization !== null,
    dueOn: dueOf(work, asked, row).dueOn,
    receivedAt: row.received_at,
    settledAs: row.settled_as,
    why:
      row.why_sealed === null || isPartHidden
        ? null
        : opened(work.house, row.why_sealed, `referral-why:${input.organization}:${row.id}`),
    member: row.linked_to,
    candidates,
    supports: supportsOf({ rules, questions: doorQuestions, ticks }, asked, work.checked.today),
  }
  return { output, members: candidates.map((candidate) => candidate.member) }
}

export async function link(work: HandlerWork, input: z.infer<(typeof linkReferral)['input']>) {
  const { at, house } = work
  const row = await lockedRow(work, input)
  if (!row) return refused('referral-unknown')
  if (row.settled_as !== null) return refused('referral-settled')
  const loads = {
    member: one('member', input.member),
    episodes: all('episode'),
    assignments: all('assignment'),
    authorizations: all('authorization'),
  }
  const { loaded, owners } = await loadWhole(work, input.member, loads)
  const decided = decideLink(at, loaded as unknown as LinkedChart, linkedReferral(house, at, row))
  if (!decided.ok) return decided
  const { changes, follows, told } = decided.value
  const requestId = follows === 'asks' ? at.id(2) : null
  const settled = settle(work, input.referral, { as: 'linked', member: input.member, requestId, told })
  return done({ output: { follows }, statements: [settled], changes, owners })
}

/** A request of the inbox with what its ticks say of the rules’ facts on the day it came. */
export function linkedReferral(house: House, at: HandlerWork['at'], row: Row): LinkedReferral {
  const asked = askedOf(house, at.organizationId, row)
  const receivedAt = String(row.received_at)
  return {
    id: String(row.id),
    asked,
    receivedAt,
    labels: row.labels as Label[],
    isFromOrganization: row.from_organization !== null,
    said: row.is_found ? {} : factsAsked(doorQuestions, ticks, asked, dayOfInstant(receivedAt)),
  }
}

export async function unlink(work: HandlerWork, input: z.infer<(typeof unlinkReferral)['input']>) {
  const row = await lockedRow(work, input)
  if (!row || row.linked_to !== input.member) return refused('referral-unknown')
  const { loaded, owners } = await loadWhole(work, input.member, {
    tasks: all('task', { sourceId: input.referral }),
    requests: all('authorizationRequest'),
    told: all('toldFact'),
    ...(row.request_id === null ? {} : { request: one('authorization', String(row.request_id)) }),
  })
  const given = loaded as unknown as Omit<Unlinking, 'request'> & { readonly request?: Authorization }
  const ids = row.told_ids as string[]
  const told = given.told.filter((one) => ids.includes(one.id))
  const decided = decideUnlink(work.at, { ...given, told, request: given.request })
  if (!decided.ok) return decided
  // It stays passed on for who asked: otherwise a mistake of ours would tell them something.
  const opened: Statement = {
    text: `update referral set settled_as = null, settled_at = null, settled_by = null, linked_to = null, request_id = null, told_ids = '{}'
      where organization_id = $1 and id = $2`,
    values: [work.at.organizationId, input.referral],
  }
  return done({ output: {}, statements: [opened], changes: decided.value, owners })
}

export async function settleAsked(work: HandlerWork, input: z.infer<(typeof settleReferral)['input']>) {
  const row = await rowOf(work.trips, work.at.organizationId, input.referral, 'for update')
  if (!row) return refused('referral-unknown')
  if (row.settled_as !== null) return refused('referral-settled')
  const { toPlan, closure } = input
  if (toPlan !== null && !planNumbers.some(({ code }) => code === toPlan)) return refused('plan-unknown')
  const why = work.house.keys.seal(input.why, `referral-why:${work.at.organizationId}:${input.referral}`)
  return done({
    output: {},
    statements: [
      settle(
        work,
        input.referral,
        input.as === 'closed' ? { as: input.as, why, closure } : { as: input.as, why, toPlan },
      ),
    ],
  })
}

/** Which labels this seat sees of what its plan holds. */
function labelsSeen({ house, checked }: QueryWork): readonly Label[] {
  return visibleLabels(house.grants, checked.seated.seat.role, 'plan', checked.today)
}

function seenBy(visible: readonly Label[], asked: Referral, row: Row) {
  const labels = row.labels as Label[]
  const isPartHidden = !isVisible({ labels }, visible)
  // That it is labeled may be known, not with what.
  return { asked: askedSeen(asked, labels, visible), labels: isPartHidden ? [] : labels, isPartHidden }
}

/** By when it is decided, as the request that a link makes of it will say (CLOCK-1, CLOCK-2). */
function dueOf({ checked, house }: QueryWork, asked: Referral, row: Row) {
  const receivedAt = String(row.received_at)
  const { dueOn, lateAt } = requestDue(
    house.content,
    { speed: speedAsked(asked.isUrgent, row.from_organization !== null), received: receivedAt, firstServiceOn: null },
    checked.now,
  )
  return { dueOn, isLate: lateAt <= checked.now }
}

/** Under all the person's ids: whoever else entered them may walk with them already, and there too no second episode begins. */
function loadWhole(work: HandlerWork, member: string, loads: Loads) {
  const { trips, merged } = work
  return merged ? loadUnion(trips, merged.union, merged.union.ids, loads) : loadFor(work, member, loads)
}

interface Settled {
  readonly as: 'linked' | 'passed-on' | 'closed'
  readonly member?: string
  readonly requestId?: string | null
  readonly why?: Buffer
  readonly closure?: string
  readonly toPlan?: string | null
  readonly told?: readonly string[]
}

/** Whatever became of it, whoever asked hears “passed on” (CLR-5): who is a member and who is not looks the same from outside. */
export function settle({ at }: HandlerWork, referral: string, { as, ...settled }: Settled): Statement {
  const { member = null, requestId = null, why = null, closure = null, toPlan = null, told = [] } = settled
  return {
    text: `update referral set settled_as = $3, settled_at = $4, settled_by = $5, linked_to = $6, request_id = $7, why_sealed = $8,
        closure = $9, to_plan = $10, told_ids = $11,
        state = 'passed-on', passed_on_at = coalesce(passed_on_at, $4) where organization_id = $1 and id = $2`,
    values: [at.organizationId, referral, as, at.now, at.staffId, member, requestId, why, closure, toPlan, told],
  }
}

/** The referral in the inbox of the seat's own plan, held until the commit; the scope of a command about a member names no organization yet. */
export async function lockedRow(work: HandlerWork, input: { readonly member: string; readonly referral: string }) {
  const { organizationId } = work.at
  await work.trips.go([rescope(work.merged?.union.ids ?? [input.member], organizationId)])
  return rowOf(work.trips, organizationId, input.referral, 'for update')
}

async function rowOf(trips: Trips, organization: string, id: string, lock = ''): Promise<Row | undefined> {
  const [rows = []] = await trips.go([{ text: `${SELECT} and id = $2 ${lock}`, values: [organization, id] }])
  return rows[0]
}

export function askedOf(house: House, organization: string, row: Row): Referral {
  return Referral.parse(JSON.parse(opened(house, row.asked_sealed, `referral:${organization}:${row.id}`)))
}

function opened(house: House, sealed: unknown, bound: string): string {
  return house.keys.open(sealed as Buffer, bound).toString('utf8')
}
