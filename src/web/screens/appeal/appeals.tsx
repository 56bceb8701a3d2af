// The plan's appeals and grievances: who is next, each with its clocks, taking one in, and how many were settled by their day.
import { useState } from 'react'
import type * as z from 'zod'
import { listAppeals } from '../../../api/appeal.ts'
import { addMonths } from '../../../base/day.ts'
import { answerBy } from '../../../domain/appeal.ts'
import { dayOfInstant, millisecondsOf } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { appealKindWords } from '../../text/appeal-words.ts'
import { text } from '../../text/text.ts'
import { whyOfClock } from '../board/board.tsx'
import { BackToDecisions } from '../decision/back.tsx'
import { clockBy } from '../due.ts'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { HearingRow } from './hearing-row.tsx'
import { Letters } from './letters.tsx'
import { TakeIn } from './take-in.tsx'
import { WaitingRow } from './waiting-row.tsx'
import '../decision/decision.css'

export type Listed = z.output<(typeof listAppeals)['output']>
type Open = Listed['open'][number]

/** The screen. */
export function AppealsScreen() {
  const [isTaking, setTaking] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const today = device.clock.today()
  const mayLook = device.may('appeal.read')
  const asked = useAsked(
    listAppeals,
    mayLook && organization !== undefined ? { organization, from: addMonths(today, -3), to: today } : undefined,
  )
  const title = text('appeals.title', 'Appeals and grievances')
  if (!mayLook) return <NotYours title={title} />
  const { value, failure, again } = asked
  return (
    <>
      <PageHeader
        before={<BackToDecisions />}
        title={title}
        about={text('appeals.about', 'Who would be late first stands first.')}
        others={
          device.may('appeal.write') ? (
            <Button onClick={() => setLooking(true)}>{text('letters.open', 'Letters and returned mail')}</Button>
          ) : undefined
        }
        primary={
          device.may('appeal.write') ? (
            <Button kind="primary" onClick={() => setTaking(true)}>
              {text('appeals.take', 'Take one in')}
            </Button>
          ) : undefined
        }
      />
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value !== undefined ? (
        <>
          <Waiting open={value.open} />
          <Hearings hearings={value.hearings} />
          <InTime counts={value.counts} />
        </>
      ) : failure === undefined ? (
        <Skeleton rows={6} />
      ) : null}
      {isLooking ? <Letters onClose={() => setLooking(false)} /> : null}
      {isTaking ? (
        <TakeIn
          onClose={() => {
            setTaking(false)
            void again()
          }}
        />
      ) : null}
    </>
  )
}

function Waiting({ open }: { open: readonly Open[] }) {
  return (
    <Section title={text('appeals.waiting', 'Not settled yet · {count}', { count: open.length })}>
      {open.length === 0 ? (
        <Empty title={text('appeals.none', 'No appeal or grievance waits')}>
          {text(
            'appeals.noneAbout',
            'Any word of not being content stands here, spoken or written, until it is settled.',
          )}
        </Empty>
      ) : (
        <ol
          className="due-list decision-list"
          aria-label={text('appeals.list', 'Appeals and grievances, the next first')}
        >
          {open.map((one) => (
            <OpenRow key={one.id} one={one} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Hearings({ hearings }: { hearings: Listed['hearings'] }) {
  if (hearings.length === 0) return null
  return (
    <Section title={text('hearings.waiting', 'State hearings · {count}', { count: hearings.length })}>
      <ol className="due-list decision-list" aria-label={text('hearings.list', 'State hearings, the next first')}>
        {hearings.map((one) => (
          <HearingRow key={one.id} one={one} />
        ))}
      </ol>
    </Section>
  )
}

/** One that is not settled: whose, in their words, its clocks, and the way to it. */
export function OpenRow({ one }: { one: Open }) {
  return (
    <WaitingRow
      {...{ one, appeal: one.id, saidAt: one.receivedAt }}
      kind={appealKindWords(one.kind)}
      clock={<AppealClocks one={one} />}
    >
      {one.isExpedited ? (
        <p>{text('appeals.expedited', 'Health at risk: 72 hours, nights and holidays count')}</p>
      ) : null}
      <q>
        <bdi>{one.words}</bdi>
      </q>
      {one.keepsService ? <p className="decision-quiet">{text('appeals.keeps', 'Care goes on meanwhile')}</p> : null}
    </WaitingRow>
  )
}

type Clocked = Pick<Open, 'kind' | 'isExpedited' | 'receivedAt' | 'acknowledgeBy' | 'acknowledgedOn' | 'lateAt'>

/** By when the member is told that it came, and by when it is settled; what is late says so. */
export function AppealClocks({ one }: { one: Clocked }) {
  const today = device.clock.today()
  const receivedOn = dayOfInstant(one.receivedAt)
  const left = millisecondsOf(one.lateAt) - millisecondsOf(device.clock.now())
  const what = text('appeals.settleClock', 'Settled')
  const by = answerBy(one)
  const hours = { count: Math.floor(left / 3_600_000), unit: 'hours' } as const
  const state = left <= 0 ? 'late' : by === today ? 'due' : 'waiting'
  const settle = one.isExpedited ? ({ what, by, state, left: hours } as const) : clockBy(what, by, today)
  const id = `${one.kind}.${one.kind === 'appeal' ? 'decide' : 'resolve'}${one.isExpedited ? '-expedited' : ''}`
  return (
    <div className="decision-row__why">
      {one.acknowledgedOn === null ? (
        <ClockChip
          clock={clockBy(text('appeals.tellClock', 'Member told that it came'), one.acknowledgeBy, today)}
          {...whyOfClock(`${one.kind}.acknowledge`, receivedOn)}
        />
      ) : null}
      <ClockChip clock={settle} {...whyOfClock(id, receivedOn)} />
    </div>
  )
}

/** What was settled by its day in the last three months. */
function InTime({ counts }: { counts: Listed['counts'] }) {
  if (counts.length === 0) return null
  return (
    <Section title={text('appeals.settled', 'Settled in the last three months')}>
      <ul className="decision-figures">
        {counts.map((one) => (
          <li key={one.kind}>
            {text('appeals.settledRow', '{kind}: {met} of {settled} by their day', {
              kind: appealKindWords(one.kind),
              met: one.met,
              settled: one.settled,
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
