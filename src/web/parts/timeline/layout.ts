// Where the two lines run. How far apart they are says how long ago (or how soon) the member and the team meet:
// they touch at a meeting and part in a gap, so a year can be read before a word of it is.
import { addDays, addMonths, type Day, daysBetween } from '../../../base/day.ts'

export type TimelineEvent = {
  readonly id: string
  /** meeting: reached and answered; attempt: tried, not reached; stay: hospital, jail or the like, `on`–`until`. */
  readonly kind: 'meeting' | 'attempt' | 'stay' | 'goal' | 'step' | 'planned'
  readonly on: Day
  /** The last day of a stay; a stay without one goes on. */
  readonly until?: Day
  /** What it was, in a few words: `In person at the shelter, 35 min`. */
  readonly words: string
  /** One word for the chart where a stay has room: `Hospital`. */
  readonly short?: string
}

export type TimelineSpan = {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  /** When the team's line begins: the day of assignment. */
  readonly startedOn: Day
  /** When it ends: the episode's last day. */
  readonly endedOn?: Day
}

export type Point = { readonly x: number; readonly y: number }
export type Moment = Point & { readonly event: TimelineEvent; readonly endX: number }
export type Gap = Point & { readonly days: number; readonly width: number }

export type Stay = {
  readonly id: string
  readonly short: string | undefined
  /** The stretch of the member's line. */
  readonly path: string
  readonly x: number
  readonly width: number
}

export type TimelineLayout = {
  readonly member: string
  readonly memberAhead: string
  readonly team: string
  readonly teamAhead: string
  readonly moments: readonly Moment[]
  readonly stays: readonly Stay[]
  readonly gaps: readonly Gap[]
  readonly months: readonly { readonly x: number; readonly day: Day }[]
  readonly todayX: number
}

/** Heights of the drawing in px: flags and stays above, the two lines, steps and months below. */
export const timelineHeight = 140
export const middleY = 72
export const stepY = middleY + 36
const farApart = 44
/** Lines that meet lie side by side; they never cover each other. */
const sideBySide = 3
const edge = 14
/** A gap of so many days parts the lines half as far as they ever part. */
const halfwayDays = 15
/** A gap is named from four weeks on. */
export const gapDays = 28

/** Lays the events out over a width in px; mirrored where reading runs from right to left. */
export function layOut(
  span: TimelineSpan,
  events: readonly TimelineEvent[],
  width: number,
  isMirrored: boolean,
): TimelineLayout {
  const days = Math.max(1, daysBetween(span.from, span.to))
  const xAt = (day: number) => {
    const x = edge + (Math.min(Math.max(day, 0), days) / days) * (width - 2 * edge)
    return isMirrored ? width - x : x
  }
  const dayAt = (day: Day) => daysBetween(span.from, day)
  const inOrder = events.toSorted((a, b) => dayAt(a.on) - dayAt(b.on)).filter((event) => overlaps(event, span))
  const meetings = inOrder.filter((event) => event.kind === 'meeting').map((event) => dayAt(event.on))
  const planned = inOrder.filter((event) => event.kind === 'planned').map((event) => dayAt(event.on))
  const together = [...meetings, ...planned].toSorted((a, b) => a - b)
  const start = dayAt(span.startedOn)
  const end = span.endedOn === undefined ? days : dayAt(span.endedOn)
  const now = Math.min(dayAt(span.today), days)
  const apart = (day: number) => separation(day, together)
  const memberY = (day: number) => middleY - apart(day) / 2
  const teamY = (day: number) => middleY + apart(day) / 2
  const step = days / width
  const draw = (from: number, to: number, yAt: (day: number) => number) => path(from, to, step, xAt, yAt)

  return {
    member: draw(0, now, memberY),
    memberAhead: draw(now, days, memberY),
    team: draw(Math.max(0, start), Math.min(end, now), teamY),
    teamAhead: draw(Math.max(now, start), end, teamY),
    moments: inOrder.map((event) => ({
      event,
      x: xAt(dayAt(event.on)),
      endX: xAt(event.kind === 'stay' ? stayEnd(event, span) : dayAt(event.on)),
      y: yOf(event),
    })),
    stays: inOrder
      .filter((event) => event.kind === 'stay')
      .map((event) => {
        const first = Math.max(0, dayAt(event.on))
        const last = Math.min(days, Math.max(stayEnd(event, span), first + (6 * days) / width))
        const [from, to] = [xAt(first), xAt(last)]
        return {
          id: event.id,
          short: event.short,
          path: draw(first, last, memberY),
          x: Math.min(from, to),
          width: Math.abs(to - from),
        }
      }),
    gaps: gapsBetween(meetings, Math.min(now, end)).map(([from, to]) => ({
      x: (xAt(from) + xAt(to)) / 2,
      y: middleY,
      days: to - from,
      width: Math.abs(xAt(to) - xAt(from)),
    })),
    months: monthsOf(span).map((day) => ({ x: xAt(dayAt(day)), day })),
    todayX: xAt(now),
  }

  function yOf({ kind, on }: TimelineEvent): number {
    if (kind === 'meeting' || kind === 'planned') return middleY
    if (kind === 'step') return stepY
    return kind === 'attempt' ? teamY(dayAt(on)) : memberY(dayAt(on))
  }
  function stayEnd(event: TimelineEvent, { today }: TimelineSpan): number {
    return dayAt(event.until ?? today)
  }
}

