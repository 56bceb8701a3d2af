// The plan's decision on a recommended end: made here by the plan, or written down by the agency from a file, a letter or a call.
import { useId, useState } from 'react'
import { settleEnd } from '../../../api/ending.ts'
import type { EndDecided } from '../../../domain/end-recommendation.ts'
import { earliestEnd } from '../../../domain/notice-days.ts'
import { contentHere } from '../../device/content.ts'
import { device } from '../../device/device.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextArea } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import type { End } from './end-of-chart.ts'
import { EndSaid } from './end-said.tsx'

interface DecideFields {
  readonly decision: EndDecided['decision'] | undefined
  readonly how: EndDecided['how']
  readonly words: string
  readonly noticeOn: string
  readonly endsOn: string
}

/** The decision. */
export function EndDecideForm({ end, onClose }: { end: End; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const isPlan = device.session.seat()?.organization.id !== end.agency
  const [form, setForm] = useState<DecideFields>(() => ({
    ...{ decision: undefined, how: isPlan ? 'here' : 'letter', words: '' },
    ...{ noticeOn: today, endsOn: earliestEnd(contentHere(), today) },
  }))
  const [isTried, setTried] = useState(false)
  const set = (fields: Partial<DecideFields>) => setForm((before) => ({ ...before, ...fields }))
  const faults = isTried ? faultsOf(form, id) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const { decision, how, noticeOn, endsOn } = form
    if (decision === undefined || faultsOf(form, id).length > 0) return
    const isEnd = decision === 'ends'
    const input = {
      ...{ member: end.member, recommendation: end.recommendation, decision, how, words: form.words.trim() || null },
      // A notice made here is dated by the house.
      ...{ noticeOn: isEnd && !isPlan ? noticeOn : null, endsOn: isEnd ? endsOn : null },
    }
    const says =
      isEnd && isPlan
        ? text('endDecide.noticed', 'Decided. The notice waits to be sent; care goes on.')
        : text('endDecide.done', 'Kept. Care goes on for now.')
    if (await saving.save(settleEnd, input, { says })) onClose()
  }

  return (
    <FormDialog
      title={
        isPlan
          ? text('endDecide.here', 'Decide on an end: {name}', { name: end.nameUsed ?? end.name })
          : text('endDecide.title', 'What did the plan decide?')
      }
      onClose={onClose}
      saving={saving}
      does={isPlan ? text('endDecide.decide', 'Decide') : text('endDecide.save', 'Write it down')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <EndSaid end={end} />
      {isPlan ? (
        <p className="act-note">
          {text(
            'endDecide.never',
            'Decide by the reasons for ending alone. Whether they would qualify for ECM again is not asked.',
          )}
        </p>
      ) : (
        <RadioCards
          label={text('endDecide.how', 'How did you hear?')}
          cards={[
            { value: 'letter', label: text('endDecide.letter', 'A letter') },
            { value: 'call', label: text('endDecide.call', 'A call') },
            { value: 'file', label: text('endDecide.file', 'A file') },
          ]}
          value={form.how}
          onChange={(how) => set({ how: how as DecideFields['how'] })}
        />
      )}
      <DecisionPart id={id} form={form} set={set} errorOf={errorOf} isPlan={isPlan} />
    </FormDialog>
  )
}

type DecisionPartProps = {
  id: string
  form: DecideFields
  set: (fields: Partial<DecideFields>) => void
  errorOf: (field: string) => string | undefined
  isPlan: boolean
}

/** What was decided, why, and from when. */
function DecisionPart({ id, form, set, errorOf, isPlan }: DecisionPartProps) {
  return (
    <>
      <RadioCards
        id={`${id}-decision`}
        label={text('endDecide.what', 'What is decided?')}
        cards={[
          { value: 'goes-on', label: text('endDecide.goesOn', 'Care goes on') },
          {
            value: 'ends',
            label: text('endDecide.ends', 'Care ends, with notice'),
            about: text('endDecide.endsAbout', 'At least 10 calendar days after the notice (CLOCK-22).'),
          },
        ]}
        value={form.decision}
        onChange={(decision) => set({ decision: decision as EndDecided['decision'] })}
        error={errorOf('decision')}
      />
      {form.decision === 'ends' ? (
        <div className="form-pair">
          {isPlan ? null : (
            <DayField
              id={`${id}-notice`}
              label={text('endDecide.noticeOn', 'Day of the notice')}
              value={form.noticeOn}
              onChange={(noticeOn) =>
                set({ noticeOn, ...(noticeOn === '' ? {} : { endsOn: earliestEnd(contentHere(), noticeOn) }) })
              }
              error={errorOf('notice')}
            />
          )}
          <DayField
            id={`${id}-ends`}
            label={text('endDecide.endsOn', 'Takes effect on')}
            {...(form.noticeOn === '' ? {} : { earliest: earliestEnd(contentHere(), form.noticeOn) })}
            value={form.endsOn}
            onChange={(endsOn) => set({ endsOn })}
            error={errorOf('ends')}
          />
        </div>
      ) : null}
      <TextArea
        id={`${id}-words`}
        label={isPlan ? text('endDecide.why', 'Why, in plain words') : text('end.words', 'In a few words')}
        isOptional={!isPlan}
        maxLength={1000}
        rows={3}
        value={form.words}
        onChange={(words) => set({ words })}
        error={errorOf('words')}
      />
    </>
  )
}

function faultsOf(form: DecideFields, id: string) {
  const isEnd = form.decision === 'ends'
  return [
    ...(form.decision === undefined
      ? [{ fieldId: `${id}-decision`, words: text('endDecide.missing', 'Choose what is decided.') }]
      : []),
    ...(isEnd && form.noticeOn === ''
      ? [{ fieldId: `${id}-notice`, words: text('refused.dayMissing', 'Say from which day.') }]
      : []),
    ...(isEnd && form.endsOn === ''
      ? [{ fieldId: `${id}-ends`, words: text('refused.dayMissing', 'Say from which day.') }]
      : []),
    ...(form.how === 'here' && form.words.trim() === ''
      ? [{ fieldId: `${id}-words`, words: text('end.wordsMissing', 'Say why in a few words.') }]
      : []),
  ]
}
