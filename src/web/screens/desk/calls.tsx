// The latest calls of the desk, and the complaints and appeals of the last weeks with their clocks.
import type * as z from 'zod'
import { listCalls } from '../../../api/call.ts'
import { addDays } from '../../../base/day.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { type Asked, useAsked } from '../files/use-asked.ts'
import { CallClocks } from './complaint-flow.tsx'
import { callerWords, topicWords } from './topic-words.ts'

type Calls = z.output<(typeof listCalls)['output']>
type Told = Calls['calls'][number]

/** As long as the longest clock of a complaint, and some days more. */
const daysShown = 45

/** Both lists; asked again when a call was kept. */
export function useCalls() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const latest = useAsked(listCalls, organization === undefined ? undefined : { organization, most: 10 })
  const topics = ['complaint', 'appeal'] as const
  const complaints = useAsked(
    listCalls,
    organization === undefined ? undefined : { organization, topics: [...topics], most: 100 },
  )
  return {
    latest,
    complaints,
    again: () => {
      void latest.again()
      void complaints.again()
    },
  }
}

export function LatestCalls({ latest }: { latest: Asked<Calls> }) {
  return (
    <Section title={text('desk.latest', 'Latest calls')}>
      <Failed asked={latest} />
      {latest.value === undefined ? null : latest.value.calls.length === 0 ? (
        <Empty title={text('desk.noCalls', 'No call yet')}>
          {text('desk.noCallsAbout', 'Each call you keep stands here, with a name or without.')}
        </Empty>
      ) : (
        <ul className="desk-calls">
          {latest.value.calls.map((one) => (
            <li key={one.id}>
              <CallLine call={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function Complaints({ complaints }: { complaints: Asked<Calls> }) {
  const since = addDays(device.clock.today(), -daysShown)
  const shown = complaints.value?.calls.filter(({ at }) => dayOfInstant(at) >= since) ?? []
  return (
    <Section
      title={text('desk.complaints', 'Complaints and appeals · {count}', { count: shown.length })}
      about={text('desk.complaintsAbout', 'Of the last {days} days, each with its clocks.', { days: daysShown })}
    >
      <Failed asked={complaints} />
      {complaints.value !== undefined && shown.length === 0 ? (
        <Empty title={text('desk.noComplaint', 'No complaint')}>
          {text('desk.noComplaintAbout', 'Any dissatisfaction is one, in whatever words it is said.')}
        </Empty>
      ) : (
        <ul className="desk-calls">
          {shown.map((one) => (
            <li key={one.id}>
              <CallLine call={one} />
              {one.said === null ? null : (
                <p className="desk-calls__said" dir="auto">
                  {one.said}
                </p>
              )}
              {one.isAppeal ? (
                <p className="desk-quiet">{text('desk.isAppeal', 'Its clocks run in “Appeals and grievances”.')}</p>
              ) : (
                <CallClocks call={one} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Failed({ asked }: { asked: Asked<Calls> }) {
  if (asked.failure === undefined) return null
  return (
    <Notice
      kind="late"
      title={text('desk.failed', 'The list could not be had')}
      actions={<Button onClick={() => void asked.again()}>{text('signIn.retry', 'Try again')}</Button>}
    >
      {failureWords(asked.failure)}
    </Notice>
  )
}

function CallLine({ call }: { call: Told }) {
  const parts = [
    callerWords(call.caller),
    call.language,
    call.hadInterpreter ? text('person.interpreter', 'interpreter') : null,
    call.outcome,
  ]
  return (
    <>
      <p className="desk-calls__topic">
        {topicWords(call.topic)}{' '}
        {call.aboutId !== null && !call.isIdentified ? (
          <Tag kind="due">{text('desk.unverified', 'not verified')}</Tag>
        ) : null}
      </p>
      <p className="desk-quiet">
        {dayWords(dayOfInstant(call.at), 'short')}, {timeWords(call.at)} ·{' '}
        {parts.filter((part) => part !== null).join(' · ')}
      </p>
    </>
  )
}
