// Asking for a state hearing, passing it on to the state, and what the judge decided (CLOCK-26…28). One that is won does what a won appeal does.
import type { Day } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Appeal } from './appeal.ts'
import { type ResolutionTold, type Settling, turned } from './appeal-step.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { dueBy } from './clock.ts'
import { heardAndEnds } from './end-decision.ts'
import type { EndRecommendation } from './end-recommendation.ts'
import {
  type Hearing,
  type HearingFiled,
  type HearingOutcome,
  type HearingRecorded,
  type HearingSettled,
  hearingOutcomesOf,
  mayAskHearing,
} from './hearing.ts'
import { isOfEnding, type Notice, type ResolutionKind } from './notice.ts'
import { setAside } from './notice-step.ts'
import { isTold } from './notice-told.ts'
import { isOurs, isOwnWord } from './owner.ts'
import { dayOfInstant } from './program-day.ts'

interface Recording {
  readonly appeals: readonly Appeal[]
  readonly hearings: readonly Hearing[]
  readonly notices: readonly Notice[]
  readonly recommendations: readonly EndRecommendation[]
}

/** Keeps that a hearing was asked for, by whomever it was said: the plan's desk, or the member at their own door. */
export function decideHearingRecorded(
  at: At,
  { appeals, hearings, notices, recommendations }: Recording,
  input: HearingRecorded,
): Result<readonly Change[], 'in-the-future' | 'appeal-unknown' | 'too-early' | 'too-late' | 'already-asked'> {
  const askedOn = dayOfInstant(input.askedAt)
  const { filedOn } = input
  if (input.askedAt > at.now || (filedOn !== null && filedOn > at.today)) return refused('in-the-future')
  const appeal = standing(appeals).find((one) => one.id === input.appealId)
  if (appeal === undefined || !(isOwnWord(at) || isOurs(at, appeal))) return refused('appeal-unknown')
  const may = mayAskHearing(appeal, { day: filedOn ?? askedOn, instant: input.askedAt })
  if (may === 'too-early') return refused('too-early')
  if (may === 'too-late') return refused('too-late')
  if (standing(hearings).some((one) => one.appealId === appeal.id && one.outcome !== 'withdrawn'))
    return refused('already-asked')
  const keepsService = appeal.keepsService && askedOn <= keepHearingBy(at, appeal, notices)
  const { member: _member, ...said } = input
  const end = endOf(appeal, notices, recommendations)
  return done([
    add('hearing', {
      ...said,
      ...{ labels: [], ownerId: appeal.ownerId, keepsService },
      passOnBy: dueBy(at.content, 'hearing.pass-on', askedOn),
      decideBy: decideBy(at, input.isExpedited, filedOn ?? askedOn),
      ...{ outcome: null, outcomeWords: null, decidedOn: null },
    }),
    ...(end !== undefined && keepsService ? [set('endRecommendation', end.id, { isHeard: true })] : []),
  ])
}

/**
 * The last day on which asking keeps the care: ten days after the letter on the appeal went (CLOCK-26), while it has not gone, today; where the plan
 * never answered, any day.
 */
export function keepHearingBy(
  at: Pick<At, 'today' | 'content'>,
  { id, outcome }: Pick<Appeal, 'id' | 'outcome'>,
  notices: readonly Notice[],
): Day {
  if (outcome === null) return at.today
  const letter = standing(notices).find((one) => one.sourceId === id && one.addressee === 'member')
  return letter?.sentOn == null ? at.today : dueBy(at.content, 'hearing.keep-service', letter.sentOn)
}

function decideBy({ content }: At, isExpedited: boolean, from: Day): Day {
  return dueBy(content, isExpedited ? 'hearing.decide-expedited' : 'hearing.decide', from)
}

function endOf(
  { noticeId }: Appeal,
  notices: readonly Notice[],
  recommendations: readonly EndRecommendation[],
): EndRecommendation | undefined {
  const notice = notices.find((one) => one.id === noticeId)
  return standing(recommendations).find((one) => one.id === notice?.sourceId)
}

/** The state has it now: its days count from here. */
export function decideHearingFiled(
  at: At,
  { hearing }: { readonly hearing: Hearing | undefined },
  input: HearingFiled,
): Result<readonly Change[], 'hearing-unknown' | 'already-filed' | 'already-settled' | 'in-the-future' | 'before-ask'> {
  if (!isOurs(at, hearing)) return refused('hearing-unknown')
  if (hearing.outcome !== null) return refused('already-settled')
  if (hearing.filedOn !== null) return refused('already-filed')
  if (input.on > at.today) return refused('in-the-future')
  if (input.on < dayOfInstant(hearing.askedAt)) return refused('before-ask')
  return done([
    set('hearing', hearing.id, { filedOn: input.on, decideBy: decideBy(at, hearing.isExpedited, input.on) }),
  ])
}

export interface HearingSettling extends Omit<Settling, 'appeal' | 'isLicensed' | 'needsLicensed'> {
  readonly hearing: Hearing | undefined
  readonly appeals: readonly Appeal[]
}

/** What the judge decided: what changes, and the plan's letter of it; null where another house writes it, and where it was taken back. */
export interface HearingStood {
  readonly changes: readonly Change[]
  readonly tells: ResolutionTold | null
}

const letters = {
  'for-member': 'hearing-won',
  partly: 'hearing-part',
  'against-member': 'hearing-lost',
} as const satisfies Readonly<Record<Exclude<HearingOutcome, 'withdrawn'>, ResolutionKind>>

export function decideHearingSettled(
  at: At,
  given: HearingSettling,
  input: HearingSettled,
): Result<
  HearingStood,
  | 'hearing-unknown'
  | 'already-settled'
  | 'not-filed'
  | 'outcome-wrong'
  | 'words-missing'
  | 'in-the-future'
  | 'before-ask'
> {
  const { hearing, appeals, notices, recommendations } = given
  if (!isOurs(at, hearing)) return refused('hearing-unknown')
  if (hearing.outcome !== null) return refused('already-settled')
  const { outcome, words, decidedOn } = input
  if (hearing.filedOn === null && outcome !== 'withdrawn') return refused('not-filed')
  const appeal = appeals.find((one) => one.id === hearing.appealId)
  const notice = notices.find((one) => one.id === appeal?.noticeId)
  if (!hearingOutcomesOf(notice !== undefined && isOfEnding(notice)).includes(outcome)) return refused('outcome-wrong')
  if (outcome !== 'withdrawn' && words === null) return refused('words-missing')
  if (decidedOn > at.today) return refused('in-the-future')
  if (decidedOn < dayOfInstant(hearing.askedAt)) return refused('before-ask')
  const end = appeal && endOf(appeal, notices, recommendations)
  const isHeardOf = notice !== undefined && isTold(notice) && notice.ownerId === at.organizationId
  const tells =
    outcome === 'withdrawn' || isHeardOf
      ? null
      : { sourceId: hearing.id, kind: letters[outcome], words, effectiveOn: at.today, hearingBy: null, keeps: false }
  return done({
    changes: [
      set('hearing', hearing.id, { outcome, outcomeWords: words, decidedOn }),
      ...(end?.isHeard === true ? [set('endRecommendation', end.id, { isHeard: false })] : []),
      ...(outcome === 'for-member' ? turned(at, given, notice, 'overturned') : []),
      ...(outcome === 'for-member' ? setAside(at, notices, notice?.sourceId, appeal?.id) : []),
      ...(end?.isHeard === true && outcome !== 'for-member' ? [heardAndEnds(at, end)] : []),
    ],
    tells,
  })
}
