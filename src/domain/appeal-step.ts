// Recording an appeal or a grievance, acknowledging it, and settling it. An appeal is always one against a notice: of a denial, of less than was
// asked, of an end. While it runs in time, care goes on (CLOCK-26); one that is won authorizes what was denied, or lets care go on.
import { addDays } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type Appeal, type AppealAcknowledged, type AppealRecorded, type AppealSettled, outcomesOf } from './appeal.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecision } from './authorization-decision.ts'
import { usualDates } from './authorization-step.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { clockOn, due, dueBy } from './clock.ts'
import { careGoesOn, endPutOff } from './end-decision.ts'
import type { EndRecommendation } from './end-recommendation.ts'
import type { Episode } from './episode.ts'
import { isOfAction, isOfEnding, type Notice, type ResolutionKind } from './notice.ts'
import { type NoticeTold, setAside } from './notice-step.ts'
import { isTold } from './notice-told.ts'
import { isOurs, isOwnWord } from './owner.ts'
import { dayOfInstant } from './program-day.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

export interface Recording {
  readonly notices: readonly Notice[]
  readonly appeals: readonly Appeal[]
  readonly recommendations: readonly EndRecommendation[]
  readonly episodes: readonly Episode[]
}

export function decideAppealRecorded(
  at: At,
  given: Recording,
  input: AppealRecorded,
): Result<readonly Change[], 'in-the-future' | 'notice-unknown' | 'too-late' | 'already-appealed' | 'no-plan'> {
  if (input.receivedAt > at.now) return refused('in-the-future')
  const house = houseOf(at, given)
  // A complaint may be about who walks with them: without a plan to read it, it is not left where they would.
  if (house === undefined) return refused('no-plan')
  if (input.kind === 'grievance') return done([add('appeal', appealOf(at, input, { ownerId: house }))])
  const notice = noticeToMember(at, given, input.noticeId)
  if (!notice || notice.appealBy === null) return refused('notice-unknown')
  const receivedOn = dayOfInstant(input.receivedAt)
  if (receivedOn > notice.appealBy) return refused('too-late')
  const isOpen = standing(given.appeals).some((one) => one.noticeId === notice.id && one.outcome !== 'withdrawn')
  if (isOpen) return refused('already-appealed')
  const end = standing(given.recommendations).find((one) => one.id === notice.sourceId)
  const runs = { appealOn: receivedOn, appealOutcome: null, appealDecidedOn: null }
  return done([
    // It is for the house whose notice it is against, whoever heard of it; a letter heard of has none here.
    add('appeal', appealOf(at, input, { notice, ownerId: ownerOf(at, notice, house) })),
    ...(end === undefined ? [] : [set('endRecommendation', end.id, runs)]),
  ])
}

/**
 * The member's notice that an appeal names: by itself at the house that sent it, by its copy at the agency that has one, and as the agency heard of
 * it, there or at the plan that it is about.
 */
function noticeToMember(
  at: At,
  { notices, recommendations, episodes }: Recording,
  noticeId: string | null,
): Notice | undefined {
  const here = standing(notices).filter(isOfAction)
  const named = here.find((one) => one.id === noticeId)
  if (named === undefined) return undefined
  // Their own letter, whichever house sent it.
  if (isOwnWord(at)) return named.addressee === 'member' ? named : undefined
  if (named.ownerId !== at.organizationId) {
    const end = recommendations.find((one) => one.id === named.sourceId)
    const isOfPlan = episodes.some((one) => one.id === end?.episodeId && one.planId === at.organizationId)
    return isTold(named) && isOfPlan ? named : undefined
  }
  return here.find((one) => one.sourceId === named.sourceId && one.addressee === 'member')
}

function ownerOf(at: At, notice: Notice, house: string): string {
  if (!isTold(notice)) return notice.ownerId
  return isOwnWord(at) ? house : at.organizationId
}

/**
 * Whose a grievance is: the plan's, also where the agency heard it that walks with them. At the member's own door it is never the agency's;
 * undefined where no plan is known.
 */
