// What was done with somebody on the list: asked, reached, not now with a day to look again, or passed to the inbox as a request for ECM.
import { useId, useState } from 'react'
import { settleCandidate } from '../../../api/candidate.ts'
import { addDays } from '../../../base/day.ts'
import type { CandidateSettle } from '../../../domain/candidate.ts'
import { device } from '../../device/device.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextArea } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import type { Candidate } from './candidate-words.ts'

type SettleProps = { organization: string; one: Candidate; onClose: (isDone: boolean) => void }

const ways = ['asked', 'reached', 'referred', 'not-now'] as const

export function SettleForm({ organization, one, onClose }: SettleProps) {
  const id = useId()
  const saving = useSaving()
  const [as, setAs] = useState<CandidateSettle['as']>()
  const [note, setNote] = useState('')
  const [againOn, setAgainOn] = useState('')
  const [referral] = useState(() => device.clock.newId())
  const [isTried, setTried] = useState(false)
  const faults = [
    ...(as === undefined ? [{ fieldId: `${id}-as`, words: text('candidate.asMissing', 'Choose what was done.') }] : []),
    ...(as === 'not-now' && againOn <= device.clock.today()
      ? [
          {
            fieldId: `${id}-again`,
            words: text('refused.againInThePast', 'Choose a day from tomorrow on to look again.'),
          },
        ]
      : []),
  ]
  async function submit(): Promise<void> {
    setTried(true)
    if (as === undefined || faults.length > 0) return
    const input = {
      organization,
      candidate: one.candidate,
      as,
      note: note.trim() || null,
      againOn: as === 'not-now' ? againOn : null,
      referral: as === 'referred' ? referral : null,
    }
    if (await saving.save(settleCandidate, input, { says: doneWords(as) })) onClose(true)
  }
  return (
    <FormDialog
      title={text('candidate.settle', 'What was done')}
      onClose={() => onClose(false)}
      saving={saving}
      does={as === 'referred' ? text('candidate.refer', 'Put in the inbox') : text('candidate.save', 'Save')}
      onSubmit={() => void submit()}
      faults={isTried ? faults : []}
    >
      <Offline />
      <p>
        <strong>
          <bdi>{one.name}</bdi>
        </strong>{' '}
        {one.language ?? ''}
      </p>
      <RadioCards
        id={`${id}-as`}
        label={text('candidate.how', 'What was done')}
        lay="column"
        value={as}
        onChange={(value) => setAs(ways.find((way) => way === value))}
        cards={[
          {
            value: 'asked',
            label: text('candidate.asAsked', 'Tried to ask'),
            about: text('candidate.asAskedAbout', 'A call, a letter or a message; no answer yet.'),
          },
          {
            value: 'reached',
            label: text('candidate.asReached', 'Reached them'),
            about: text('candidate.asReachedAbout', 'They know of ECM and think about it.'),
          },
          {
            value: 'referred',
            label: text('candidate.asReferred', 'Refer for ECM'),
            about: text('candidate.asReferredAbout', 'Goes to the inbox as a request, and from there to a decision.'),
          },
          {
            value: 'not-now',
            label: text('candidate.asNotNow', 'Not now'),
            about: text('candidate.asNotNowAbout', 'Comes back on the day you name.'),
          },
        ]}
      />
      {as === 'not-now' ? (
        <DayField
          id={`${id}-again`}
          earliest={addDays(device.clock.today(), 1)}
          label={text('candidate.againLabel', 'Look again on')}
          value={againOn}
          onChange={setAgainOn}
        />
      ) : null}
      <TextArea
        label={text('candidate.note', 'Note')}
        isOptional
        maxLength={500}
        value={note}
        onChange={setNote}
        hint={text('candidate.noteHint', 'Whoever works the list reads it; it goes along with a request.')}
      />
    </FormDialog>
  )
}

function doneWords(as: CandidateSettle['as']): string {
  return as === 'referred' ? text('candidate.didRefer', 'In the inbox as a request.') : text('candidate.did', 'Noted.')
}
