// Making a notice for the member and for whoever asked as a provider, saying when and how it went, and what follows when it comes back.
import * as z from 'zod'
import { type Day, laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { placeMost } from './address.ts'
import type { Assignment } from './assignment.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { dueBy } from './clock.ts'
import { endNoticeWent } from './end-decision.ts'
import type { EndRecommendation } from './end-recommendation.ts'
import { DayField, Id, text } from './entry.ts'
import type { Episode } from './episode.ts'
import { leadOf } from './episode-step.ts'
import type { MemberLanguage } from './member-text.ts'
import {
  isOfAction,
  isOfEnding,
  letterDay,
  type Notice,
  type NoticeContent,
  type NoticeKind,
  noticeText,
  noticeWays,
} from './notice.ts'
import { earliestEnd, noticeDays } from './notice-days.ts'
import { isTold } from './notice-told.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

/** Who the notice goes to, and what stands in it of the plan. */
export interface NoticeParties {
  readonly content: NoticeContent
  readonly plan: string
  readonly phone: string
  readonly tty: string
  readonly member: { readonly name: string; readonly language: MemberLanguage | null; readonly address: string | null }
  /** A provider or agency that asked. Family and strangers get none: what was decided is not theirs to know. */
  readonly requester: { readonly name: string; readonly organizationId: string | null } | null
}

/** What the notice tells. */
export interface NoticeTold {
  readonly sourceId: string
  readonly kind: NoticeKind
  readonly why: string
  readonly words: string | null
  readonly rule: string
  readonly choice: string | null
  readonly startOn: Day | null
  readonly endOn: Day | null
  /** What comes after care. */
  readonly after: string | null
  readonly effectiveOn: Day
  /** Whether there is care that an appeal keeps going (CLOCK-26). */
  readonly keeps: boolean
  /** Until when the state can be asked for a hearing, where an appeal was not won (CLOCK-27). */
  readonly hearingBy: Day | null
}

/** A notice as it would go out, with nothing said yet of its sending. */
export type NoticeMade = Omit<Notice, 'recordedAt' | 'recordedBy' | 'struckAt' | 'seq'>

/** The notices of a decision: the member's, and the requester's. */
export function noticesOf(at: At, parties: NoticeParties, told: NoticeTold): readonly NoticeMade[] {
  const { member, requester } = parties
  const { appealBy, keepBy } = noticeDays(at.content, at.today, told.effectiveOn)
  const isAction = isOfAction(told)
  const dates = {
    datedOn: at.today,
    effectiveOn: told.effectiveOn,
    appealBy: isAction ? appealBy : null,
    keepBy: told.keeps ? (isAction ? keepBy : dueBy(at.content, 'hearing.keep-service', at.today)) : null,
  }
  const unsent = { way: null, sentOn: null, returnedOn: null, labels: [] }
  const common = { ...dates, ...unsent, sourceId: told.sourceId, kind: told.kind }
  const write = (wanted: MemberLanguage | null, to: string) =>
    noticeText(parties.content, { kind: told.kind, on: at.today, wanted }, holesOf(parties, told, { ...dates, to }))
  const ofMember: NoticeMade = {
    ...common,
    ...write(member.language, member.name),
    id: at.id(21),
    ownerId: at.organizationId,
    addressee: 'member',
    toName: member.name,
    address: member.address,
  }
  if (requester === null) return [ofMember]
  const isHere = requester.organizationId !== null
  const ofRequester: NoticeMade = {
    ...common,
    ...write('en', requester.name),
    taglines: [],
    id: at.id(22),
    ownerId: requester.organizationId ?? at.organizationId,
    addressee: 'requester',
    toName: requester.name,
    address: null,
    // An agency of the house reads it in the chart at once (CLOCK-30).
    ...(isHere ? { way: 'portal', sentOn: at.today } : {}),
  }
  return [ofMember, ofRequester]
}

function holesOf(
  { plan, phone, tty, member }: NoticeParties,
  told: NoticeTold,
  given: { readonly datedOn: Day; readonly appealBy: Day | null; readonly keepBy: Day | null; readonly to: string },
) {
  const day = (one: Day | null) => (one === null ? null : letterDay(one))
  return {
    date: letterDay(given.datedOn),
    to: given.to,
    // The member’s own letter does not say whom it is about.
    about: given.to === member.name ? null : member.name,
    plan,
    phone,
    tty,
    why: told.why,
    words: told.words ?? '',
    rule: told.rule,
    choice: told.choice,
    after: told.after,
    startOn: day(told.startOn),
    endOn: day(told.endOn),
    effectiveOn: letterDay(told.effectiveOn),
    appealBy: day(given.appealBy),
    keepBy: day(given.keepBy),
    hearingBy: day(told.hearingBy),
  }
}

/** Who walks with the member, and can ask them where a letter is safe. */
export interface Walking {
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
}

/** The changes that keep the notices; where the member's has no safe address, who walks with them asks for one. */
export function keepNotices(at: At, notices: readonly NoticeMade[], walking: Walking): readonly Change[] {
  const unsafe = notices.find((one) => one.addressee === 'member' && one.address === null)
  return [...notices.map((notice) => add('notice', notice)), ...(unsafe ? askWhere(at, unsafe, walking) : [])]
}

/** The plan's list shows the notice until it went; an agency that walks with the member hears that a letter waits, not what is in it. */
function askWhere(at: At, notice: Pick<Notice, 'id'>, { episodes, assignments }: Walking): readonly Change[] {
  const episode = standing(episodes).find((one) => one.state !== 'ended')
  if (!episode) return []
  const lead = leadOf(assignments, episode.id)?.staffId ?? null
  const task = newTask({
    id: at.id(23),
    kind: 'plan-question',
    what: 'A letter of the plan has no safe way to the member: ask where mail is safe',
    why: 'It goes only where the member is safe to get it (SAF-3)',
    dueOn: at.today,
    forStaff: lead,
    forRole: lead === null ? 'supervisor' : null,
    sourceId: notice.id,
    ownerId: episode.agencyId,
  })
  return [add('task', task)]
}

export const NoticeSent = z.object({
  member: Id,
  notice: Id,
  way: z.enum(noticeWays),
  on: DayField,
  /** Where it went, if elsewhere than stood there: the member said so. */
  address: text(placeMost).nullable(),
})
export type NoticeSent = z.infer<typeof NoticeSent>

interface Loaded {
  readonly notice: Notice | undefined
  readonly tasks: readonly Task[]
  readonly recommendations: readonly EndRecommendation[]
  readonly episodes: readonly Episode[]
}

/** Says when and how a notice went. After one came back, it goes again. What the member may do by a day is counted from the day it last went. */
export function decideNoticeSent(
  at: At,
  { notice, tasks, recommendations, episodes }: Loaded,
  input: NoticeSent,
): Result<readonly Change[], 'notice-unknown' | 'notice-sent' | 'in-the-future' | 'before-notice' | 'address-missing'> {
  if (!isHere(at, notice)) return refused('notice-unknown')
  if (notice.sentOn !== null && notice.returnedOn === null) return refused('notice-sent')
  if (input.on > at.today) return refused('in-the-future')
  if (input.on < notice.datedOn) return refused('before-notice')
  const address = input.address ?? notice.address
  if (input.way === 'mail' && address === null) return refused('address-missing')
  return done([
    set('notice', notice.id, {
      way: input.way,
      sentOn: input.on,
      address,
      returnedOn: null,
      ...daysFrom(at, notice, input),
    }),
    ...closed(
      at,
      tasks.filter((one) => one.sourceId === notice.id),
      'Sent',
    ),
    ...standing(recommendations)
      .filter((one) => one.id === notice.sourceId && one.decision === 'ends' && notice.addressee === 'member')
      .flatMap((one) => endNoticeWent(at, one, tasks, input.on)),
    ...stopNoticeWent(at, notice, episodes, input.on),
  ])
}

/** After a stop the benefit ends on its notice’s day: one that went late leaves the member no day less to take the stop back (CLOCK-22). */
function stopNoticeWent(at: At, notice: Notice, episodes: readonly Episode[], on: Day): readonly Change[] {
  if (notice.kind !== 'stop' || notice.addressee !== 'member') return []
  const benefitEndsOn = effectiveOf(at, notice, on)
  return standing(episodes)
    .filter((one) => one.id === notice.sourceId && one.benefitEndsOn !== null && one.benefitEndsOn < benefitEndsOn)
    .map((one) => set('episode', one.id, { benefitEndsOn, revision: one.revision + 1 }))
}

/** From when the notice counts that went on a day; what was signed for to end at once is not put off. */
function effectiveOf(at: At, { kind, effectiveOn, datedOn }: Notice, on: Day): Day {
  const isAtOnce = kind === 'stop' && effectiveOn === datedOn
  return isOfEnding({ kind }) && !isAtOnce ? laterOf(effectiveOn, earliestEnd(at.content, on)) : effectiveOn
}

/** A letter that went later than its date leaves no day less to appeal, and takes nothing away sooner (CLOCK-22, 23, 26). */
function daysFrom(at: At, notice: Notice, { on }: NoticeSent): Partial<Notice> {
  if (notice.addressee !== 'member') return {}
  if (!isOfAction(notice))
    return notice.keepBy === null ? {} : { keepBy: dueBy(at.content, 'hearing.keep-service', on) }
  const effectiveOn = effectiveOf(at, notice, on)
  const { appealBy, keepBy } = noticeDays(at.content, on, effectiveOn)
  return { effectiveOn, appealBy, keepBy: notice.keepBy === null ? null : keepBy }
}

export const NoticeReturned = z.object({ member: Id, notice: Id, on: DayField })
export type NoticeReturned = z.infer<typeof NoticeReturned>

/** Returned mail is a task: the member has not heard, and their days to appeal run. */
export function decideNoticeReturned(
  at: At,
  { notice, ...walking }: { readonly notice: Notice | undefined } & Walking,
  input: NoticeReturned,
): Result<readonly Change[], 'notice-unknown' | 'not-sent' | 'in-the-future'> {
  if (!isHere(at, notice)) return refused('notice-unknown')
  if (notice.sentOn === null || notice.returnedOn !== null || input.on < notice.sentOn) return refused('not-sent')
  if (input.on > at.today) return refused('in-the-future')
  return done([set('notice', notice.id, { returnedOn: input.on }), ...askWhere(at, notice, walking)])
}

/** Letters of what was undone do not go any more; those that went stay as they went. */
export function setAside(
  at: At,
  notices: readonly Notice[],
  ...sourceIds: readonly (string | undefined)[]
): readonly Change[] {
  return standing(notices)
    .filter((one) => sourceIds.includes(one.sourceId) && one.ownerId === at.organizationId && !isTold(one))
    .filter((one) => one.sentOn === null || one.returnedOn !== null)
    .map((one) => set('notice', one.id, { struckAt: at.now }))
}

function isHere(at: At, notice: Notice | undefined): notice is Notice {
  return notice !== undefined && notice.struckAt === null && notice.ownerId === at.organizationId
}
