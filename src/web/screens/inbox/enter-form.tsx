// Enters the one asked for as a new member of the plan, as its enrollment has them; the referrer's words are there to begin with.
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { enterReferral } from '../../../api/referral-inbox.ts'
import { readCin } from '../../../domain/cin.ts'
import type { Referral } from '../../../domain/referral.ts'
import { device } from '../../device/device.ts'
import { DayField, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'

type EnterFormProps = { referral: string; asked: Referral; onClose: () => void; onChanged: () => Promise<void> }

/** The form. */
export function EnterForm({ referral, asked, onClose, onChanged }: EnterFormProps) {
  const id = useId()
  const saving = useSaving()
  const navigate = useNavigate()
  const [member] = useState(() => device.clock.newId())
  const [form, setForm] = useState(() => fieldsOf(asked))
  const [isTried, setTried] = useState(false)
  const set = (fields: Partial<typeof form>) => setForm((before) => ({ ...before, ...fields }))
  const faults = isTried ? faultsOf(form, id) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const organization = device.session.seat()?.organization.id
    if (organization === undefined || faultsOf(form, id).length > 0) return
    const { firstName, lastName, bornOn, cin } = form
    const who = { firstName: firstName.trim(), lastName: lastName.trim(), bornOn, cin: cin.trim() }
    const says = text('inbox.entered', 'Entered. The plan’s decision is asked for.')
    if (!(await saving.save(enterReferral, { organization, member, referral, ...who }, { says }))) return
    onClose()
    if (device.may('status.read')) await navigate({ to: '/member/$memberId', params: { memberId: member } })
    else await onChanged()
  }

  return (
    <FormDialog
      title={text('inbox.enterTitle', 'Enter a new member')}
      onClose={onClose}
      saving={saving}
      does={text('inbox.enterDo', 'Enter, and ask for the decision')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <p>
        {text(
          'inbox.enterAbout',
          'As your enrollment has them, not as they were asked for. Phone and place come along as the referrer’s word.',
        )}
      </p>
      <TextField
        id={`${id}-first`}
        label={text('inbox.firstName', 'First name')}
        maxLength={100}
        value={form.firstName}
        onChange={(firstName) => set({ firstName })}
        error={errorOf('first')}
      />
      <TextField
        id={`${id}-last`}
        label={text('inbox.lastName', 'Last name')}
        maxLength={100}
        value={form.lastName}
        onChange={(lastName) => set({ lastName })}
        error={errorOf('last')}
      />
      <DayField
        id={`${id}-born`}
        label={text('inbox.bornOn', 'Birth date')}
        latest={device.clock.today()}
        value={form.bornOn}
        onChange={(bornOn) => set({ bornOn })}
        error={errorOf('born')}
      />
      <TextField
        id={`${id}-cin`}
        label={text('inbox.cin', 'CIN')}
        size="short"
        maxLength={14}
        dir="ltr"
        value={form.cin}
        onChange={(cin) => set({ cin })}
        error={errorOf('cin')}
      />
      <p className="act-note">
        {text(
          'inbox.heardBy',
          'A person who asked hears “passed on”, and no more; an organization hears what its basis allows.',
        )}
      </p>
    </FormDialog>
  )
}

/** A name comes in one line; its last word is taken for the last name, to be mended here. */
function fieldsOf({ name, bornOn, cin }: Referral) {
  const words = (name ?? '').trim().split(/\s+/)
  return {
    firstName: words.slice(0, -1).join(' '),
    lastName: words.at(-1) ?? '',
    bornOn: bornOn ?? '',
    cin: cin ?? '',
  }
}

function faultsOf({ firstName, lastName, bornOn, cin }: ReturnType<typeof fieldsOf>, id: string) {
  const read = readCin(cin)
  const wrong: readonly (readonly [string, boolean, string])[] = [
    ['first', firstName.trim() === '', text('inbox.firstMissing', 'Write the first name.')],
    ['last', lastName.trim() === '', text('inbox.lastMissing', 'Write the last name.')],
    ['born', bornOn === '', text('inbox.bornMissing', 'Choose the birth date.')],
    ['cin', !read.ok, text('refused.cinFormat', 'A CIN is 9, seven digits and a letter. Check the card.')],
  ]
  return wrong.filter(([, isWrong]) => isWrong).map(([field, , words]) => ({ fieldId: `${id}-${field}`, words }))
}
