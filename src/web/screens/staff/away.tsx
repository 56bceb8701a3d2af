// Away from one day to another: a named colleague covers for every member the person leads. Only the house knows which members.
import { useId, useState } from 'react'
import { leadingRoles } from '../../../../content/access.ts'
import { awayStaff } from '../../../api/staff.ts'
import { addDays } from '../../../base/day.ts'
import { canWalk } from '../../../domain/staff.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Section } from '../../parts/section.tsx'
import { DayField, TextField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
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
        <NameCover person={person} people={people} onClose={() => setNaming(false)} onChanged={onChanged} />
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

function NameCover({ person, people, onClose, onChanged }: AwayProps & { onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [cover, setCover] = useState<string>()
  const [form, setForm] = useState({ from: today, to: addDays(today, 6), reason: '' })
  const [isTried, setTried] = useState(false)
  const able = people.people.filter((one) => one.id !== person.id && leads(one))
  const faults = isTried ? faultsOf(id, { ...form, cover }) : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const organization = device.session.seat()?.organization.id
    if (organization === undefined || cover === undefined || faultsOf(id, { ...form, cover }).length > 0) return
    const { from, to, reason } = form
    const input = { organization, staff: person.id, cover, from, to, reason: reason.trim() || null }
    const told = ({ members }: { readonly members: number }) => say(coveredWords(members))
    if (!(await saving.save(awayStaff, input, { told }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={text('away.title', '{name} is away', { name: person.name })}
      onClose={onClose}
      saving={saving}
      does={text('away.name', 'Name a cover')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <div className="form-pair">
        <DayField
          label={text('cover.from', 'From')}
          value={form.from}
          onChange={(from) => setForm({ ...form, from })}
        />
        <DayField
          id={`${id}-to`}
          label={text('cover.to', 'Until, that day included')}
          value={form.to}
          earliest={form.from}
          onChange={(to) => setForm({ ...form, to })}
          error={errorOf('to')}
        />
      </div>
      {able.length === 0 ? (
        <Notice kind="due" title={text('away.noCover', 'Nobody here can cover')}>
          {text(
            'away.noCoverAbout',
            'Only a Lead Care Manager, Community Health Worker or Supervisor can. Give a colleague such a seat first.',
          )}
        </Notice>
      ) : (
        <RadioCards
          id={`${id}-cover`}
          label={text('cover.who', 'Who covers?')}
          lay="column"
          cards={able.map((one) => ({
            value: one.id,
            label: one.name,
            about: `${seatsWords(one)} · ${one.languages.join(', ')}`,
          }))}
          value={cover}
          onChange={setCover}
          error={errorOf('cover')}
        />
      )}
      <TextField
        label={text('away.reason', 'Why')}
        isOptional
        maxLength={500}
        value={form.reason}
        onChange={(reason) => setForm({ ...form, reason })}
      />
    </FormDialog>
  )
}

function faultsOf(id: string, { from, to, cover }: { from: string; to: string; cover: string | undefined }) {
  const isSpan = from !== '' && to !== '' && from <= to && to >= device.clock.today()
  return [
    ...(isSpan
      ? []
      : [{ fieldId: `${id}-to`, words: text('away.days', 'Choose a last day from today on, not before the first.') }]),
    ...(cover === undefined ? [{ fieldId: `${id}-cover`, words: text('cover.missing', 'Choose who covers.') }] : []),
  ]
}

function coveredWords(members: number): string {
  return text(
    'away.done',
    '{members, plural, =0 {They lead no member now; the days are noted.} one {The cover is named for # member.} other {The cover is named for # members.}}',
    { members },
  )
}
