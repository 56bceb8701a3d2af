// The decision: approve, approve for less, or deny with a reason in plain words; the member's pick where a program cannot go together with
// ECM; and the notice as it would go, before anybody decides.
import { type FormEvent, useId, useState } from 'react'
import type * as z from 'zod'
import { previewNotice, settleAuthorization } from '../../../api/authorization.ts'
import { decisionOutcomes, denialReasons } from '../../../domain/authorization-decision.ts'
import { programNames } from '../../../domain/program-key.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Section } from '../../parts/section.tsx'
import { DayField, SelectField, TextArea } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { denialWords, outcomeWords } from '../../text/decision-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { Offline } from '../act/lead-forms.tsx'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import type { Deciding } from './decide.tsx'
import { NoticePaper } from './notice-paper.tsx'

interface Fields {
  readonly outcome: (typeof decisionOutcomes)[number] | undefined
  readonly startOn: string
  readonly endOn: string
  readonly reason: (typeof denialReasons)[number] | undefined
  readonly words: string
  readonly choice: 'ecm' | 'other' | undefined
}

type DecideFormProps = {
  of: { readonly member: string; readonly authorization: string }
  deciding: Deciding
  onDone: () => void
}

type Previewed = z.output<(typeof previewNotice)['output']>['notices']

/** The form. */
export function DecideForm({ of, deciding, onDone }: DecideFormProps) {
  const id = useId()
  const saving = useSaving()
  const [decision] = useState(() => device.clock.newId())
  const [form, setForm] = useState<Fields>(() => newFields(deciding))
  const [isTried, setTried] = useState(false)
  const [notices, setNotices] = useState<Previewed>()
  const faults = isTried ? faultsOf(form, deciding, id) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words
  const set = (fields: Partial<Fields>) => {
    setForm((before) => ({ ...before, ...fields }))
    setNotices(undefined)
  }
  const isLess = form.outcome === 'modify' || form.outcome === 'deny'
  const inputOf = (outcome: NonNullable<Fields['outcome']>) => ({
    ...{ member: of.member, id: decision, authorization: of.authorization, outcome },
    startOn: outcome === 'deny' ? null : form.startOn || null,
    endOn: outcome === 'modify' ? form.endOn || null : null,
    reason: isLess ? (form.reason ?? null) : null,
    words: form.words.trim() || null,
    choice: form.choice ?? null,
    choiceOf: form.choice === undefined ? [] : deciding.chooses,
  })

  async function look(): Promise<void> {
    setTried(true)
    if (form.outcome === undefined || faultsOf(form, deciding, id).length > 0) return
    const tried = await device.ask(previewNotice, inputOf(form.outcome))
    if (tried.ok) setNotices(tried.value.notices)
    else saving.complain(failureWords(tried.failure))
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (saving.isBusy || form.outcome === undefined || faultsOf(form, deciding, id).length > 0) return
    const waits = isLess && deciding.secondNeeded
    const says = waits
      ? text('decide.waits', 'Proposed. It stands when a licensed second person agrees.')
      : text('decide.done', 'Decided.')
    if (await saving.save(settleAuthorization, inputOf(form.outcome), { says })) onDone()
  }

  return (
    <Section title={text('decide.decision', 'The decision')}>
      <form className="form act-form" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} />
        <NotSaved saving={saving} />
        <Offline />
        <Programs deciding={deciding} />
        {deciding.chooses.length === 0 ? null : (
          <RadioCards
            id={`${id}-choice`}
            label={text('decide.choice', 'What did the member pick?')}
            hint={text('decide.choiceHint', 'They cannot be used together. Ask, and note the answer.')}
            cards={[
              { value: 'ecm', label: text('decide.picksEcm', 'ECM') },
              { value: 'other', label: text('decide.picksOther', 'The other program') },
            ]}
            value={form.choice}
            onChange={(value) => set({ choice: value === 'ecm' ? 'ecm' : 'other' })}
            error={errorOf('choice')}
          />
        )}
        <RadioCards
          id={`${id}-outcome`}
          label={text('decide.outcome', 'What do you decide?')}
          cards={decisionOutcomes.map((value) => ({ value, label: outcomeWords(value) }))}
          value={form.outcome}
          onChange={(value) => set({ outcome: decisionOutcomes.find((one) => one === value) })}
          error={errorOf('outcome')}
        />
        <FromRelease release={deciding.release} form={form} set={set} />
        <Days form={form} set={set} endError={errorOf('end')} endId={`${id}-end`} />
        {isLess ? (
          <SelectField
            id={`${id}-reason`}
            label={text('decide.reason', 'Why?')}
            emptyLabel={text('refer.choose', 'Choose')}
            value={form.reason ?? ''}
            onChange={(value) => set({ reason: denialReasons.find((one) => one === value) })}
            options={denialReasons.map((value) => ({ value, label: denialWords(value) }))}
            error={errorOf('reason')}
          />
        ) : null}
        {isLess || deciding.blocks.length > 0 ? (
          <TextArea
            id={`${id}-words`}
            label={
              isLess
                ? text('decide.words', 'To the member, in plain words')
                : text('decide.override', 'Why all the same, though a program blocks ECM')
            }
            hint={isLess ? text('decide.wordsHint', 'Stands in the notice, after the reason.') : undefined}
            maxLength={1500}
            rows={4}
            value={form.words}
            onChange={(words) => set({ words })}
            error={errorOf('words')}
          />
        ) : null}
        {notices?.map((one) => (
          <NoticePaper key={one.addressee} notice={one} isOpen />
        ))}
        <div className="decide__actions">
          <Button type="submit" kind="primary" disabled={saving.isBusy}>
            {isLess && deciding.secondNeeded
              ? text('decide.propose', 'Propose to the second person')
              : text('decide.save', 'Decide')}
          </Button>
          {isLess ? (
            <Button onClick={() => void look()}>{text('decide.preview', 'See the notice first')}</Button>
          ) : null}
        </div>
      </form>
    </Section>
  )
}

