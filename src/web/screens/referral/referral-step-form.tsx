// How a referral goes on: accepted, being reached, the service began, or closed with its reason (CLR-2). One form for the agency that sent it
// and for the plan's desk at which it lies.
import { useId, useState } from 'react'
import { followReferral } from '../../../api/referral.ts'
import type { closedLoopClosures } from '../../../domain/closed-loop.ts'
import type { ReferralOut } from '../../../domain/referral-out.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextArea } from '../../parts/text-field.tsx'
import { closureWords, referralToWords } from '../../text/referral-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

const nexts = ['accepted', 'outreach-initiated', 'began', 'declined', 'loop-closed'] as const
type Next = (typeof nexts)[number]

/** Reasons beside “the service began” and “they cannot help”, which are answers of their own. */
const closures = [
  'unable-to-reach',
  'no-longer-eligible',
  'no-longer-needs-or-declines',
  'other',
] as const satisfies readonly (typeof closedLoopClosures)[number][]

interface StepFields {
  readonly next: Next | undefined
  readonly closure: (typeof closures)[number] | undefined
  readonly startedOn: string
  readonly note: string
}

type ReferralStepFormProps = {
  member: string
  /** The chart, where it is held here: the plan's desk has none. */
  held?: HeldChart
  referral: ReferralOut
  onClose: () => void
}

/** The next step of a referral. */
export function ReferralStepForm({ member, held, referral, onClose }: ReferralStepFormProps) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [form, setForm] = useState<StepFields>({ next: undefined, closure: undefined, startedOn: today, note: '' })
  const [isTried, setTried] = useState(false)
  const set = (fields: Partial<StepFields>) => setForm((before) => ({ ...before, ...fields }))
  const faults = isTried ? faultsOf(form, id) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const { next, closure, startedOn, note } = form
    if (next === undefined || faultsOf(form, id).length > 0) return
    const began = next === 'began'
    const input = {
      ...{ member, id: device.clock.newId(), referralId: referral.id, note: note.trim() || null },
      status: began ? ('loop-closed' as const) : next,
      closure: began ? ('services-received' as const) : next === 'loop-closed' ? (closure ?? null) : null,
      startedOn: began ? startedOn || today : null,
    }
    if (await saving.save(followReferral, input, { says: text('referStep.done', 'Kept.') })) onClose()
  }

  return (
    <FormDialog
      title={text('referStep.title', 'How does it go: {what}', { what: referralToWords(referral) })}
      {...(held === undefined ? {} : { held })}
      onClose={onClose}
      saving={saving}
      does={text('referStep.save', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <RadioCards
        id={`${id}-next`}
        label={text('referStep.next', 'Where does it stand?')}
        cards={nexts.map((value) => ({ value, label: nextWords(value) }))}
        value={form.next}
        onChange={(value) => set({ next: nexts.find((one) => one === value) })}
        error={errorOf('next')}
      />
      {form.next === 'began' ? (
        <DayField
          label={text('referStep.startedOn', 'Since')}
          latest={today}
          value={form.startedOn}
          onChange={(startedOn) => set({ startedOn })}
        />
      ) : null}
      {form.next === 'loop-closed' ? (
        <SelectField
          id={`${id}-closure`}
          label={text('referStep.closure', 'Why does it close?')}
          emptyLabel={text('refer.choose', 'Choose')}
          value={form.closure ?? ''}
          onChange={(value) => set({ closure: closures.find((one) => one === value) })}
          options={closures.map((value) => ({ value, label: closureWords(value) }))}
          error={errorOf('closure')}
        />
      ) : null}
      <TextArea
        id={`${id}-note`}
        label={text('referStep.note', 'In a few words')}
        isOptional={!needsNote(form)}
        maxLength={500}
        rows={2}
        value={form.note}
        onChange={(note) => set({ note })}
        error={errorOf('note')}
      />
    </FormDialog>
  )
}

function needsNote({ next, closure }: StepFields): boolean {
  return next === 'declined' || (next === 'loop-closed' && closure === 'other')
}

function faultsOf(form: StepFields, id: string) {
  return [
    ...(form.next === undefined
      ? [{ fieldId: `${id}-next`, words: text('referStep.nextMissing', 'Choose where it stands.') }]
      : []),
    ...(form.next === 'loop-closed' && form.closure === undefined
      ? [{ fieldId: `${id}-closure`, words: text('refused.closureMissing', 'Say why it is closed.') }]
      : []),
    ...(needsNote(form) && form.note.trim() === ''
      ? [{ fieldId: `${id}-note`, words: text('end.wordsMissing', 'Say why in a few words.') }]
      : []),
  ]
}

function nextWords(next: Next): string {
  switch (next) {
    case 'accepted':
      return text('referStep.accepted', 'They accepted')
    case 'outreach-initiated':
      return text('referStep.outreach', 'They are reaching out')
    case 'began':
      return text('referStep.began', 'The service began')
    case 'declined':
      return text('referStep.declined', 'They cannot help')
    case 'loop-closed':
      return text('referStep.closed', 'Close it')
  }
}
