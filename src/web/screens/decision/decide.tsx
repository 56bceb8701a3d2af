// One request for ECM, decided on one screen: what is known on one side, the decision on the other, and the notice before it goes.
import { useNavigate, useParams } from '@tanstack/react-router'
import type * as z from 'zod'
import { readAuthorization } from '../../../api/authorization.ts'
import { device } from '../../device/device.ts'
import { Empty } from '../../parts/empty.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { denialWords, outcomeWords, speedWords } from '../../text/decision-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { BackToDecisions } from './back.tsx'
import { DecideForm } from './decide-form.tsx'
import { EligibilityTrace } from './eligibility-trace.tsx'
import { NoticePaper } from './notice-paper.tsx'
import { whereWords } from './notice-row.tsx'
import { Questions } from './questions.tsx'
import { DecideClock } from './queue.tsx'
import { SecondForm } from './second-form.tsx'
import './decision.css'

export type Deciding = z.output<(typeof readAuthorization)['output']>

/** The screen. */
export function DecideScreen() {
  const { memberId: member, authorizationId: authorization } = useParams({ strict: false })
  const navigate = useNavigate()
  const mayDecide = device.may('authorization.decide')
  const isAsked = mayDecide && member !== undefined && authorization !== undefined
  const asked = useAsked(readAuthorization, isAsked ? { member, authorization } : undefined)
  if (!isAsked) return <NotYours title={text('decide.title', 'A request for ECM')} />
  const { value, failure, again } = asked
  const name = value?.asked?.nameUsed ?? value?.asked?.name
  const done = () => void navigate({ to: '/decisions' })
  return (
    <>
      <PageHeader
        before={<BackToDecisions />}
        title={name ?? text('decide.title', 'A request for ECM')}
        {...(value?.asked ? { about: <About asked={value.asked} /> } : {})}
      />
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value === undefined ? (
        failure === undefined ? (
          <Skeleton rows={6} />
        ) : null
      ) : value.asked === null ? (
        <Empty title={text('decide.gone', 'This request is not here any more')} />
      ) : (
        <div className="decide">
          <div className="decide__form">
            <DecisionPart of={{ member, authorization }} deciding={value} onDone={done} />
          </div>
          <div className="decide__known">
            <Beside deciding={value} />
            <Questions of={{ member, authorization }} deciding={value} onDone={() => void again()} />
            <EligibilityTrace member={member} />
            <Before deciding={value} />
          </div>
        </div>
      )}
    </>
  )
}

type PartProps = {
  of: { readonly member: string; readonly authorization: string }
  deciding: Deciding
  onDone: () => void
}

function DecisionPart({ of, deciding, onDone }: PartProps) {
  const waiting = deciding.asked?.waiting ?? null
  if (waiting !== null) return <SecondForm member={of.member} decision={waiting} onDone={onDone} />
  const isDecided = deciding.decisions.some((one) => one.decidedAt !== null)
  if (isDecided) return <p>{text('refused.alreadyDecided', 'This was decided already.')}</p>
  return <DecideForm of={of} deciding={deciding} onDone={onDone} />
}

function About({ asked }: { asked: NonNullable<Deciding['asked']> }) {
  return (
    <>
      <p>
        {speedWords(asked.speed)} · {text('queue.received', 'Came {day}', { day: dayWords(asked.receivedOn, 'dated') })}
        {asked.firstServiceOn === null
          ? null
          : ` · ${text('unasked.since', 'First service {day}', { day: dayWords(asked.firstServiceOn, 'dated') })}`}
      </p>
      <DecideClock row={asked} />
    </>
  )
}

/** Other open authorizations come before everything else (STR-2); then where a letter is safe, and why it was asked. */
function Beside({ deciding: { beside, address, why, goesOn } }: { deciding: Deciding }) {
  return (
    <Section title={text('decide.first', 'Look at first')}>
      {goesOn === null ? null : (
        <p>
          {text(
            'decide.goesOn',
            'In ECM with another plan until {last}, within 90 days before they came on {day}: it goes on by itself, and nothing else is asked (CLOCK-10).',
            { last: dayWords(goesOn.lastOn, 'dated'), day: dayWords(goesOn.enrolledOn, 'dated') },
          )}
        </p>
      )}
      {beside.length === 0 ? (
        <p>{text('decide.noneBeside', 'No other ECM authorization is open.')}</p>
      ) : (
        <ul>
          {beside.map((one) => (
            <li key={one.id}>
              {text('decide.beside', 'ECM authorized by {plan}{agency}, until {day}', {
                plan: one.plan,
                agency: one.agency === null ? '' : `, ${one.agency}`,
                day: one.endOn === null ? text('decide.noEnd', 'no day is known') : dayWords(one.endOn, 'dated'),
              })}
            </li>
          ))}
        </ul>
      )}
      {why === null ? null : (
        <p>
          {text('decide.why', 'Asked because:')}{' '}
          <q>
            <bdi>{why}</bdi>
          </q>
        </p>
      )}
      <p className="decision-quiet">
        {address === null
          ? text(
              'decide.noAddress',
              'No safe address is known. A notice waits until the member says where mail is safe.',
            )
          : text('decide.address', 'A notice goes to {address}', { address })}
      </p>
    </Section>
  )
}

/** What was proposed, sent back, decided and sent. */
function Before({ deciding: { decisions, notices } }: { deciding: Deciding }) {
  if (decisions.length === 0) return null
  return (
    <Section title={text('decide.before', 'Until now')}>
      <ul>
        {decisions.map((one) => (
          <li key={one.id}>
            {outcomeWords(one.outcome)}
            {one.reason === null ? null : `: ${denialWords(one.reason)}`}
            {one.secondAgrees === false ? (
              <>
                {' '}
                · {text('queue.sentBack', 'Sent back:')}{' '}
                <q>
                  <bdi>{one.secondWords}</bdi>
                </q>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {notices.map((one) => (
        <div key={one.id}>
          <NoticePaper notice={one} />
          <p className="decision-quiet">{whereWords(one)}</p>
        </div>
      ))}
    </Section>
  )
}
