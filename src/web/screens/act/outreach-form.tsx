// An attempt to reach someone, in two taps: how, and what came of it. The time is now, and the rest may stay empty.
import { useId, useState } from 'react'
import * as z from 'zod'
import { amendOutreach, logOutreach } from '../../../api/outreach.ts'
import { settingFor } from '../../../domain/due-task.ts'
import { type Method, methods } from '../../../domain/method.ts'
import { isReached, type Outcome, outcomes } from '../../../domain/outcome.ts'
import { type NextAttempt, nextAttempt } from '../../../domain/outreach-pace.ts'
import { spaced } from '../../../domain/phone.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { type Card, RadioCards } from '../../parts/radio-cards.tsx'
import { TextArea, TextField } from '../../parts/text-field.tsx'
import { methodWords, outcomeWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useDueRules } from '../due-rules.ts'
import { openAddresses, openFlags, openPhones } from '../person.ts'
import { useActing } from './act.ts'
import { useDraft } from './draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { methodIcons } from './method-icons.ts'
import { instantOfMoment, Moment, momentOf, momentShape, thisMoment } from './moment.tsx'
import { useSaving } from './saving.ts'

const shape = z.object({
  ...momentShape,
  method: z.enum(methods).optional(),
  outcome: z.enum(outcomes).optional(),
  minutes: z.string(),
  place: z.string(),
  note: z.string(),
})
type Form = z.infer<typeof shape>

/** What can come of each way; the first of them is the most usual. */
const missed: Record<Method, readonly Outcome[]> = {
  'in-person': ['no-answer', 'third-party-message', 'wrong-number'],
  phone: ['no-answer', 'voicemail', 'third-party-message', 'wrong-number', 'disconnected', 'busy'],
  text: ['no-answer', 'wrong-number', 'disconnected'],
  email: ['no-answer', 'wrong-number', 'disconnected'],
  letter: ['no-answer', 'wrong-number'],
  video: ['no-answer', 'disconnected'],
  other: ['no-answer', 'third-party-message', 'wrong-number', 'disconnected'],
}
const met: readonly Outcome[] = ['enrolled', 'continuing', 'declined']
const metRarely: readonly Outcome[] = ['well-managed', 'duplicate-program', 'unsafe', 'left-plan', 'not-eligible']

