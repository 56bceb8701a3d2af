// The list looked through in two minutes: one touch for each medicine, what it was held against, and whether all of it fits. What does not
// fit goes to a clinician.
import { useId, useState } from 'react'
import { reviewMedications, tellMedication } from '../../../api/medication.ts'
import { type Medication, medicineSources, reviewReasons, takings } from '../../../domain/medication.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Filter } from '../../parts/filter.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { SelectField, TextArea } from '../../parts/text-field.tsx'
import { medicineSourceWords, reviewReasonWords, takingWords } from '../../text/medicine-words.ts'
import { text } from '../../text/text.ts'
import { CheckGroup, FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'
import { NeverDosing } from './problem-field.tsx'
import './medicine.css'

type Source = (typeof medicineSources)[number]
type Taking = Medication['taking']

/** Goes over the list; `of` is the stay it is looked through after. */
export function ReviewForm({ held, of, onClose }: { held: HeldChart; of?: string | undefined; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const listed = held.chart.medication.filter((one) => one.endedOn === null)
  const [told, setTold] = useState<Readonly<Record<string, Taking>>>({})
  const [against, setAgainst] = useState<readonly Source[]>([])
  const [why, setWhy] = useState<(typeof reviewReasons)[number]>(of === undefined ? 'routine' : 'transition')
  const [fits, setFits] = useState<'yes' | 'no'>()
  const [found, setFound] = useState('')
  const [isTried, setTried] = useState(false)
  const faults = isTried ? reviewFaults(id, fits, found) : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    if (reviewFaults(id, fits, found).length > 0) return
    for (const { id: medication, taking: before, problem } of listed) {
      const taking = told[medication] ?? before
      if (taking === before) continue
      if (!(await saving.save(tellMedication, { member: held.member, medication, taking, problem }))) return
    }
    const input = {
      ...{ member: held.member, id: device.clock.newId(), at: device.clock.now(), why, transitionId: of ?? null },
      ...{ against: [...against], isSettled: fits === 'yes', found: found.trim() || null },
    }
    if (await saving.save(reviewMedications, input, { says: text('review.done', 'The list is looked through.') }))
      onClose()
  }

  return (
    <FormDialog
      title={text('medicine.review', 'Look it through')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('review.save', 'Looked through')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Listed listed={listed} told={told} onTell={(medication, taking) => setTold({ ...told, [medication]: taking })} />
      <CheckGroup label={text('review.against', 'Held against')}>
        {medicineSources.map((source) => (
          <Checkbox
            key={source}
            label={medicineSourceWords(source)}
            isChecked={against.includes(source)}
            onChange={(isIn) => setAgainst(isIn ? [...against, source] : against.filter((one) => one !== source))}
          />
        ))}
      </CheckGroup>
      {of === undefined ? (
        <SelectField
          label={text('review.why', 'Why now')}
          value={why}
          onChange={(value) => setWhy(reviewReasons.find((one) => one === value) ?? 'routine')}
          options={reviewReasons.map((value) => ({ value, label: reviewReasonWords(value) }))}
        />
      ) : null}
      <RadioCards
        id={`${id}-fits`}
        label={text('review.fits', 'Does all of it fit?')}
        error={errorOf('fits')}
        cards={[
          { value: 'yes', label: text('review.yes', 'All of it fits') },
          {
            value: 'no',
            label: text('review.no', 'Something does not fit'),
            about: text('review.noAbout', 'A clinician looks'),
          },
        ]}
        value={fits}
        onChange={(value) => setFits(value === 'yes' ? 'yes' : 'no')}
      />
      <TextArea
        id={`${id}-found`}
        label={text('review.found', 'What you found')}
        hint={text('review.foundAbout', 'Two papers say two things, a bottle is empty, one is missing.')}
        isOptional={fits !== 'no'}
        maxLength={1000}
        rows={2}
        value={found}
        onChange={setFound}
        error={errorOf('found')}
      />
      <NeverDosing />
    </FormDialog>
  )
}

function reviewFaults(id: string, fits: 'yes' | 'no' | undefined, found: string) {
  return [
    ...(fits === undefined
      ? [{ fieldId: `${id}-fits`, words: text('review.fitsMissing', 'Say whether all of it fits.') }]
      : []),
    ...(fits === 'no' && found.trim() === ''
      ? [
          {
            fieldId: `${id}-found`,
            words: text('review.foundMissing', 'Say what does not fit; the clinician reads it.'),
          },
        ]
      : []),
  ]
}

type ListedProps = {
  listed: readonly Medication[]
  told: Readonly<Record<string, Taking>>
  onTell: (medication: string, taking: Taking) => void
}

/** Each medicine with how it goes, as it stood; only what changed is touched. */
function Listed({ listed, told, onTell }: ListedProps) {
  if (listed.length === 0) return <p>{text('review.nothing', 'No medicine is on the list.')}</p>
  return (
    <ul className="medicine-list">
      {listed.map((one) => (
        <li key={one.id} className="medicine">
          <p className="medicine__name">
            <bdi>{one.name}</bdi>{' '}
            {one.strength === null ? null : <span className="medicine__strength">{one.strength}</span>}
          </p>
          <p className="medicine__line">{[one.purpose, one.howTaken].filter((part) => part !== null).join(' · ')}</p>
          <Filter
            label={text('review.goes', 'How it goes with {name}', { name: one.name })}
            chips={takings.map((value) => ({ value, label: takingWords(value) }))}
            value={told[one.id] ?? one.taking}
            onChange={(value) => onTell(one.id, takings.find((taking) => taking === value) ?? 'unknown')}
          />
        </li>
      ))}
    </ul>
  )
}
