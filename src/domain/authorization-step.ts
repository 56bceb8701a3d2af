// A plan's decision on a request for ECM, and the second person's yes to a denial or to less than was asked (program.md 6 and 12). Nothing here
// reads "eligible": the rules say what appears, a person decides.
import { addDays, type Day, laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Authorization } from './authorization.ts'
import { askedHow, isFirst, requestDue } from './authorization-clock.ts'
import type {
  AuthorizationDecided,
  AuthorizationDecision,
  AuthorizationSeconded,
  DecisionOutcome,
  DenialReason,
} from './authorization-decision.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { dueBy } from './clock.ts'
import type { Episode } from './episode.ts'
import { earliestEnd } from './notice-days.ts'
import type { NoticeTold } from './notice-step.ts'
import type { PlanChange } from './plan-change.ts'
import { type ProgramKey, programNames } from './program-key.ts'
import { newTask } from './task.ts'

/** What a decision is made from. */
export interface Deciding {
  readonly authorization: Authorization | undefined
  readonly authorizations: readonly Authorization[]
  readonly requests: readonly AuthorizationRequest[]
  readonly decisions: readonly AuthorizationDecision[]
  readonly episodes: readonly Episode[]
  /** Programs the member is in that block ECM, and those beside which the member picks, as the record says. */
  readonly blocks: readonly ProgramKey[]
  readonly chooses: readonly ProgramKey[]
  /** ECM of another plan that goes on with this one, from its first day (CLOCK-10). */
  readonly goesOn: PlanChange | null
  /** Whether a denial, or less than was asked, takes a second person here. */
  readonly secondNeeded: boolean
}

export type DecisionRefusal =
  | 'authorization-unknown'
  | 'already-decided'
  | 'second-waits'
  | 'reason-not-chosen'
  | 'words-missing'
  | 'day-missing'
  | 'day-order'
  | 'too-long'
  | 'open-elsewhere'
  | 'block-unsaid'
  | 'choice-missing'
  | 'member-chose-other'
  | 'goes-on'

/** What was decided: what changes, and the notice that goes out once it stands. */
export interface Decided {
  readonly changes: readonly Change[]
  readonly tells: DecisionTold | null
}

/** A decision without its words of why, which content has. */
export type DecisionTold = Omit<NoticeTold, 'why' | 'rule'> & {
  readonly reason: NonNullable<AuthorizationDecision['reason']>
}

export function decideAuthorization(
  at: At,
  given: Deciding,
  input: AuthorizationDecided,
): Result<Decided, DecisionRefusal> {
  const { authorization, authorizations, decisions, episodes } = given
  if (!isAskedHere(at, authorization)) return refused('authorization-unknown')
  if (authorization.status !== 'requested') return refused('already-decided')
  if (waitingDecision(decisions, authorization.id)) return refused('second-waits')
  const dates = datesOf(at, authorization, given, input)
  const fault = faultOf(at, given, input, dates)
  if (fault) return refused(fault)
  const asked = askedHow(authorization, given)
  const needsSecond = input.outcome !== 'approve' && given.secondNeeded
  const { member: _member, authorization: authorizationId, ...said } = input
  const decision = {
    ...said,
    ...(input.outcome === 'deny' ? { startOn: null, endOn: null } : dates),
    labels: [],
    ownerId: at.organizationId,
    authorizationId,
    speed: asked.speed,
    lateAt: requestDue(at.content, asked, at.now).lateAt,
    needsSecond,
    secondBy: null,
    secondAt: null,
    secondAgrees: null,
    secondWords: null,
    decidedAt: needsSecond ? null : at.now,
  }
  const proposed = add('authorizationDecision', decision)
  if (needsSecond) return done({ changes: [proposed], tells: null })
  const stands = settled(at, { authorization, authorizations, episodes }, decision)
  return done({ changes: [proposed, ...stands.changes], tells: stands.tells })
}

export interface Seconding extends Pick<Deciding, 'authorizations' | 'episodes'> {
  readonly decision: AuthorizationDecision | undefined
  /** Whether the person is licensed: a clinical look, not only a second one. */
  readonly isLicensed: boolean
}

