// The living page: every part in every state, with invented people, so that it can be looked at and tested without data.
// Its own words are for builders and stay English; what the parts say themselves is translated.
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import type { SearchHit } from '../parts/search-box.tsx'
import { say } from '../parts/toast-store.ts'
import { Shell } from '../shell/shell.tsx'
import { nobody, type Seat, type ShellData } from '../shell/shell-data.ts'
import { FormParts } from './look/form-parts.tsx'
import { Ground } from './look/ground.tsx'
import { people } from './look/people.ts'
import { PersonParts } from './look/person-parts.tsx'
import { RightToLeft } from './look/right-to-left.tsx'
import { TableParts } from './look/table-parts.tsx'
import { WorkParts } from './look/work-parts.tsx'

const seats: readonly Seat[] = [
  { id: 'lcm', person: 'Rosa Examplé', role: 'Lead Care Manager', organization: 'Eastside Care Alliance' },
  { id: 'sup', person: 'Rosa Examplé', role: 'Supervisor', organization: 'Example Street Team of Greater Los Angeles' },
]
const places = [
  'type',
  'color',
  'icons',
  'lines',
  'person',
  'clocks',
  'buttons',
  'figures',
  'notices',
  'rows',
  'over',
  'cards',
  'form',
  'rtl',
  'table',
]

/** The page at /staff/look. */
export function LookScreen() {
  const [seatId, setSeatId] = useState('lcm')
  const data: ShellData = {
    seat: seats.find((seat) => seat.id === seatId),
    seats,
    sync: { kind: 'saved', at: '9:41' },
    search: findInvented,
    may: nobody.may,
    onSeat: setSeatId,
    onMember: (id) => say(`Opened ${id}`),
    onAccount: () => undefined,
    onSignOut: () => say('Signed out'),
  }
  return (
    <Shell data={data}>
      <PageHeader
        title="Look"
        about="Every part in every state."
        others={<Button icon="download">Print</Button>}
        primary={
          <Button kind="primary" icon="plus">
            Record a contact
          </Button>
        }
      />
      <nav className="look__places" aria-label="On this page">
        {places.map((place) => (
          <a key={place} href={`#look-${place}`}>
            {place}
          </a>
        ))}
      </nav>
      <PersonParts />
      <WorkParts />
      <FormParts />
      <RightToLeft />
      <Ground />
      <TableParts />
    </Shell>
  )
}

async function findInvented(words: string): Promise<readonly SearchHit[]> {
  const wanted = words.trim().toLocaleLowerCase()
  return people
    .filter((person) => `${person.name} ${person.nameOnCard ?? ''}`.toLocaleLowerCase().includes(wanted))
    .map((person) => ({
      id: person.name,
      name: person.name,
      about: `${person.age} years, ${person.language}, CIN ends 042A`,
      ...(person.nameOnCard === undefined ? {} : { why: 'name on the card' }),
    }))
}
