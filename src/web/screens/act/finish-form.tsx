// A task is done: with what came of it, in a word or none. Where its chart is at hand, what it was to arrange is arranged with it.
import { useId, useState } from 'react'
import { arrangeAppointment } from '../../../api/appointment.ts'
import { finishTask } from '../../../api/detail.ts'
import type { Task } from '../../../domain/task.ts'
import { settledByTask } from '../../../domain/visit-week.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from './form-dialog.tsx'
import { useSaving } from './saving.ts'

type FinishFormProps = {
  member: string
  task: Pick<Task, 'id' | 'kind' | 'what'>
  /** Left out by whoever closes a task without opening the chart. */
  held?: HeldChart
  onClose: () => void
}

/** Closes a task. */
export function FinishForm({ member, task, held, onClose }: FinishFormProps) {
  const saving = useSaving()
  const id = useId()
  const [outcome, setOutcome] = useState('')
  const [isTried, setTried] = useState(false)

  // What the plan asked about a request is answered in words.
  const isAnswer = task.kind === 'more-information'
  const missing = { fieldId: `${id}-outcome`, words: text('finish.answerMissing', 'Write the answer.') }
  const faults = isTried && isAnswer && outcome.trim() === '' ? [missing] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (isAnswer && outcome.trim() === '') return
    const whole = held?.chart.task.find((one) => one.id === task.id)
    const settled = held && whole && settledByTask(member, whole, held.chart.appointment)
    const input = { member, task: task.id, outcome: outcome.trim() || null }
    if (!(await saving.save(finishTask, input, { says: text('finish.done', 'Done.') }))) return
    if (settled !== undefined) await device.do(arrangeAppointment, settled)
    onClose()
  }

  return (
    <FormDialog
      title={text('finish.title', 'Done')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={isAnswer ? text('finish.send', 'Send the answer') : text('finish.save', 'Mark as done')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <p>{task.what}</p>
      <TextField
        id={`${id}-outcome`}
        label={isAnswer ? text('finish.answer', 'Your answer to the plan') : text('finish.outcome', 'What came of it')}
        isOptional={!isAnswer}
        error={faults[0]?.words}
        maxLength={300}
        value={outcome}
        onChange={setOutcome}
      />
    </FormDialog>
  )
}