/** The second person agrees, and it stands; or sends it back with why, and the request waits again. */
export function decideSecond(
  at: At,
  { decision, authorizations, episodes, isLicensed }: Seconding,
  input: AuthorizationSeconded,
): Result<Decided, 'decision-unknown' | 'already-decided' | 'same-person' | 'not-licensed' | 'words-missing'> {
  const authorization = authorizations.find((one) => one.id === decision?.authorizationId)
  if (!decision || decision.struckAt !== null || !isAskedHere(at, authorization)) return refused('decision-unknown')
  if (decision.secondAt !== null || decision.decidedAt !== null || authorization.status !== 'requested')
    return refused('already-decided')
  if (decision.recordedBy === at.staffId) return refused('same-person')
  if (!isLicensed) return refused('not-licensed')
  if (!input.agrees && input.words === null) return refused('words-missing')
  const second = set('authorizationDecision', decision.id, {
    secondBy: at.staffId,
    secondAt: at.now,
    secondAgrees: input.agrees,
    secondWords: input.words,
    decidedAt: input.agrees ? at.now : null,
  })
  if (!input.agrees) return done({ changes: [second], tells: null })
  const stands = settled(at, { authorization, authorizations, episodes }, decision)
  return done({ changes: [second, ...stands.changes], tells: stands.tells })
}

/** The proposal that waits for its second person. */
export function waitingDecision(
  decisions: readonly AuthorizationDecision[],
  authorizationId: string,
): AuthorizationDecision | undefined {
  return standing(decisions).find(
    (one) => one.authorizationId === authorizationId && one.decidedAt === null && one.secondAt === null,
  )
}

/** ECM of this member that is authorized and not over, beside the one asked for: looked at before anything is decided. */
export function openBeside(
  authorization: Pick<Authorization, 'id'>,
  authorizations: readonly Authorization[],
  today: Day,
): readonly Authorization[] {
  return standing(authorizations).filter(
    (one) =>
      one.id !== authorization.id &&
      one.program === 'ecm' &&
      one.status === 'approved' &&
      (one.endOn === null || one.endOn >= today),
  )
}

/** The days that stand when nobody says others: from today, or from the day after what runs; as long as the state says. */
export function usualDates(
  at: Pick<At, 'today' | 'content'>,
  authorization: Pick<Authorization, 'id' | 'planId'>,
  authorizations: readonly Authorization[],
  from?: Day,
): { readonly startOn: Day; readonly endOn: Day } {
  const running = openBeside(authorization, authorizations, at.today)
    .filter((one) => one.planId === authorization.planId && one.endOn !== null)
    .map((one) => addDays(one.endOn ?? at.today, 1))
  const startOn = from ?? running.reduce(laterOf, at.today)
  const clock = isFirst(authorization, authorizations) ? 'authorization.first-ends' : 'authorization.next-ends'
  return { startOn, endOn: dueBy(at.content, clock, startOn) }
}

/** So far back or ahead an authorization may begin; ours. */
const farDays = 366

function datesOf(
  at: At,
  authorization: Authorization,
  { authorizations, goesOn }: Pick<Deciding, 'authorizations' | 'goesOn'>,
  { startOn, endOn, outcome }: AuthorizationDecided,
) {
  const isFar = startOn !== null && (startOn < addDays(at.today, -farDays) || startOn > addDays(at.today, farDays))
  if (isFar) return null
  const usual = usualDates(at, authorization, authorizations, startOn ?? goesOn?.enrolledOn)
  return { startOn: usual.startOn, endOn: outcome === 'modify' && endOn !== null ? endOn : usual.endOn }
}

const barsAny: readonly DenialReason[] = ['not-member', 'share-of-cost', 'other-program', 'chose-other']

