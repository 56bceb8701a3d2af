// The plan's queue of requests for ECM: who is next and why, each with its clock; care that began without a request; notices to send.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { countAuthorizations, listAuthorizations } from '../../../api/authorization.ts'
import { addMonths } from '../../../base/day.ts'
import { millisecondsOf } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { buttonLook } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { outcomeWords, queueReasonWords, speedWords, warningWords } from '../../text/decision-words.ts'
import { text } from '../../text/text.ts'
import { whyOfClock } from '../board/board.tsx'
import { clockBy } from '../due.ts'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { NoticeForm, NoticeRow } from './notice-row.tsx'
import './decision.css'

type Listed = z.output<(typeof listAuthorizations)['output']>
export type Queued = Listed['queue'][number]
export type WaitingNotice = Listed['notices'][number]

/** The screen. */
export function QueueScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const mayLook = device.may('authorization.queue')
  const asked = useAsked(listAuthorizations, mayLook && organization !== undefined ? { organization } : undefined)
  if (!mayLook) return <NotYours title={text('shell.decisions', 'Decisions')} />
  const { value, failure, again } = asked
  return (
    <>
      <PageHeader
        title={text('shell.decisions', 'Decisions')}
        about={text('queue.about', 'Requests for ECM. Who would be late first stands first.')}
        others={
          device.may('appeal.read') ? (
            <Link {...buttonLook()} to="/appeals">
              {text('appeals.title', 'Appeals and grievances')}
            </Link>
          ) : undefined
        }
      />
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value !== undefined ? (
        <>
          <Waiting listed={value} />
          <Notices notices={value.notices} onDone={() => void again()} />
          <Unasked starts={value.unasked} />
          {organization === undefined ? null : <InTime organization={organization} />}
        </>
      ) : failure === undefined ? (
        <Skeleton rows={6} />
      ) : null}
    </>
  )
}

/** How many wait, where they are listed. */
export function waitingTitle({ queue, hasMore }: Listed): string {
  const count = hasMore ? `${queue.length}+` : queue.length
  return text('queue.waiting', 'Waiting for a decision · {count}', { count })
}

function Waiting({ listed }: { listed: Listed }) {
  const { queue } = listed
  return (
    <Section title={waitingTitle(listed)}>
      {queue.length === 0 ? (
        <Empty title={text('queue.none', 'Nothing waits for a decision')}>
          {text('queue.noneAbout', 'Requests stand here from the moment they come until they are decided.')}
        </Empty>
      ) : (
        <ol className="due-list decision-list" aria-label={text('queue.list', 'Requests, the next one first')}>
          {queue.map((one) => (
            <QueuedRow key={one.authorization} row={one} />
          ))}
        </ol>
      )}
    </Section>
  )
}

/** One request: whose, why it stands here, by when, and the way to decide it. */
export function QueuedRow({ row }: { row: Queued }) {
  const name = row.nameUsed ?? row.name
  const does = row.waiting === null ? text('queue.decide', 'Decide') : text('queue.look', 'Look at the proposal')
  return (
    <li className="decision-row">
      <div className="due-row__who">
        <p className="due-row__name">
          <bdi>{name}</bdi> <Tag kind="plain">{speedWords(row.speed)}</Tag>
        </p>
        <p>
          {row.language ?? text('person.languageUnknown', 'Language not known')} ·{' '}
          {row.isFirst ? text('queue.first', 'first authorization') : text('queue.again', 'authorized before')}
        </p>
        <p>{text('queue.received', 'Came {day}', { day: dayWords(row.receivedOn, 'dated') })}</p>
      </div>
      <div className="decision-row__why">
        <p>{queueReasonWords(row.why)}</p>
        {row.warning === null || row.why === 'window-ends' ? null : <p>{warningWords(row.warning)}</p>}
        {row.waiting === null ? null : (
          <p className="decision-quiet">
            {text('queue.proposed', 'Proposed: {what}', { what: outcomeWords(row.waiting.outcome) })}
          </p>
        )}
        {row.sentBack === null || row.waiting !== null ? null : (
          <p className="decision-quiet">
            {text('queue.sentBack', 'Sent back:')}{' '}
            <q>
              <bdi>{row.sentBack.secondWords}</bdi>
            </q>
          </p>
        )}
        {row.openBeside === 0 ? null : (
          <p className="decision-quiet">{text('queue.beside', 'ECM is authorized already; look at that first')}</p>
        )}
      </div>
      <div>
        <DecideClock row={row} />
      </div>
      <div className="due-row__act">
        {device.may('authorization.decide') ? (
          <Link
            {...buttonLook()}
            to="/decide/$memberId/$authorizationId"
            params={{ memberId: row.member, authorizationId: row.authorization }}
            aria-label={text('act.for', '{act}: {what}', { act: does, what: name })}
          >
            {does}
          </Link>
        ) : null}
      </div>
    </li>
  )
}

