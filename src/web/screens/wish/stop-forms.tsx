// A member stops ECM, said to anyone of the team: no argument, what ends and what does not. And they may say that it goes on after all.
import { useId, useRef, useState } from 'react'
import { stopEpisode, takeBackStop } from '../../../api/ending.ts'
import { isStopped } from '../../../domain/stop-taken-back.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { TextArea } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import type { EndFields } from '../act/end-fields.ts'
import { StopPart } from '../act/end-parts.tsx'
import { openReferrals, saveSettled, settleFaults } from '../act/end-settle.ts'
import { SettlePart } from '../act/end-settle-part.tsx'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'

type StopFormProps = { held: HeldChart; onClose: () => void }

/** Stops today; nothing but who said it is asked. */
export function StopForm({ held, onClose }: StopFormProps) {
  const saving = useSaving()
  const [form, setForm] = useState<EndFields>({
    ...{ on: device.clock.today(), reason: 'no-longer-wishes', words: '', stepDown: '', supervisor: '' },
    ...{ saidBy: 'member', saidTo: 'in-person', settled: {} },
  })
  const [isTried, setTried] = useState(false)
  const saved = useRef(new Set<string>())
  const id = useId()
  const episode = currentEpisode(held.chart)
  if (episode === undefined) return null
  const faultsOf = () =>
    settleFaults(
      form.settled,
      openReferrals(held).map((one) => one.id),
      id,
      false,
    )
  const faults = isTried ? faultsOf() : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words
  const set = (fields: Partial<EndFields>) => setForm((before) => ({ ...before, ...fields }))
  const open = held.chart.task.filter((task) => task.doneAt === null).length

  async function submit(): Promise<void> {
    setTried(true)
    if (episode === undefined || faultsOf().length > 0) return
    if (!(await saveSettled(saving, held, form.settled, saved.current))) return
    const { on, saidBy, saidTo, words } = form
    const input = { member: held.member, episode: episode.id, on, saidBy, saidTo, words: words.trim() || null }
    if (await saving.save(stopEpisode, input, { says: text('end.stopped', 'ECM has stopped.') })) onClose()
  }

  return (
    <FormDialog
      title={text('stop.title', 'They want to stop ECM')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('end.stop', 'Stop ECM')}
      isDanger
      onSubmit={() => void submit()}
      faults={faults}
    >
      <p>
        {text(
          'stop.kind',
          'They may stop at any time and owe nobody a reason. Say thank you, and that the door stays open.',
        )}
      </p>
      <StopPart id="" form={form} set={set} errorOf={() => undefined} />
      <TextArea
        label={text('stop.words', 'In their words, if they want to say')}
        isOptional
        maxLength={1000}
        rows={2}
        value={form.words}
        onChange={(words) => set({ words })}
      />
      <SettlePart id={id} form={form} set={set} errorOf={errorOf} held={held} mayStay />
      <ul className="act-note">
        <li>
          {text(
            'stop.ends',
            'Ends today: visits and calls of the Lead Care Manager, reminders and texts, {count, plural, =0 {no open step is left} one {# open step} other {# open steps}}.',
            { count: open },
          )}
        </li>
        <li>
          {text(
            'stop.stays',
            'Stays: their Medi-Cal, their doctors, what they get from others. Community Supports go on without ECM.',
          )}
        </li>
        <li>
          {text('stop.back', 'They can take it back for ten days, while the notice runs, and come back at any time.')}
        </li>
      </ul>
    </FormDialog>
  )
}

/** They changed their mind. */
export function StopBackForm({ held, onClose }: StopFormProps) {
  const saving = useSaving()
  const episode = currentEpisode(held.chart)
  if (episode === undefined || !isStopped(episode)) return null

  async function submit(): Promise<void> {
    if (episode === undefined) return
    const input = { member: held.member, episode: episode.id }
    if (await saving.save(takeBackStop, input, { says: text('stopBack.done', 'ECM goes on.') })) onClose()
  }

  return (
    <FormDialog
      title={text('stopBack.title', 'They want to go on after all')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('stopBack.save', 'Go on with ECM')}
      onSubmit={() => void submit()}
    >
      <Offline />
      <p>
        {text(
          'stopBack.what',
          'The same episode goes on with the same Lead Care Manager, unless they have left, and the steps that were closed are open again. Tell them by tomorrow.',
        )}
      </p>
    </FormDialog>
  )
}
