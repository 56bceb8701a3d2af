// Naming who covers from one day to another, for every member that somebody leads: from the person's own page, or for anybody of the team. Only
// the house knows which members.
import { useId, useState } from 'react'
import { awayStaff } from '../../../api/staff.ts'
import { addDays } from '../../../base/day.ts'
import { device } from '../../device/device.ts'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'

/** Somebody who can lead and cover. */
export interface Able {
  readonly id: string
  readonly name: string
  readonly about: string
}

type CoverFormProps = {
  who?: Pick<Able, 'id' | 'name'>
  able: readonly Able[]
  onClose: () => void
  onChanged: () => Promise<void>
}

/** The dialog; without `who` it asks first who is away. */
export function CoverForm({ who, able, onClose, onChanged }: CoverFormProps) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [cover, setCover] = useState<string>()
  const [form, setForm] = useState({ staff: who?.id ?? '', from: today, to: addDays(today, 6), reason: '' })
  const [isTried, setTried] = useState(false)
  const covers = able.filter((one) => one.id !== form.staff)
  const faults = isTried ? faultsOf(id, { ...form, cover }) : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const organization = device.session.seat()?.organization.id
    if (organization === undefined || cover === undefined || faultsOf(id, { ...form, cover }).length > 0) return
    const { staff, from, to, reason } = form
    const input = { organization, staff, cover, from, to, reason: reason.trim() || null }
    const told = ({ members }: { readonly members: number }) => say(coveredWords(members))
    if (!(await saving.save(awayStaff, input, { told }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={
        who === undefined
          ? text('away.titleOpen', 'Somebody is away')
          : text('away.title', '{name} is away', { name: who.name })
      }
      onClose={onClose}
      saving={saving}
      does={text('away.name', 'Name a cover')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      {who === undefined ? (
        <SelectField
          id={`${id}-staff`}
          label={text('away.who', 'Who is away?')}
          emptyLabel={text('move.choose', 'Choose')}
          options={able.map((one) => ({ value: one.id, label: one.name }))}
          value={form.staff}
          onChange={(staff) => setForm({ ...form, staff })}
          error={errorOf('staff')}
        />
      ) : null}
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
      {covers.length === 0 ? (
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
          cards={covers.map(({ id: value, name: label, about }) => ({ value, label, about }))}
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

interface Filled {
  readonly staff: string
  readonly from: string
  readonly to: string
  readonly cover: string | undefined
}

function faultsOf(id: string, { staff, from, to, cover }: Filled) {
  const isSpan = from !== '' && to !== '' && from <= to && to >= device.clock.today()
  return [
    ...(staff === '' ? [{ fieldId: `${id}-staff`, words: text('away.whoMissing', 'Choose who is away.') }] : []),
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
