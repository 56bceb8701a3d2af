// What ends or begins for a person: a seat given, a seat ended, a new first password, leaving. Each says before what exactly it ends.
import { useId, useState } from 'react'
import { endSeat, giveSeat, leaveStaff, resetAccount } from '../../../api/staff.ts'
import { SeatRole } from '../../../domain/staff.ts'
import { device } from '../../device/device.ts'
import { DayField, SelectField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { roleOptions } from './enter-person.tsx'
import { FirstPassword } from './first-password.tsx'
import { openSeats, type PersonHere, type SeatHere } from './use-people.ts'

type ActProps = { person: PersonHere; onClose: () => void; onChanged: () => Promise<void> }

const here = () => device.session.seat()?.organization.id

/** One more seat; of who left, the first again. */
export function GiveSeat({ person, onClose, onChanged }: ActProps) {
  const id = useId()
  const saving = useSaving()
  const [seat] = useState(() => device.clock.newId())
  const [form, setForm] = useState({ role: '', from: device.clock.today() })
  const [isTried, setTried] = useState(false)
  const role = SeatRole.safeParse(form.role)
  const held = openSeats(person).map((one) => one.role)
  const faults =
    isTried && !role.success ? [{ fieldId: `${id}-role`, words: text('giveSeat.roleMissing', 'Choose a seat.') }] : []

  async function submit(): Promise<void> {
    setTried(true)
    const organization = here()
    if (organization === undefined || !role.success || form.from === '') return
    const input = { organization, staff: person.id, seat, role: role.data, from: form.from }
    if (!(await saving.save(giveSeat, input, { says: text('giveSeat.done', 'The seat is given.') }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={text('giveSeat.title', 'Give {name} a seat', { name: person.name })}
      onClose={onClose}
      saving={saving}
      does={text('giveSeat.save', 'Give')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <SelectField
        id={`${id}-role`}
        label={text('giveSeat.role', 'Seat')}
        emptyLabel={text('enterPerson.roleEmpty', 'Choose what they do')}
        options={roleOptions(held)}
        value={form.role}
        onChange={(chosen) => setForm({ ...form, role: chosen })}
        error={faults[0]?.words}
      />
      <DayField
        label={text('enterPerson.from', 'First day')}
        value={form.from}
        onChange={(from) => setForm({ ...form, from })}
      />
    </FormDialog>
  )
}

/** Ends one seat at once. */
export function EndSeat({ person, seat, onClose, onChanged }: ActProps & { seat: SeatHere }) {
  const saving = useSaving()
  const isLast = openSeats(person).length === 1

  async function submit(): Promise<void> {
    const organization = here()
    if (organization === undefined) return
    const isDone = await saving.save(endSeat, { organization, seat: seat.id }, { told: sayHandedBack })
    if (!isDone) return
    await onChanged()
    onClose()
  }

  const names = { name: person.name, role: roleWords(seat.role) }
  return (
    <FormDialog
      title={text('endSeat.title', 'End the seat {role}?', names)}
      onClose={onClose}
      saving={saving}
      does={text('endSeat.save', 'End it now')}
      isDanger
      onSubmit={() => void submit()}
    >
      <Offline />
      <p>
        {isLast
          ? text('endSeat.last', 'It is {name}’s last seat here: from now on they see nothing here.', names)
          : text('endSeat.about', 'From now on {name} cannot take it; their other seats stay.', names)}
      </p>
      <p className="act-note">
        {text(
          'endSeat.members',
          'If no other seat of theirs walks with members, the supervisor is asked to name who does, for each of them.',
        )}
      </p>
    </FormDialog>
  )
}

function sayHandedBack({ members }: { readonly members: number }): void {
  say(
    members === 0
      ? text('endSeat.done', 'The seat has ended.')
      : text(
          'leave.handedBack',
          '{members, plural, one {# member goes} other {# members go}} back to the supervisor, who names the next Lead Care Manager.',
          { members },
        ),
  )
}

/** A new first password: what they had opens nothing any more. */
export function ResetAccount({ person, onClose, onChanged }: ActProps) {
  const saving = useSaving()
  const [told, setTold] = useState<{ readonly password: string | null }>()

  async function submit(): Promise<void> {
    const organization = here()
    if (organization === undefined) return
    await saving.save(resetAccount, { organization, staff: person.id }, { told: setTold })
    await onChanged()
  }

  if (told !== undefined) return <FirstPassword name={person.name} password={told.password} onClose={onClose} />
  return (
    <FormDialog
      title={text('reset.title', 'New first password for {name}?', { name: person.name })}
      onClose={onClose}
      saving={saving}
      does={text('reset.save', 'Make it')}
      onSubmit={() => void submit()}
    >
      <Offline />
      <p>
        {person.signIn === 'none'
          ? text('reset.first', 'They get a password, told once, and set up a second factor at the first sign-in.')
          : text(
              'reset.about',
              'Their password, authenticator, passkeys and recovery codes open nothing any more, and where they are signed in now ends.',
            )}
      </p>
      <p className="act-note">
        {text('reset.sure', 'Make sure that it is they who ask: by voice or in person, not by e-mail alone.')}
      </p>
    </FormDialog>
  )
}

/** They have left: everything ends, and nobody they walked with is forgotten. */
export function LeavePerson({ person, onClose, onChanged }: ActProps) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [on, setOn] = useState(today)

  async function submit(): Promise<void> {
    const organization = here()
    if (on === '') return saving.complain(text('leave.dayMissing', 'Choose their last day.'))
    if (organization === undefined) return
    const input = { organization, staff: person.id, on }
    const told = ({ members }: { readonly members: number }) =>
      members === 0 ? say(text('leave.done', '{name} is out.', { name: person.name })) : sayHandedBack({ members })
    if (!(await saving.save(leaveStaff, input, { told }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={text('leave.title', '{name} has left?', { name: person.name })}
      onClose={onClose}
      saving={saving}
      does={text('leave.save', 'End everything now')}
      isDanger
      onSubmit={() => void submit()}
    >
      <Offline />
      <DayField
        id={`${id}-on`}
        label={text('leave.day', 'Last day of work')}
        earliest={person.startedOn}
        latest={today}
        value={on}
        onChange={setOn}
      />
      <p>{text('leave.about', 'What ends the moment you press:')}</p>
      <ul className="person__ends">
        <li>{text('leave.seats', 'Their seats here, and where they are signed in now.')}</li>
        <li>
          {person.isElsewhere
            ? text('leave.elsewhere', 'Not their password: they work for another organization too.')
            : text('leave.account', 'Their password, authenticator and passkeys.')}
        </li>
        <li>
          {text(
            'leave.members',
            'Their place as Lead Care Manager or cover: for each member the supervisor is asked, today, who walks on.',
          )}
        </li>
      </ul>
    </FormDialog>
  )
}
