// Parts of what a member reads of their own record: how to reach them, what they take, what they asked for and how far it is.
import type { OwnRecord } from '../../api/door.ts'
import type { Day } from '../../base/day.ts'
import type { Address } from '../../domain/address.ts'
import { type Appeal, answerBy } from '../../domain/appeal.ts'
import type { At } from '../../domain/change.ts'
import { type Hearing, mayAskHearing } from '../../domain/hearing.ts'
import { keepHearingBy } from '../../domain/hearing-step.ts'
import type { Medication } from '../../domain/medication.ts'
import type { Member } from '../../domain/member.ts'
import { isAskedBy, questionOf } from '../../domain/member-question.ts'
import { isOfAction, type Notice } from '../../domain/notice.ts'
import type { Phone } from '../../domain/phone.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { ReferralOut, ReferralStep } from '../../domain/referral-out.ts'
import { stepsOf } from '../../domain/referral-standing.ts'
import { isInForce, type Supporter } from '../../domain/supporter.ts'
import type { Task } from '../../domain/task.ts'

const QUESTIONS_MOST = 20
const LETTERS_MOST = 20

export function reachOf(
  member: Member | undefined,
  phones: readonly Phone[],
  addresses: readonly Address[],
): OwnRecord['reach'] {
  return {
    spokenLanguage: member?.spokenLanguage ?? null,
    writtenLanguage: member?.writtenLanguage ?? null,
    needsInterpreter: member?.needsInterpreter ?? null,
    alternateFormat: member?.alternateFormat ?? null,
    contactPreference: member?.contactPreference ?? null,
    revision: member?.revision ?? 0,
    phones: phones
      .filter((one) => one.endedOn === null)
      .map(({ id, kind, value, isSafeToLeaveMessage, isPrivate }) => ({
        ...{ id, kind, value, isSafeToLeaveMessage, isPrivate },
      })),
    addresses: addresses
      .filter((one) => one.endedOn === null)
      .map(({ id, kind, street, city, zip, asSent, isPrivate }) => ({
        ...{ id, kind, street, city, zip, asSent, isPrivate },
      })),
  }
}

/** Family and helpers, and who decides for the member; doctors and referrers are no matter of this list. */
export function peopleOf(supporters: readonly Supporter[], today: Day): OwnRecord['people'] {
  return supporters
    .filter((one) => one.kind !== 'pcp' && one.kind !== 'referrer' && isInForce(one, today))
    .map(({ id, name, relation, mayKnow, scope, toOn, authority, endsBy }) => ({
      ...{ id, name, relation, mayKnow, scope, toOn },
      decides: authority !== null,
      // A court's order or a parent's part does not end by the member's word (privacy.md section 1).
      isTheirsToEnd: authority === null || endsBy === 'member-word',
    }))
}

export function medicinesOf(list: readonly Medication[]): OwnRecord['medicines'] {
  return list
    .filter((one) => one.endedOn === null)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ id, name, strength, howTaken, purpose, taking }) => ({ id, name, strength, howTaken, purpose, taking }))
}

export function supportsOf(referrals: readonly ReferralOut[], steps: readonly ReferralStep[]): OwnRecord['supports'] {
  return referrals
    .filter((one) => one.kind === 'community-support' && one.answer === 'agreed')
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
    .map(({ id, supportKey, referredOn }) => {
      const last = stepsOf(id, steps).at(-1)
      return { id, supportKey, referredOn, status: last?.status ?? null, closure: last?.closure ?? null }
    })
}

/** Only what was asked at the door; the rest of the team’s steps are theirs. Whoever decides for the member sees what they asked themselves. */
export function questionsOf(tasks: readonly Task[], reader: OwnRecord['reader']): OwnRecord['questions'] {
  return tasks
    .filter((one) => one.kind === 'member-asked' && (reader === null || isAskedBy(one, reader.name)))
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
    .slice(0, QUESTIONS_MOST)
    .map(({ what, recordedAt, doneAt }) => ({
      topic: questionOf(what).topic,
      what: questionOf(what).words,
      on: dayOfInstant(recordedAt),
      answeredOn: doneAt === null ? null : dayOfInstant(doneAt),
    }))
}

/** By when each is acknowledged and answered, what came of it, and the hearing at the state after it (CLOCK-24…29). */
export function appealsOf(
  appeals: readonly Appeal[],
  { hearings, notices, at }: Heard & { readonly at: Pick<At, 'today' | 'now' | 'content'> },
): OwnRecord['appeals'] {
  return appeals
    .toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))
    .map(({ id, kind, keepsService, acknowledgeBy, acknowledgedOn, outcome, outcomeWords, hearingBy, ...appeal }) => {
      const said = { kind, outcome, hearingBy, lateAt: appeal.lateAt }
      const hearing = hearings.find((one) => one.appealId === id && one.outcome !== 'withdrawn')
      return {
        ...{ id, kind, keepsService, acknowledgeBy, acknowledgedOn, outcome, outcomeWords, hearingBy },
        on: dayOfInstant(appeal.receivedAt),
        answerBy: answerBy(appeal),
        mayAskHearing: !hearing && mayAskHearing(said, { day: at.today, instant: at.now }) === 'yes',
        keepHearingBy: keepsService ? keepHearingBy(at, { id, outcome }, notices) : null,
        hearing: hearing ? hearingOf(hearing) : null,
      }
    })
}

interface Heard {
  readonly hearings: readonly Hearing[]
  readonly notices: readonly Notice[]
}

function hearingOf({ askedAt, filedOn, decideBy, keepsService, outcome, outcomeWords }: Hearing) {
  return { on: dayOfInstant(askedAt), filedOn, decideBy, keepsService, outcome, outcomeWords }
}

/** What went to the member, as it was sent; and what of it can still be appealed (CLOCK-23): a denial, less than was asked, an end. */
export function lettersOf(notices: readonly Notice[], appeals: readonly Appeal[], today: Day): OwnRecord['letters'] {
  const isAppealed = (id: string) => appeals.some((one) => one.noticeId === id && one.outcome !== 'withdrawn')
  return notices
    .filter(({ addressee, sentOn }) => addressee === 'member' && sentOn !== null)
    .toSorted((one, other) => (`${one.datedOn} ${one.id}` < `${other.datedOn} ${other.id}` ? 1 : -1))
    .slice(0, LETTERS_MOST)
    .map(({ id, title, body, taglines, language, datedOn, keepBy, appealBy, ...notice }) => {
      const isOpen = isOfAction(notice) && appealBy !== null && appealBy >= today && !isAppealed(id)
      return { ...{ id, title, body, taglines, language, datedOn, keepBy }, appealBy: isOpen ? appealBy : null }
    })
}
