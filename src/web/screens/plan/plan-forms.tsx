// The member's word on the plan, and the copy they got.
import { useId, useState } from 'react'
import { agreePlan, givePlanCopy } from '../../../api/care-plan.ts'
import { nameOf } from '../../../domain/member.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextField } from '../../parts/text-field.tsx'
import { agreedWords, copyWords } from '../../text/plan-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

type OneProps = { held: HeldChart; of: string; onClose: () => void }

const ways = ['said', 'signed', 'did-not-agree'] as const

/** Yes aloud, yes on paper, or no; a no is kept too, and the plan stands as a proposal. */
export function AgreeForm({ held, of, onClose }: OneProps) {
  const id = useId()
  const saving = useSaving()
  const member = held.chart.member[0]
  const [how, setHow] = useState<(typeof ways)[number]>()
  const [by, setBy] = useState(member === undefined ? '' : nameOf(member))
  const [isTried, setTried] = useState(false)
  const faults = isTried ? agreeFaults(id, how, by) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    if (how === undefined || by.trim() === '') return
    const input = { member: held.member, plan: of, how, by: by.trim() }
    const says =
      how === 'did-not-agree'
        ? text('planAgree.doneNo', 'Written down. Change the plan with the member.')
        : text('planAgree.done', 'Agreed.')
    if (await saving.save(agreePlan, input, { says })) onClose()
  }

  return (
    <FormDialog
      title={text('planAgree.title', 'Agree with the member')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('planAgree.save', 'Keep their word')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <p>
        {text('planAgree.about', 'Go through the plan together, goal by goal. It is their plan: a no is an answer.')}
      </p>
      <RadioCards
        id={`${id}-how`}
        label={text('planAgree.how', 'What do they say?')}
        lay="column"
        cards={ways.map((value) => ({ value, label: agreedWords(value) }))}
        value={how}
        onChange={(value) => setHow(ways.find((one) => one === value))}
        error={errorOf('how')}
      />
      <TextField
        id={`${id}-by`}
        label={text('planAgree.by', 'Who said it')}
        hint={text('planAgree.byAbout', 'The member, or who may decide for them.')}
        maxLength={150}
        value={by}
        onChange={setBy}
        error={errorOf('by')}
      />
    </FormDialog>
  )
}

function agreeFaults(id: string, how: string | undefined, by: string) {
  return [
    ...(how === undefined
      ? [{ fieldId: `${id}-how`, words: text('planAgree.howMissing', 'Choose what they said.') }]
      : []),
    ...(by.trim() === '' ? [{ fieldId: `${id}-by`, words: text('planAgree.byMissing', 'Write who said it.') }] : []),
  ]
}

const copies = ['paper', 'mail', 'email', 'read-aloud', 'declined'] as const

/** How and when the member got a copy (CORE-6). */
export function CopyForm({ held, of, onClose }: OneProps) {
  const id = useId()
  const saving = useSaving()
  const [how, setHow] = useState<(typeof copies)[number]>('paper')
  const [on, setOn] = useState<string>(device.clock.today())
  const faults = on === '' ? [{ fieldId: `${id}-on`, words: text('planCopy.dayMissing', 'Choose the day.') }] : []

  async function submit(): Promise<void> {
    if (on === '') return
    const input = { member: held.member, plan: of, on, how }
    if (await saving.save(givePlanCopy, input, { says: text('planCopy.done', 'Written down.') })) onClose()
  }

  return (
    <FormDialog
      title={text('planCopy.title', 'Copy for the member')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('planCopy.save', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <RadioCards
        label={text('planCopy.how', 'How did they get it?')}
        cards={copies.map((value) => ({ value, label: copyWords(value) }))}
        value={how}
        onChange={(value) => setHow(copies.find((one) => one === value) ?? 'paper')}
      />
      <DayField
        id={`${id}-on`}
        label={text('planCopy.on', 'Day')}
        latest={device.clock.today()}
        value={on}
        onChange={setOn}
        error={faults[0]?.words}
      />
    </FormDialog>
  )
}
