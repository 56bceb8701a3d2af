// The steps of an episode beside its beginning and its end: pause, take up again, come back. Each says what it does before it does it.
import { useId, useState } from 'react'
import { pauseEpisode, referEpisode, resumeEpisode } from '../../../api/episode.ts'
import { addDays } from '../../../base/day.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { DayField, TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
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
