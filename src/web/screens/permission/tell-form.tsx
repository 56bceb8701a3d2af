// Telling someone outside something of a member: the house answers whether it may go and on what ground, and writes it down in the same
// breath (CON-10). Nothing is told without the house; away from the network it says so.
import { useState } from 'react'
import { recordDisclosure } from '../../../api/consent.ts'
import { type Category, categories } from '../../../domain/category.ts'
import { purposesFor } from '../../../domain/purpose-for.ts'
import { recipientKinds } from '../../../domain/recipient.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import type { FieldFault } from '../../parts/error-summary.tsx'
import { Notice } from '../../parts/notice.tsx'
import { SelectField, TextArea, TextField } from '../../parts/text-field.tsx'
import { basisWords, categoryWords, recipientKindWords } from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'
import { CheckGroup, FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

const claims = ['none', 'mandated-report', 'emergency'] as const
/** A court and an authority go through the privacy officer (CON-7). */
const tellable = recipientKinds.filter((one) => one !== 'court' && one !== 'authority' && one !== 'member')

/** Asks, and writes down. */
export function TellForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const saving = useSaving()
  const isOffline = useDevice((given) => given.sync().kind === 'offline')
  const [form, setForm] = useState({
    ...{ kind: 'health-provider' as (typeof tellable)[number], name: '', address: '', what: '', isOutOfState: false },
    ...{ chosen: [] as readonly Category[], claim: 'none' as (typeof claims)[number], reason: '' },
  })
  const [isTried, setTried] = useState(false)
  const [told, setTold] = useState<{ readonly notice: string | null; readonly scope: string | null }>()
  const set = (fields: Partial<typeof form>) => setForm((before) => ({ ...before, ...fields }))
  const faults = isTried ? faultsOf(form) : []
  const errorOf = (id: string) => faults.find((one) => one.fieldId === id)?.words

  async function submit(): Promise<void> {
    if (told !== undefined) return onClose()
    setTried(true)
    if (faultsOf(form).length > 0) return
    const recipient = { kind: form.kind, id: null, name: form.name.trim() }
    const input = {
      ...{ member: held.member, id: device.clock.newId(), recipient, isOutOfState: form.isOutOfState },
      ...{ what: form.what.trim(), categories: [...form.chosen], claim: form.claim },
      purpose: form.claim === 'none' ? (purposesFor([recipient])[0] ?? 'treatment') : purposeOf(form.claim),
      reason: form.reason.trim() || null,
      address: form.address.trim() || null,
    }
    let answer: { notice: string | null; scope: string | null; basis: string } | undefined
    const says = text('tell.done', 'It may be told, and is written down.')
    const isDone = await saving.save(recordDisclosure, input, {
      says,
      told: (value) => {
        answer = value
      },
    })
    if (!isDone) return
    if (answer?.notice == null) onClose()
    else setTold(answer)
  }

  return (
    <FormDialog
      title={text('tell.title', 'Tell someone something')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={told === undefined ? text('tell.save', 'May I? Write it down') : text('tell.close', 'Done')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      {isOffline ? (
        <Notice title={text('tell.offline', 'This needs the network')}>
          {text(
            'tell.offlineAbout',
            'Whether something may be told is asked at the house. In danger to life, tell first and write it down later.',
          )}
        </Notice>
      ) : null}
      {told !== undefined ? <Goes told={told} /> : <Fields form={form} set={set} errorOf={errorOf} />}
    </FormDialog>
  )
}

/** What must go along with Part 2 records (CON-6). */
function Goes({ told }: { told: { readonly notice: string | null; readonly scope: string | null } }) {
  return (
    <Notice kind="done" isLive title={text('tell.goesAlong', 'Send these words along')}>
      <p>{told.notice}</p>
      {told.scope === null ? null : <p style={{ whiteSpace: 'pre-line' }}>{told.scope}</p>}
    </Notice>
  )
}

type TellFields = {
  kind: (typeof tellable)[number]
  name: string
  address: string
  what: string
  isOutOfState: boolean
  chosen: readonly Category[]
  claim: (typeof claims)[number]
  reason: string
}

type FieldsProps = {
  form: TellFields
  set: (fields: Partial<TellFields>) => void
  errorOf: (id: string) => string | undefined
}

function Fields({ form, set, errorOf }: FieldsProps) {
  return (
    <>
      <SelectField
        label={text('tell.kind', 'Whom')}
        value={form.kind}
        onChange={(kind) => set({ kind: tellable.find((one) => one === kind) ?? 'health-provider' })}
        options={tellable.map((one) => ({ value: one, label: recipientKindWords(one) }))}
      />
      <TextField
        id="tell-name"
        label={text('tell.name', 'Name')}
        maxLength={200}
        value={form.name}
        onChange={(name) => set({ name })}
        error={errorOf('tell-name')}
      />
      <TextField
        id="tell-address"
        label={text('tell.address', 'Their address, if you know it')}
        maxLength={300}
        value={form.address}
        onChange={(address) => set({ address })}
      />
      <TextArea
        id="tell-what"
        label={text('tell.what', 'What you tell')}
        maxLength={300}
        rows={2}
        value={form.what}
        onChange={(what) => set({ what })}
        error={errorOf('tell-what')}
      />
      <div id="tell-about" tabIndex={-1}>
        <CheckGroup label={text('tell.about', 'What it is about')}>
          {categories
            .filter((one) => one !== 'immigration')
            .map((one) => (
              <Checkbox
                key={one}
                label={categoryWords(one)}
                isChecked={form.chosen.includes(one)}
                onChange={(isChecked) =>
                  set({ chosen: isChecked ? [...form.chosen, one] : form.chosen.filter((other) => other !== one) })
                }
              />
            ))}
        </CheckGroup>
      </div>
      <Checkbox
        label={text('tell.outOfState', 'It leaves California')}
        isChecked={form.isOutOfState}
        onChange={(isOutOfState) => set({ isOutOfState })}
      />
      <SelectField
        label={text('tell.claim', 'Why it may be told')}
        value={form.claim}
        onChange={(claim) => set({ claim: claims.find((one) => one === claim) ?? 'none' })}
        options={claims.map((one) => ({
          value: one,
          label: one === 'none' ? text('tell.none', 'Permission, or care as the law lets') : basisWords(one),
        }))}
      />
      {form.claim === 'none' ? null : (
        <TextField
          id="tell-reason"
          label={text('tell.reason', 'What happened')}
          maxLength={500}
          value={form.reason}
          onChange={(reason) => set({ reason })}
          error={errorOf('tell-reason')}
        />
      )}
    </>
  )
}

function purposeOf(claim: 'mandated-report' | 'emergency') {
  return claim === 'emergency' ? ('emergency' as const) : ('report' as const)
}

function faultsOf(form: TellFields): readonly FieldFault[] {
  const faults: FieldFault[] = []
  if (form.name.trim() === '')
    faults.push({ fieldId: 'tell-name', words: text('tell.nameMissing', 'Write who it is.') })
  if (form.what.trim() === '')
    faults.push({ fieldId: 'tell-what', words: text('tell.whatMissing', 'Write what you tell.') })
  if (form.chosen.length === 0)
    faults.push({ fieldId: 'tell-about', words: text('tell.aboutMissing', 'Choose what it is about.') })
  if (form.claim !== 'none' && form.reason.trim() === '')
    faults.push({ fieldId: 'tell-reason', words: text('refused.reasonMissing', 'Say in a few words why.') })
  return faults
}
