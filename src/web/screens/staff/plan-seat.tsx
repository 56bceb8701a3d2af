// The last day of a seat, planned before it comes, or taken back: what it means, and what the supervisor settles until then.
import { useId, useState } from 'react'
import { planSeat } from '../../../api/staff.ts'
import { device } from '../../device/device.ts'
import { DayField } from '../../parts/text-field.tsx'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import type { PersonHere, SeatHere } from './use-people.ts'

type PlanSeatProps = { person: PersonHere; seat: SeatHere; onClose: () => void; onChanged: () => Promise<void> }

/** The dialog; an empty day takes the plan back. */
export function PlanSeat({ person, seat, onClose, onChanged }: PlanSeatProps) {
  const id = useId()
  const saving = useSaving()
  const [on, setOn] = useState(seat.toOn ?? '')
  const [isTried, setTried] = useState(false)
  const missing = text('planSeat.missing', 'Choose their last day.')
  const faults = isTried && on === '' && seat.toOn === null ? [{ fieldId: `${id}-on`, words: missing }] : []

  async function submit(): Promise<void> {
    setTried(true)
    const organization = device.session.seat()?.organization.id
    if (organization === undefined || (on === '' && seat.toOn === null)) return
    const input = { organization, seat: seat.id, on: on === '' ? null : on }
    const says =
      on === '' ? text('planSeat.undone', 'The seat stays.') : text('planSeat.done', 'The last day is planned.')
    if (!(await saving.save(planSeat, input, { says }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={text('planSeat.title', 'Last day of {name} as {role}', { name: person.name, role: roleWords(seat.role) })}
      onClose={onClose}
      saving={saving}
      does={text('planSeat.save', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <DayField
        id={`${id}-on`}
        label={text('planSeat.on', 'Last day, that day included')}
        value={on}
        earliest={device.clock.today()}
        onChange={setOn}
        error={faults[0]?.words}
      />
      <p className="act-note">
        {text(
          'planSeat.about',
          'The supervisor sees what to settle until then. On the day after, the seat ends by itself, and whom nobody was named for goes back to the supervisor. Empty the day to take it back.',
        )}
      </p>
    </FormDialog>
  )
}