/** Logs an attempt, or mends the one given. */
export function OutreachForm({ held, of, onClose }: { held: HeldChart; of?: string | undefined; onClose: () => void }) {
  const id = useId()
  const { open } = useActing()
  const saving = useSaving()
  const mended = held.chart.outreachAttempt.find((one) => one.id === of)
  const draft = useDraft<Form>(`outreach ${of ?? held.member}`, shape, () => beginningOf(mended))
  const [isTried, setTried] = useState(false)
  const { form, set } = draft
  const episode = held.chart.episode.find((one) => one.id === mended?.episodeId) ?? currentEpisode(held.chart)
  const { settings } = useDueRules()
  const least = episode && settingFor(settings, 'triesLeast', episode, device.clock.today())
  const faults = isTried ? faultsOf(form, id) : []

  async function submit(): Promise<void> {
    setTried(true)
    const at = instantOfMoment(form)
    const { method, outcome } = form
    if (faultsOf(form, id).length > 0 || !episode || at === undefined || !method || !outcome) return
    const minutes = form.minutes.trim() === '' ? null : Number(form.minutes)
    const input = {
      ...{ member: held.member, id: device.clock.newId(), episodeId: episode.id, at, method, outcome, minutes },
      ...{ place: form.place.trim() || null, note: form.note.trim() || null },
    }
    const options = { draft: `outreach ${of ?? held.member}` }
    const isSafe = mended
      ? await saving.save(
          amendOutreach,
          { ...input, amends: mended.id },
          { ...options, says: text('outreach.mended', 'Attempt mended.') },
        )
      : await saving.save(logOutreach, input, { ...options, says: doneWords(outcome) })
    if (!isSafe) return
    if (outcome === 'enrolled' && !mended) open('begin', held.member)
    else onClose()
  }

  return (
    <FormDialog
      title={mended ? text('outreach.mend', 'Mend an attempt') : text('outreach.title', 'Log outreach')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={mended ? text('outreach.saveMended', 'Save the mended attempt') : text('outreach.save', 'Log outreach')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={draft.isFound ? draft.startOver : undefined}
    >
      {episode === undefined || mended || form.outcome !== undefined ? null : (
        <p className="act-note">{bestWords(held, episode)}</p>
      )}
      <RadioCards
        id={`${id}-how`}
        label={text('outreach.how', 'How did you try?')}
        error={faults.find((fault) => fault.fieldId === `${id}-how`)?.words}
        cards={methodCards(held)}
        value={form.method}
        onChange={(method) => set({ method: method as Method, ...keptOutcome(form, method as Method) })}
      />
      {form.method === undefined ? null : (
        <Outcomes
          id={id}
          held={held}
          method={form.method}
          outcome={form.outcome}
          error={faults.find((fault) => fault.fieldId === `${id}-missed`)?.words}
          onOutcome={(outcome) => set({ outcome })}
        />
      )}
      {form.outcome === undefined || episode === undefined || mended ? null : (
        <p className="act-note" role="status">
          {nextWords(form.outcome, nextOf(held, episode, form, least))}
        </p>
      )}
      <Moment form={form} set={set} id={`${id}-day`} />
      <More form={form} set={set} id={id} error={faults.find((fault) => fault.fieldId === `${id}-minutes`)?.words} />
      <p className="act-note">
        {text(
          'outreach.counts',
          'It counts when it was meant for this person and they could answer, reached or not. Mass mail does not count (OUT-1).',
        )}
      </p>
    </FormDialog>
  )
}

type MoreProps = { form: Form; set: (fields: Partial<Form>) => void; id: string; error: string | undefined }

/** What may stay empty. */
function More({ form, set, id, error }: MoreProps) {
  return (
    <details className="act-more" open={form.minutes !== '' || form.place !== '' || form.note !== ''}>
      <summary>{text('outreach.more', 'Minutes, place, note')}</summary>
      <div className="form">
        <div className="form-pair">
          <TextField
            id={`${id}-minutes`}
            label={text('outreach.minutes', 'Minutes')}
            isOptional
            size="short"
            inputMode="numeric"
            value={form.minutes}
            onChange={(minutes) => set({ minutes })}
            error={error}
          />
          <TextField
            label={text('outreach.place', 'Where')}
            isOptional
            size="middle"
            maxLength={60}
            value={form.place}
            onChange={(place) => set({ place })}
          />
        </div>
        <TextArea
          label={text('outreach.note', 'Note')}
          isOptional
          maxLength={4000}
          value={form.note}
          onChange={(note) => set({ note })}
        />
      </div>
    </details>
  )
}

type OutcomesProps = {
  id: string
  held: HeldChart
  method: Method
  outcome: Outcome | undefined
  error: string | undefined
  onOutcome: (outcome: Outcome) => void
}

function Outcomes({ id, held, method, outcome, error, onOutcome }: OutcomesProps) {
  const isVoicemailBarred = openFlags(held.chart).some((flag) => flag.kind === 'no-voicemail')
  const card = (value: Outcome): Card => ({
    value,
    label: outcomeWords(value, method),
    ...(value === 'voicemail' && isVoicemailBarred ? { barred: text('safety.noVoicemail', 'No voicemail') } : {}),
    ...(value === 'enrolled' ? { about: text('outreach.enrolledNext', 'Begin care next') } : {}),
  })
  const isRare = outcome !== undefined && metRarely.includes(outcome)
  return (
    <>
      <RadioCards
        id={`${id}-missed`}
        label={text('outreach.missed', 'Not reached')}
        error={error}
        cards={missed[method].map(card)}
        value={outcome}
        onChange={(value) => onOutcome(value as Outcome)}
      />
      <RadioCards
        id={`${id}-met`}
        label={text('outreach.met', 'Reached')}
        cards={(isRare ? [...met, ...metRarely] : met).map(card)}
        value={outcome}
        onChange={(value) => onOutcome(value as Outcome)}
      />
      {isRare ? null : (
        <details className="act-more">
          <summary>{text('outreach.rarely', 'Reached, something else')}</summary>
          <RadioCards
            id={`${id}-rare`}
            label={text('outreach.rarelyLabel', 'Reached, and')}
            cards={metRarely.map(card)}
            value={outcome}
            onChange={(value) => onOutcome(value as Outcome)}
          />
        </details>
      )}
    </>
  )
}

function methodCards({ chart }: HeldChart): readonly Card[] {
  const flags = new Set(openFlags(chart).map((flag) => flag.kind))
  const phone = openPhones(chart).find((one) => one.kind === 'phone' && !one.isPrivate)
  const isHidden = flags.has('confidential-address') || openAddresses(chart).some((one) => one.isPrivate)
  return methods.map((method) => ({
    value: method,
    label: methodWords(method),
    icon: methodIcons[method],
    ...(method === 'phone' && phone ? { about: spaced(phone.value) } : {}),
    ...(method === 'in-person' && flags.has('visit-in-pairs')
      ? { about: text('safety.visitInPairs', 'Visit in pairs') }
      : {}),
    ...(method === 'text' && flags.has('no-texts') ? { barred: text('safety.noTexts', 'No texts') } : {}),
    ...(method === 'letter' && isHidden ? { barred: text('outreach.noLetter', 'Do not write to the address') } : {}),
  }))
}

function beginningOf(mended: HeldChart['chart']['outreachAttempt'][number] | undefined): Form {
  if (!mended) return { ...thisMoment(), method: undefined, outcome: undefined, minutes: '', place: '', note: '' }
  const { at, method, outcome, minutes, place, note } = mended
  const words = { minutes: minutes === null ? '' : String(minutes), place: place ?? '', note: note ?? '' }
  return { ...momentOf(at, dayOfInstant(at)), method, outcome, ...words }
}

/** What cannot come of another way is not kept when one changes it. */
function keptOutcome({ outcome }: Form, method: Method): Partial<Form> {
  const isKept = outcome === undefined || isReached(outcome) || missed[method].includes(outcome)
  return isKept ? {} : { outcome: undefined }
}

function faultsOf(form: Form, id: string) {
  const isMinutesWrong = !/^\d{0,4}$/.test(form.minutes.trim()) || Number(form.minutes) > 1440
  return [
    ...(form.method ? [] : [{ fieldId: `${id}-how`, words: text('outreach.howMissing', 'Choose how you tried.') }]),
    ...(form.method && !form.outcome
      ? [{ fieldId: `${id}-missed`, words: text('outreach.outcomeMissing', 'Choose what came of it.') }]
      : []),
    ...(instantOfMoment(form) === undefined
      ? [{ fieldId: `${id}-day`, words: text('moment.missing', 'Choose the day and the time.') }]
      : []),
    ...(isMinutesWrong
      ? [
          {
            fieldId: `${id}-minutes`,
            words: text('minutes.wrong', 'Write minutes as a whole number up to 1440, or leave them out.'),
          },
        ]
      : []),
  ]
}

function nextOf(
  { chart }: HeldChart,
  episode: Parameters<typeof nextAttempt>[0] & { readonly id: string },
  form: Form,
  least: number | undefined,
) {
  const before = chart.outreachAttempt.filter((one) => one.episodeId === episode.id)
  const at = instantOfMoment(form) ?? device.clock.now()
  return nextAttempt(episode, [...before, { at, method: form.method ?? 'other' }], device.clock.today(), least)
}

/** The attempt to make now, from those that count already. */
function bestWords({ chart }: HeldChart, episode: Parameters<typeof nextAttempt>[0] & { readonly id: string }): string {
  const before = chart.outreachAttempt.filter((one) => one.episodeId === episode.id)
  const { number, how } = nextAttempt(episode, before, device.clock.today())
  if (how === 'in-person')
    return text('outreach.bestInPerson', 'Attempt {number}. Best in person: nobody has gone there yet.', { number })
  if (how === 'other-way')
    return text('outreach.bestOtherWay', 'Attempt {number}. Best another way than so far.', { number })
  return text('outreach.best', 'Attempt {number}. Any way that reaches them.', { number })
}

/** What this outcome leads to, before it is saved. */
function nextWords(outcome: Outcome, next: NextAttempt): string {
  if (outcome === 'enrolled')
    return text('outreach.thenBegin', 'Next: begin care. No signature and no finished form is needed for it.')
  if (outcome === 'declined') {
    return text('outreach.thenClose', 'ECM is voluntary. Saving adds a step to close outreach; nothing ends by itself.')
  }
  const day = dayWords(next.by, 'weekday')
  if (next.isEnough) {
    return text(
      'outreach.thenEnough',
      'Tried {count} times, more than one way, once in person. Go on by {day}, or ask to close outreach.',
      {
        count: next.number - 1,
        day,
      },
    )
  }
  if (next.how === 'in-person')
    return text('outreach.thenInPerson', 'Next try by {day}, in person: nobody has gone there yet.', { day })
  if (next.how === 'other-way')
    return text('outreach.thenOtherWay', 'Next try by {day}, another way than so far.', { day })
  return text('outreach.then', 'Next try by {day}.', { day })
}

function doneWords(outcome: Outcome): string {
  if (outcome === 'enrolled') return text('outreach.doneYes', 'Outreach logged: said yes.')
  return isReached(outcome)
    ? text('outreach.doneReached', 'Outreach logged: reached.')
    : text('outreach.done', 'Outreach logged.')
}
