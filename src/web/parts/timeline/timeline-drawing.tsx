// The picture of the two lines; all of it is hidden from readers, who hear the chart's value and have the list.
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { type Moment, middleY, type TimelineLayout, timelineHeight } from './layout.ts'

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
  const everyNth = Math.ceil((layout.months.length * 40) / width)
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
      <line className="timeline__today" x1={layout.todayX} x2={layout.todayX} y1={22} y2={monthsY - 1} />
      <path className="timeline__ahead timeline__ahead--member" d={layout.memberAhead} />
      <path className="timeline__ahead timeline__ahead--team" d={layout.teamAhead} />
      <path className="timeline__line timeline__line--team" d={layout.team} />
      <path className="timeline__line timeline__line--member" d={layout.member} />
      {layout.stays.map((stay) => (
        <g key={stay.id}>
          <path className="timeline__stay" d={stay.path} />
          <path className="timeline__stay-inside" d={stay.path} />
        </g>
      ))}
      {layout.gaps
        .filter((gap) => gap.width > 44)
        .map((gap) => (
          <text key={gap.x} className="timeline__gap" x={gap.x} y={gap.y + 4}>
            {text('timeline.gap', '{days, plural, one {# day} other {# days}}', { days: gap.days })}
          </text>
        ))}
      {chosen === undefined ? null : (
        <line className="timeline__cursor" x1={chosen.x} x2={chosen.x} y1={16} y2={monthsY - 1} />
      )}
      {layout.moments.map((moment, index) => (
        <Mark key={moment.event.id} moment={moment} isChosen={index === at} />
      ))}
    </svg>
  )
}

function Mark({ moment, isChosen }: { moment: Moment; isChosen: boolean }) {
  const { x, y } = moment
  const chosen = isChosen || undefined
  switch (moment.event.kind) {
    case 'meeting':
      return <circle className="timeline__meeting" data-chosen={chosen} cx={x} cy={y} r={4} />
    case 'attempt':
      return <circle className="timeline__attempt" data-chosen={chosen} cx={x} cy={y} r={2.75} />
    case 'planned':
      return <circle className="timeline__planned" data-chosen={chosen} cx={x} cy={middleY} r={4} />
    case 'goal':
      return (
        <path
          className="timeline__goal"
          data-chosen={chosen}
          d={`M${x} ${y}V14M${x} 14.500h9l-2.500 3.250 2.500 3.250h-9`}
        />
      )
    case 'step':
      return (
        <path
          className="timeline__step"
          data-chosen={chosen}
          d={`M${x} ${y - 4.5}l4.500 4.500-4.500 4.500-4.500-4.500z`}
        />
      )
    case 'stay':
      return isChosen ? <circle className="timeline__attempt" data-chosen cx={x} cy={y} r={3} /> : null
  }
}