function houseOf(at: At, { episodes }: Recording): string | undefined {
  const { organizationId } = at
  const ours = standing(episodes).filter((one) => one.agencyId === organizationId)
  const walked = ours.find((one) => one.state !== 'ended')
  if (!isOwnWord(at)) return walked?.planId ?? organizationId
  const last = walked ?? ours.toSorted((one, other) => (one.id < other.id ? 1 : -1))[0]
  return last?.planId ?? undefined
}

function appealOf(
  at: At,
  input: AppealRecorded,
  { notice, ownerId }: { readonly notice?: Notice; readonly ownerId: string },
) {
  const { member: _member, ...said } = input
  const receivedOn = dayOfInstant(input.receivedAt)
  const keepBy = notice?.keepBy ?? null
  return {
    ...said,
    noticeId: notice?.id ?? null,
    labels: [],
    ownerId,
    keepsService: keepBy !== null && receivedOn <= keepBy,
    acknowledgeBy: dueBy(at.content, `${input.kind}.acknowledge`, receivedOn),
    acknowledgedOn: null,
    lateAt: lateAtOf(at, input),
    outcome: null,
    outcomeWords: null,
    settledAt: null,
    hearingBy: null,
  }
}

/** 30 calendar days, or 72 clock hours where health is at serious risk. */
function lateAtOf({ content }: At, { kind, isExpedited, receivedAt }: AppealRecorded): string {
  const day = dayOfInstant(receivedAt)
  const id = `${kind}.${kind === 'appeal' ? 'decide' : 'resolve'}${isExpedited ? '-expedited' : ''}`
  return due(clockOn(content, id, day), isExpedited ? receivedAt : day, content.calendar).lateAt
}

export function decideAcknowledged(
  at: At,
  { appeal }: { readonly appeal: Appeal | undefined },
  input: AppealAcknowledged,
): Result<readonly Change[], 'appeal-unknown' | 'already-acknowledged' | 'in-the-future' | 'before-receipt'> {
  if (!isOurs(at, appeal)) return refused('appeal-unknown')
  if (appeal.acknowledgedOn !== null) return refused('already-acknowledged')
  if (input.on > at.today) return refused('in-the-future')
  if (input.on < dayOfInstant(appeal.receivedAt)) return refused('before-receipt')
  return done([set('appeal', appeal.id, { acknowledgedOn: input.on })])
}

export interface Settling {
  readonly appeal: Appeal | undefined
  readonly notices: readonly Notice[]
  readonly decisions: readonly AuthorizationDecision[]
  readonly authorizations: readonly Authorization[]
  readonly recommendations: readonly EndRecommendation[]
  readonly tasks: readonly Task[]
  readonly episodes: readonly Episode[]
  /** Whether who settles it is licensed, and whether this plan wants a licensed person for what goes against the member. */
  readonly isLicensed: boolean
  readonly needsLicensed: boolean
}

/** What an appeal or a hearing that was won changes. */
export type Turning = Pick<Settling, 'decisions' | 'authorizations' | 'recommendations' | 'tasks' | 'episodes'>

/** What was settled: what changes, and the letter that tells of it; null where another house writes it, and where it was taken back. */
export interface Settled {
  readonly changes: readonly Change[]
  readonly tells: ResolutionTold | null
}

/** How an appeal or a grievance went, for its letter. */
export type ResolutionTold = Pick<NoticeTold, 'sourceId' | 'words' | 'effectiveOn' | 'hearingBy' | 'keeps'> & {
  readonly kind: ResolutionKind
}

export type SettleRefusal =
  | 'appeal-unknown'
  | 'already-settled'
  | 'outcome-wrong'
  | 'words-missing'
  | 'decided-before'
  | 'not-licensed'

