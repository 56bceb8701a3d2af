// The two lines of a member: which year is drawn, and what stands along it.
import { addDays, type Day, daysBetween, laterOf } from '../../../base/day.ts'
import type { Chart } from '../../../domain/chart.ts'
import type { Episode } from '../../../domain/episode.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { TimelineEvent, TimelineSpan } from '../../parts/timeline/layout.ts'
import { methodWords, outcomeWords, placeWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { stayWords } from '../../text/team-words.ts'
import { text } from '../../text/text.ts'

export interface Story {
  readonly label: string
  readonly span: TimelineSpan
  readonly events: readonly TimelineEvent[]
}

/** The story of an episode: its last year, and a little of what comes. */
export function storyOf(chart: Chart, episode: Episode, today: Day): Story {
  const startedOn = firstDay(episode, today)
  const last = episode.endedOn ?? today
  const from = laterOf(addDays(startedOn, -7), addDays(last, -365))
  const planned = plannedEvents(chart, today)
  const to = laterOf(addDays(last, Math.max(14, Math.ceil(daysBetween(from, last) / 12))), planned.at(-1)?.on ?? last)
  const ended = episode.endedOn === null ? {} : { endedOn: episode.endedOn }
  const events = [
    ...contactEvents(chart, episode),
    ...attemptEvents(chart, episode),
    ...conferenceEvents(chart, episode),
    ...stayEvents(chart),
    ...goalEvents(chart),
    ...planEvents(chart, episode),
    ...stepEvents(episode),
    ...planned,
  ]
  return {
    label: text('story.label', 'Episode since {day}', { day: dayWords(startedOn, 'dated') }),
    span: { from, to, today, startedOn, ...ended },
    events,
  }
}

function firstDay(episode: Episode, today: Day): Day {
  return episode.assignedOn ?? episode.referredOn ?? episode.engagedOn ?? episode.startedOn ?? today
}

function contactEvents({ contact }: Chart, episode: Episode): readonly TimelineEvent[] {
  return contact
    .filter((one) => one.episodeId === episode.id)
    .map((one) => ({
      id: one.id,
      kind: one.outcome === 'reached' ? ('meeting' as const) : ('attempt' as const),
      on: dayOfInstant(one.at),
      words: [
        methodWords(one.method),
        one.place === null || one.place === 'phone' ? '' : placeWords(one.place),
        one.minutes === null ? '' : text('history.minutes', '{count} min', { count: one.minutes }),
      ]
        .filter((part) => part !== '')
        .join(', '),
    }))
}

function attemptEvents({ outreachAttempt }: Chart, episode: Episode): readonly TimelineEvent[] {
  return outreachAttempt
    .filter((one) => one.episodeId === episode.id)
    .map((one) => ({
      id: one.id,
      kind: one.isReached ? ('meeting' as const) : ('attempt' as const),
      on: dayOfInstant(one.at),
      words: `${methodWords(one.method)}: ${outcomeWords(one.outcome, one.method)}`,
    }))
}

function stepEvents(episode: Episode): readonly TimelineEvent[] {
  const step = (name: string, on: Day | null, words: string): TimelineEvent[] =>
    on === null ? [] : [{ id: `${name} ${episode.id}`, kind: 'step', on, words }]
  const paused = text('history.paused', 'Paused')
  return [
    ...step('assigned', episode.assignedOn, text('history.assigned', 'Assigned by the plan')),
    ...step('started', episode.startedOn, text('history.started', 'Care began')),
    ...(episode.pausedOn === null
      ? []
      : [
          {
            id: `paused ${episode.id}`,
            kind: 'stay' as const,
            on: episode.pausedOn,
            words: episode.pauseReason ?? paused,
            short: paused,
          },
        ]),
    ...step('ended', episode.endedOn, text('story.ended', 'The episode ended')),
  ]
}

/** The team's meetings; where the member was there too, the lines meet. */
function conferenceEvents({ caseConference }: Chart, episode: Episode): readonly TimelineEvent[] {
  return caseConference
    .filter((one) => one.episodeId === episode.id)
    .map((one) => ({
      id: one.id,
      kind: one.isMemberThere ? ('meeting' as const) : ('step' as const),
      on: dayOfInstant(one.at),
      words: text('history.conference', 'Case conference'),
    }))
}

function stayEvents({ careTransition }: Chart): readonly TimelineEvent[] {
  return careTransition.map((one) => ({
    id: one.id,
    kind: 'stay',
    on: one.cameOn,
    ...(one.leftOn === null ? {} : { until: one.leftOn }),
    words: `${stayWords(one.kind)}: ${one.place}`,
    short: stayWords(one.kind),
  }))
}

function goalEvents({ carePlan, goalProgress }: Chart): readonly TimelineEvent[] {
  return goalProgress
    .filter((one) => one.how === 'reached')
    .map((one) => {
      const goals = carePlan.find(({ id }) => id === one.planId)?.content.goals
      const words = goals?.find(({ id }) => id === one.goalId)?.words
      return { id: one.id, kind: 'goal', on: one.noticedOn, words: words ?? text('story.goal', 'A goal was reached') }
    })
}

/** A plan the member agreed to. */
function planEvents({ carePlan }: Chart, episode: Episode): readonly TimelineEvent[] {
  return carePlan.flatMap((one) =>
    one.episodeId !== episode.id || one.agreedAt === null || one.agreedHow === 'did-not-agree'
      ? []
      : [
          {
            id: `agreed ${one.id}`,
            kind: 'step' as const,
            on: dayOfInstant(one.agreedAt),
            words: text('history.planAgreed', 'Care plan agreed, version {version}', { version: one.version }),
          },
        ],
  )
}

/** What is planned in the next weeks, the last at the end. */
function plannedEvents({ appointment, task }: Chart, today: Day): readonly TimelineEvent[] {
  const until = addDays(today, 30)
  const isNear = (on: Day) => on >= today && on <= until
  const tasks = task.flatMap((one) =>
    one.doneAt === null && one.dueOn !== null && isNear(one.dueOn)
      ? [{ id: one.id, kind: 'planned' as const, on: one.dueOn, words: one.what }]
      : [],
  )
  const visits = appointment.flatMap((one) => {
    const on = dayOfInstant(one.at)
    return one.outcome === null && isNear(on)
      ? [
          {
            id: one.id,
            kind: 'planned' as const,
            on,
            words: text('story.visit', 'Visit: {whom}', { whom: one.withWhom }),
          },
        ]
      : []
  })
  return [...tasks, ...visits].toSorted((one, other) => (one.on < other.on ? -1 : 1))
}