type Clocked = Pick<Queued, 'dueOn' | 'lateAt' | 'state' | 'windowEndsOn' | 'speed' | 'firstServiceOn' | 'receivedOn'>

/** Expedited counts in hours; the end of a streamlined start in days. */
export function DecideClock({ row, isShort = true }: { row: Clocked; isShort?: boolean }) {
  const what = text('queue.clock', 'The plan decides')
  const hours = Math.floor((millisecondsOf(row.lateAt) - millisecondsOf(device.clock.now())) / 3_600_000)
  const state = row.state === 'due-soon' ? 'waiting' : row.state
  const clock =
    row.speed === 'expedited'
      ? ({ what, by: row.dueOn, state, left: { count: hours, unit: 'hours' } } as const)
      : clockBy(what, row.dueOn, device.clock.today())
  const id =
    row.windowEndsOn === row.dueOn
      ? 'streamlined.window'
      : row.speed === 'expedited'
        ? 'authorization.expedited'
        : 'authorization.routine'
  return <ClockChip clock={clock} isShort={isShort} {...whyOfClock(id, row.firstServiceOn ?? row.receivedOn)} />
}

function Notices({ notices, onDone }: { notices: readonly WaitingNotice[]; onDone: () => void }) {
  const [sending, setSending] = useState<WaitingNotice>()
  if (notices.length === 0) return null
  return (
    <Section
      title={text('notices.waiting', 'Notices to send · {count}', { count: notices.length })}
      about={text(
        'notices.about',
        'Each goes only where the member is safe to get it. What came back stands here again.',
      )}
    >
      <ul className="due-list decision-list" aria-label={text('notices.list', 'Notices not sent yet')}>
        {notices.map((one) => (
          <NoticeRow key={one.id} notice={one} onSend={() => setSending(one)} />
        ))}
      </ul>
      {sending === undefined ? null : (
        <NoticeForm
          notice={sending}
          onClose={() => {
            setSending(undefined)
            onDone()
          }}
        />
      )}
    </Section>
  )
}

/** Care begun before any request: the agency should ask, and the plan sees it coming (STR-2). */
function Unasked({ starts }: { starts: Listed['unasked'] }) {
  const today = device.clock.today()
  if (starts.length === 0) return null
  return (
    <Section
      title={text('unasked.title', 'Care began, nobody asked yet · {count}', { count: starts.length })}
      about={text('unasked.about', 'A streamlined start lasts thirty days. Its agency has this in Today too.')}
    >
      <ul className="due-list decision-list">
        {starts.map((one) => (
          <li key={one.member} className="decision-row">
            <div className="due-row__who">
              <p className="due-row__name">
                <bdi>{one.nameUsed ?? one.name}</bdi>
              </p>
              <p>
                <bdi>{one.agency}</bdi>
              </p>
            </div>
            <div className="decision-row__why">
              <p>{text('unasked.since', 'First service {day}', { day: dayWords(one.firstServiceOn, 'dated') })}</p>
              {one.warning === null ? null : <p>{warningWords(one.warning)}</p>}
            </div>
            <div>
              <ClockChip
                clock={clockBy(text('unasked.clock', 'The request is here'), one.askBy, today)}
                isShort
                {...whyOfClock('streamlined.request', one.firstServiceOn)}
              />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What was decided by its day in the last three months. */
function InTime({ organization }: { organization: string }) {
  const today = device.clock.today()
  const { value } = useAsked(countAuthorizations, { organization, from: addMonths(today, -3), to: today })
  const decided = value?.counts.reduce((sum, one) => sum + one.decided, 0) ?? 0
  if (value === undefined || decided === 0) return null
  return (
    <Section title={text('inTime.title', 'Decided in the last three months')}>
      <ul className="decision-figures">
        {value.counts.map((one) => (
          <li key={`${one.speed} ${one.outcome}`}>
            {text('inTime.row', '{speed}, {outcome}: {met} of {decided} by their day', {
              speed: speedWords(one.speed),
              outcome: outcomeWords(one.outcome),
              met: one.met,
              decided: one.decided,
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
