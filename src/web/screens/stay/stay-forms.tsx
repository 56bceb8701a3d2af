// A stay begins, by hand until hospital messages arrive, and is over. Both are kept without a signal; the tasks that follow come by themselves.
import { useId, useState } from 'react'
import * as z from 'zod'
import { beginStay, endStay } from '../../../api/team.ts'
import { stayKinds, staySources } from '../../../domain/care-transition.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { staySourceWords, stayWords } from '../../text/team-words.ts'
import { text } from '../../text/text.ts'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

const stayShape = z.object({
  kind: z.enum(stayKinds).optional(),
  place: z.string(),
  cameOn: z.string(),
  why: z.string(),
  source: z.enum(staySources),
})
type StayFields = z.infer<typeof stayShape>

function firstStay(): StayFields {
  return { kind: undefined, place: '', cameOn: device.clock.today(), why: '', source: 'member' }
}

type FormProps = { held: HeldChart; onClose: () => void }

/** They are in a hospital, a facility or a jail. */
export function StayForm({ held, onClose }: FormProps) {
  const id = useId()
  const saving = useSaving()
  const name = `stay ${held.member}`
  const { form, set, isFound, startOver } = useDraft<StayFields>(name, stayShape, firstStay)
  const [isTried, setTried] = useState(false)
  const episode = currentEpisode(held.chart)
  const faults = !isTried
    ? []
    : [
        ...(form.kind === undefined
          ? [{ fieldId: `${id}-kind`, words: text('stay.kindMissing', 'Choose what kind of place it is.') }]
          : []),
        ...(form.place.trim() === ''
          ? [{ fieldId: `${id}-place`, words: text('stay.placeMissing', 'Write the name of the place.') }]
          : []),
      ]
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words
  if (episode === undefined) return null

  async function submit(): Promise<void> {
    setTried(true)
    const { kind, source } = form
    if (kind === undefined || form.place.trim() === '' || episode === undefined) return
    const input = {
      ...{ member: held.member, id: device.clock.newId(), episodeId: episode.id, kind, source },
      ...{ place: form.place.trim(), cameOn: form.cameOn || device.clock.today(), why: form.why.trim() || null },
    }
    const says = text('stay.begun', 'The stay is kept. Plan the way home from today.')
    if (await saving.save(beginStay, input, { draft: name, says })) onClose()
  }

  return (
    <FormDialog
      title={text('stay.begin', 'They are in a hospital or jail')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('stay.save', 'Keep the stay')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      <RadioCards
        id={`${id}-kind`}
        label={text('stay.kind', 'What kind of place?')}
        error={errorOf('kind')}
        cards={stayKinds.map((value) => ({ value, label: stayWords(value) }))}
        value={form.kind}
        onChange={(value) => set({ kind: stayKinds.find((one) => one === value) })}
      />
      <TextField
        id={`${id}-place`}
        label={text('stay.place', 'Name of the place')}
        maxLength={200}
        value={form.place}
        onChange={(place) => set({ place })}
        error={errorOf('place')}
      />
      <div className="form-pair">
        <DayField
          label={text('stay.cameOn', 'Since')}
          latest={device.clock.today()}
          value={form.cameOn}
          onChange={(cameOn) => set({ cameOn })}
        />
        <SelectField
          label={text('stay.source', 'Who told us')}
          value={form.source}
          onChange={(value) => set({ source: staySources.find((one) => one === value) ?? 'staff' })}
          options={staySources.map((value) => ({ value, label: staySourceWords(value) }))}
        />
      </div>
      <TextField
        label={text('stay.why', 'Why they are there')}
        isOptional
        maxLength={500}
        value={form.why}
        onChange={(why) => set({ why })}
      />
    </FormDialog>
  )
}

const namings = ['yes', 'no', 'unknown'] as const

/** They left: the visit, the medicines and the thirty days become tasks. */
export function StayOverForm({ held, of, onClose }: FormProps & { of: string }) {
  const saving = useSaving()
  const [form, setForm] = useState({ leftOn: device.clock.today(), toWhere: '', isNamed: 'unknown' })
  const stay = held.chart.careTransition.find((one) => one.id === of)
  if (stay === undefined) return null

  async function submit(): Promise<void> {
    const input = {
      ...{ member: held.member, transition: of, leftOn: form.leftOn || device.clock.today() },
      ...{ toWhere: form.toWhere.trim() || null, isNamedInPaper: namedOf(form.isNamed) },
    }
    const says = text('stay.ended', 'The stay is over. The visit within 7 days is set.')
    if (await saving.save(endStay, input, { says })) onClose()
  }

  return (
    <FormDialog
      title={text('stay.overTitle', 'They left {place}', { place: stay.place })}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('stay.saveOver', 'End the stay')}
      onSubmit={() => void submit()}
    >
      <DayField
        label={text('stay.leftOn', 'Left on')}
        earliest={stay.cameOn}
        latest={device.clock.today()}
        value={form.leftOn}
        onChange={(leftOn) => setForm({ ...form, leftOn })}
      />
      <TextField
        label={text('stay.where', 'Where they went')}
        isOptional
        maxLength={200}
        value={form.toWhere}
        onChange={(toWhere) => setForm({ ...form, toWhere })}
      />
      <RadioCards
        label={text('stay.named', 'Does the discharge paper name the Lead Care Manager and their phone?')}
        cards={namings.map((value) => ({ value, label: namingWords(value) }))}
        value={form.isNamed}
        onChange={(isNamed) => setForm({ ...form, isNamed })}
      />
    </FormDialog>
  )
}

function namedOf(said: string): boolean | null {
  return said === 'unknown' ? null : said === 'yes'
}

function namingWords(value: (typeof namings)[number]): string {
  switch (value) {
    case 'yes':
      return text('stay.namedYes', 'Yes')
    case 'no':
      return text('stay.namedNo', 'No')
    case 'unknown':
      return text('stay.namedUnknown', 'Not seen yet')
  }
}
