// Away from one day to another: a named colleague covers for every member the person leads. Only the house knows which members.
import { useState } from 'react'
import { leadingRoles } from '../../../../content/access.ts'
import { canWalk } from '../../../domain/staff.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import { CoverForm } from './cover-form.tsx'
import { type People, type PersonHere, seatsWords, spanWords } from './use-people.ts'

type AwayProps = { person: PersonHere; people: People; onChanged: () => Promise<void> }

/** When the person is away and who covers; nothing for who leads no member. */
export function AwaySection({ person, people, onChanged }: AwayProps) {
  const [isNaming, setNaming] = useState(false)
  if (!leads(person)) return null
  const away = people.away.filter((one) => one.staff === person.id)
  const nameOf = (id: string) => people.people.find((one) => one.id === id)?.name ?? text('away.someone', 'A colleague')
  return (
    <Section
      title={text('people.away', 'Away')}
      about={text('away.about', 'While they are away, a named colleague covers for every member they lead.')}
      action={
        <Button icon="swap" onClick={() => setNaming(true)}>
          {text('away.name', 'Name a cover')}
        </Button>
      }
    >
      {away.length === 0 ? (
        <p className="person__note">{text('away.none', 'Not away in the days to come.')}</p>
      ) : (
        <List label={text('people.away', 'Away')}>
          {away.map((one) => (
            <ListRow
              key={one.id}
              title={spanWords(one.from, one.to)}
              about={
                one.isDone
                  ? text('away.covers', '{name} covers.', { name: nameOf(one.cover) })
                  : text('away.working', '{name} is being given the members.', { name: nameOf(one.cover) })
              }
            />
          ))}
        </List>
      )}
      {isNaming ? (
        <CoverForm
          who={person}
          able={people.people
            .filter((one) => one.id !== person.id && leads(one))
            .map((one) => ({ id: one.id, name: one.name, about: `${seatsWords(one)} · ${one.languages.join(', ')}` }))}
          onClose={() => setNaming(false)}
          onChanged={onChanged}
        />
      ) : null}
    </Section>
  )
}

function leads({ id, seats }: PersonHere): boolean {
  return canWalk(
    seats.map((seat) => ({ ...seat, staffId: id })),
    leadingRoles,
    device.clock.today(),
  )
}
