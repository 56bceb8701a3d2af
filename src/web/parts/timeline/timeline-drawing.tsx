// The picture of the two lines; all of it is hidden from readers, who hear the chart's value and have the list.
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { type Moment, type Stay, type TimelineLayout, timelineHeight } from './layout.ts'

const monthsY = timelineHeight - 14

/** The drawing at a width in px, with the chosen moment marked. */
export function TimelineDrawing({
  layout,
  width,
  at,
}: {
  layout: TimelineLayout
  width: number
  at: number | undefined
}) {
  const chosen = at === undefined ? undefined : layout.moments[at]
  const isCrowded = layout.moments.length * 11 > width
  const named = labeledStays(layout)
  const longest = Math.max(0, ...layout.months.map(({ day }) => dayWords(day, 'month').length))
  const everyNth = Math.ceil((layout.months.length * (longest * 7 + 16)) / width)
  return (
    <svg
      className="timeline__svg"
      width={width}
      height={timelineHeight}
      viewBox={`0 0 ${width} ${timelineHeight}`}
      aria-hidden="true"
    >
      {layout.months.map(({ x, day }, index) => (
        <g key={day} className="timeline__month" data-year={day.slice(5, 7) === '01' || undefined}>
          <line x1={x} x2={x} y1={monthsY - 6} y2={monthsY - 1} />
          {index % everyNth === 0 ? (
            <text x={x} y={monthsY + 11}>
              {day.slice(5, 7) === '01' ? day.slice(0, 4) : dayWords(day, 'month')}
            </text>
          ) : null}
        </g>
      ))}
      <line className="timeline__today" x1={layout.todayX} x2={layout.todayX} y1={18} y2={monthsY - 1} />
      <text className="timeline__now" x={Math.min(Math.max(layout.todayX, 20), width - 20)} y={12}>
        {text('timeline.today', 'Today')}
      </text>
      <path className="timeline__ahead timeline__ahead--member" d={layout.memberAhead} />
      <path className="timeline__ahead timeline__ahead--team" d={layout.teamAhead} />
      <path className="timeline__line timeline__line--team" d={layout.team} />
      <path className="timeline__line timeline__line--member" d={layout.member} />
      {layout.stays.map((stay) => (
        <StayMark key={stay.id} stay={stay} isNamed={named.has(stay.id)} />
      ))}
      {layout.gaps
        .filter((gap) => gap.width > 64)
        .map((gap) => (
          <text key={gap.x} className="timeline__gap" x={gap.x} y={gap.y + 4}>
            {text('timeline.gap', '{days, plural, one {# day} other {# days}}', { days: gap.days })}
          </text>
        ))}
      {chosen === undefined ? null : (
        <line className="timeline__cursor" x1={chosen.x} x2={chosen.x} y1={18} y2={monthsY - 1} />
      )}
      {layout.moments.map((moment, index) => (
        <Mark key={moment.event.id} moment={moment} isChosen={index === at} isCrowded={isCrowded} />
      ))}
    </svg>
  )
}

/** A stay: a bar above, named where it has room, and the member's line inside it in another ink. */
function StayMark({ stay, isNamed }: { stay: Stay; isNamed: boolean }) {
  return (
    <g>
      <rect className="timeline__stay" x={stay.x} y={30} width={stay.width} height={6} rx={3} />
      <path className="timeline__stay-line" d={stay.path} />
      {isNamed ? (
        <text x={stay.x + stay.width / 2} y={25}>
          {stay.short}
        </text>
      ) : null}
    </g>
  )
}

function Mark({ moment, isChosen, isCrowded }: { moment: Moment; isChosen: boolean; isCrowded: boolean }) {
  const { x, y } = moment
  const chosen = isChosen || undefined
  switch (moment.event.kind) {
    case 'meeting':
      return (
        <circle
          className="timeline__meeting"
          data-chosen={chosen}
          cx={x}
          cy={y}
          r={isCrowded && !isChosen ? 2.25 : 3.25}
        />
      )
    case 'attempt':
      return <circle className="timeline__attempt" data-chosen={chosen} cx={x} cy={y} r={2.75} />
    case 'planned':
      return <circle className="timeline__planned" data-chosen={chosen} cx={x} cy={y} r={4} />
    case 'goal':
      return <path className="timeline__goal" data-chosen={chosen} d={`M${x} ${y - 1}V6h9l-2.5 3.25 2.5 3.25h-9`} />
    case 'step':
      return <path className="timeline__step" data-chosen={chosen} d={`M${x} ${y - 4}l4 4-4 4-4-4z`} />
    case 'stay':
      return isChosen ? <circle className="timeline__attempt" data-chosen cx={x} cy={y} r={3} /> : null
  }
}

/** The stays whose word fits above them without running into a flag, the word before it or today's. */
function labeledStays({ stays, moments, todayX }: TimelineLayout): ReadonlySet<string> {
  const taken = moments
    .filter(({ event }) => event.kind === 'goal')
    .map(({ x }): readonly [number, number] => [x - 4, x + 12])
  taken.push([todayX - 22, todayX + 22])
  const named = new Set<string>()
  for (const { id, short, x, width } of stays) {
    if (short === undefined) continue
    const half = short.length * 3.4 + 4
    const [from, to] = [x + width / 2 - half, x + width / 2 + half]
    if (from < 0 || taken.some(([low, high]) => from < high && to > low)) continue
    taken.push([from, to])
    named.add(id)
  }
  return named
}
