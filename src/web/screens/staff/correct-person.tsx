// Correcting what is known of a person.
import { useId, useState } from 'react'
import { correctStaff } from '../../../api/staff.ts'
import { device } from '../../device/device.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { faultsOf, PersonFields, personOf, typedOf } from './person-fields.tsx'
import type { PersonHere } from './use-people.ts'

type CorrectPersonProps = { person: PersonHere; onClose: () => void; onChanged: () => Promise<void> }

/** The fields as they stand, to be put right. */
export function CorrectPerson({ person, onClose, onChanged }: CorrectPersonProps) {
  const id = useId()
  const saving = useSaving()
  const [typed, setTyped] = useState(() => typedOf(person))
  const [isTried, setTried] = useState(false)
  const faults = isTried ? faultsOf(id, typed) : []

  async function submit(): Promise<void> {
    setTried(true)
    const organization = device.session.seat()?.organization.id
    if (organization === undefined || faultsOf(id, typed).length > 0) return
    const input = { organization, staff: person.id, ...personOf(typed) }
    if (!(await saving.save(correctStaff, input, { says: text('person.corrected', 'Corrected.') }))) return
    await onChanged()
    onClose()
  }

  return (
    <FormDialog
      title={text('person.correctTitle', 'Correct what is known of {name}', { name: person.name })}
      onClose={onClose}
      saving={saving}
      does={text('person.save', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <PersonFields
        id={id}
        typed={typed}
        faults={faults}
        onChange={(fields) => setTyped((before) => ({ ...before, ...fields }))}
      />
    </FormDialog>
  )
}