type DaysProps = { form: Fields; set: (fields: Partial<Fields>) => void; endId: string; endError: string | undefined }

type FromReleaseProps = Pick<Deciding, 'release'> & { form: Fields; set: (fields: Partial<Fields>) => void }

/** Who had pre-release services is authorized as of the day of release: one tap puts that day (CLOCK-14). */
function FromRelease({ release, form, set }: FromReleaseProps) {
  if (release === null || form.outcome === 'deny') return null
  const day = dayWords(release.startOn, 'dated')
  return (
    <div>
      <p>
        {text(
          'decide.release',
          'Release {day}. With pre-release services, ECM is authorized from {start} (CLOCK-14).',
          {
            day: dayWords(release.releaseOn, 'dated'),
            start: day,
          },
        )}
      </p>
      <Button dense onClick={() => set({ startOn: release.startOn })}>
        {text('decide.fromRelease', 'Begin on {day}', { day })}
      </Button>
    </div>
  )
}

function Days({ form, set, endId, endError }: DaysProps) {
  if (form.outcome === undefined || form.outcome === 'deny') return null
  return (
    <div className="decide__days">
      <DayField label={text('decide.startOn', 'From')} value={form.startOn} onChange={(startOn) => set({ startOn })} />
      {form.outcome === 'modify' ? (
        <DayField
          id={endId}
          label={text('decide.endOn', 'Until')}
          value={form.endOn}
          onChange={(endOn) => set({ endOn })}
          error={endError}
        />
      ) : (
        <p className="decision-quiet">{text('decide.length', '12 months at first, then 6 months each')}</p>
      )}
    </div>
  )
}

function Programs({ deciding: { blocks, chooses } }: { deciding: Deciding }) {
  const names = (keys: Deciding['blocks']) => keys.map((key) => programNames[key]).join(', ')
  return (
    <>
      {blocks.length === 0 ? null : (
        <p>{text('decide.blocks', 'In a program that blocks ECM: {names}', { names: names(blocks) })}</p>
      )}
      {chooses.length === 0 ? null : (
        <p>{text('decide.chooses', 'Beside ECM the member must pick: {names}', { names: names(chooses) })}</p>
      )}
    </>
  )
}

function newFields({ usual }: Deciding): Fields {
  const startOn = usual?.startOn ?? device.clock.today()
  return { outcome: undefined, startOn, endOn: usual?.endOn ?? '', reason: undefined, words: '', choice: undefined }
}

function faultsOf(form: Fields, deciding: Deciding, id: string) {
  const isLess = form.outcome === 'modify' || form.outcome === 'deny'
  const needsWords = isLess || (form.outcome !== undefined && deciding.blocks.length > 0)
  const fault = (isIt: boolean, field: string, words: string) => (isIt ? [{ fieldId: `${id}-${field}`, words }] : [])
  return [
    ...fault(
      deciding.chooses.length > 0 && form.choice === undefined && form.outcome !== 'deny',
      'choice',
      text('decide.choiceMissing', 'Note what the member picked.'),
    ),
    ...fault(form.outcome === undefined, 'outcome', text('decide.outcomeMissing', 'Choose what you decide.')),
    ...fault(form.outcome === 'modify' && form.endOn === '', 'end', text('refused.dayMissing', 'Say from which day.')),
    ...fault(isLess && form.reason === undefined, 'reason', text('refused.reasonNotChosen', 'Choose the reason.')),
    ...fault(
      needsWords && form.words.trim() === '',
      'words',
      text('refused.wordsMissing', 'Say why in plain words; they stand in the notice.'),
    ),
  ]
}
