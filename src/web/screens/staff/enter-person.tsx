// Entering a person: who they are, their first seat, and the password that is told once.
import { useId, useState } from 'react'
import * as z from 'zod'
import { seatTable } from '../../../../content/access.ts'
import { enterStaff } from '../../../api/staff.ts'
import type { OrganizationKind } from '../../../domain/access.ts'
import { SeatRole } from '../../../domain/staff.ts'
import { device } from '../../device/device.ts'
import { DayField, type Option, SelectField } from '../../parts/text-field.tsx'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { FirstPassword } from './first-password.tsx'
import { faultsOf, nobodyTyped, PersonFields, personOf, personShape } from './person-fields.tsx'

const shape = z.object({ ...personShape, role: z.string(), from: z.string() })
type Form = z.infer<typeof shape>

const draftName = 'enter-person'

type EnterPersonProps = { onClose: () => void; onEntered: () => Promise<void> }

/** The form, and after it the first password. */
export function EnterPerson({ onClose, onEntered }: EnterPersonProps) {
  const id = useId()
  const saving = useSaving()
  // The same ids when it is sent again: what failed on the way is never done twice.
  const [ids] = useState(() => ({ id: device.clock.newId(), seat: device.clock.newId() }))
  const draft = useDraft<Form>(draftName, shape, () => ({ ...nobodyTyped, role: '', from: device.clock.today() }))
  const [isTried, setTried] = useState(false)
  const [told, setTold] = useState<{ readonly password: string | null }>()
  const { form, set } = draft
  const faults = isTried ? [...faultsOf(id, form), ...seatFaults(id, form)] : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const organization = device.session.seat()?.organization.id
    const role = SeatRole.safeParse(form.role)
    if (organization === undefined || !role.success) return
    if (faultsOf(id, form).length > 0 || seatFaults(id, form).length > 0) return
    const input = { organization, ...ids, ...personOf(form), role: role.data, from: form.from }
    await saving.save(enterStaff, input, { draft: draftName, told: setTold })
    await onEntered()
  }

  if (told !== undefined) return <FirstPassword name={form.name.trim()} password={told.password} onClose={onClose} />
  return (
    <FormDialog
      title={text('people.enter', 'Enter a person')}
      onClose={onClose}
      saving={saving}
      does={text('enterPerson.save', 'Enter')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={draft.isFound ? draft.startOver : undefined}
    >
      <Offline />
      <PersonFields id={id} typed={form} faults={faults} onChange={set} />
      <div className="form-pair">
        <SelectField
          id={`${id}-role`}
          label={text('enterPerson.role', 'First seat')}
          emptyLabel={text('enterPerson.roleEmpty', 'Choose what they do')}
          options={roleOptions()}
          value={form.role}
          onChange={(role) => set({ role })}
          error={errorOf('role')}
        />
        <DayField
          id={`${id}-from`}
          label={text('enterPerson.from', 'First day')}
          value={form.from}
          onChange={(from) => set({ from })}
          error={errorOf('from')}
        />
      </div>
    </FormDialog>
  )
}

function seatFaults(id: string, { role, from }: Form) {
  return [
    ...(SeatRole.safeParse(role).success
      ? []
      : [{ fieldId: `${id}-role`, words: text('enterPerson.roleMissing', 'Choose a first seat.') }]),
    ...(from === ''
      ? [{ fieldId: `${id}-from`, words: text('enterPerson.fromMissing', 'Choose the first day.') }]
      : []),
  ]
}

/** The seats this kind of organization can give. */
export function roleOptions(without: readonly string[] = []): readonly Option[] {
  const kind = device.session.seat()?.organization.kind as OrganizationKind | undefined
  return (kind === undefined ? [] : seatTable[kind])
    .filter((role) => !without.includes(role))
    .map((role) => ({ value: role, label: roleWords(role) }))
}
