// The steps of an episode beside its beginning: pause, take up again, end, come back. Each says what it does before it does it.
import { useId, useState } from 'react'
import { endEpisode, pauseEpisode, referEpisode, resumeEpisode } from '../../../api/episode.ts'
import { addDays } from '../../../base/day.ts'
import { type EndReason, endReasons } from '../../../domain/end-reason.ts'
import { isToReach } from '../../../domain/episode.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextArea, TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { endReasonWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { useMe } from '../house-names.ts'
import { FormDialog } from './form-dialog.tsx'
import { useSaving } from './saving.ts'

type EpisodeFormProps = { held: HeldChart; onClose: () => void }

/** Pauses care, with who looks again and when, so that nobody is forgotten (END-4). */
export function PauseForm({ held, onClose }: EpisodeFormProps) {
  const id = useId()
  const saving = useSaving()
  const me = useMe()
  const today = device.clock.today()
  const [form, setForm] = useState({ on: today, reason: '', again: addDays(today, 14) })
  const [isTried, setTried] = useState(false)
  const episode = currentEpisode(held.chart)
  const faults =
    isTried && form.reason.trim() === ''
      ? [{ fieldId: `${id}-reason`, words: text('pause.reasonMissing', 'Say why care is paused.') }]
      : []

  async function submit(): Promise<void> {
    setTried(true)
    if (!episode || form.reason.trim() === '' || form.on === '' || form.again === '') return
    const input = {
      ...{ member: held.member, episode: episode.id, on: form.on, reason: form.reason.trim() },
      ...{ lookAgainOn: form.again, lookAgainBy: me, task: device.clock.newId() },
    }
    if (await saving.save(pauseEpisode, input, { says: text('pause.done', 'Paused.') })) onClose()
  }

  return (
    <FormDialog
      title={text('pause.title', 'Pause')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('pause.save', 'Pause')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <TextField
        id={`${id}-reason`}
        label={text('pause.reason', 'Why')}
        hint={text('pause.reasonAbout', 'In jail, a long hospital stay, away for a while.')}
        maxLength={300}
        value={form.reason}
        onChange={(reason) => setForm({ ...form, reason })}
        error={faults[0]?.words}
      />
      <div className="form-pair">
        <DayField
          label={text('pause.since', 'Since')}
          value={form.on}
          latest={today}
          onChange={(on) => setForm({ ...form, on })}
        />
        <DayField
          label={text('pause.again', 'You look again on')}
          value={form.again}
          earliest={today}
          onChange={(again) => setForm({ ...form, again })}
        />
      </div>
      <p className="act-note">{text('pause.what', 'The member keeps their Lead Care Manager. Nothing ends.')}</p>
    </FormDialog>
  )
}

/** Takes care up again where it stood. */
export function ResumeForm({ held, onClose }: EpisodeFormProps) {
  const saving = useSaving()
  const episode = currentEpisode(held.chart)
  async function submit(): Promise<void> {
    if (!episode) return
    const input = { member: held.member, episode: episode.id }
    if (await saving.save(resumeEpisode, input, { says: text('resume.done', 'Taken up again.') })) onClose()
  }
  return (
    <FormDialog
      title={text('resume.title', 'Take up again')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('resume.title', 'Take up again')}
      onSubmit={() => void submit()}
    >
      <p>
        {text('resume.what', 'Care goes on where it stood before {day}. The reminder to look again is closed.', {
          day: episode?.pausedOn ? dayWords(episode.pausedOn, 'dated') : '…',
        })}
      </p>
    </FormDialog>
  )
}

/** Reasons while the member is still to be reached, and those of care. */
const whileReaching: readonly EndReason[] = [
  'declined',
  'not-reached',
  'duplicate-program',
  'lost-medi-cal',
  'changed-plan',
  'left-county',
  'unsafe',
  'wrong-information',
  'no-capacity',
  'deceased',
  'other',
]
const ofCare: readonly EndReason[] = endReasons.filter(
  (one) => one !== 'declined' && one !== 'wrong-information' && one !== 'no-capacity',
)

/** Ends the episode; it says what ends with it. */
export function EndForm({ held, onClose }: EpisodeFormProps) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [form, setForm] = useState<{ on: string; reason: EndReason | undefined; words: string }>({
    on: today,
    reason: undefined,
    words: '',
  })
  const [isTried, setTried] = useState(false)
  const episode = currentEpisode(held.chart)
  const open = held.chart.task.filter((task) => task.doneAt === null)
  const faults =
    isTried && form.reason === undefined
      ? [{ fieldId: `${id}-reason`, words: text('end.reasonMissing', 'Choose why it ends.') }]
      : []

  async function submit(): Promise<void> {
    setTried(true)
    const { on, reason } = form
    if (!episode || reason === undefined || on === '') return
    const input = { member: held.member, episode: episode.id, on, reason, text: form.words.trim() || null }
    if (await saving.save(endEpisode, input, { says: text('end.done', 'The episode has ended.') })) onClose()
  }

  return (
    <FormDialog
      title={text('end.title', 'End the episode')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('end.save', 'End the episode')}
      isDanger
      onSubmit={() => void submit()}
      faults={faults}
    >
      <RadioCards
        id={`${id}-reason`}
        label={text('end.why', 'Why does it end?')}
        error={faults[0]?.words}
        cards={(episode && isToReach(episode.state) ? whileReaching : ofCare).map((value) => ({
          value,
          label: endReasonWords(value),
        }))}
        value={form.reason}
        onChange={(reason) => setForm({ ...form, reason: reason as EndReason })}
      />
      <DayField
        label={text('end.day', 'Last day')}
        value={form.on}
        latest={today}
        {...(episode?.startedOn ? { earliest: episode.startedOn } : {})}
        onChange={(on) => setForm({ ...form, on })}
      />
      <TextArea
        label={text('end.words', 'In a few words')}
        isOptional={form.reason !== 'other'}
        maxLength={1000}
        rows={2}
        value={form.words}
        onChange={(words) => setForm({ ...form, words })}
      />
      <p className="act-note">
        {text(
          'end.what',
          'The assignment of the Lead Care Manager ends, and {count, plural, =0 {no open step is left} one {# open step is closed} other {# open steps are closed}}. The chart stays; if they come back, a new episode takes one step. Nothing happens to their Medi-Cal.',
          { count: open.length },
        )}
      </p>
    </FormDialog>
  )
}

/** Someone came back: a new episode in one step, the old chart in view. */
export function ReturnForm({ held, onClose }: EpisodeFormProps) {
  const saving = useSaving()
  const agency = device.session.seat()?.organization.id
  const [isLed, setLed] = useState(true)
  const plan = held.chart.coverage.find((one) => one.endedOn === null)?.planId ?? null

  async function submit(): Promise<void> {
    if (agency === undefined) return
    const input = {
      ...{ member: held.member, episode: device.clock.newId(), agency, plan, on: device.clock.today() },
      assignment: isLed ? device.clock.newId() : null,
    }
    if (await saving.save(referEpisode, input, { says: text('return.done', 'A new episode is open.') })) onClose()
  }

  return (
    <FormDialog
      title={text('return.title', 'Came back')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('return.save', 'Open a new episode')}
      onSubmit={() => void submit()}
    >
      <p>
        {text(
          'return.what',
          'A new episode begins today, to reach them or to begin care at once. What happened before stays in view.',
        )}
      </p>
      <Checkbox
        label={text('return.lead', 'I become the Lead Care Manager')}
        about={text('return.leadAbout', 'Else a supervisor names one.')}
        isChecked={isLed}
        onChange={setLed}
      />
    </FormDialog>
  )
}
