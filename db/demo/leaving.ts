// What members in care are referred to, who wants another manager or agency, and whose end is recommended: each in every state, so that the
// lists of the agency and the plan have something in them.
import { californiaCalendar as calendar } from '../../content/rules/calendar.ts'
import { clocks } from '../../content/rules/clock.ts'
import { addDays, type Day, laterOf } from '../../src/base/day.ts'
import { clockOn, due, dueBy } from '../../src/domain/clock.ts'
import type { EndRecommendation } from '../../src/domain/end-recommendation.ts'
import { letterDay } from '../../src/domain/notice.ts'
import { noticeDays } from '../../src/domain/notice-days.ts'
import type { ReferralOut, ReferralStep } from '../../src/domain/referral-out.ts'
import { newTask, type Task } from '../../src/domain/task.ts'
import { addWorkdays, instantAt, workdayBefore } from './calendar.ts'
import { type DemoStaff, staffOf } from './organization.ts'
import type { Pen } from './pen.ts'

export interface LeavingGiven {
  readonly episodeId: string
  readonly agencyId: string
  readonly planId: string
  readonly lead: DemoStaff
  readonly startedOn: Day
}

type ReferTo = Pick<ReferralOut, 'kind' | 'supportKey' | 'forWhat' | 'recipient'>

const referrals: readonly ReferTo[] = [
  { kind: 'food', supportKey: null, forWhat: 'Groceries each week', recipient: 'Invented Street Pantry' },
  { kind: 'community-support', supportKey: 'mtm', forWhat: 'Meals low in salt', recipient: null },
  { kind: 'community-support', supportKey: 'htns', forWhat: 'Help to look for an apartment', recipient: null },
  { kind: 'dental', supportKey: null, forWhat: 'A tooth that hurts', recipient: 'Invented Dental Clinic' },
  { kind: 'legal', supportKey: null, forWhat: 'A notice from the landlord', recipient: 'Invented Legal Aid' },
  { kind: 'community-support', supportKey: 'pchs', forWhat: 'Somebody for the laundry', recipient: null },
  { kind: 'benefits', supportKey: null, forWhat: 'CalFresh papers', recipient: null },
]

type Step = Pick<ReferralStep, 'status' | 'closure' | 'note'>
const said = (status: Step['status'], closure: Step['closure'] = null, note: string | null = null): Step => ({
  status,
  closure,
  note,
})

/** After the first step, which always waits. */
const courses: readonly (readonly Step[])[] = [
  [],
  [said('accepted')],
  [said('accepted'), said('outreach-initiated')],
  [said('accepted'), said('loop-closed', 'services-received')],
  [said('declined', null, 'No room before spring')],
  [said('loop-closed', 'no-longer-needs-or-declines')],
]

/** Writes what this member has of it. */
export function writeLeaving(pen: Pen, given: LeavingGiven): void {
  const { chance, today } = pen
  if (chance.percent(45)) writeReferral(pen, given)
  if (chance.percent(6)) writeWish(pen, given)
  // An end is recommended after some months; before that nobody asks for one.
  if (given.startedOn <= addDays(today, -120) && chance.percent(16)) writeEnd(pen, given)
}

function ago(pen: Pen, { startedOn }: LeavingGiven, least: number, most: number): Day {
  const day = workdayBefore(addDays(pen.today, -pen.chance.between(least, most)))
  return laterOf(day, startedOn)
}

function writeReferral(pen: Pen, given: LeavingGiven): void {
  const { chance, today } = pen
  const { episodeId, agencyId, planId, lead } = given
  const referredOn = ago(pen, given, 4, 50)
  if (referredOn >= today) return
  const to = chance.pick(referrals)
  const owned = { ownerId: agencyId }
  const isNo = chance.percent(10)
  const referralId = pen.write('referralOut', referredOn, {
    ...{ ...to, ...owned, episodeId, referredOn, planId: to.supportKey === null ? null : planId },
    ...{ answer: isNo ? ('declined' as const) : ('agreed' as const), answeredBy: 'The member' },
    ...{ neededBy: null, after: null },
  })
  if (isNo) return
  let day = referredOn
  let isOver = false
  for (const { status, closure, note } of [said('pending'), ...chance.pick(courses)]) {
    if (day >= today) break
    const startedOn = closure === 'services-received' ? day : null
    const step = { ...owned, referralId, at: instantAt(day, 700), status, closure, startedOn, note }
    pen.write('referralStep', day, step)
    isOver = status === 'declined' || status === 'loop-closed'
    day = addWorkdays(day, chance.between(2, 6))
  }
  if (isOver) return
  writeTask(pen, referredOn, {
    ...{ kind: 'follow-referral', what: `Ask how the referral goes: ${to.forWhat}`, sourceId: referralId, ...owned },
    ...{ why: 'Each referral is followed until the service happened (PROMISE-5, CLR-6)', forStaff: lead.id },
    dueOn: addWorkdays(referredOn, 10),
  })
}

