// Recording an appeal or a grievance at the plan, acknowledging it, and settling it. An appeal that is won authorizes what was denied.
import { done, type Result, refused } from '../base/result.ts'
import type { Appeal, AppealAcknowledged, AppealRecorded, AppealSettled } from './appeal.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecision } from './authorization-decision.ts'
import { usualDates } from './authorization-step.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { clockOn, due, dueBy } from './clock.ts'
import type { Notice } from './notice.ts'
import { isOurs } from './owner.ts'
import { dayOfInstant } from './program-day.ts'

export function decideAppealRecorded(
  at: At,
  { notice, appeals }: { readonly notice: Notice | undefined; readonly appeals: readonly Appeal[] },
  input: AppealRecorded,
): Result<readonly Change[], 'in-the-future' | 'notice-unknown' | 'too-late' | 'already-appealed'> {
  if (input.receivedAt > at.now) return refused('in-the-future')
  const { member: _member, ...said } = input
  const receivedOn = dayOfInstant(input.receivedAt)
  const isAppeal = input.kind === 'appeal'
  if (isAppeal) {
    if (!isOurs(at, notice) || notice.addressee !== 'member') return refused('notice-unknown')
    if (receivedOn > notice.appealBy) return refused('too-late')
    const isOpen = standing(appeals).some((one) => one.noticeId === notice.id && one.outcome !== 'withdrawn')
    if (isOpen) return refused('already-appealed')
  }
  const keepBy = isAppeal ? (notice?.keepBy ?? null) : null
  return done([
    add('appeal', {
      ...said,
      noticeId: isAppeal ? input.noticeId : null,
      labels: [],
      ownerId: at.organizationId,
      keepsService: keepBy !== null && receivedOn <= keepBy,
      acknowledgeBy: dueBy(at.content, `${input.kind}.acknowledge`, receivedOn),
      acknowledgedOn: null,
      lateAt: lateAtOf(at, input),
      outcome: null,
      outcomeWords: null,
      settledAt: null,
      hearingBy: null,
    }),
  ])
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

const outcomesOf = {
  appeal: ['upheld', 'overturned', 'partly', 'withdrawn'],
  grievance: ['resolved', 'withdrawn'],
} as const satisfies Readonly<Record<Appeal['kind'], readonly Appeal['outcome'][]>>

interface Settling {
  readonly appeal: Appeal | undefined
  readonly notices: readonly Notice[]
  readonly decisions: readonly AuthorizationDecision[]
  readonly authorizations: readonly Authorization[]
}

export function decideAppealSettled(
  at: At,
  { appeal, notices, decisions, authorizations }: Settling,
  input: AppealSettled,
): Result<readonly Change[], 'appeal-unknown' | 'already-settled' | 'outcome-wrong' | 'words-missing'> {
  if (!isOurs(at, appeal)) return refused('appeal-unknown')
  if (appeal.outcome !== null) return refused('already-settled')
  const fitting: readonly string[] = outcomesOf[appeal.kind]
  if (!fitting.includes(input.outcome)) return refused('outcome-wrong')
  if (input.outcome !== 'withdrawn' && input.words === null) return refused('words-missing')
  const isLost = input.outcome === 'upheld' || input.outcome === 'partly'
  const settled = set('appeal', appeal.id, {
    outcome: input.outcome,
    outcomeWords: input.words,
    settledAt: at.now,
    hearingBy: isLost ? dueBy(at.content, 'hearing.ask', at.today) : null,
  })
  const source = notices.find((one) => one.id === appeal.noticeId)?.sourceId
  const decision = decisions.find((one) => one.id === source)
  const authorization = authorizations.find((one) => one.id === decision?.authorizationId)
  if (input.outcome !== 'overturned' || !authorization) return done([settled])
  const { startOn, endOn } = usualDates(at, authorization, authorizations, decision?.startOn ?? undefined)
  const given = { status: 'approved' as const, decidedOn: at.today, startOn, endOn }
  return done([settled, set('authorization', authorization.id, given)])
}
