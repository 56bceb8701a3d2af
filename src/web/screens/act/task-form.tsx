// A next step: what, by when, and who does it: somebody who walks with the member, or a role that finds it in its own list.
import { useId, useState } from 'react'
import { addTask } from '../../../api/detail.ts'
import { worklistRoles } from '../../../domain/task.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { walkingOf } from '../team/team-people.ts'
import { FormDialog } from './form-dialog.tsx'
import { useSaving } from './saving.ts'

/** Sets a next step. */
export function TaskForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const doers = useDoers(held)
  const [form, setForm] = useState({ what: '', on: '', who: '' })
  const [isTried, setTried] = useState(false)
  const isMissing = form.what.trim() === ''
  const faults =
    isTried && isMissing ? [{ fieldId: `${id}-what`, words: text('task.missing', 'Say what is to be done.') }] : []
  const who = form.who || (doers[0]?.value ?? '')

  async function submit(): Promise<void> {
    setTried(true)
    if (isMissing) return
    const forRole = worklistRoles.find((one) => one === who) ?? null
    const input = {
      ...{ member: held.member, id: device.clock.newId(), what: form.what.trim() },
      ...{ dueOn: form.on === '' ? null : form.on, forStaff: forRole === null ? who || null : null, forRole },
    }
    if (await saving.save(addTask, input, { says: text('task.done', 'The next step is set.') })) onClose()
  }

  return (
    <FormDialog
      title={text('task.title', 'Add a next step')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('detail.save', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <TextField
        id={`${id}-what`}
        label={text('task.what', 'What')}
        maxLength={300}
        value={form.what}
        onChange={(what) => setForm({ ...form, what })}
        error={faults[0]?.words}
      />
      <div className="form-pair">
        <DayField
          label={text('contact.nextOn', 'By')}
          isOptional
          earliest={device.clock.today()}
          value={form.on}
          onChange={(on) => setForm({ ...form, on })}
        />
        <SelectField
          label={text('task.who', 'Who does it')}
          options={doers}
          value={who}
          onChange={(chosen) => setForm({ ...form, who: chosen })}
        />
      </div>
    </FormDialog>
  )
}

/** Who can be asked, the likeliest first: whoever writes where they walk with the member, else the Lead Care Manager. */
function useDoers({ chart }: HeldChart): readonly { readonly value: string; readonly label: string }[] {
  const house = useHouse()
  const me = useMe()
  const episode = currentEpisode(chart)
  const found = episode && walkingOf(chart, episode, device.clock.today())
  const walking = [found?.lead, found?.cover?.staffId].filter((one) => typeof one === 'string')
  const people = walking.includes(me) ? [me, ...walking] : [...walking, me]
  return [
    ...[...new Set(people)].map((value) => ({ value, label: staffName(house, value, me) ?? '…' })),
    ...worklistRoles.map((value) => ({ value, label: roleWords(value) })),
  ]
}
