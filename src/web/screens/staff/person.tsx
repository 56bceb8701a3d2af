// One person who works here: what is known of them, their seats, their way in, who covers while they are away, and their leaving.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { type Fact, Facts } from '../../parts/facts.tsx'
import { Icon } from '../../parts/icon.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { PersonDisc } from '../../parts/person-disc.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { useMe } from '../house-names.ts'
import { AwaySection } from './away.tsx'
import { CorrectPerson } from './correct-person.tsx'
import { leftWords } from './people.tsx'
import { EndSeat, GiveSeat, LeavePerson, ResetAccount } from './person-acts.tsx'
import { PlanSeat } from './plan-seat.tsx'
import { NotYours, Unreached } from './unreached.tsx'
import {
  isWorking,
  openSeats,
  type People,
  type PersonHere,
  type SeatHere,
  seatsWords,
  usePeople,
} from './use-people.ts'
import './staff.css'

/** The page of one person. */
export function PersonScreen() {
  const { staffId } = useParams({ from: '/framed/people/$staffId' })
  const { value, failure, again } = usePeople()
  if (!device.may('house.write')) return <NotYours title={text('shell.people', 'People')} />
  const person = value?.people.find((one) => one.id === staffId)
  return (
    <>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value === undefined ? (
        failure === undefined ? (
          <Skeleton rows={5} />
        ) : null
      ) : person === undefined ? (
        <Nobody />
      ) : (
        <Person key={person.id} person={person} people={value} onChanged={again} />
      )}
    </>
  )
}

function Nobody() {
  return (
    <>
      <PageHeader title={text('person.nobody', 'Nobody of this address works here')} before={<Back />} />
      <Empty title={text('notFound.what', 'The address may be old, or the page may not be yours to see.')} />
    </>
  )
}

function Back() {
  return (
    <Link to="/people" className="back">
      <Icon name="back" small /> {text('shell.people', 'People')}
    </Link>
  )
}

type PersonProps = { person: PersonHere; people: People; onChanged: () => Promise<void> }

function Person({ person, people, onChanged }: PersonProps) {
  const [isCorrecting, setCorrecting] = useState(false)
  return (
    <>
      <PageHeader
        title={person.name}
        about={isWorking(person) ? seatsWords(person) : text('person.left', 'Left: {day}', { day: leftWords(person) })}
        before={
          <>
            <Back />
            <PersonDisc name={person.name} big />
          </>
        }
        others={
          <Button icon="note" onClick={() => setCorrecting(true)}>
            {text('person.correct', 'Correct')}
          </Button>
        }
      />
      <Facts facts={factsOf(person)} />
      <SeatsSection person={person} onChanged={onChanged} />
      {isWorking(person) ? (
        <>
          <SignInSection person={person} onChanged={onChanged} />
          <AwaySection person={person} people={people} onChanged={onChanged} />
          <LeaveSection person={person} onChanged={onChanged} />
        </>
      ) : null}
      {isCorrecting ? (
        <CorrectPerson person={person} onClose={() => setCorrecting(false)} onChanged={onChanged} />
      ) : null}
    </>
  )
}

function factsOf(person: PersonHere): readonly Fact[] {
  const fact = (id: string, label: string, value: string | null) => ({ id, label, ...(value ? { value } : {}) })
  return [
    fact('email', text('person.email', 'E-mail'), person.email),
    fact('phone', text('enter.phone', 'Phone'), person.phone),
    fact('languages', text('people.languages', 'Languages'), person.languages.join(', ')),
    fact(
      'license',
      text('person.license', 'License'),
      person.isLicensed ? text('person.licensed', 'Has a clinical license') : text('person.unlicensed', 'Unlicensed'),
    ),
    fact('npi', text('person.npi', 'NPI'), person.npi),
    fact('began', text('people.began', 'Began'), dayWords(person.startedOn, 'dated')),
  ]
}

type ChangeProps = { person: PersonHere; onChanged: () => Promise<void> }