export function decideAppealSettled(at: At, given: Settling, input: AppealSettled): Result<Settled, SettleRefusal> {
  const { appeal, notices } = given
  if (!isOurs(at, appeal)) return refused('appeal-unknown')
  if (appeal.outcome !== null) return refused('already-settled')
  const notice = notices.find((one) => one.id === appeal.noticeId)
  const { outcome, words } = input
  if (!outcomesOf(appeal, notice !== undefined && isOfEnding(notice)).includes(outcome)) return refused('outcome-wrong')
  if (outcome !== 'withdrawn' && words === null) return refused('words-missing')
  const isLost = outcome === 'upheld' || outcome === 'partly'
  const barred = outcome === 'withdrawn' ? undefined : bar(at, given, isLost)
  if (barred !== undefined) return refused(barred)
  const hearingBy = isLost ? dueBy(at.content, 'hearing.ask', at.today) : null
  const tells =
    outcome === 'withdrawn' || isHeardOf(at, notice)
      ? null
      : {
          sourceId: appeal.id,
          kind: outcome,
          words,
          effectiveOn: at.today,
          hearingBy,
          keeps: isLost && appeal.keepsService,
        }
  const settled = set('appeal', appeal.id, { outcome, outcomeWords: words, settledAt: at.now, hearingBy })
  const end = standing(given.recommendations).find((one) => one.id === notice?.sourceId)
  const waits = end !== undefined && tells?.keeps === true ? endPutOff(at, end, given.tasks, at.today) : []
  const aside = outcome === 'overturned' ? setAside(at, notices, notice?.sourceId) : []
  return done({ changes: [settled, ...turned(at, given, notice, outcome), ...waits, ...aside], tells })
}

/** Whether another house decides it, and here it is only written down. */
function isHeardOf(at: At, notice: Notice | undefined): boolean {
  return notice !== undefined && isTold(notice) && notice.ownerId === at.organizationId
}

/**
 * Why this person does not settle it: they made the decision appealed against or agreed to it, and someone else looks at an appeal (42 CFR
 * 438.406(b)(2)); or it would go against the member, and this plan wants a licensed person for that.
 */
export function bar(
  at: At,
  { appeal, notices, decisions, isLicensed, needsLicensed }: Settling,
  isLost = false,
): 'decided-before' | 'not-licensed' | undefined {
  const notice = notices.find((one) => one.id === appeal?.noticeId)
  if (notice === undefined || isHeardOf(at, notice)) return undefined
  const decision = decisions.find((one) => one.id === notice.sourceId)
  const deciders = [notice.recordedBy, decision?.recordedBy, decision?.secondBy]
  if (at.staffId !== null && deciders.includes(at.staffId)) return 'decided-before'
  return isLost && needsLicensed && !isLicensed ? 'not-licensed' : undefined
}

/** It was not the member’s word, or not so meant: the agency asks, and begins again with them. */
function goesOnAfterStop(at: At, { id, agencyId, labels }: Episode): Change {
  return add(
    'task',
    newTask({
      ...{ id: at.id(1), kind: 'stop-to-check', dueOn: addDays(at.today, 1) },
      ...{ forStaff: null, forRole: 'supervisor', sourceId: id, ownerId: agencyId, labels },
      what: 'The stop does not count: ask the member, and let ECM go on or begin again',
      why: 'An appeal against the notice of a stop was decided for the member',
    }),
  )
}

/** What an appeal or a hearing changes of what it was against: a denial turned is authorized, an end turned lets care go on. */
export function turned(
  at: At,
  { decisions, authorizations, recommendations, tasks, episodes }: Turning,
  notice: Notice | undefined,
  outcome: AppealSettled['outcome'],
): readonly Change[] {
  const end = standing(recommendations).find((one) => one.id === notice?.sourceId)
  if (end !== undefined && (outcome === 'upheld' || outcome === 'overturned' || outcome === 'withdrawn')) {
    const said = set('endRecommendation', end.id, { appealOutcome: outcome, appealDecidedOn: at.today })
    if (outcome !== 'overturned') return [said]
    const theirs = tasks.filter((one) => one.sourceId === end.id)
    return [said, ...closed(at, theirs, 'The appeal was decided for the member'), careGoesOn(at, end)]
  }
  const stopped = standing(episodes).find((one) => one.id === notice?.sourceId)
  if (stopped !== undefined) return outcome === 'overturned' ? [goesOnAfterStop(at, stopped)] : []
  const decision = decisions.find((one) => one.id === notice?.sourceId)
  const authorization = authorizations.find((one) => one.id === decision?.authorizationId)
  if (outcome !== 'overturned' || !authorization) return []
  const { startOn, endOn } = usualDates(at, authorization, authorizations, decision?.startOn ?? undefined)
  return [set('authorization', authorization.id, { status: 'approved', decidedOn: at.today, startOn, endOn })]
}
