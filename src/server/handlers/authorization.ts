// The plan's desk for requests: deciding, the second person, and the notices that go out with what then stands.
import type * as z from 'zod'
import { planChange, preRelease } from '../../../content/rules/basic.ts'
import type {
  askAuthorization,
  previewNotice,
  secondAuthorization,
  settleAuthorization,
} from '../../api/authorization.ts'
import { all, one } from '../../api/operation.ts'
import { done } from '../../base/result.ts'
import { rolesOf, visibleLabels } from '../../domain/access.ts'
import { type Asking, decideAsked } from '../../domain/authorization-ask.ts'
import type { AuthorizationRequest } from '../../domain/authorization-request.ts'
import {
  type Decided,
  type Deciding,
  type DecisionTold,
  decideAuthorization,
  decideSecond,
  type Seconding,
} from '../../domain/authorization-step.ts'
import { standing } from '../../domain/chart.ts'
import { keepNotices, type NoticeMade, type Walking } from '../../domain/notice-step.ts'
import { type ElsewhereFrom, planChangeTo } from '../../domain/plan-change.ts'
import { releaseStart } from '../../domain/release-start.ts'
import { atOf } from '../gate/command.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { careIds, type Loading, loadFor } from '../gate/union.ts'
import { eligibilityAt } from './eligibility.ts'
import { copiedTo, withReason, writeNotices } from './notice.ts'

export async function ask(work: HandlerWork, input: z.infer<(typeof askAuthorization)['input']>) {
  const { loaded, owners } = await loadFor(work, input.member, {
    ...elsewhere,
    tasks: all('task'),
  })
  const found = loaded as unknown as Omit<ElsewhereFrom, 'saidOn'> & Pick<Asking, 'tasks'>
  // What a plan decides elsewhere is not decided for it here.
  const [seats = []] = await work.trips.go([
    {
      text: 'select 1 from seat where organization_id = $1 and role = any($2) and ended_at is null limit 1',
      values: [input.plan, rolesOf(work.house.grants, 'authorization.queue', work.at.today)],
    },
  ])
  const from = { ...found, saidOn: input.lastElsewhereOn }
  const goesOn = seats.length === 0 ? null : planChangeTo(input.plan, from, planChange)
  const decided = decideAsked(work.at, { ...found, goesOn }, input)
  if (!decided.ok) return decided
  return done({ output: { goesOn: goesOn !== null }, statements: [], changes: decided.value, owners })
}

const elsewhere = {
  coverages: all('coverage'),
  episodes: all('episode'),
  contacts: all('contact'),
  authorizations: all('authorization'),
}

export async function decide(work: HandlerWork, input: z.infer<(typeof settleAuthorization)['input']>) {
  const { given, owners } = await readDeciding(work, input.member, input.authorization)
  const decided = decideAuthorization(work.at, given, input)
  if (!decided.ok) return decided
  const notices = await noticesFor(work, input.member, {
    authorization: input.authorization,
    told: decided.value.tells,
  })
  const waitsForSecond = input.outcome !== 'approve' && given.secondNeeded
  return done({
    ...(await kept(work, input.member, decided.value, notices)),
    output: { waitsForSecond, notices: idsOf(notices) },
    owners,
  })
}

export async function second(work: HandlerWork, input: z.infer<(typeof secondAuthorization)['input']>) {
  const [people = []] = await work.trips.go([
    { text: 'select is_licensed from staff where id = $1', values: [work.at.staffId] },
  ])
  const { loaded, owners } = await loadFor(work, input.member, {
    decision: one('authorizationDecision', input.decision),
    authorizations: all('authorization'),
    episodes: all('episode'),
  })
  const found = loaded as unknown as Omit<Seconding, 'isLicensed'>
  const decided = decideSecond(work.at, { ...found, isLicensed: people[0]?.is_licensed === true }, input)
  if (!decided.ok) return decided
  const authorization = found.decision?.authorizationId ?? ''
  const notices = await noticesFor(work, input.member, { authorization, told: decided.value.tells })
  return done({
    ...(await kept(work, input.member, decided.value, notices)),
    output: { notices: idsOf(notices) },
    owners,
  })
}

