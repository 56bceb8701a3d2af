// A visit planned, changed, or set anew after a missed one: with whom and when, then how they get there; the rest has what is known already.
import { useId, useState } from 'react'
import { arrangeAppointment, planAppointment } from '../../../api/appointment.ts'
import { finishTask } from '../../../api/detail.ts'
import {
  type Appointment,
  interpreterBookings,
  rides,
  visitCompanies,
  visitKinds,
} from '../../../domain/appointment.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextArea, TextField, TimeField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { bookingWords, companyWords, rideWords, visitKindWords } from '../../text/visit-words.ts'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { firstVisit, type VisitFields, visitFaults, visitInput, visitShape } from './visit-fields.ts'

type VisitFormProps = { held: HeldChart; of?: string | undefined; onClose: () => void }

/** Plans a visit; changes the open one given; plans the next after the given one that is over. */
export function VisitForm({ held, of, onClose }: VisitFormProps) {
  const id = useId()
  const saving = useSaving()
  const given = held.chart.appointment.find((one) => one.id === of)
  const person = held.chart.member[0]
  const name = `visit ${of ?? held.member}`
  const beginning = () => firstVisit(person ?? { needsInterpreter: null, spokenLanguage: null }, given)
  const { form, set, isFound, startOver } = useDraft<VisitFields>(name, visitShape, beginning)
  const [isTried, setTried] = useState(false)
  const faults = isTried ? visitFaults(form, id) : []
  const isChange = given !== undefined && given.outcome === null

  async function submit(): Promise<void> {
    setTried(true)
    const arranged = visitInput(form, device.clock.today())
    if (visitFaults(form, id).length > 0 || arranged === undefined) return
    const options = {
      draft: name,
      says: isChange ? text('visit.changed', 'Visit changed.') : text('visit.planned', 'Visit planned.'),
    }
    const isSafe = isChange
      ? await saving.save(arrangeAppointment, { member: held.member, appointment: given.id, ...arranged }, options)
      : await saving.save(
          planAppointment,
          {
            ...{ member: held.member, id: device.clock.newId(), episodeId: currentEpisode(held.chart)?.id ?? null },
            ...{ withWhom: form.withWhom.trim(), kind: form.kind, labels: given?.labels ?? [] },
            ...arranged,
          },
          options,
        )
    if (!isSafe) return
    if (given !== undefined && !isChange) await settleMissed(held, given)
    onClose()
  }

  return (
    <FormDialog
      title={titleOf(given)}
      held={held}
      onClose={onClose}
      saving={saving}
      does={isChange ? text('visit.saveChange', 'Save the change') : text('visit.savePlan', 'Plan the visit')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      <WhenFields id={id} form={form} set={set} faults={faults} fixed={isChange ? given : undefined} />
      <RadioCards
        id={`${id}-ride`}
        label={text('visit.ride', 'How do they get there?')}
        error={faults.find((fault) => fault.fieldId === `${id}-ride`)?.words}
        cards={rides.map((value) => ({ value, label: rideWords(value) }))}
        value={form.ride}
        onChange={(ride) => set({ ride: ride as Appointment['ride'] })}
      />
      <MoreFields id={id} form={form} set={set} faults={faults} />
    </FormDialog>
  )
}

function titleOf(given: Appointment | undefined): string {
  if (given === undefined) return text('visit.plan', 'Plan a visit')
  if (given.outcome === null) return text('visit.changeTitle', 'Change a visit')
  return text('visit.nextTitle', 'What next? Plan a new day')
}

/** The next day is set: the task that asked for it is done with that. */
async function settleMissed(held: HeldChart, missed: Appointment): Promise<void> {
  const asked = held.chart.task.find(
    (one) => one.kind === 'after-missed' && one.sourceId === missed.id && one.doneAt === null,
  )
  if (asked === undefined) return
  // What is kept in the record is in one language, whoever writes it.
  await device.do(finishTask, { member: held.member, task: asked.id, outcome: 'A new day is set' })
}

type PartProps = {
  id: string
  form: VisitFields
  set: (fields: Partial<VisitFields>) => void
  faults: ReturnType<typeof visitFaults>
}

function WhenFields({ id, form, set, faults, fixed }: PartProps & { fixed: Appointment | undefined }) {
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words
  return (
    <>
      {fixed === undefined ? (
        <div className="form-pair">
          <TextField
            id={`${id}-with`}
            label={text('visit.with', 'With whom')}
            maxLength={150}
            value={form.withWhom}
            onChange={(withWhom) => set({ withWhom })}
            error={errorOf('with')}
          />
          <SelectField
            label={text('visit.kind', 'What kind')}
            value={form.kind}
            onChange={(value) => set({ kind: visitKinds.find((one) => one === value) ?? 'other' })}
            options={visitKinds.map((value) => ({ value, label: visitKindWords(value) }))}
          />
        </div>
      ) : (
        <p>
          <strong>
            <bdi>{fixed.withWhom}</bdi>
          </strong>{' '}
          {visitKindWords(fixed.kind)}
        </p>
      )}
      <div className="form-pair">
        <DayField
          id={`${id}-on`}
          label={text('visit.day', 'Day')}
          value={form.on}
          onChange={(on) => set({ on })}
          error={errorOf('on')}
        />
        <TimeField label={text('visit.time', 'Time')} value={form.time} onChange={(time) => set({ time })} />
      </div>
      <TextField
        label={text('visit.place', 'Place')}
        isOptional
        maxLength={200}
        value={form.place}
        onChange={(place) => set({ place })}
      />
    </>
  )
}

/** Ride note, interpreter, company, questions, reminder. */
function MoreFields({ id, form, set, faults }: PartProps) {
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words
  return (
    <>
      {form.ride === 'to-arrange' || form.ride === 'arranged' ? (
        <TextField
          label={text('visit.rideNote', 'About the ride')}
          hint={text('visit.rideNoteAbout', 'Who drives, from where, the number to call.')}
          isOptional
          maxLength={200}
          value={form.rideNote}
          onChange={(rideNote) => set({ rideNote })}
        />
      ) : null}
      <SelectField
        label={text('visit.interpreter', 'Interpreter')}
        hint={text('visit.interpreterAbout', 'Booked 10 business days ahead (CLOCK-38); later, ask all the same.')}
        value={form.interpreter ?? 'not-needed'}
        onChange={(value) => set({ interpreter: interpreterBookings.find((one) => one === value) })}
        options={interpreterBookings.map((value) => ({ value, label: bookingWords(value) }))}
      />
      <SelectField
        label={text('visit.company', 'Who goes along')}
        value={form.company}
        onChange={(value) => set({ company: visitCompanies.find((one) => one === value) ?? 'not-needed' })}
        options={visitCompanies.map((value) => ({ value, label: companyWords(value) }))}
      />
      {form.company === 'team' ? (
        <Companion id={`${id}-companion`} form={form} set={set} error={errorOf('companion')} />
      ) : null}
      <TextArea
        id={`${id}-questions`}
        label={text('visit.ask', 'Questions to ask there')}
        hint={text('visit.askAbout', 'In the member’s words, one on each line.')}
        isOptional
        maxLength={3700}
        value={form.questions}
        onChange={(questions) => set({ questions })}
        error={errorOf('questions')}
      />
      <Checkbox
        label={text('visit.reminded', 'Remind the member the day before')}
        about={text('visit.remindedAbout', 'It becomes a step of yours; nothing is sent by itself.')}
        isChecked={form.isReminded}
        onChange={(isReminded) => set({ isReminded })}
      />
    </>
  )
}

type CompanionProps = {
  id: string
  form: VisitFields
  set: (fields: Partial<VisitFields>) => void
  error: string | undefined
}

/** Me first: without a signal the others may not be known. */
function Companion({ id, form, set, error }: CompanionProps) {
  const house = useHouse()
  const me = useMe()
  const others = house.staff.filter((one) => one.endedOn === null && one.id !== me)
  const isUnknown =
    form.companionId !== '' && form.companionId !== me && !others.some((one) => one.id === form.companionId)
  return (
    <SelectField
      id={id}
      label={text('visit.companion', 'Who of the team')}
      emptyLabel={text('visit.companionNone', 'Choose')}
      value={form.companionId}
      onChange={(companionId) => set({ companionId })}
      options={[
        { value: me, label: text('visit.companionMe', 'I do') },
        ...others.map((one) => ({ value: one.id, label: one.name })),
        ...(isUnknown
          ? [{ value: form.companionId, label: staffName(house, form.companionId, me) ?? companyWords('team') }]
          : []),
      ]}
      error={error}
    />
  )
}
