// Somebody around the member: whom to call, who helps, who decides for them. Who decides proves it, for named things, and it ends by itself
// (privacy.md section 1); so that is asked only of those who do.
import { useId, useState } from 'react'
import * as z from 'zod'
import { addSupporter } from '../../../api/detail.ts'
import { authorities, authorityEnds, representativeScopes, withoutAuthority } from '../../../domain/supporter.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { DayField, PhoneField, SelectField, TextField } from '../../parts/text-field.tsx'
import { supporterWords } from '../../text/member-words.ts'
import { authorityEndWords, authorityWords, scopeWords } from '../../text/supporter-words.ts'
import { text } from '../../text/text.ts'
import { Choices } from '../act/choices.tsx'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

const kinds = ['emergency', 'supporter', 'guardian', 'representative'] as const
const deciding: readonly (typeof kinds)[number][] = ['guardian', 'representative']

const shape = z.object({
  kind: z.enum(kinds),
  name: z.string(),
  relation: z.string(),
  phone: z.string(),
  mayKnow: z.string(),
  isPrivate: z.boolean(),
  authority: z.enum(authorities),
  proof: z.string(),
  scope: z.array(z.enum(representativeScopes)),
  endsBy: z.enum(authorityEnds),
  toOn: z.string(),
})
type Fields = z.infer<typeof shape>
type PartProps = { id: string; form: Fields; set: (fields: Partial<Fields>) => void; errors: Errors }
type Errors = { readonly name: string | undefined; readonly proof: string | undefined }

function first(): Fields {
  const blank = { name: '', relation: '', phone: '', mayKnow: '', proof: '', toOn: '', scope: [] }
  return { kind: 'emergency', isPrivate: false, authority: 'legal-guardian', endsBy: 'court-order', ...blank }
}

/** Adds somebody around the member. */
export function SupporterForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const draft = `supporter ${held.member}`
  const { form, set, isFound, startOver } = useDraft<Fields>(draft, shape, first)
  const [isTried, setTried] = useState(false)
  const errors = isTried ? errorsOf(form) : { name: undefined, proof: undefined }
  const faults = (['name', 'proof'] as const).flatMap((field) => {
    const words = errors[field]
    return words === undefined ? [] : [{ fieldId: `${id}-${field}`, words }]
  })

  async function submit(): Promise<void> {
    setTried(true)
    const missing = errorsOf(form)
    if (missing.name !== undefined || missing.proof !== undefined) return
    const says = text('supporter.added', 'Added to the people around.')
    if (await saving.save(addSupporter, inputOf(form, held.member), { draft, says })) onClose()
  }

  return (
    <FormDialog
      title={text('supporter.add', 'Add somebody around the member')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('supporter.save', 'Add')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      <Who id={id} form={form} set={set} errors={errors} />
      {deciding.includes(form.kind) ? <Authority id={id} form={form} set={set} errors={errors} /> : null}
    </FormDialog>
  )
}

function Who({ id, form, set, errors }: PartProps) {
  return (
    <>
      <SelectField
        label={text('supporter.kind', 'Who they are to the member')}
        value={form.kind}
        onChange={(value) => set({ kind: kinds.find((one) => one === value) ?? 'supporter' })}
        options={kinds.map((value) => ({ value, label: supporterWords(value) }))}
      />
      <TextField
        id={`${id}-name`}
        label={text('supporter.name', 'Name')}
        maxLength={150}
        value={form.name}
        onChange={(name) => set({ name })}
        error={errors.name}
      />
      <div className="form-pair">
        <TextField
          label={text('supporter.relation', 'Sister, neighbor, sponsor …')}
          isOptional
          maxLength={80}
          value={form.relation}
          onChange={(relation) => set({ relation })}
        />
        <PhoneField
          label={text('supporter.phone', 'Phone')}
          isOptional
          value={form.phone}
          onChange={(phone) => set({ phone })}
        />
      </div>
      <TextField
        label={text('supporter.mayKnow', 'What they may know, in the member’s words')}
        isOptional
        maxLength={300}
        value={form.mayKnow}
        onChange={(mayKnow) => set({ mayKnow })}
      />
      <Checkbox
        label={text('supporter.private', 'Keep private: in no file, letter, print or copy')}
        isChecked={form.isPrivate}
        onChange={(isPrivate) => set({ isPrivate })}
      />
    </>
  )
}

function Authority({ id, form, set, errors }: PartProps) {
  return (
    <>
      <SelectField
        label={text('supporter.authority', 'What lets them decide')}
        value={form.authority}
        onChange={(value) => set({ authority: authorities.find((one) => one === value) ?? 'legal-guardian' })}
        options={authorities.map((value) => ({ value, label: authorityWords(value) }))}
      />
      <TextField
        id={`${id}-proof`}
        label={text('supporter.proof', 'What proves it, and where it lies')}
        hint={text('supporter.proofHint', 'For example: court order of Mar 3, copy in the documents.')}
        maxLength={300}
        value={form.proof}
        onChange={(proof) => set({ proof })}
        error={errors.proof}
      />
      <Choices
        label={text('supporter.scope', 'For what')}
        all={representativeScopes}
        words={scopeWords}
        chosen={form.scope}
        onChange={(scope) => set({ scope })}
      />
      <SelectField
        label={text('supporter.ends', 'It ends with')}
        value={form.endsBy}
        onChange={(value) => set({ endsBy: authorityEnds.find((one) => one === value) ?? 'member-word' })}
        options={authorityEnds.map((value) => ({ value, label: authorityEndWords(value) }))}
      />
      {form.endsBy === 'court-order' ? (
        <DayField
          label={text('supporter.lastDay', 'Last day, if the order names one')}
          isOptional
          earliest={device.clock.today()}
          value={form.toOn}
          onChange={(toOn) => set({ toOn })}
        />
      ) : null}
    </>
  )
}

function errorsOf(form: Fields): Errors {
  const isUnproven = deciding.includes(form.kind) && (form.proof.trim() === '' || form.scope.length === 0)
  return {
    name: form.name.trim() === '' ? text('supporter.nameMissing', 'Write their name.') : undefined,
    proof: isUnproven ? text('supporter.proofMissing', 'Say what proves it, and tick for what.') : undefined,
  }
}

function inputOf(form: Fields, member: string) {
  const { authority, scope, endsBy } = form
  const toOn = endsBy === 'court-order' ? form.toOn || null : null
  const decides = { authority, proof: form.proof.trim(), scope, endsBy, toOn }
  return {
    ...{ member, id: device.clock.newId(), kind: form.kind, name: form.name.trim() },
    ...{ relation: form.relation.trim() || null, organization: null, phone: form.phone.trim() || null, email: null },
    ...{ mayKnow: form.mayKnow.trim() || null, isPrivate: form.isPrivate },
    ...(deciding.includes(form.kind) ? decides : withoutAuthority),
    ...{ source: 'member' as const, fromOn: device.clock.today() },
  }
}
