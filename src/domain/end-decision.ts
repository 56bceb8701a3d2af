// The plan's decision on a recommended end: made here, it makes a Notice of Action like a denial does; from a file, a letter or a call the agency
// writes down what the plan's notice said. Either way the appeal is the one of every notice (appeal.ts), and care goes on meanwhile.
import { addDays, type Day, laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { dueBy } from './clock.ts'
import type { EndDecided, EndRecommendation } from './end-recommendation.ts'
import { earliestEnd } from './notice-days.ts'
import { toldNotice } from './notice-told.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

interface Deciding {
  readonly recommendation: EndRecommendation | undefined
  readonly tasks: readonly Task[]
}

/** What was decided: what changes, and from when the notice says that care ends; null where there is none to make. */
export interface EndSettled {
  readonly changes: readonly Change[]
  readonly endsOn: Day | null
}

export type EndRefusal =
  | 'recommendation-unknown'
  | 'already-decided'
  | 'note-missing'
  | 'day-missing'
  | 'notice-not-today'
  | 'notice-too-short'

/** The plan’s decision, recorded by the plan here or by the agency from file, letter or call. */
export function decideEnding(
  at: At,
  { recommendation, tasks }: Deciding,
  input: EndDecided,
): Result<EndSettled, EndRefusal> {
  if (!recommendation || recommendation.struckAt !== null) return refused('recommendation-unknown')
  const isHere = input.how === 'here'
  // “Here” is the plan itself; from paper or phone it is the agency that recommended.
  if (isHere === (recommendation.ownerId === at.organizationId)) return refused('recommendation-unknown')
  if (recommendation.decision !== null) return refused('already-decided')
  if (isHere && input.words === null) return refused('note-missing')
  const isEnd = input.decision === 'ends'
  const noticeOn = input.noticeOn ?? (isHere ? at.today : null)
  const { endsOn } = input
  if (isEnd && (noticeOn === null || endsOn === null)) return refused('day-missing')
  if (isEnd && isHere && noticeOn !== at.today) return refused('notice-not-today')
  // CLOCK-22.
  if (isEnd && noticeOn !== null && endsOn !== null && noticeOn > dueBy(at.content, 'notice.before-effect', endsOn))
    return refused('notice-too-short')
  const said = set('endRecommendation', recommendation.id, {
    ...{ decision: input.decision, decidedHow: input.how, decidedAt: at.now, decidedWords: input.words },
    // Its own notice counts from the day it goes.
    noticeOn: isEnd && !isHere ? noticeOn : null,
    endsOn: isEnd ? endsOn : null,
  })
  const heard = closed(at, tasks, isEnd ? 'The plan gave notice' : 'The plan says: care goes on')
  if (!isEnd || noticeOn === null || endsOn === null)
    return done({ changes: [said, ...heard, careGoesOn(at, recommendation)], endsOn: null })
  const told = isHere ? [] : [add('notice', toldNotice(at, recommendation, { ...input, noticeOn, endsOn }))]
  return done({
    changes: [said, ...heard, ...told, ...noticed(at, recommendation, endsOn)],
    endsOn: isHere ? endsOn : null,
  })
}

const runOut = 'The notice has run out: end ECM with the member, unless they appealed'

/** What the agency does with a notice: tell the member at once how to appeal, and see to the last day. */
function noticed(at: At, { id, recordedBy, ownerId, labels }: EndRecommendation, endsOn: Day): readonly Change[] {
  const theirs = { forStaff: recordedBy, forRole: 'supervisor', sourceId: id, ownerId, labels } as const
  return [
    add(
      'task',
      newTask({
        ...{ id: at.id(1), kind: 'plan-question', dueOn: at.today, ...theirs },
        what: 'The plan gave notice that ECM ends: go through it with the member, and how to appeal',
        why: 'They have 60 days to appeal (CLOCK-23); in time, care goes on meanwhile (CLOCK-26)',
      }),
    ),
    add(
      'task',
      newTask({
        ...{ id: at.id(2), kind: 'plan-question', dueOn: endsOn, what: runOut, ...theirs },
        why: 'Care goes on until the notice’s day (CLOCK-22)',
      }),
    ),
  ]
}

/** What the agency does when an end was not agreed to, or an appeal against it was won. */
export function careGoesOn(at: At, { id, recordedBy, ownerId, labels }: EndRecommendation): Change {
  return add(
    'task',
    newTask({
      ...{ id: at.id(1), kind: 'plan-question', dueOn: addDays(at.today, 1) },
      ...{ forStaff: recordedBy, forRole: 'supervisor', sourceId: id, ownerId, labels },
      what: 'ECM goes on: look at the care plan with the member again',
      why: 'The plan did not agree to the end, or an appeal was decided for the member',
    }),
  )
}

/** The plan's notice of an end went: the end counts from then, and takes effect ten days later at the earliest (CLOCK-22). */
export function endNoticeWent(
  at: At,
  recommendation: EndRecommendation,
  tasks: readonly Task[],
  sentOn: Day,
): readonly Change[] {
  const endsOn = laterOf(recommendation.endsOn ?? sentOn, earliestEnd(at.content, sentOn))
  return [
    set('endRecommendation', recommendation.id, { noticeOn: sentOn, endsOn }),
    ...runOutOn(tasks, recommendation, endsOn),
  ]
}

/** After an appeal that was lost the member has days to ask for a hearing that keeps care going: nothing ends before them (CLOCK-26). */
export function endPutOff(
  at: At,
  recommendation: EndRecommendation,
  tasks: readonly Task[],
  lostOn: Day,
): readonly Change[] {
  if (recommendation.endsOn === null) return []
  const endsOn = laterOf(recommendation.endsOn, addDays(dueBy(at.content, 'hearing.keep-service', lostOn), 1))
  if (endsOn === recommendation.endsOn) return []
  return [set('endRecommendation', recommendation.id, { endsOn }), ...runOutOn(tasks, recommendation, endsOn)]
}

function runOutOn(tasks: readonly Task[], { id }: EndRecommendation, dueOn: Day): readonly Change[] {
  return standing(tasks)
    .filter((one) => one.sourceId === id && one.doneAt === null && one.what === runOut)
    .map((one) => set('task', one.id, { dueOn }))
}

/** A hearing that kept care going did not go the member's way: the agency ends it with them. */
export function heardAndEnds(at: At, { id, recordedBy, ownerId, labels }: EndRecommendation): Change {
  return add(
    'task',
    newTask({
      ...{ id: at.id(2), kind: 'plan-question', dueOn: at.today },
      ...{ forStaff: recordedBy, forRole: 'supervisor', sourceId: id, ownerId, labels },
      what: 'The hearing is over and the end stands: end ECM with the member',
      why: 'Care went on until the judge decided (CLOCK-26)',
    }),
  )
}
