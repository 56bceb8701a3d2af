// People: who works here, in which seats, and how they stand to signing in. Members are not on this screen, and it leads to none.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter } from '../../parts/filter.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { PersonDisc } from '../../parts/person-disc.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { type Column, Table } from '../../parts/table/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords, numberWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { EnterPerson } from './enter-person.tsx'
import { NotYours, Unreached } from './unreached.tsx'
import { isWorking, type People, type PersonHere, seatsWords, signInWords, spanWords, usePeople } from './use-people.ts'
import './staff.css'

/** The People screen. */
export function PeopleScreen() {
  const asked = usePeople()
  const [isEntering, setEntering] = useState(false)
  const organization = useDevice(({ session }) => session.seat()?.organization.name ?? '')
  if (!device.may('house.write')) return <NotYours title={text('shell.people', 'People')} />
  const { value, failure, again } = asked
  return (
    <>
      <PageHeader
        title={text('shell.people', 'People')}
        about={text('people.about', 'Who works at {organization}, and in which seats.', { organization })}
        others={
          <Link {...buttonLook('quiet')} to="/organization">
            <Icon name="home" />
            {text('people.organization', 'The organization')}
          </Link>
        }
        primary={
          <Button kind="primary" icon="plus" onClick={() => setEntering(true)}>
            {text('people.enter', 'Enter a person')}
          </Button>
        }
      />
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value !== undefined ? <Listed people={value} /> : failure === undefined ? <Skeleton rows={6} /> : null}
      {isEntering ? <EnterPerson onClose={() => setEntering(false)} onEntered={again} /> : null}
    </>
  )
}

function Listed({ people }: { people: People }) {
  const navigate = useNavigate()
  const [shown, setShown] = useState<'working' | 'left'>('working')
  const working = people.people.filter(isWorking)
  const left = people.people.filter((person) => !isWorking(person))
  const chips = [
    { value: 'working', label: text('people.working', 'Work here'), count: numberWords(working.length) },
    { value: 'left', label: text('people.left', 'Have left'), count: numberWords(left.length) },
  ]
  return (
    <>
      <Filter
        label={text('people.which', 'Which people')}
        chips={chips}
        value={shown}
        onChange={(value) => setShown(value as typeof shown)}
      />
      <Table
        key={shown}
        label={text('shell.people', 'People')}
        rows={shown === 'working' ? working : left}
        columns={shown === 'working' ? workingColumns(people) : leftColumns()}
        rowId={(person) => person.id}
        onOpen={(person) => void navigate({ to: '/people/$staffId', params: { staffId: person.id } })}
        sorted={{ column: 'name', way: 'ascending' }}
        empty={<NobodyLeft />}
      />
      {shown === 'working' && working.length === 1 ? <Alone /> : null}
    </>
  )
}

function NobodyLeft() {
  return (
    <Empty title={text('people.nobodyLeft', 'Nobody has left')}>
      {text('people.nobodyLeftAbout', 'Who leaves stays here with their days and seats, and can come back.')}
    </Empty>
  )
}

function Alone() {
  return (
    <Empty title={text('people.alone', 'Only you, so far')}>
      {text(
        'people.aloneAbout',
        'Enter who works here. Each gets a first password, told once, and sets up a second factor at the first sign-in.',
      )}
    </Empty>
  )
}

const nameColumn = (): Column<PersonHere> => ({
  id: 'name',
  label: text('people.name', 'Name'),
  width: 'minmax(12rem, 1.4fr)',
  narrow: 'lead',
  cell: (person) => (
    <span className="people__name">
      <PersonDisc name={person.name} />
      <bdi title={person.name}>{person.name}</bdi>
    </span>
  ),
  compare: (a, b) => a.name.localeCompare(b.name),
})

function workingColumns({ away }: People): readonly Column<PersonHere>[] {
  const awayOf = (person: PersonHere) => away.find((one) => one.staff === person.id)
  return [
    nameColumn(),
    {
      id: 'seats',
      label: text('people.seats', 'Seats'),
      width: 'minmax(10rem, 1.6fr)',
      narrow: 'second',
      cell: (person) => <span title={seatsWords(person)}>{seatsWords(person)}</span>,
      compare: (a, b) => seatsWords(a).localeCompare(seatsWords(b)),
    },
    {
      id: 'away',
      label: text('people.away', 'Away'),
      width: '11rem',
      from: 900,
      cell: (person) => {
        const one = awayOf(person)
        return one === undefined ? null : <Tag kind="waiting">{spanWords(one.from, one.to)}</Tag>
      },
    },
    {
      id: 'languages',
      label: text('people.languages', 'Languages'),
      width: 'minmax(8rem, 1fr)',
      from: 1100,
      cell: (person) => person.languages.join(', '),
    },
    {
      id: 'signIn',
      label: text('people.signIn', 'Sign-in'),
      width: '9rem',
      narrow: 'end',
      cell: (person) => (
        <Tag kind={person.signIn === 'ready' ? 'plain' : person.signIn === 'first' ? 'due' : 'late'}>
          {signInWords(person)}
        </Tag>
      ),
      compare: (a, b) => signInWords(a).localeCompare(signInWords(b)),
    },
  ]
}

function leftColumns(): readonly Column<PersonHere>[] {
  return [
    nameColumn(),
    {
      id: 'from',
      label: text('people.began', 'Began'),
      width: '9rem',
      cell: (person) => dayWords(person.startedOn, 'dated'),
      compare: (a, b) => a.startedOn.localeCompare(b.startedOn),
    },
    {
      id: 'to',
      label: text('people.ended', 'Left'),
      width: '9rem',
      narrow: 'end',
      cell: (person) => leftWords(person),
      compare: (a, b) => (a.endedOn ?? '').localeCompare(b.endedOn ?? ''),
    },
  ]
}

/** When the person left; of who works on elsewhere only that the seats here ended. */
export function leftWords(person: PersonHere): string {
  return person.endedOn === null ? text('people.noSeat', 'No seat') : dayWords(person.endedOn, 'dated')
}
