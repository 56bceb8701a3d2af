// What is about one member on the living page: the person line, the two lines, clocks and reasons.
import { ClockChip } from '../../parts/clock-chip.tsx'
import { PersonLine } from '../../parts/person-line.tsx'
import { ReasonLine, type Trace } from '../../parts/reason-line.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Timeline } from '../../parts/timeline/timeline.tsx'
import { say } from '../../parts/toast-store.ts'
import { clocks, lookToday, people, yearEvents, yearSpan } from './people.ts'
import { Shelf } from './shelf.tsx'

const trace: readonly Trace[] = [
  {
    id: 'age',
    words: '21 or older',
    answer: 'yes',
    found: 'born 1959, 67 years',
    source: 'Member file of Nov 2, 2026',
  },
  {
    id: 'use',
    words: 'One of these in six months',
    answer: 'yes',
    source: 'DHCS ECM Policy Guide, Jan 2026, p. 19',
    parts: [
      { id: 'ed', words: '5 or more avoidable emergency visits', answer: 'yes', found: '6 since May 24' },
      { id: 'stay', words: '3 or more unplanned stays', answer: 'no', found: '1 since May 24' },
    ],
  },
  { id: 'waiver', words: 'Not in a home and community waiver', answer: 'unknown', found: 'nobody has said' },
]

const ended = { from: '2025-12-05', to: lookToday, today: lookToday, startedOn: '2025-12-20', endedOn: '2026-10-05' }
const fresh = { from: '2026-10-01', to: '2026-12-24', today: lookToday, startedOn: '2026-11-10' }
const freshEvents = [
  { id: 'try', kind: 'attempt', on: '2026-11-18', words: 'Called, number not in service' },
  { id: 'plan', kind: 'planned', on: '2026-11-26', words: 'Street round with the clinic' },
] as const

/** Person line, two lines, clocks, reasons. */
export function PersonParts() {
  const open = (id: string) => say(`Opened ${id}`)
  return (
    <>
      <Section
        id="look-lines"
        title="The two lines"
        about="How far apart they are says how long ago they met, or how soon they will."
      >
        <Timeline label="Episode since Dec 20, 2025" span={yearSpan} events={yearEvents} onOpen={open} />
        <div className="look__halves">
          <Timeline label="Not met yet" span={fresh} events={freshEvents} onOpen={open} />
          <Timeline
            label="Ended in October with goals met"
            span={ended}
            events={yearEvents.filter((event) => event.on < '2026-10-05')}
          />
        </div>
      </Section>
      <Section id="look-person" title="The person line" about="Safety before any way to reach. The same everywhere.">
        {people.slice(0, 6).map((person, index) => (
          <PersonLine
            key={person.name}
            person={person}
            {...(index === 0
              ? {
                  tags: (
                    <>
                      <Tag kind="done">Active</Tag> <Tag kind="private">Address kept private</Tag>
                    </>
                  ),
                }
              : {})}
          />
        ))}
      </Section>
      <Section
        id="look-clocks"
        title="Clocks and reasons"
        about="What, by when, in words; state by shape; why on demand."
      >
        <Shelf>
          {clocks.map((clock) => (
            <ClockChip
              key={clock.what}
              clock={clock}
              why={{
                rule: 'A routine request is decided as soon as possible, at most 5 working days after it came.',
                started: 'Request received Friday, Nov 20',
                source: 'DHCS ECM Policy Guide, Jan 2026, p. 103–104 (CLOCK-1)',
                isConfirmed: clock.state !== 'waiting',
              }}
            />
          ))}
        </Shelf>
        <Shelf>
          {clocks.map((clock) => (
            <ClockChip key={clock.what} clock={clock} isShort />
          ))}
        </Shelf>
        <div>
          <ReasonLine
            reason="6 emergency visits since May make this person eligible, once the waiver is known."
            trace={trace}
            isOpen
          />
          <ReasonLine reason="Same birth date and last name, one letter differs in the first." trace={trace} />
          <ReasonLine reason="The plan has not answered since Nov 3." />
        </div>
      </Section>
    </>
  )
}
