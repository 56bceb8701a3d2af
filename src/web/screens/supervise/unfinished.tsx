// What lies unfinished: notes with the part that is missing, and plans that wait for a name under them. Each writer finds their own in Today;
// what waits for somebody who left is the supervisor's to close. Nobody is counted.
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type * as z from 'zod'
import { listUnfinished } from '../../../api/unfinished.ts'
import type { PlanLack } from '../../../domain/plan-standing.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { methodWords, missingPartWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { clockBy } from '../due.ts'
import { Unreached } from '../files/unreached.tsx'
import { useAsked } from '../files/use-asked.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { CloseNote } from './close-note.tsx'

type Found = z.output<(typeof listUnfinished)['output']>
export type Note = Found['notes'][number]
type Plan = Found['plans'][number]

/** What is seen at once; the rest is one press away. */
const rowsMost = 8

/** Both sections. */
export function Unfinished({ organization }: { organization: string }) {
  const { value, failure, again } = useAsked(listUnfinished, { organization })
  const [closing, setClosing] = useState<Note>()
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton rows={4} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  // What only the supervisor can settle stands first; the rest as old as it is.
  const notes = [...value.notes.filter((one) => one.isOrphaned), ...value.notes.filter((one) => !one.isOrphaned)]
  return (
    <>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld />}
      <Section
        title={text('unfinished.notes', 'Notes with missing parts · {count}', {
          count: countOf(notes.length, value.moreNotes),
        })}
        about={text('unfinished.notesAbout', 'Each writer finds their own in Today, and adds what is missing there.')}
      >
        {notes.length === 0 ? (
          <Empty title={text('unfinished.noNotes', 'Every note is whole')}>
            {text('unfinished.noNotesAbout', 'A note without minutes, signature, place or words stands here.')}
          </Empty>
        ) : (
          <Some
            label={text('unfinished.notesLabel', 'Notes with missing parts')}
            rows={notes.map((note) => <NoteRow key={note.contact} note={note} onClose={() => setClosing(note)} />)}
          />
        )}
      </Section>
      <Section
        title={text('unfinished.plans', 'Care plans that wait · {count}', {
          count: countOf(value.plans.length, value.morePlans),
        })}
        about={text('unfinished.plansAbout', 'For the Clinical Consultant’s sign-off, or the member’s yes or no.')}
      >
        {value.plans.length === 0 ? (
          <Empty title={text('unfinished.noPlans', 'No plan waits')}>
            {text('unfinished.noPlansAbout', 'A plan nobody signed off, or the member has not answered, stands here.')}
          </Empty>
        ) : (
          <Some
            label={text('unfinished.plansLabel', 'Care plans that wait')}
            rows={value.plans.map((plan) => <PlanRow key={plan.member} plan={plan} />)}
          />
        )}
      </Section>
      {closing === undefined ? null : (
        <CloseNote
          note={closing}
          onClose={(isClosed) => {
            setClosing(undefined)
            if (isClosed) void again()
          }}
        />
      )}
    </>
  )
}

function countOf(count: number, isMore: boolean): string {
  return isMore ? `${count}+` : String(count)
}

function Some({ label, rows }: { label: string; rows: readonly ReactNode[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, rowsMost)
  return (
    <>
      <List label={label}>{shown}</List>
      {shown.length === rows.length ? null : (
        <div>
          <Button onClick={() => setWhole(true)}>
            {text('today.more', 'Show {count} more', { count: rows.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  )
}

function NoteRow({ note, onClose }: { note: Note; onClose: () => void }) {
  const house = useHouse()
  const me = useMe()
  const writer = staffName(house, note.writer, me)
  const missing = note.lacks.map(missingPartWords).join(', ')
  const isClosable = note.isOrphaned && (note.lacks.includes('signature') || note.lacks.includes('minutes'))
  return (
    <ListRow
      isDense
      title={
        <Link to="/member/$memberId" params={{ memberId: note.member }}>
          <bdi>{nameOf(note)}</bdi>
        </Link>
      }
      about={[
        `${methodWords(note.method)}, ${dayWords(dayOfInstant(note.at), 'dated')}`,
        note.isOrphaned
          ? text('unfinished.gone', '{name}, who works here no more', {
              name: writer ?? text('unfinished.somebody', 'somebody'),
            })
          : (writer ?? ''),
      ].join(' · ')}
      reason={text('unfinished.missing', 'Missing: {parts}.', { parts: missing })}
      actions={
        isClosable && device.may('contact.close') ? (
          <Button
            dense
            aria-label={text('act.for', '{act}: {what}', { act: closeWords(), what: nameOf(note) })}
            onClick={onClose}
          >
            {closeWords()}
          </Button>
        ) : null
      }
    />
  )
}

function closeWords(): string {
  return text('closeNote.short', 'Close it')
}

function PlanRow({ plan }: { plan: Plan }) {
  const house = useHouse()
  const lead = staffName(house, plan.lead, useMe())
  const [first] = plan.lacks.toSorted((one, other) => one.by.localeCompare(other.by))
  return (
    <ListRow
      isDense
      title={
        <Link to="/member/$memberId/$tab" params={{ memberId: plan.member, tab: 'plan' }}>
          <bdi>{nameOf(plan)}</bdi>
        </Link>
      }
      about={[
        text('unfinished.written', 'Plan of {day}', { day: dayWords(plan.writtenOn, 'dated') }),
        lead === undefined ? '' : text('missed.lead', 'With {name}', { name: lead }),
      ]
        .filter((words) => words !== '')
        .join(' · ')}
      reason={text('unfinished.missing', 'Missing: {parts}.', {
        parts: plan.lacks.map(({ lack }) => planLackWords(lack)).join(', '),
      })}
      side={
        first === undefined ? null : (
          <ClockChip isShort clock={clockBy(planLackWords(first.lack), first.by, device.clock.today())} />
        )
      }
    />
  )
}

function planLackWords(lack: PlanLack): string {
  return lack === 'sign-off'
    ? text('unfinished.signOff', 'the Clinical Consultant’s sign-off')
    : text('unfinished.agreement', 'the member’s yes or no')
}

/** As they are called, and as they are written. */
export function nameOf({ name, nameUsed }: { readonly name: string; readonly nameUsed: string | null }): string {
  return nameUsed === null ? name : `${nameUsed} (${name})`
}
