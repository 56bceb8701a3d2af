// An appeal against an end, or what came of it: whoever hears of it writes it down, and in time care goes on meanwhile.
import { useId, useState } from 'react'
import { appealEnd } from '../../../api/ending.ts'
import type { EndAppealed } from '../../../domain/end-recommendation.ts'
import { device } from '../../device/device.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import type { End } from './end-of-chart.ts'
import { appealWords } from './end-words.ts'

const outcomes = ['overturned', 'upheld', 'withdrawn'] as const

/** The appeal; its outcome once it was made. */
export function EndAppealForm({ end, onClose }: { end: End; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [on, setOn] = useState(today)
  const [outcome, setOutcome] = useState<EndAppealed['outcome']>(null)
  const [isTried, setTried] = useState(false)
  const isMade = end.appealOn !== null
  const isMissing = isMade && outcome === null
  const until = appealWords(end)
  const faults =
    isTried && isMissing
      ? [{ fieldId: `${id}-outcome`, words: text('endAppeal.missing', 'Choose what came of the appeal.') }]
      : []

  async function submit(): Promise<void> {
    setTried(true)
    if (isMissing) return
    const input = { member: end.member, recommendation: end.recommendation, on: on || today, outcome }
    if (await saving.save(appealEnd, input, { says: text('endAppeal.done', 'Kept.') })) onClose()
  }

  return (
    <FormDialog
      title={
        isMade ? text('endAppeal.outcomeTitle', 'What came of the appeal?') : text('endAppeal.title', 'They appeal')
      }
      onClose={onClose}
      saving={saving}
      does={text('endAppeal.save', 'Keep it')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      {isMade || until === undefined ? null : <p>{until}</p>}
      {isMade ? (
        <RadioCards
          id={`${id}-outcome`}
          label={text('endAppeal.outcome', 'Outcome')}
          cards={outcomes.map((value) => ({ value, label: outcomeWords(value) }))}
          value={outcome ?? undefined}
          onChange={(value) => setOutcome(outcomes.find((one) => one === value) ?? null)}
          error={faults[0]?.words}
        />
      ) : null}
      <DayField
        label={isMade ? text('endAppeal.decidedOn', 'Decided on') : text('endAppeal.on', 'Day of the appeal')}
        latest={today}
        value={on}
        onChange={setOn}
      />
    </FormDialog>
  )
}

function outcomeWords(outcome: (typeof outcomes)[number]): string {
  switch (outcome) {
    case 'overturned':
      return text('endAppeal.won', 'For the member: care goes on')
    case 'upheld':
      return text('endAppeal.stands', 'The decision stands')
    case 'withdrawn':
      return text('endAppeal.withdrawn', 'They took it back')
  }
}
