// What came of a visit, in one tap and a few words; a missed or moved one leads on to its next day, and nobody is blamed.
import { useId, useState } from 'react'
import { closeAppointment } from '../../../api/appointment.ts'
import { type Appointment, appointmentOutcomes } from '../../../domain/appointment.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { visitOutcomeWords } from '../../text/visit-words.ts'
import { useActing } from '../act/act.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

type Outcome = NonNullable<Appointment['outcome']>

/** Closes a visit. */
export function VisitOverForm({ held, of, onClose }: { held: HeldChart; of: string; onClose: () => void }) {
  const id = useId()
  const { open } = useActing()
  const saving = useSaving()
  const [outcome, setOutcome] = useState<Outcome>()
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const visit = held.chart.appointment.find((one) => one.id === of)
  if (!visit) return null
  const isAhead = visit.at > device.clock.now()
  const missing = text('visit.outcomeMissing', 'Choose what came of it.')
  const faults = isTried && outcome === undefined ? [{ fieldId: `${id}-outcome`, words: missing }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (outcome === undefined) return
    const input = { member: held.member, appointment: of, outcome, note: note.trim() || null }
    if (!(await saving.save(closeAppointment, input, { says: text('visit.overDone', 'Written down.') }))) return
    if (outcome === 'missed' || outcome === 'moved') open('visit', held.member, of)
    else onClose()
  }

  return (
    <FormDialog
      title={text('visit.over', 'What came of it')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('visit.overSave', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <p>
        <strong>
          <bdi>{visit.withWhom}</bdi>
        </strong>{' '}
        {dayWords(dayOfInstant(visit.at), 'short')}, {timeWords(visit.at)}
      </p>
      <RadioCards
        id={`${id}-outcome`}
        label={text('visit.outcome', 'Did they go?')}
        error={faults[0]?.words}
        cards={appointmentOutcomes.map((value) => ({
          value,
          label: visitOutcomeWords(value),
          ...(isAhead && (value === 'kept' || value === 'missed')
            ? { barred: text('visit.ahead', 'Its hour has not come yet') }
            : {}),
          ...(value === 'missed' ? { about: text('visit.missedNext', 'Then plan a new day') } : {}),
        }))}
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome)}
      />
      <TextArea
        label={
          outcome === 'missed' ? text('visit.inTheWay', 'What got in the way?') : text('visit.note', 'In a few words')
        }
        hint={
          outcome === 'missed'
            ? text('visit.inTheWayAbout', 'No ride, no sleep, no trust, forgot: what helps next time?')
            : undefined
        }
        isOptional
        maxLength={1000}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  )
}
