// Referring a member to somebody else, and each step until the service began or the loop closed with its reason (CLR-1, CLR-2). A no is
// written down and changes nothing in ECM (PROMISE-21).
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change } from './change.ts'
import type { Contact } from './contact.ts'
import { type Episode, isOwn } from './episode.ts'
import { dueSettings } from './organization-setting.ts'
import type { OutreachAttempt } from './outreach-attempt.ts'
import type { ReferralDraft, ReferralOut, ReferralStep, ReferralStepDraft } from './referral-out.ts'
import { isReferralOpen, stepsOf } from './referral-standing.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

interface Loaded {
  readonly episode: Episode | undefined
  readonly earlier: ReferralOut | undefined
  readonly steps: readonly ReferralStep[]
}

/** Sends a referral the member agreed to, with its first step; one the member declined is only written down. */
export function decideReferral(
  at: At,
  { episode, earlier, steps }: Loaded,
  draft: ReferralDraft,
): Result<
  readonly Change[],
  'episode-unknown' | 'support-missing' | 'in-the-future' | 'referral-unknown' | 'still-open' | 'dates-crossed'
> {
  if (draft.episodeId !== null && (!episode || !isOwn(at, episode))) return refused('episode-unknown')
  const isSupport = draft.kind === 'community-support'
  if (isSupport !== (draft.supportKey !== null)) return refused('support-missing')
  if (draft.referredOn > at.today) return refused('in-the-future')
  if (draft.neededBy !== null && draft.neededBy < draft.referredOn) return refused('dates-crossed')
  if (draft.after !== null && (!earlier || earlier.struckAt !== null)) return refused('referral-unknown')
  if (earlier && draft.after !== null && isReferralOpen(earlier, steps)) return refused('still-open')
  const { member: _member, labels: given, ...entry } = draft
  const labels = [...new Set([...(episode?.labels ?? []), ...given])]
  const owned = { ownerId: at.organizationId, labels }
  const changes = [add('referralOut', { ...entry, ...owned })]
  if (draft.answer === 'declined') return done(changes)
  const step = { referralId: draft.id, at: at.now, status: 'pending' as const, closure: null, startedOn: null }
  changes.push(add('referralStep', { id: at.id(1), ...step, note: null, ...owned }))
  changes.push(
    add(
      'task',
      newTask({
        id: at.id(2),
        kind: 'follow-referral',
        what: `Ask how the referral goes: ${draft.forWhat}`.slice(0, 300),
        why: 'Each referral is followed until the service happened (PROMISE-5, CLR-6)',
        dueOn: draft.neededBy,
        forStaff: at.staffId,
        sourceId: draft.id,
        ...owned,
      }),
    ),
  )
  return done(changes)
}

/** How many tries to reach the member “unable to reach” needs (CLR-2); what a plan set of its own is not looked up here. */
const triesLeast = dueSettings.triesLeast.default

interface Following {
  readonly referral: ReferralOut | undefined
  readonly steps: readonly ReferralStep[]
  readonly contacts: readonly Contact[]
  readonly attempts: readonly OutreachAttempt[]
  readonly tasks: readonly Task[]
}

/** The next step of a referral. Closed needs a reason, “other” a note, “received” the day it began, “unable to reach” the tries for it. */
export function decideReferralStep(
  at: At,
  { referral, steps, contacts, attempts, tasks }: Following,
  draft: ReferralStepDraft,
): Result<
  readonly Change[],
  | 'referral-unknown'
  | 'referral-closed'
  | 'closure-missing'
  | 'closure-too-early'
  | 'start-missing'
  | 'note-missing'
  | 'tries-missing'
  | 'in-the-future'
> {
  if (!referral || referral.struckAt !== null || !mayFollow(at, referral)) return refused('referral-unknown')
  if (!isReferralOpen(referral, steps)) return refused('referral-closed')
  const { status, closure, startedOn } = draft
  if (status === 'loop-closed' && closure === null) return refused('closure-missing')
  if (status !== 'loop-closed' && closure !== null) return refused('closure-too-early')
  if ((closure === 'services-received') !== (startedOn !== null)) return refused('start-missing')
  if (startedOn !== null && startedOn > at.today) return refused('in-the-future')
  if ((closure === 'other' || status === 'declined') && draft.note === null) return refused('note-missing')
  const since = stepsOf(referral.id, steps)[0]?.at ?? referral.recordedAt
  const missed = [
    ...contacts.filter((one) => one.outcome === 'not-reached'),
    ...attempts.filter((one) => !one.isReached),
  ].filter((one) => one.struckAt === null && one.at >= since)
  if (closure === 'unable-to-reach' && missed.length < triesLeast) return refused('tries-missing')
  const { member: _member, ...entry } = draft
  const isOver = status === 'loop-closed' || status === 'declined'
  return done([
    add('referralStep', { ...entry, at: at.now, ownerId: referral.ownerId, labels: referral.labels }),
    ...(isOver ? closed(at, tasks, 'The referral closed') : []),
  ])
}

/** The house that sent it, and the plan at whose desk it lies. */
function mayFollow(at: At, referral: ReferralOut): boolean {
  if (at.isHouse || referral.ownerId === at.organizationId) return true
  return referral.supportKey !== null && referral.planId === at.organizationId
}
