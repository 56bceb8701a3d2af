// Doctors to tell: each member given to an agency whose doctor has not heard of it, by when (CLOCK-6), and the one step that says it is done.
import { useId, useState } from 'react'
import { tellDoctor } from '../../../api/assignment.ts'
import { type DoctorWay, doctorWays } from '../../../domain/doctor-told.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Section } from '../../parts/section.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { clockBy } from '../due.ts'
import { type Board, whyOfClock } from './board.tsx'

type Untold = Board['doctors'][number]

/** The section; nothing while every doctor has heard. */
export function Doctors({ doctors, onDone }: { doctors: Board['doctors']; onDone: () => void }) {
  const [telling, setTelling] = useState<Untold>()
  const words = text('doctor.told', 'The doctor was told')
  if (doctors.length === 0) return null
  return (
    <Section title={text('doctor.title', 'Doctors to tell · {count}', { count: doctors.length })}>
      <ul className="due-list">
        {doctors.map((one) => (
          <li key={one.task} className="board-wish">
            <p className="due-row__name">
              <bdi>{one.nameUsed ?? one.name}</bdi>
            </p>
            <p>
              <bdi>{one.doctor ?? text('doctor.unknown', 'No doctor is on record: ask the member or the agency')}</bdi>
            </p>
            <p className="board-quiet">
              {text('doctor.agency', 'With {agency} since {day}.', {
                agency: one.agency ?? text('board.anAgency', 'an agency'),
                day: one.since === null ? '' : dayWords(one.since, 'dated'),
              })}
            </p>
            {one.dueOn === null ? null : (
              <ClockChip
                clock={clockBy(text('doctor.by', 'The doctor is told'), one.dueOn, device.clock.today())}
                isShort
                {...whyOfClock('assignment.tell-pcp', one.since ?? one.dueOn)}
              />
            )}
            <div>
              <Button
                aria-label={text('act.for', '{act}: {what}', { act: words, what: one.nameUsed ?? one.name })}
                onClick={() => setTelling(one)}
              >
                {words}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {telling === undefined ? null : (
        <TellForm
          untold={telling}
          onClose={() => {
            setTelling(undefined)
            onDone()
          }}
        />
      )}
    </Section>
  )
}

function TellForm({ untold, onClose }: { untold: Untold; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const [how, setHow] = useState<DoctorWay>()
  const [doctor, setDoctor] = useState(untold.doctor ?? '')
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const isTold = how !== 'not-told'
  const faults = [
    ...(how === undefined ? [{ fieldId: `${id}-how`, words: text('doctor.howMissing', 'Say how.') }] : []),
    ...(isTold && doctor.trim() === ''
      ? [{ fieldId: `${id}-doctor`, words: text('doctor.nameMissing', 'Write who was told.') }]
      : []),
    ...(!isTold && why.trim() === '' ? [{ fieldId: `${id}-why`, words: text('doctor.whyMissing', 'Write why.') }] : []),
  ]
  const shown = isTried ? faults : []
  const errorOf = (field: string) => shown.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    if (how === undefined || faults.length > 0) return
    const { member, task } = untold
    const input = isTold
      ? { member, task, how, doctor: doctor.trim(), why: null }
      : { member, task, how, doctor: null, why: why.trim() }
    if (await saving.save(tellDoctor, input, { says: text('doctor.done', 'Written down.') })) onClose()
  }

  return (
    <FormDialog
      title={text('doctor.formTitle', 'Telling the doctor of {name}', { name: untold.nameUsed ?? untold.name })}
      onClose={onClose}
      saving={saving}
      does={text('doctor.save', 'Write it down')}
      onSubmit={() => void submit()}
      faults={shown}
    >
      <Offline />
      <p>
        {text(
          'doctor.what',
          'What is told: that {agency} gives ECM, and no more. It stands in the accounting of disclosures.',
          {
            agency: untold.agency ?? text('board.anAgency', 'an agency'),
          },
        )}
      </p>
      <RadioCards
        id={`${id}-how`}
        label={text('doctor.how', 'How')}
        lay="column"
        cards={doctorWays.map((value) => ({ value, label: wayWords(value) }))}
        value={how}
        onChange={(value) => setHow(doctorWays.find((one) => one === value))}
        error={errorOf('how')}
      />
      {isTold ? (
        <TextField
          id={`${id}-doctor`}
          label={text('doctor.who', 'Who was told')}
          maxLength={200}
          value={doctor}
          onChange={setDoctor}
          error={errorOf('doctor')}
        />
      ) : (
        <TextField
          id={`${id}-why`}
          label={text('doctor.why', 'Why not')}
          maxLength={200}
          value={why}
          onChange={setWhy}
          error={errorOf('why')}
        />
      )}
    </FormDialog>
  )
}

function wayWords(way: DoctorWay): string {
  switch (way) {
    case 'electronic':
      return text('doctor.electronic', 'By message, electronically')
    case 'phone':
      return text('doctor.phone', 'By phone')
    case 'fax':
      return text('doctor.fax', 'By fax')
    case 'letter':
      return text('doctor.letter', 'By letter')
    case 'not-told':
      return text('doctor.notTold', 'Nobody is told')
  }
}
