// Notices that went, appeals against them and grievances, each at every step: just said, told that it came, near its day, past it, and settled in
// every way, so that the plan's list and its counts have something in them. Their days are those of content's clocks.
import { californiaCalendar as calendar } from '../../content/rules/calendar.ts'
import { clocks } from '../../content/rules/clock.ts'
import { addDays, type Day, laterOf } from '../../src/base/day.ts'
import type { Appeal } from '../../src/domain/appeal.ts'
import { clockOn, due, dueBy } from '../../src/domain/clock.ts'
import type { EndRecommendation } from '../../src/domain/end-recommendation.ts'
import { letterDay } from '../../src/domain/notice.ts'
import { noticeDays } from '../../src/domain/notice-days.ts'
import { instantAt, workdayBefore } from './calendar.ts'
import type { Pen } from './pen.ts'

/** Just said; the member was told that it came; settled. */
export type AppealStep = 'new' | 'told' | 'overturned' | 'upheld' | 'withdrawn'

const program = { clocks, calendar }

type Ended = Pick<EndRecommendation, 'id' | 'noticeOn' | 'endsOn' | 'decidedWords' | 'appealOn' | 'appealDecidedOn'>

/** The plan's notice that went, and the appeal against it where there is one. */
export function writeNotice(pen: Pen, planId: string, ended: Ended, step: AppealStep | undefined): void {
  const { id, noticeOn, endsOn, appealOn, appealDecidedOn, decidedWords } = ended
  if (noticeOn === null || endsOn === null) return
  const days = noticeDays(program, noticeOn, endsOn)
  const noticeId = pen.write('notice', noticeOn, {
    ...{ ownerId: planId, sourceId: id, kind: 'end', addressee: 'member', toName: 'The member', address: null },
    ...{ template: 'action.end', version: '2026-1', language: 'en', wanted: null, taglines: [] },
    title: 'Notice of Action: Enhanced Care Management (ECM) will end',
    body: [`Your Enhanced Care Management (ECM) will end on ${letterDay(endsOn)}.`, `Why: ${decidedWords ?? ''}`],
    ...{ datedOn: noticeOn, effectiveOn: endsOn, ...days },
    ...{ way: 'hand', sentOn: noticeOn, returnedOn: null },
  })
  if (appealOn === null || step === undefined) return
  write(pen, planId, {
    ...{ kind: 'appeal', noticeId, keepBy: days.keepBy, isExpedited: pen.chance.percent(20) && step === 'new' },
    ...{ receivedOn: appealOn, saidBy: 'member', via: 'call' },
    words: 'I still need somebody who comes with me to the clinic',
    toldOn: step === 'new' ? null : laterOf(appealOn, workdayBefore(addDays(appealOn, 3))),
    settled: appealDecidedOn === null || step === 'new' || step === 'told' ? null : settledAs(step, appealDecidedOn),
  })
}

function settledAs(outcome: 'overturned' | 'upheld' | 'withdrawn', on: Day): Settled {
  const words = {
    overturned: 'One goal is still open, so ECM goes on',
    upheld: 'Every goal of the plan is reached',
    withdrawn: null,
  }[outcome]
  return { outcome, words, on }
}

const complaints = [
  'Nobody called me back for a week',
  'The driver came an hour late and I missed the doctor',
  'They sent the letter in English again',
  'The person on the phone was not kind to my mother',
  'I was promised an interpreter and there was none',
] as const

/** How long ago each was said, when the member was told that it came, and how it was settled: the days from receipt. */
const grievances: readonly { readonly ago: number; readonly told?: number; readonly settled?: number }[] = [
  { ago: 1 },
  { ago: 6 },
  { ago: 12, told: 3 },
  { ago: 28, told: 4 },
  { ago: 40, told: 4, settled: 18 },
  { ago: 60, told: 2, settled: 29 },
  { ago: 70, told: 5, settled: 34 },
]

/** A grievance of this member, at one of its steps. */
export function writeGrievance(pen: Pen, planId: string, startedOn: Day): void {
  const { chance, today } = pen
  const { ago, told, settled } = chance.pick(grievances)
  const receivedOn = workdayBefore(addDays(today, -ago))
  if (receivedOn <= startedOn) return
  const after = (days: number) => laterOf(receivedOn, workdayBefore(addDays(receivedOn, days)))
  const isTaken = settled !== undefined && chance.percent(15)
  write(pen, planId, {
    ...{ kind: 'grievance', noticeId: null, keepBy: null, isExpedited: false, receivedOn },
    ...{
      saidBy: chance.pick(['member', 'member', 'representative'] as const),
      via: chance.pick(['call', 'online'] as const),
    },
    words: chance.pick(complaints),
    toldOn: told === undefined ? null : after(told),
    settled:
      settled === undefined
        ? null
        : isTaken
          ? { outcome: 'withdrawn', words: null, on: after(settled) }
          : { outcome: 'resolved', words: 'We said sorry, and changed who calls', on: after(settled) },
  })
}

interface Settled {
  readonly outcome: NonNullable<Appeal['outcome']>
  readonly words: string | null
  readonly on: Day
}

interface Said extends Pick<Appeal, 'kind' | 'noticeId' | 'saidBy' | 'via' | 'words' | 'isExpedited'> {
  readonly receivedOn: Day
  /** Until when an appeal keeps care going. */
  readonly keepBy: Day | null
  readonly toldOn: Day | null
  readonly settled: Settled | null
}

function write(pen: Pen, planId: string, said: Said): void {
  const { keepBy, toldOn, settled, receivedOn, ...given } = said
  const { kind, isExpedited } = given
  const receivedAt = instantAt(receivedOn, 600)
  const clock = `${kind}.${kind === 'appeal' ? 'decide' : 'resolve'}${isExpedited ? '-expedited' : ''}`
  const { lateAt } = due(clockOn(program, clock, receivedOn), isExpedited ? receivedAt : receivedOn, calendar)
  pen.write('appeal', receivedOn, {
    ...{ ...given, ownerId: planId, receivedAt, keepsService: keepBy !== null && receivedOn <= keepBy },
    ...{ acknowledgeBy: dueBy(program, `${kind}.acknowledge`, receivedOn), acknowledgedOn: toldOn, lateAt },
    ...{ outcome: settled?.outcome ?? null, outcomeWords: settled?.words ?? null },
    settledAt: settled === null ? null : instantAt(settled.on, 900),
    hearingBy: settled?.outcome === 'upheld' ? dueBy(program, 'hearing.ask', settled.on) : null,
  })
}