function faultOf(
  at: At,
  { authorization, authorizations, blocks, chooses, goesOn }: Deciding,
  input: AuthorizationDecided,
  dates: { readonly startOn: Day; readonly endOn: Day } | null,
): DecisionRefusal | undefined {
  const { outcome, reason, words, choice } = input
  if (outcome !== 'approve' && reason === null) return 'reason-not-chosen'
  if (outcome !== 'approve' && words === null) return 'words-missing'
  // After a plan change the new plan authorizes; it weighs only whether the member is its own, and may have ECM at all (CLOCK-10).
  if (outcome !== 'approve' && goesOn !== null && reason !== null && !barsAny.includes(reason)) return 'goes-on'
  if (outcome === 'deny') return undefined
  if (chooses.length > 0 && choice === null) return 'choice-missing'
  if (choice === 'other') return 'member-chose-other'
  // Staff may go against a block with a reason (program.md section 3).
  if (blocks.length > 0 && words === null) return 'block-unsaid'
  if (outcome === 'modify' && input.endOn === null) return 'day-missing'
  if (dates === null || dates.endOn < dates.startOn) return 'day-order'
  if (!authorization) return undefined
  if (dates.endOn > usualDates(at, authorization, authorizations, dates.startOn).endOn) return 'too-long'
  const isBeside = openBeside(authorization, authorizations, at.today).some(
    (one) =>
      // What the old plan authorized is over with the change.
      (goesOn === null || one.planId === at.organizationId) &&
      (one.endOn ?? '9999-12-31') >= dates.startOn &&
      (one.startOn ?? '0000-01-01') <= dates.endOn,
  )
  return isBeside ? 'open-elsewhere' : undefined
}

function isAskedHere(at: At, authorization: Authorization | undefined): authorization is Authorization {
  return (
    authorization !== undefined &&
    authorization.struckAt === null &&
    authorization.planId === at.organizationId &&
    authorization.program === 'ecm'
  )
}

type Stood = Pick<
  AuthorizationDecision,
  'id' | 'outcome' | 'startOn' | 'endOn' | 'reason' | 'words' | 'choice' | 'choiceOf'
>

const statuses = { approve: 'approved', modify: 'approved', deny: 'denied' } as const satisfies Readonly<
  Record<DecisionOutcome, Authorization['status']>
>

/** What a decision that stands changes: the authorization, the episode that waited for it, and what the agency hears. */
function settled(
  at: At,
  given: {
    readonly authorization: Authorization
    readonly authorizations: readonly Authorization[]
    readonly episodes: readonly Episode[]
  },
  decision: Stood,
): Decided {
  const { authorization, authorizations, episodes } = given
  const { outcome, startOn, endOn } = decision
  const changes = [
    set('authorization', authorization.id, { status: statuses[outcome], decidedOn: at.today, startOn, endOn }),
    ...standing(episodes)
      .filter((one) => outcome !== 'deny' && one.state === 'referred' && one.planId === at.organizationId)
      .map((one) => set('episode', one.id, { state: 'authorized', revision: one.revision + 1 })),
    ...(outcome === 'deny' && authorization.agencyId !== null ? [agencyHears(at, authorization)] : []),
  ]
  if (outcome === 'approve' || decision.reason === null) return { changes, tells: null }
  const running = openBeside(authorization, authorizations, at.today).filter((one) => one.planId === at.organizationId)
  // What is authorized does not stop before its day, nor within ten days of the notice (CLOCK-22).
  const effectiveOn =
    outcome === 'deny' && running.length > 0
      ? running.reduce((day, one) => laterOf(day, one.endOn ?? day), earliestEnd(at.content, at.today))
      : at.today
  const others = decision.choiceOf.map((key) => programNames[key]).join(', ')
  const choice = decision.choice === null ? null : decision.choice === 'ecm' ? 'ECM' : others || 'the other program'
  const told = { sourceId: decision.id, kind: outcome, reason: decision.reason, words: decision.words, choice }
  return {
    changes,
    tells: { ...told, startOn, endOn, after: null, effectiveOn, keeps: running.length > 0, hearingBy: null },
  }
}

/** The agency that asked hears at once (CLOCK-30: 24 hours). */
function agencyHears(at: At, { id, agencyId }: Authorization): Change {
  return add(
    'task',
    newTask({
      id: at.id(11),
      kind: 'plan-question',
      what: 'The plan denied ECM: go through the notice with the member, and how to appeal',
      why: 'The member has 60 days to appeal (CLOCK-23)',
      dueOn: at.today,
      forRole: 'supervisor',
      sourceId: id,
      ownerId: agencyId,
    }),
  )
}
