// Care plans of most of those in care: goals of their story, agreed and signed off as it goes in life, some revised, some waiting for the
// member's word or for the clinical consultant's, each goal with how it went.
import { planSuggestionList } from '../../content/plan-suggestion.ts'
import { addDays, type Day, daysBetween } from '../../src/base/day.ts'
import type { CarePlan, Goal, GoalProgress, PlanContent } from '../../src/domain/care-plan.ts'
import type { PlanSuggestion } from '../../src/domain/care-plan-suggestion.ts'
import type { Label } from '../../src/domain/label.ts'
import { newTask } from '../../src/domain/task.ts'
import { addWorkdays, instantAt, workdayBefore } from './calendar.ts'
import { staff } from './organization.ts'
import type { Pen } from './pen.ts'
import type { Person } from './person.ts'

export interface PlanGiven {
  readonly episodeId: string
  readonly agencyId: string
  readonly person: Person
  /** The clinical consultant of the agency; some have none yet. */
  readonly consultantId: string | null
  readonly startedOn: Day
}

const needsOfStory: Readonly<Record<string, readonly string[]>> = {
  homeless: ['housing', 'food', 'transport', 'doctor'],
  mind: ['mood', 'medicines', 'income'],
  health: ['doctor', 'medicines', 'transport'],
  justice: ['income', 'housing', 'doctor'],
  survivor: ['mood', 'income', 'doctor'],
  birth: ['child-care', 'doctor', 'food'],
  stayingHome: ['daily-help', 'falls', 'carer-strain'],
  goingHome: ['daily-help', 'home-repair', 'transport'],
}
const ofChild = ['development', 'vaccines', 'school']
const ofOthers = ['income', 'doctor', 'transport']

const matters = [
  'To wake up and know what the day is for',
  'My own kitchen, and my sister at the table on Sundays',
  'To be asked, not told',
  'To walk to the park again without stopping',
  'To see my grandchildren more than once a year',
]
const mattersOfChild = ['A whole night of sleep for all of us', 'Laughing at school again']
const strengths = [
  'Keeps every paper in one folder',
  'Knows the neighborhood and its people',
  'Gets up early and is on time',
  'Has a neighbor who looks in',
  'Asks when something is not clear',
]
const barriers = ['The phone is often out of minutes', 'Mornings are hard', 'Two buses to every office']

/** The clinical consultant of an agency. */
export function consultantOf(agency: string): string | null {
  return (
    staff.find(({ seats }) => seats.some(([key, role]) => key === agency && role === 'clinical-consultant'))?.id ?? null
  )
}

/** Writes the plan of a member, if this one has one. */
export function writePlan(pen: Pen, given: PlanGiven): void {
  const { chance, today } = pen
  if (!chance.percent(given.startedOn < addDays(today, -90) ? 97 : 80)) return
  const inCare = daysBetween(given.startedOn, today)
  const writtenOn = workdayBefore(addDays(given.startedOn, chance.between(0, Math.max(0, Math.min(30, inCare - 1)))))
  if (writtenOn < given.startedOn || writtenOn >= today) return
  const content = firstContent(pen, given, writtenOn)
  const revisedOn = revisionOf(pen, writtenOn)
  const first = writeVersion(pen, given, {
    ...{ content, version: 1, replaces: null, writtenOn },
    isNewest: revisedOn === null,
  })
  writeProgress(pen, given, first, content.goals, writtenOn)
  if (revisedOn === null) return
  const revised = { content: revisedContent(pen, content, revisedOn), version: 2, replaces: first }
  writeVersion(pen, given, { ...revised, writtenOn: revisedOn, isNewest: true })
}

/** When an older plan was revised; some are not yet, of the oldest few. */
function revisionOf({ chance, today }: Pen, writtenOn: Day): Day | null {
  const age = daysBetween(writtenOn, today)
  if (age <= 60 || !chance.percent(age > 150 ? 94 : 45)) return null
  const revisedOn = workdayBefore(addDays(today, -chance.between(2, 40)))
  return revisedOn > addDays(writtenOn, 14) ? revisedOn : null
}

interface VersionGiven extends Pick<CarePlan, 'content' | 'version' | 'replaces' | 'writtenOn'> {
  /** The newest may still wait for somebody's word. */
  readonly isNewest: boolean
}