function writeWish(pen: Pen, given: LeavingGiven): void {
  const { chance, today } = pen
  const { episodeId, agencyId } = given
  const askedOn = ago(pen, given, 1, 12)
  if (askedOn >= today) return
  const isLead = chance.percent(60)
  const answerBy = isLead ? addWorkdays(askedOn, 2) : addDays(askedOn, 30)
  const isAnswered = isLead && answerBy < today && chance.percent(60)
  const answer = isAnswered
    ? { answer: 'not-possible' as const, answerNote: 'Nobody else speaks the language yet; asked again in a month' }
    : { answer: null, answerNote: null }
  const id = pen.write('changeRequest', askedOn, {
    ...{ ownerId: agencyId, episodeId, kind: isLead ? 'lead' : 'agency', askedBy: 'member' },
    via: chance.pick(['call', 'in-person'] as const),
    wish: isLead ? chance.pick(['A woman', 'Someone who can come after five']) : 'Somewhere nearer to home',
    ...{ reason: null, askedOn, answerBy, ...answer, inEffectOn: null },
    answeredAt: isAnswered ? instantAt(answerBy, 900) : null,
  })
  if (isAnswered) return
  writeTask(pen, askedOn, {
    ...{ kind: 'answer-request', forRole: 'supervisor', sourceId: id, ownerId: agencyId, dueOn: answerBy },
    ...(isLead
      ? { what: 'The member wants another Lead Care Manager: answer', why: 'Two working days (ours; PROMISE-16)' }
      : { what: 'The member wants another agency: bring it about', why: 'In effect within 30 days (CLOCK-8)' }),
  })
}

const wishes: readonly Pick<EndRecommendation, 'reason' | 'why' | 'stepDown'>[] = [
  { reason: 'goals-met', why: 'Every goal of the plan is reached', stepDown: 'The clinic’s nurse calls each month' },
  { reason: 'lower-level', why: 'Keeps appointments alone since summer', stepDown: 'Case management of the plan' },
  { reason: 'no-capacity', why: 'Moved out of the area we can reach each week', stepDown: null },
]

const nothingDecided = {
  ...{ decision: null, decidedHow: null, decidedAt: null, decidedWords: null, noticeOn: null, endsOn: null },
  ...{ appealOn: null, appealOutcome: null, appealDecidedOn: null, isHeard: false },
} as const

function writeEnd(pen: Pen, given: LeavingGiven): void {
  const { chance, today } = pen
  const { episodeId, agencyId, lead } = given
  const recommendedOn = workdayBefore(addDays(today, -chance.between(9, 20)))
  const decidedOn = workdayBefore(addDays(today, -chance.between(1, 6)))
  const stands = chance.pick(['waits', 'waits', 'notice', 'appeal', 'goes-on'] as const)
  const decided = { decidedHow: 'here' as const, decidedAt: instantAt(decidedOn, 800) }
  const ends = { ...decided, decision: 'ends' as const, decidedWords: 'What you wanted is reached' }
  const noticed = { ...nothingDecided, ...ends, noticeOn: decidedOn, endsOn: addDays(decidedOn, 12) }
  const how = {
    waits: nothingDecided,
    notice: noticed,
    appeal: { ...noticed, appealOn: laterOf(decidedOn, workdayBefore(addDays(today, -1))) },
    'goes-on': {
      ...{ ...nothingDecided, ...decided, decision: 'goes-on' as const },
      decidedWords: 'One goal is still open. Look at it with the member again.',
    },
  }[stands]
  const id = pen.write('endRecommendation', recommendedOn, {
    ...{ ...chance.pick(wishes), ...how, ownerId: agencyId, episodeId, recommendedOn },
    supervisorId: staffOf('Dolores Whitfield').id,
  })
  if (stands === 'notice' || stands === 'appeal') writeNotice(pen, given, { ...how, id })
  writeTask(pen, recommendedOn, {
    ...{ kind: 'plan-question', forStaff: lead.id, sourceId: id, ownerId: agencyId },
    ...(stands === 'waits'
      ? { what: 'Ending recommended: hear what the plan decides; care goes on', dueOn: addDays(today, 1) }
      : { what: 'Go through the plan’s word with the member', dueOn: addWorkdays(today, 1) }),
    why: 'The plan decides and gives notice; at least 10 calendar days (CLOCK-22)',
  })
}

const program = { clocks, calendar }

/** The plan's notice that went, and the appeal against it where one runs: its days are those of content's clocks. */
function writeNotice(
  pen: Pen,
  { planId }: LeavingGiven,
  { id, noticeOn, endsOn, appealOn, decidedWords }: Pick<EndRecommendation, 'id'> & Partial<EndRecommendation>,
): void {
  if (!noticeOn || !endsOn) return
  const days = noticeDays(program, noticeOn, endsOn)
  const noticeId = pen.write('notice', noticeOn, {
    ...{ ownerId: planId, sourceId: id, kind: 'end', addressee: 'member', toName: 'The member', address: null },
    ...{ template: 'action.end', version: '2026-1', language: 'en', wanted: null, taglines: [] },
    title: 'Notice of Action: Enhanced Care Management (ECM) will end',
    body: [`Your Enhanced Care Management (ECM) will end on ${letterDay(endsOn)}.`, `Why: ${decidedWords ?? ''}`],
    ...{ datedOn: noticeOn, effectiveOn: endsOn, ...days },
    ...{ way: 'hand', sentOn: noticeOn, returnedOn: null },
  })
  if (!appealOn) return
  pen.write('appeal', appealOn, {
    ...{
      ownerId: planId,
      kind: 'appeal',
      noticeId,
      receivedAt: instantAt(appealOn, 600),
      saidBy: 'member',
      via: 'call',
    },
    ...{ words: 'I still need somebody who comes with me to the clinic', isExpedited: false },
    ...{ keepsService: appealOn <= days.keepBy, acknowledgeBy: dueBy(program, 'appeal.acknowledge', appealOn) },
    ...{ acknowledgedOn: null, lateAt: due(clockOn(program, 'appeal.decide', appealOn), appealOn, calendar).lateAt },
    ...{ outcome: null, outcomeWords: null, settledAt: null, hearingBy: null },
  })
}

function writeTask(pen: Pen, on: Day, given: Omit<Parameters<typeof newTask>[0], 'id'> & Partial<Task>): void {
  const { id: _id, ...fields } = newTask({ ...given, id: '' })
  pen.write('task', on, fields)
}
