// Someone met in the field: a name is enough. It needs the network, because a known person must be found: who has the birth date and a name
// like it is shown before anyone is entered twice. What one types is kept meanwhile.
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import * as z from 'zod'
import { enterMember } from '../../../api/member.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Notice } from '../../parts/notice.tsx'
import { DayField, PhoneField, SelectField, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { useHouse } from '../house-names.ts'
import { Alike, useAlike } from './alike.tsx'
import { useDraft } from './draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { useSaving } from './saving.ts'

const shape = z.object({
  firstName: z.string(),
  lastName: z.string(),
  nameUsed: z.string(),
  bornOn: z.string(),
  spokenLanguage: z.string(),
  where: z.string(),
  phone: z.string(),
  cin: z.string(),
  plan: z.string(),
})
type Form = z.infer<typeof shape>

const empty: Form = {
  firstName: '',
  lastName: '',
  nameUsed: '',
  bornOn: '',
  spokenLanguage: '',
  where: '',
  phone: '',
  cin: '',
  plan: '',
}

/** Enters someone, with an episode at this agency that the person entering leads. */
export function EnterForm({ onClose }: { onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const navigate = useNavigate()
  const draft = useDraft<Form>('enter', shape, () => empty)
  const [isTried, setTried] = useState(false)
  const isOffline = useDevice((given) => given.sync().kind === 'offline')
  const { form, set } = draft
  const organization = device.session.seat()?.organization.id
  const alike = useAlike(saving, organization, form)
  const isNameMissing = form.lastName.trim() === ''
  const faults =
    isTried && isNameMissing
      ? [{ fieldId: `${id}-last`, words: text('enter.nameMissing', 'Write at least one name, as they say it.') }]
      : []

  async function submit(): Promise<void> {
    setTried(true)
    if (isNameMissing || organization === undefined || !(await alike.isSomeoneNew())) return
    const member = device.clock.newId()
    const said = (value: string) => value.trim() || null
    const input = {
      ...{ organization, member, episode: device.clock.newId(), assignment: device.clock.newId() },
      ...{ firstName: form.firstName.trim(), lastName: form.lastName.trim(), nameUsed: said(form.nameUsed) },
      ...{ bornOn: said(form.bornOn), cin: said(form.cin), spokenLanguage: said(form.spokenLanguage) },
      ...{ plan: said(form.plan), whereToFind: said(form.where), phone: said(form.phone.replace(/\D/g, '')) },
    }
    const options = { draft: 'enter', says: text('enter.done', 'Entered. You are their Lead Care Manager.') }
    if (!(await saving.save(enterMember, input, options))) return
    await navigate({ to: '/member/$memberId', params: { memberId: member }, search: {}, replace: true })
  }

  return (
    <FormDialog
      title={text('enter.title', 'Someone you met')}
      onClose={onClose}
      saving={{ ...saving, isBusy: saving.isBusy || alike.isAsking }}
      does={alike.found.length > 0 ? text('enter.new', 'No, enter someone new') : text('enter.save', 'Enter')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={draft.isFound ? draft.startOver : undefined}
    >
      {isOffline ? (
        <Notice kind="due" title={text('enter.offline', 'No connection now')}>
          {text(
            'enter.offlineAbout',
            'Write down what you know; it is kept on this device. Enter them when there is a connection.',
          )}
        </Notice>
      ) : null}
      <EnterFields id={id} form={form} set={set} error={faults[0]?.words} />
      {alike.found.length > 0 ? <Alike found={alike.found} /> : null}
    </FormDialog>
  )
}

type EnterFieldsProps = {
  id: string
  form: Form
  set: (fields: Partial<Form>) => void
  /** What is wrong with the name. */
  error: string | undefined
}

/** One name is needed; the rest is what one happens to know. */
function EnterFields({ id, form, set, error }: EnterFieldsProps) {
  const plans = useHouse().organizations.filter((one) => one.kind === 'plan')
  return (
    <>
      <div className="form-pair">
        <TextField
          label={text('enter.first', 'First name')}
          isOptional
          maxLength={100}
          value={form.firstName}
          onChange={(firstName) => set({ firstName })}
        />
        <TextField
          id={`${id}-last`}
          label={text('enter.last', 'Last name')}
          maxLength={100}
          value={form.lastName}
          onChange={(lastName) => set({ lastName })}
          error={error}
        />
      </div>
      <div className="form-pair">
        <TextField
          label={text('name.used', 'First name they use')}
          isOptional
          maxLength={100}
          value={form.nameUsed}
          onChange={(nameUsed) => set({ nameUsed })}
        />
        <TextField
          label={text('name.spoken', 'Spoken language')}
          isOptional
          maxLength={60}
          value={form.spokenLanguage}
          onChange={(spokenLanguage) => set({ spokenLanguage })}
        />
      </div>
      <TextField
        label={text('address.where', 'Where to find them')}
        isOptional
        maxLength={300}
        value={form.where}
        onChange={(where) => set({ where })}
      />
      <div className="form-pair">
        <PhoneField
          label={text('enter.phone', 'Phone')}
          isOptional
          size="middle"
          value={form.phone}
          onChange={(phone) => set({ phone })}
        />
        <DayField
          label={text('name.born', 'Birth date')}
          isOptional
          latest={device.clock.today()}
          value={form.bornOn}
          onChange={(bornOn) => set({ bornOn })}
        />
      </div>
      <div className="form-pair">
        <TextField
          label={text('details.cin', 'CIN')}
          isOptional
          size="middle"
          dir="ltr"
          maxLength={14}
          value={form.cin}
          onChange={(cin) => set({ cin })}
        />
        <SelectField
          label={text('enter.plan', 'Health plan')}
          isOptional
          emptyLabel={text('enter.planUnknown', 'Not known yet')}
          options={plans.map((one) => ({ value: one.id, label: one.name }))}
          value={form.plan}
          onChange={(plan) => set({ plan })}
        />
      </div>
    </>
  )
}
