// A case conference: who was there, what was decided, what is next. Who is known to be around the member is offered, not asked for.
import { useId, useState } from 'react'
import * as z from 'zod'
import { recordConference } from '../../../api/team.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { DayField, TextArea, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { Choices } from '../act/choices.tsx'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { instantOfMoment, Moment, momentShape, thisMoment } from '../act/moment.tsx'
import { useSaving } from '../act/saving.ts'
import { useHouse } from '../house-names.ts'
import { groupsOf, walkingOf } from '../team/team-people.ts'

const conferenceShape = z.object({
  ...momentShape,
  minutes: z.string(),
  who: z.array(z.string()),
  others: z.string(),
  isMemberThere: z.boolean(),
  decided: z.string(),
  nextStep: z.string(),
  nextOn: z.string(),
})
type ConferenceFields = z.infer<typeof conferenceShape>

function firstConference(): ConferenceFields {
  const blank = { minutes: '', who: [], others: '', isMemberThere: false, decided: '', nextStep: '', nextOn: '' }
  return { ...thisMoment(), ...blank }
}

/** Who was there: those ticked, and others by name with commas between. */
function whoOf({ who, others }: ConferenceFields): readonly string[] {
  const named = others.split(',').map((one) => one.trim())
  return [...new Set([...who, ...named.filter((one) => one !== '')])].slice(0, 20)
}

function faultsOf(form: ConferenceFields, id: string) {
  const faults: { fieldId: string; words: string }[] = []
  const fault = (field: string, words: string) => faults.push({ fieldId: `${id}-${field}`, words })
  if (instantOfMoment(form) === undefined) fault('day', text('moment.missing', 'Choose the day and the time.'))
  if (whoOf(form).length === 0) fault('others', text('conference.whoMissing', 'Say who was there.'))
  if (form.decided.trim() === '') fault('decided', text('conference.decidedMissing', 'Write what was decided.'))
  if (!/^\d{0,3}$/.test(form.minutes.trim()) || Number(form.minutes) > 600)
    fault('minutes', text('conference.minutesWrong', 'Write minutes as a whole number up to 600, or leave them out.'))
  if (form.nextOn !== '' && form.nextStep.trim() === '')
    fault('next', text('contact.nextStepMissing', 'Say what the next step is, or leave its day out.'))
  return faults
}

/** Records a conference of the current episode. */
export function ConferenceForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const name = `conference ${held.member}`
  const { form, set, isFound, startOver } = useDraft<ConferenceFields>(name, conferenceShape, firstConference)
  const [isTried, setTried] = useState(false)
  const episode = currentEpisode(held.chart)
  const faults = isTried ? faultsOf(form, id) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words
  const known = useKnown(held)
  if (episode === undefined) return null

  async function submit(): Promise<void> {
    setTried(true)
    const at = instantOfMoment(form)
    if (faultsOf(form, id).length > 0 || at === undefined || episode === undefined) return
    const nextStep = form.nextStep.trim() || null
    const input = {
      ...{ member: held.member, id: device.clock.newId(), episodeId: episode.id, at },
      ...{ minutes: form.minutes.trim() === '' ? null : Number(form.minutes), who: [...whoOf(form)] },
      ...{ isMemberThere: form.isMemberThere, decided: form.decided.trim() },
      ...{ nextStep, nextStepOn: nextStep === null || form.nextOn === '' ? null : form.nextOn },
    }
    const says = text('conference.done', 'Case conference kept.')
    if (await saving.save(recordConference, input, { draft: name, says })) onClose()
  }

  return (
    <FormDialog
      title={text('conference.title', 'Record a case conference')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('conference.save', 'Keep it')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      {known.length === 0 ? null : (
        <Choices
          label={text('conference.who', 'Who was there')}
          all={known}
          words={(one) => one}
          chosen={form.who}
          onChange={(who) => set({ who })}
        />
      )}
      <TextField
        id={`${id}-others`}
        label={text('conference.others', 'Others who were there')}
        hint={text('conference.othersAbout', 'Names with commas between them')}
        isOptional={form.who.length > 0}
        maxLength={1000}
        value={form.others}
        onChange={(others) => set({ others })}
        error={errorOf('others')}
      />
      <Checkbox
        label={text('conference.memberThere', 'The member was there')}
        isChecked={form.isMemberThere}
        onChange={(isMemberThere) => set({ isMemberThere })}
      />
      <TextArea
        id={`${id}-decided`}
        label={text('conference.decided', 'What was decided')}
        rows={4}
        maxLength={4000}
        value={form.decided}
        onChange={(decided) => set({ decided })}
        error={errorOf('decided')}
      />
      <When id={id} form={form} set={set} errorOf={errorOf} />
    </FormDialog>
  )
}

type PartProps = {
  id: string
  form: ConferenceFields
  set: (fields: Partial<ConferenceFields>) => void
  errorOf: (field: string) => string | undefined
}

function When({ id, form, set, errorOf }: PartProps) {
  return (
    <>
      <Moment form={form} set={set} id={`${id}-day`} />
      <TextField
        id={`${id}-minutes`}
        label={text('conference.minutes', 'Minutes')}
        isOptional
        size="short"
        inputMode="numeric"
        maxLength={3}
        value={form.minutes}
        onChange={(minutes) => set({ minutes })}
        error={errorOf('minutes')}
      />
      <div className="form-pair">
        <TextField
          id={`${id}-next`}
          label={text('contact.nextStep', 'Next step')}
          isOptional
          maxLength={300}
          value={form.nextStep}
          onChange={(nextStep) => set({ nextStep })}
          error={errorOf('next')}
        />
        <DayField
          label={text('contact.nextOn', 'By')}
          isOptional
          earliest={form.on}
          value={form.nextOn}
          onChange={(nextOn) => set({ nextOn })}
        />
      </div>
    </>
  )
}

/** Names of those around the member: colleagues who walk along, then the rest of the team. */
function useKnown({ chart }: HeldChart): readonly string[] {
  const house = useHouse()
  const today = device.clock.today()
  const episode = currentEpisode(chart)
  const walking = episode === undefined ? undefined : walkingOf(chart, episode, today)
  const colleagues = [walking?.lead, walking?.cover?.staffId].flatMap(
    (id) => house.staff.find((one) => one.id === id)?.name ?? [],
  )
  const { services, family } = groupsOf(chart, today)
  return [...new Set([...colleagues, ...[...services, ...family].map(({ name }) => name)])]
}
