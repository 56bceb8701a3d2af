// Stays in a hospital, a facility or a jail: where, since when, who told us, what runs now; and what is left to do after the way home.
import type { CareTransition } from '../../../domain/care-transition.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { contentHere } from '../../device/content.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { labelWords } from '../../text/member-words.ts'
import { staySourceWords, stayWords } from '../../text/team-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { heardWords, stayClocks } from './stay-clock.ts'
import './stay.css'

/** The tab. */
export function StaysTab({ held }: { held: HeldChart }) {
  const { open } = useActing()
  const { chart, member } = held
  const stays = chart.careTransition.toSorted((one, other) => (one.cameOn < other.cameOn ? 1 : -1))
  const mayWrite = device.may('care.write', member)
  const episode = currentEpisode(chart)
  const mayBegin = mayWrite && episode !== undefined && episode.state !== 'ended'
  return (
    <>
      {mayBegin ? (
        <div className="stay-acts">
          <Button icon="hospital" onClick={() => open('stay', member)}>
            {text('stay.begin', 'They are in a hospital or jail')}
          </Button>
        </div>
      ) : null}
      {stays.length === 0 ? (
        <Empty title={text('stay.none', 'No stay is known')}>
          {text(
            'stay.noneAbout',
            'Emergency room, hospital, nursing facility, residential treatment, jail: from the first day the way home is planned here.',
          )}
        </Empty>
      ) : null}
      {stays.map((one) => (
        <Stay key={one.id} held={held} stay={one} mayWrite={mayWrite} />
      ))}
    </>
  )
}

function Stay({ held, stay, mayWrite }: { held: HeldChart; stay: CareTransition; mayWrite: boolean }) {
  const { open } = useActing()
  const clocks = stayClocks(stay, held.chart.task, contentHere(), device.clock.today())
  return (
    <Section
      title={text('history.stay', '{kind}: {place}', { kind: stayWords(stay.kind), place: stay.place })}
      about={aboutWords(stay)}
      {...(stay.leftOn === null && mayWrite
        ? {
            action: (
              <Button
                dense
                icon="home"
                aria-label={text('act.for', '{act}: {what}', { act: text('stay.over', 'They left'), what: stay.place })}
                onClick={() => open('stay-over', held.member, stay.id)}
              >
                {text('stay.over', 'They left')}
              </Button>
            ),
          }
        : {})}
    >
      {stay.labels.map((label) => (
        <Tag key={label} kind="private">
          {labelWords(label)}
        </Tag>
      ))}
      {stay.why === null ? null : <p dir="auto">{stay.why}</p>}
      <p className="stay-then">{heardWords(stay, contentHere())}</p>
      {stay.isNamedInPaper === false ? (
        <p>
          {text(
            'stay.askPaper',
            'The discharge paper does not name the Lead Care Manager. Give the member the name and phone (CLOCK-20).',
          )}
        </p>
      ) : null}
      <ul className="stay-clocks" aria-label={text('stay.clocks', 'What runs')}>
        {clocks.map(({ id, clock, why }) => (
          <li key={id}>
            <ClockChip clock={clock} why={why} />
          </li>
        ))}
      </ul>
      {stay.leftOn === null ? (
        <p className="stay-then">
          {text(
            'stay.then',
            'When they leave: a visit within 7 days, the medicines gone over, and 30 days of staying close (CLOCK-19, CLOCK-20).',
          )}
        </p>
      ) : null}
    </Section>
  )
}

function aboutWords({ cameOn, leftOn, toWhere, source }: CareTransition): string {
  return [
    leftOn === null
      ? text('stay.since', 'Since {day}', { day: dayWords(cameOn, 'dated') })
      : text('stay.between', '{from} to {to}', { from: dayWords(cameOn, 'dated'), to: dayWords(leftOn, 'dated') }),
    ...(toWhere === null ? [] : [text('stay.toWhere', 'then: {where}', { where: toWhere })]),
    text('history.heard', 'heard from: {who}', { who: staySourceWords(source) }),
  ].join(' · ')
}