/** What would go out; nothing is kept. */
export async function answerPreview(work: QueryWork, input: z.infer<(typeof previewNotice)['input']>) {
  const at = atOf(work.house, work.checked, input.id)
  const reading = readingOf(work)
  const { given } = await readDeciding(reading, input.member, input.authorization)
  const decided = decideAuthorization(at, { ...given, secondNeeded: false }, input)
  const told = decided.ok ? decided.value.tells : null
  const notices = await noticesFor({ ...reading, at }, input.member, { authorization: input.authorization, told })
  const shown = notices.map(({ addressee, toName, address, title, body, taglines }) => ({
    ...{ addressee, toName, address, title, body, taglines },
  }))
  return { output: { notices: shown }, members: [input.member] }
}

/** A query's work as a command's handlers load with. */
export function readingOf({ trips, checked, house, union }: QueryWork): Reading {
  if (!union) return { trips, checked, house }
  const [asked = union.main] = checked.subject.kind === 'member' ? [checked.subject.id] : []
  return { trips, checked, house, merged: { union, care: careIds(union, checked.seated.seat.organizationId, asked) } }
}

type Reading = Loading & Pick<HandlerWork, 'checked' | 'house'>

/** What a decision is made from, as the record has it and the plan has set. */
export async function readDeciding(work: Reading, member: string, authorization: string) {
  const { loaded, owners } = await loadFor(work, member, {
    authorization: one('authorization', authorization),
    ...elsewhere,
    requests: all('authorizationRequest'),
    decisions: all('authorizationDecision'),
  })
  const { checked, house, trips } = work
  const { seat, settings } = checked.seated
  const visible = visibleLabels(house.grants, seat.role, 'plan', checked.today)
  const { overlaps, known } = await eligibilityAt({ trips, checked, visible }, member, checked.today)
  const inIt = (outcome: string) =>
    overlaps.filter((one) => one.answer === 'yes' && one.outcome === outcome).map((one) => one.program)
  const found = loaded as unknown as Pick<Deciding, 'authorization' | 'requests' | 'decisions'> &
    Omit<ElsewhereFrom, 'saidOn'>
  const request = standing(found.requests).find((one) => one.authorizationId === authorization)
  const from = { ...found, saidOn: request?.lastElsewhereOn ?? null }
  const covered = standing(found.coverages).find((one) => one.planId === seat.organizationId && one.endedOn === null)
  const release = releaseStart(known.facts, covered?.fromOn ?? null, checked.today, preRelease)
  const given = {
    ...found,
    goesOn: planChangeTo(seat.organizationId, from, planChange),
    blocks: inIt('block'),
    chooses: inIt('choose'),
    secondNeeded: settings.denialReview === 'clinical',
  } satisfies Deciding
  return { given, owners, release }
}

async function noticesFor(
  work: Reading & Pick<HandlerWork, 'at'>,
  member: string,
  { authorization, told }: { readonly authorization: string; readonly told: DecisionTold | null },
): Promise<readonly NoticeMade[]> {
  if (told === null) return []
  const { loaded } = await loadFor(work, member, {
    requests: all('authorizationRequest', { authorizationId: authorization }),
  })
  const [request] = standing(loaded.requests as readonly AuthorizationRequest[])
  return writeNotices(work, member, { told: withReason(told), copied: copiedTo(request) })
}

async function kept(work: HandlerWork, member: string, { changes }: Decided, notices: readonly NoticeMade[]) {
  const { loaded } = await loadFor(work, member, { episodes: all('episode'), assignments: all('assignment') })
  return { statements: [], changes: [...changes, ...keepNotices(work.at, notices, loaded as unknown as Walking)] }
}

function idsOf(notices: readonly NoticeMade[]): readonly string[] {
  return notices.map(({ id }) => id)
}
