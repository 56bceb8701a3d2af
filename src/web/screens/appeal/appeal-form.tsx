// An appeal or a grievance as it was said: by whom, how, when, against which notice. Its days run from then, whoever writes it down.
import { useId, useState } from 'react'
import { recordAppeal } from '../../../api/appeal.ts'
import type { Appeal } from '../../../domain/appeal.ts'
import { device } from '../../device/device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { type Option, SelectField, TextArea } from '../../parts/text-field.tsx'
import { appealKindWords, saidByWords, viaWords } from '../../text/appeal-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { instantOfMoment, Moment, type MomentForm, thisMoment } from '../act/moment.tsx'
import { useSaving } from '../act/saving.ts'

const sayers = ['member', 'representative', 'provider', 'other'] as const
const ways = ['call', 'letter', 'in-person', 'online'] as const
const kinds = ['appeal', 'grievance'] as const

interface Fields extends MomentForm {
  readonly kind: Appeal['kind'] | undefined
  readonly noticeId: string
  readonly saidBy: Appeal['saidBy']
  readonly via: Appeal['via']
  readonly words: string
  readonly isExpedited: boolean
}

type AppealFormProps = {
  member: string
  name: string
  /** What can be appealed against; where there is one alone, it is that one. */
  notices: readonly Option[]
  /** Where it can only be the one of them. */
  kind?: Appeal['kind']
  /** Until when, and what that keeps. */
  about?: string | undefined
  onClose: () => void
}

/** The form. */
export function AppealForm({ member, name, notices, kind, about, onClose }: AppealFormProps) {
  const id = useId()
  const saving = useSaving()
  const [appeal] = useState(() => device.clock.newId())
  const [form, setForm] = useState<Fields>(() => ({
    ...{ ...thisMoment(), kind: notices.length === 0 ? 'grievance' : kind, saidBy: 'member', via: 'call' },
    ...{ noticeId: notices.length === 1 ? (notices[0]?.value ?? '') : '', words: '', isExpedited: false },
  }))
  const [isTried, setTried] = useState(false)
  const set = (fields: Partial<Fields>) => setForm((before) => ({ ...before, ...fields }))
  const faults = isTried ? faultsOf(form, id) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const receivedAt = instantOfMoment(form)
    if (form.kind === undefined || receivedAt === undefined || faultsOf(form, id).length > 0) return
    const noticeId = form.kind === 'appeal' ? form.noticeId : null
    const said = { saidBy: form.saidBy, via: form.via, words: form.words.trim(), isExpedited: form.isExpedited }
    const input = { member, id: appeal, kind: form.kind, noticeId, receivedAt, ...said }
    const says =
      form.kind === 'appeal'
        ? text('appeal.taken', 'The appeal stands. Its days run.')
        : text('appeal.grievanceTaken', 'The grievance is kept. Its days run.')
    if (await saving.save(recordAppeal, input, { says })) onClose()
  }

  return (
    <FormDialog
      title={
        form.kind === 'grievance'
          ? text('appeal.grievanceOf', 'A grievance of {name}', { name })
          : text('appeal.of', 'An appeal of {name}', { name })
      }
      onClose={onClose}
      saving={saving}
      does={text('appeal.keep', 'Keep it')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      {about === undefined ? null : <p>{about}</p>}
      <WhatPart id={id} form={form} set={set} errorOf={errorOf} notices={notices} isFixed={kind !== undefined} />
      <TextArea
        id={`${id}-words`}
        label={text('appeal.words', 'What they said, in their words')}
        maxLength={2000}
        rows={3}
        value={form.words}
        onChange={(words) => set({ words })}
        error={errorOf('words')}
      />
      <RadioCards
        label={text('appeal.saidBy', 'Who said it?')}
        cards={sayers.map((value) => ({ value, label: saidByWords(value) }))}
        value={form.saidBy}
        onChange={(value) => set({ saidBy: value as Fields['saidBy'] })}
      />
      <RadioCards
        label={text('appeal.via', 'How?')}
        cards={ways.map((value) => ({ value, label: viaWords(value) }))}
        value={form.via}
        onChange={(value) => set({ via: value as Fields['via'] })}
      />
      <Moment id={`${id}-when`} form={form} set={set} />
      <Checkbox
        label={text('desk.urgent', 'Waiting could put their health at serious risk')}
        about={text('desk.urgentAbout', 'Then it is answered within 72 hours, weekends too.')}
        isChecked={form.isExpedited}
        onChange={(isExpedited) => set({ isExpedited })}
      />
    </FormDialog>
  )
}

type WhatPartProps = {
  id: string
  form: Fields
  set: (fields: Partial<Fields>) => void
  errorOf: (field: string) => string | undefined
  notices: readonly Option[]
  isFixed: boolean
}

/** Which of the two it is, and against what. */
function WhatPart({ id, form, set, errorOf, notices, isFixed }: WhatPartProps) {
  return (
    <>
      {isFixed || notices.length === 0 ? null : (
        <RadioCards
          id={`${id}-kind`}
          label={text('appeal.kind', 'What is it?')}
          cards={kinds.map((value) => ({
            ...{ value, label: appealKindWords(value) },
            about:
              value === 'appeal'
                ? text('appeal.kindAppeal', 'Against a decision that a notice told them.')
                : text('appeal.kindGrievance', 'Anything else they are not happy with.'),
          }))}
          value={form.kind}
          onChange={(value) => set({ kind: kinds.find((one) => one === value) })}
          error={errorOf('kind')}
        />
      )}
      {form.kind === 'appeal' && notices.length > 1 ? (
        <SelectField
          id={`${id}-notice`}
          label={text('appeal.notice', 'Against which notice?')}
          emptyLabel={text('refer.choose', 'Choose')}
          options={notices}
          value={form.noticeId}
          onChange={(noticeId) => set({ noticeId })}
          error={errorOf('notice')}
        />
      ) : null}
    </>
  )
}

function faultsOf(form: Fields, id: string) {
  const fault = (isIt: boolean, field: string, words: string) => (isIt ? [{ fieldId: `${id}-${field}`, words }] : [])
  return [
    ...fault(form.kind === undefined, 'kind', text('appeal.kindMissing', 'Choose what it is.')),
    ...fault(
      form.kind === 'appeal' && form.noticeId === '',
      'notice',
      text('appeal.noticeMissing', 'Choose the notice.'),
    ),
    ...fault(form.words.trim() === '', 'words', text('appeal.wordsMissing', 'Write down what they said.')),
    ...fault(instantOfMoment(form) === undefined, 'when', text('refused.dayMissing', 'Say from which day.')),
  ]
}
