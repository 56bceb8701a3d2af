// How a member is called and spoken with: the name they use, pronouns, language, interpreter. Only what was changed is sent.
import { useState } from 'react'
import { correctMember } from '../../../api/detail.ts'
import type { Member } from '../../../domain/member.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from './form-dialog.tsx'
import { useSaving } from './saving.ts'

/** Corrects what is known of who this is. */
export function NameForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const member = held.chart.member[0]
  return member === undefined ? null : <NameFields held={held} member={member} onClose={onClose} />
}

function NameFields({ held, member, onClose }: { held: HeldChart; member: Member; onClose: () => void }) {
  const saving = useSaving()
  const [form, setForm] = useState({
    nameUsed: member.nameUsed ?? '',
    pronouns: member.pronouns ?? '',
    bornOn: member.bornOn ?? '',
    spokenLanguage: member.spokenLanguage ?? '',
    writtenLanguage: member.writtenLanguage ?? '',
    interpreter: member.needsInterpreter === null ? '' : member.needsInterpreter ? 'yes' : 'no',
    contactPreference: member.contactPreference ?? '',
    preferredPlace: member.preferredPlace ?? '',
  })
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value })

  async function submit(): Promise<void> {
    const { interpreter, ...texts } = form
    const said = {
      ...Object.fromEntries(Object.entries(texts).map(([field, value]) => [field, value.trim() || null])),
      needsInterpreter: interpreter === '' ? null : interpreter === 'yes',
    }
    const fields = Object.fromEntries(
      Object.entries(said).filter(([field, value]) => member[field as keyof Member] !== value),
    )
    if (Object.keys(fields).length === 0) return onClose()
    const input = { member: held.member, revision: member.revision, fields }
    if (await saving.save(correctMember, input, { says: text('name.done', 'Corrected.') })) onClose()
  }

  return (
    <FormDialog
      title={text('name.title', 'Correct who this is')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('detail.save', 'Save')}
      onSubmit={() => void submit()}
    >
      <div className="form-pair">
        <TextField
          label={text('name.used', 'First name they use')}
          isOptional
          maxLength={100}
          value={form.nameUsed}
          onChange={set('nameUsed')}
        />
        <TextField
          label={text('details.pronouns', 'Pronouns')}
          isOptional
          maxLength={40}
          value={form.pronouns}
          onChange={set('pronouns')}
        />
      </div>
      <div className="form-pair">
        <TextField
          label={text('name.spoken', 'Spoken language')}
          isOptional
          maxLength={60}
          value={form.spokenLanguage}
          onChange={set('spokenLanguage')}
        />
        <TextField
          label={text('name.written', 'Written language')}
          isOptional
          maxLength={60}
          value={form.writtenLanguage}
          onChange={set('writtenLanguage')}
        />
      </div>
      <RadioCards
        label={text('name.interpreter', 'Is an interpreter needed?')}
        cards={[
          { value: 'yes', label: text('details.yes', 'Yes') },
          { value: 'no', label: text('details.no', 'No') },
          { value: '', label: text('name.notAsked', 'Not asked yet') },
        ]}
        value={form.interpreter}
        onChange={set('interpreter')}
      />
      <DayField
        label={text('name.born', 'Birth date')}
        isOptional
        latest={device.clock.today()}
        value={form.bornOn}
        onChange={set('bornOn')}
      />
      <TextField
        label={text('name.prefers', 'How they like to be reached')}
        isOptional
        maxLength={200}
        value={form.contactPreference}
        onChange={set('contactPreference')}
      />
      <TextField
        label={text('name.place', 'Where they like to meet')}
        isOptional
        maxLength={200}
        value={form.preferredPlace}
        onChange={set('preferredPlace')}
      />
    </FormDialog>
  )
}