/**
 * How far apart the lines are on a day, in px. They touch at each meeting; between two, the longer the gap the farther
 * they part; before the first and after the last they drift away for good.
 */
export function separation(day: number, meetings: readonly number[]): number {
  const after = meetings.findIndex((meeting) => meeting >= day)
  const [before, next] = after === -1 ? [meetings.at(-1), undefined] : [meetings[after - 1], meetings[after]]
  if (before !== undefined && next !== undefined) {
    const gap = next - before
    if (gap === 0) return sideBySide
    return sideBySide + parted(gap, halfwayDays) * Math.sin((Math.PI * (day - before)) / gap) ** 2
  }
  const nearest = before ?? next
  return nearest === undefined ? sideBySide + farApart : sideBySide + parted(Math.abs(nearest - day), halfwayDays)
}

function parted(days: number, halfway: number): number {
  return (farApart * days ** 2) / (days ** 2 + halfway ** 2)
}

/** The moment nearest to a place on the line, or -1 when there is none. */
export function nearestMoment(moments: readonly Moment[], x: number): number {
  let best = -1
  let distance = Number.POSITIVE_INFINITY
  moments.forEach((moment, index) => {
    const [low, high] = [Math.min(moment.x, moment.endX), Math.max(moment.x, moment.endX)]
    const away = x < low ? low - x : x > high ? x - high : moment.event.kind === 'stay' ? 3 : 0
    if (away < distance) [best, distance] = [index, away]
  })
  return best
}

/** What the year was in numbers: meetings, the longest stretch without one in days, and days since the last. */
export function summaryOf(span: TimelineSpan, events: readonly TimelineEvent[]) {
  const meetings = events
    .filter((event) => event.kind === 'meeting' && event.on >= span.from && event.on <= span.today)
    .map((event) => daysBetween(span.from, event.on))
    .toSorted((a, b) => a - b)
  const last = meetings.at(-1)
  const end = daysBetween(span.from, span.endedOn ?? span.today)
  return {
    meetings: meetings.length,
    longestGapDays: Math.max(0, ...gapsBetween(meetings, end, 1).map(([from, to]) => to - from)),
    sinceLastDays: last === undefined ? undefined : end - last,
  }
}

function gapsBetween(
  meetings: readonly number[],
  end: number,
  atLeast = gapDays,
): readonly (readonly [number, number])[] {
  return meetings
    .map((meeting, index): readonly [number, number] => [meeting, meetings[index + 1] ?? end])
    .filter(([from, to]) => to - from >= atLeast)
}

function overlaps(event: TimelineEvent, span: TimelineSpan): boolean {
  return (event.until ?? event.on) >= span.from && event.on <= span.to
}

function path(
  from: number,
  to: number,
  step: number,
  xAt: (day: number) => number,
  yAt: (day: number) => number,
): string {
  if (to <= from) return ''
  const count = Math.max(1, Math.ceil((to - from) / step))
  const points: string[] = []
  for (let at = 0; at <= count; at += 1) {
    const day = from + ((to - from) * at) / count
    points.push(`${xAt(day).toFixed(1)} ${yAt(day).toFixed(1)}`)
  }
  return `M${points.join('L')}`
}

function monthsOf(span: TimelineSpan): readonly Day[] {
  const months: Day[] = []
  const first = `${span.from.slice(0, 7)}-01`
  for (let count = 0; count <= 36; count += 1) {
    const day = addMonths(first, count)
    if (day > addDays(span.to, -6)) break
    if (day >= span.from) months.push(day)
  }
  return months
}
