// Referring a member to somebody else: what for, to whom, and whether they agreed. A no is kept, so that nobody asks again tomorrow, and
// changes nothing in ECM (PROMISE-21).
import { useId, useState } from 'react'
import * as z from 'zod'
import { sendReferral } from '../../../api/referral.ts'
import { labels } from '../../../domain/label.ts'
import { type ReferralOut, referralKinds } from '../../../domain/referral-out.ts'
import { supportKeys } from '../../../domain/support-key.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { referralKindWords, supportWords } from '../../text/referral-words.ts'
import { text } from '../../text/text.ts'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'
import { LabelPart } from '../note/label-part.tsx'

const referralShape = z.object({
  kind: z.enum(referralKinds).optional(),
  supportKey: z.enum(supportKeys).optional(),
  forWhat: z.string(),
  recipient: z.string(),
  answer: z.enum(['agreed', 'declined']).optional(),
  neededBy: z.string(),
  labels: z.array(z.enum(labels)),
})
type ReferralFields = z.infer<typeof referralShape>

function firstReferral(before: ReferralOut | undefined): ReferralFields {
  return {
    ...{ kind: before?.kind, supportKey: before?.supportKey ?? undefined, forWhat: before?.forWhat ?? '' },
    ...{ recipient: before?.recipient ?? '', answer: undefined, neededBy: '', labels: before?.labels ?? [] },
  }
}

type ReferralFormProps = { held: HeldChart; of: string | undefined; onClose: () => void }

/** A referral, new or taking up a closed one again. */
export function ReferralForm({ held, of, onClose }: ReferralFormProps) {
  const id = useId()
  const saving = useSaving()
  const before = held.chart.referralOut.find((one) => one.id === of)
  const name = `refer ${of ?? held.member}`
  const { form, set, isFound, startOver } = useDraft<ReferralFields>(name, referralShape, () => firstReferral(before))
  const [isTried, setTried] = useState(false)
  const episode = currentEpisode(held.chart)
  const planId = episode?.planId ?? null
  const isSupport = form.kind === 'community-support'
  const faults = isTried ? faultsOf(form, id) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const { kind, answer, supportKey } = form
    if (kind === undefined || answer === undefined || faultsOf(form, id).length > 0) return
    const input = {
      ...{ member: held.member, id: device.clock.newId(), episodeId: episode?.id ?? null, kind, answer },
      ...{ supportKey: isSupport ? (supportKey ?? null) : null, planId: isSupport ? planId : null },
      ...{ forWhat: form.forWhat.trim(), recipient: form.recipient.trim() || null, answeredBy: 'member' },
      ...{ referredOn: device.clock.today(), neededBy: form.neededBy || null, labels: form.labels },
      after: before?.id ?? null,
    }
    const says =
      answer === 'agreed'
        ? text('refer.done', 'Referred. You are reminded to ask how it goes.')
        : text('refer.no', 'The no is kept. Nothing changes in their ECM.')
    if (await saving.save(sendReferral, input, { draft: name, says })) onClose()
  }

  return (
    <FormDialog
      title={before === undefined ? text('refer.title', 'Refer to someone') : text('refer.again', 'Refer again')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={form.answer === 'declined' ? text('refer.saveNo', 'Keep the no') : text('refer.save', 'Refer')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      <SelectField
        id={`${id}-kind`}
        label={text('refer.kind', 'What kind of help?')}
        emptyLabel={text('refer.choose', 'Choose')}
        value={form.kind ?? ''}
        onChange={(value) => set({ kind: referralKinds.find((one) => one === value) })}
        options={referralKinds.map((value) => ({ value, label: referralKindWords(value) }))}
        error={errorOf('kind')}
      />
      {isSupport ? (
        <SelectField
          id={`${id}-support`}
          label={text('refer.support', 'Which Community Support?')}
          hint={
            planId === null
              ? text('refer.noPlan', 'No plan is known here. Send it to their plan by hand and follow it here.')
              : text('refer.toPlan', 'It goes to the plan’s Community Supports desk. The plan decides.')
          }
          emptyLabel={text('refer.choose', 'Choose')}
          value={form.supportKey ?? ''}
          onChange={(value) => set({ supportKey: supportKeys.find((one) => one === value) })}
          options={supportKeys.map((value) => ({ value, label: supportWords(value) }))}
          error={errorOf('support')}
        />
      ) : null}
      <TextField
        id={`${id}-what`}
        label={text('refer.forWhat', 'What for, in a few words')}
        maxLength={300}
        value={form.forWhat}
        onChange={(forWhat) => set({ forWhat })}
        error={errorOf('what')}
      />
      <TextField
        label={text('refer.recipient', 'To whom')}
        isOptional
        maxLength={200}
        value={form.recipient}
        onChange={(recipient) => set({ recipient })}
      />
      <RadioCards
        id={`${id}-answer`}
        label={text('refer.answer', 'What does the member say?')}
        cards={[
          { value: 'agreed', label: text('refer.yes', 'Yes, refer me') },
          {
            value: 'declined',
            label: text('refer.declined', 'No'),
            about: text('refer.declinedAbout', 'Kept as a no. Nothing changes in their ECM.'),
          },
        ]}
        value={form.answer}
        onChange={(value) => set({ answer: value === 'agreed' ? 'agreed' : 'declined' })}
        error={errorOf('answer')}
      />
      {form.answer === 'declined' ? null : (
        <DayField
          label={text('refer.neededBy', 'Needed by')}
          isOptional
          earliest={device.clock.today()}
          value={form.neededBy}
          onChange={(neededBy) => set({ neededBy })}
        />
      )}
      <LabelPart chosen={form.labels} onChange={(chosen) => set({ labels: chosen })} />
    </FormDialog>
  )
}

function faultsOf(form: ReferralFields, id: string) {
  return [
    ...(form.kind === undefined
      ? [{ fieldId: `${id}-kind`, words: text('refer.kindMissing', 'Choose what kind of help it is.') }]
      : []),
    ...(form.kind === 'community-support' && form.supportKey === undefined
      ? [{ fieldId: `${id}-support`, words: text('refer.supportMissing', 'Choose which Community Support.') }]
      : []),
    ...(form.forWhat.trim() === ''
      ? [{ fieldId: `${id}-what`, words: text('refer.forWhatMissing', 'Say what for.') }]
      : []),
    ...(form.answer === undefined
      ? [{ fieldId: `${id}-answer`, words: text('refer.answerMissing', 'Choose what the member says.') }]
      : []),
  ]
}
