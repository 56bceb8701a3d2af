// What members in care are referred to, who wants another manager or agency, and whose end is recommended: each in every state, so that the
// lists of the agency and the plan have something in them.
import { addDays, type Day, laterOf } from '../../src/base/day.ts'
import type { EndRecommendation } from '../../src/domain/end-recommendation.ts'
import type { ReferralOut, ReferralStep } from '../../src/domain/referral-out.ts'
import { newTask, type Task } from '../../src/domain/task.ts'
import { type AppealStep, writeGrievance, writeNotice } from './appeal.ts'
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
  if (chance.percent(14)) writeGrievance(pen, given.planId, given.startedOn)
  // An end is recommended after some months; before that nobody asks for one.
  if (given.startedOn <= addDays(today, -120) && chance.percent(20)) writeEnd(pen, given)
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

/** What becomes of a recommended end: it waits, the plan lets care go on, or it gives notice and the member appeals or not. */
const stands = [
  'waits',
  'waits',
  'notice',
  'goes-on',
  'new',
  'told',
  'told',
  'overturned',
  'upheld',
  'withdrawn',
] as const
type Stand = (typeof stands)[number]

function writeEnd(pen: Pen, given: LeavingGiven): void {
  const { chance, today } = pen
  const { episodeId, agencyId, lead } = given
  const stand: Stand = chance.pick(stands)
  const isOver = stand === 'overturned' || stand === 'upheld' || stand === 'withdrawn'
  const decidedOn = workdayBefore(addDays(today, isOver ? -chance.between(24, 40) : -chance.between(1, 6)))
  const recommendedOn = workdayBefore(addDays(decidedOn, -chance.between(5, 14)))
  const decided = { decidedHow: 'here' as const, decidedAt: instantAt(decidedOn, 800) }
  const ends = { ...decided, decision: 'ends' as const, decidedWords: 'What you wanted is reached' }
  const noticed = { ...nothingDecided, ...ends, noticeOn: decidedOn, endsOn: addDays(decidedOn, 12) }
  const appealOn = laterOf(decidedOn, workdayBefore(addDays(isOver ? addDays(decidedOn, 8) : today, -1)))
  const settled = isOver
    ? { appealOutcome: stand, appealDecidedOn: workdayBefore(addDays(today, -chance.between(1, 5))) }
    : {}
  const how: Pick<EndRecommendation, keyof typeof nothingDecided> = {
    waits: nothingDecided,
    'goes-on': { ...nothingDecided, ...decided, ...goesOn },
    notice: noticed,
    appealed: { ...noticed, appealOn, ...settled },
  }[stepOf(stand) === undefined ? (stand as 'waits' | 'goes-on' | 'notice') : 'appealed']
  const id = pen.write('endRecommendation', recommendedOn, {
    ...{ ...chance.pick(wishes), ...how, ownerId: agencyId, episodeId, recommendedOn },
    supervisorId: staffOf('Dolores Whitfield').id,
  })
  if (how.noticeOn !== null) writeNotice(pen, given.planId, { ...how, id }, stepOf(stand))
  if (stand === 'overturned') return
  writeTask(pen, recommendedOn, {
    ...{ kind: 'plan-question', forStaff: lead.id, sourceId: id, ownerId: agencyId },
    ...(stand === 'waits'
      ? { what: 'Ending recommended: hear what the plan decides; care goes on', dueOn: addDays(today, 1) }
      : { what: 'Go through the plan’s word with the member', dueOn: addWorkdays(today, 1) }),
    why: 'The plan decides and gives notice; at least 10 calendar days (CLOCK-22)',
  })
}

const goesOn = {
  decision: 'goes-on',
  decidedWords: 'One goal is still open. Look at it with the member again.',
} as const

/** How far the appeal against it is; none where there is none. */
function stepOf(stand: Stand): AppealStep | undefined {
  return stand === 'waits' || stand === 'notice' || stand === 'goes-on' ? undefined : stand
}

function writeTask(pen: Pen, on: Day, given: Omit<Parameters<typeof newTask>[0], 'id'> & Partial<Task>): void {
  const { id: _id, ...fields } = newTask({ ...given, id: '' })
  pen.write('task', on, fields)
}