function writeVersion(pen: Pen, given: PlanGiven, version: VersionGiven): string {
  const { chance, today } = pen
  const { agencyId, episodeId, consultantId } = given
  const { isNewest, ...written } = version
  const after = (day: Day, most: number) => addWorkdays(day, chance.between(1, most))
  const agreedOn = isNewest && chance.percent(10) ? null : past(after(written.writtenOn, 6), today)
  const signedOn =
    agreedOn === null || consultantId === null || (isNewest && chance.percent(12))
      ? null
      : past(after(agreedOn, 8), today)
  const copyOn = agreedOn === null || chance.percent(20) ? null : past(after(agreedOn, 3), today)
  const labels = labelsOf(written.content)
  const id = pen.write('carePlan', written.writtenOn, {
    ...{ ownerId: agencyId, episodeId, assessmentId: null, labels, ...written },
    agreedAt: agreedOn === null ? null : instantAt(agreedOn, 640),
    agreedHow: agreedOn === null ? null : chance.percent(70) ? 'said' : 'signed',
    agreedBy: agreedOn === null ? null : whoAgrees(given.person),
    signedOffAt: signedOn === null ? null : instantAt(signedOn, 980),
    signedOffBy: signedOn === null ? null : consultantId,
    copyGivenOn: copyOn,
    copyGivenHow: copyOn === null ? null : chance.percent(75) ? 'paper' : 'read-aloud',
  })
  if (signedOn === null && isNewest) writeWaiting(pen, given, id, written.writtenOn, labels)
  return id
}

/** The day if it is over. */
function past(day: Day, today: Day): Day | null {
  return day < today ? day : null
}

function writeWaiting(pen: Pen, { agencyId }: PlanGiven, sourceId: string, day: Day, labels: readonly Label[]): void {
  const {
    id: _id,
    labels: _labels,
    ...task
  } = newTask({
    id: '',
    kind: 'sign-plan',
    what: 'Look at the care plan and sign it off',
    why: 'The plan is kept under clinical oversight (CORE-2)',
  })
  pen.write('task', day, { ...task, labels: [...labels], forRole: 'clinical-consultant', sourceId, ownerId: agencyId })
}

function firstContent(pen: Pen, { person }: PlanGiven, day: Day): PlanContent {
  const { chance } = pen
  const needs = person.story.isChild ? ofChild : (needsOfStory[person.story.key] ?? ofOthers)
  const taken = chance.shuffled(needs).slice(0, chance.between(2, 3))
  const found = planSuggestionList.filter(({ need }) => taken.includes(need))
  const line = (what: string) => ({ id: pen.id(day), what })
  return {
    matters: chance.pick(person.story.isChild ? mattersOfChild : matters),
    strengths: chance.shuffled(strengths).slice(0, chance.between(1, 2)).map(line),
    problems: found.map(({ problem }) => line(problem)),
    barriers: chance.percent(40) ? [line(chance.pick(barriers))] : [],
    goals: found.map((one) => goalOf(pen, one, day)),
  }
}

function goalOf(pen: Pen, { goal, steps }: PlanSuggestion, day: Day): Goal {
  const { chance } = pen
  return {
    id: pen.id(day),
    words: goal,
    measure: null,
    state: 'open',
    steps: steps.map((what, i) => ({
      id: pen.id(day),
      what,
      who: i === 0 ? 'lead' : chance.percent(60) ? 'member' : 'team',
      whoName: null,
      byOn: addDays(day, 14 * (i + 1) + chance.between(0, 10)),
      isDone: false,
    })),
  }
}

/** The first goal reached, the first steps done, and one strength more that was found on the way. */
function revisedContent(pen: Pen, before: PlanContent, day: Day): PlanContent {
  const [found = 'Asks for help early'] = strengths.filter((one) => !before.strengths.some(({ what }) => what === one))
  return {
    ...before,
    strengths: [...before.strengths, { id: pen.id(day), what: found }],
    goals: before.goals.map((goal, i) => ({
      ...goal,
      state: i === 0 ? 'reached' : goal.state,
      steps: goal.steps.map((step, j) => ({
        ...step,
        isDone: i === 0 || j === 0,
        byOn: i === 0 || j === 0 ? step.byOn : addDays(day, pen.chance.between(10, 40)),
      })),
    })),
  }
}

function writeProgress(pen: Pen, { agencyId }: PlanGiven, planId: string, goals: readonly Goal[], from: Day): void {
  const { chance, today } = pen
  for (const goal of goals) {
    const noticedOn = workdayBefore(addDays(from, chance.between(10, 50)))
    if (noticedOn <= from || noticedOn >= today) continue
    const how = chance.weighted<GoalProgress['how']>([
      ['on-the-way', 65],
      ['stuck', 20],
      ['reached', 15],
    ])
    const note = how === 'stuck' && chance.percent(60) ? 'Waits for an answer from the office' : null
    pen.write('goalProgress', noticedOn, { ownerId: agencyId, planId, goalId: goal.id, noticedOn, how, note })
  }
}

function whoAgrees({ story, kin, nameUsed, firstName, lastName }: Person): string {
  return story.isChild ? `${kin.name} (${kin.relation})` : `${nameUsed ?? firstName} ${lastName}`
}

function labelsOf({ problems }: PlanContent): Label[] {
  const mood = planSuggestionList.find(({ need }) => need === 'mood')?.problem
  return problems.some(({ what }) => what === mood) ? ['mental-health'] : []
}