function SeatsSection({ person, onChanged }: ChangeProps) {
  const me = useMe()
  const [isGiving, setGiving] = useState(false)
  const [ending, setEnding] = useState<SeatHere>()
  const [planning, setPlanning] = useState<SeatHere>()
  const open = openSeats(person)
  const ended = person.seats.filter((seat) => !open.includes(seat))
  const isOwn = person.id === me
  return (
    <Section
      title={text('people.seats', 'Seats')}
      about={
        isOwn
          ? text('person.ownSeats', 'These are yours. Another administrator gives you a seat.')
          : text('person.seatsAbout', 'What they do here, and with it what they may see.')
      }
      {...(isOwn
        ? {}
        : {
            action: (
              <Button icon="plus" onClick={() => setGiving(true)}>
                {text('person.giveSeat', 'Give a seat')}
              </Button>
            ),
          })}
    >
      {open.length === 0 ? (
        <Notice title={text('person.noSeats', 'No seat here any more')}>
          {text('person.noSeatsAbout', 'Give a seat to bring them back, and then a first password.')}
        </Notice>
      ) : (
        <List label={text('people.seats', 'Seats')}>
          {open.map((seat) => (
            <ListRow
              key={seat.id}
              title={roleWords(seat.role)}
              about={sinceWords(seat)}
              actions={
                <>
                  <Button dense onClick={() => setPlanning(seat)}>
                    {text('person.planSeat', 'Last day')}
                    <span className="unseen">: {roleWords(seat.role)}</span>
                  </Button>
                  <Button dense onClick={() => setEnding(seat)}>
                    {text('person.endSeat', 'End')}
                    <span className="unseen">: {roleWords(seat.role)}</span>
                  </Button>
                </>
              }
            />
          ))}
        </List>
      )}
      {ended.length === 0 ? null : (
        <details className="person__ended">
          <summary>{text('person.endedSeats', 'Seats that have ended ({count})', { count: ended.length })}</summary>
          <ul>
            {ended.map((seat) => (
              <li key={seat.id}>
                {roleWords(seat.role)}, {sinceWords(seat)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isGiving ? <GiveSeat person={person} onClose={() => setGiving(false)} onChanged={onChanged} /> : null}
      {planning === undefined ? null : (
        <PlanSeat person={person} seat={planning} onClose={() => setPlanning(undefined)} onChanged={onChanged} />
      )}
      {ending === undefined ? null : (
        <EndSeat person={person} seat={ending} onClose={() => setEnding(undefined)} onChanged={onChanged} />
      )}
    </Section>
  )
}

function sinceWords({ fromOn, toOn, endedAt }: SeatHere): string {
  const from = dayWords(fromOn, 'dated')
  if (endedAt !== null)
    return text('people.span', '{from} to {to}', { from, to: dayWords(dayOfInstant(endedAt), 'dated') })
  if (toOn !== null) return text('people.span', '{from} to {to}', { from, to: dayWords(toOn, 'dated') })
  return fromOn > device.clock.today()
    ? text('person.from', 'from {day} on', { day: from })
    : text('person.since', 'since {day}', { day: from })
}

function SignInSection({ person, onChanged }: ChangeProps) {
  const me = useMe()
  const [isResetting, setResetting] = useState(false)
  const barred =
    person.id === me
      ? text('person.ownReset', 'If you lose yours, another administrator makes you a new first password.')
      : person.isElsewhere
        ? text('person.elsewhereReset', 'They work for another organization too: the operator of the house resets it.')
        : undefined
  return (
    <Section
      title={text('person.signIn', 'Signing in')}
      about={signInAbout(person)}
      {...(barred === undefined
        ? {
            action: (
              <Button icon="lock" onClick={() => setResetting(true)}>
                {text('person.reset', 'New first password')}
              </Button>
            ),
          }
        : {})}
    >
      {barred === undefined ? null : <p className="person__note">{barred}</p>}
      {isResetting ? <ResetAccount person={person} onClose={() => setResetting(false)} onChanged={onChanged} /> : null}
    </Section>
  )
}

function signInAbout({ signIn, seenAt }: PersonHere): string {
  if (signIn === 'none') return text('person.signInNone', 'They cannot sign in: no first password was made yet.')
  if (signIn === 'first')
    return text('person.signInFirst', 'They have a first password and have not set up their second factor yet.')
  return seenAt === null
    ? text('person.signInReady', 'They are set up, with a second factor.')
    : text('person.seen', 'They are set up, and were last here on {day}.', {
        day: dayWords(dayOfInstant(seenAt), 'dated'),
      })
}

function LeaveSection({ person, onChanged }: ChangeProps) {
  const me = useMe()
  const [isLeaving, setLeaving] = useState(false)
  if (person.id === me) return null
  return (
    <Section
      title={text('person.leaving', 'Leaving')}
      about={text(
        'person.leavingAbout',
        'Everything ends the same moment; whom they walk with goes back to the supervisor.',
      )}
      action={
        <Button kind="danger" onClick={() => setLeaving(true)}>
          {text('person.leave', 'They have left')}
        </Button>
      }
    >
      {isLeaving ? <LeavePerson person={person} onClose={() => setLeaving(false)} onChanged={onChanged} /> : null}
    </Section>
  )
}
