// One member of the board opened: every agency in the state's order with what speaks for and against it. A person chooses.
import { useId, useState } from 'react'
import { assignmentOrder } from '../../../../content/rules/assignment-order.ts'
import { giveAgency } from '../../../api/assignment.ts'
import type { RankedAgency } from '../../../domain/assign.ts'
import { canBeGiven } from '../../../domain/assign-batch.ts'
import { device } from '../../device/device.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { doubtsWords, loadWords, reasonsWords } from '../../text/assign-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { populationWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import type { Waiting } from './board.tsx'

/** Gives one member to an agency. */
export function GiveForm({ waiting, onClose }: { waiting: Waiting; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const [agency, setAgency] = useState<string>()
  const [episode] = useState(() => device.clock.newId())
  const [isTried, setTried] = useState(false)
  const name = waiting.nameUsed ?? waiting.name
  const faults =
    isTried && agency === undefined
      ? [{ fieldId: `${id}-agency`, words: text('give.missing', 'Choose an agency.') }]
      : []

  async function submit(): Promise<void> {
    setTried(true)
    if (agency === undefined) return
    const { member, authorization } = waiting
    const says = text('give.done', 'Given. The agency’s supervisor is told to name the Lead Care Manager.')
    if (await saving.save(giveAgency, { member, authorization, agency, episode }, { says })) onClose()
  }

  return (
    <FormDialog
      title={text('give.title', 'An agency for {name}', { name })}
      onClose={onClose}
      saving={saving}
      does={text('give.save', 'Give to this agency')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <p className="board-quiet">
        {[
          waiting.language ?? text('person.languageUnknown', 'Language not known'),
          ...(waiting.place === null ? [] : [waiting.place]),
          ...waiting.populations.map(populationWords),
        ].join(' · ')}
      </p>
      <RadioCards
        id={`${id}-agency`}
        label={text('give.agency', 'Which agency?')}
        hint={text('give.order', 'The best suited first, in the state’s order, then language, nearness and room.')}
        lay="column"
        error={faults[0]?.words}
        cards={waiting.suggested.map((one) => ({
          ...cardOf(one, waiting.language),
          ...(canBeGiven(one, waiting.suggested)
            ? {}
            : { barred: text('give.barred', 'Another agency walks with them now; its episode ends first.') }),
        }))}
        value={agency}
        onChange={setAgency}
      />
      {waiting.tellDoctorBy === null ? null : (
        <p>
          {text('give.doctor', 'Their doctor: {doctor}. If that is not the agency, tell them by {day} (CLOCK-6).', {
            doctor: waiting.doctor ?? text('facts.unknown', 'not known'),
            day: dayWords(waiting.tellDoctorBy, 'weekday'),
          })}
        </p>
      )}
      <p className="board-quiet">
        {text('give.source', 'The order: {source}', { source: assignmentOrder[0]?.source ?? '' })}
      </p>
    </FormDialog>
  )
}

/** One agency to choose, with what speaks for and against it. */
export function cardOf(one: RankedAgency, language: string | null) {
  const doubts = doubtsWords(one, language)
  const against = doubts === undefined ? '' : ` ${text('board.against', 'Against it: {doubts}', { doubts })}.`
  return {
    value: one.agency,
    label: one.name,
    about: `${reasonsWords(one, language)}.${against} ${loadWords(one)}.`,
  }
}
