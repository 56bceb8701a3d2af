// A contact with or for a member: who, how, where, how long, which of the seven core services, what happened, what is next. Saved as
// typed; minutes are never filled in for anyone (EXC-8); how the language was bridged is asked where it matters (LANG-1).
import { useId, useState } from 'react'
import { amendContact, recordContact } from '../../../api/contact.ts'
import { finishTask } from '../../../api/detail.ts'
import { companions, contactPlaces, coreServices, interpreterModes } from '../../../domain/contact.ts'
import { type Method, methods } from '../../../domain/method.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextArea, TextField } from '../../parts/text-field.tsx'
import { companionWords, interpreterWords, methodWords, placeWords, serviceWords } from '../../text/contact-words.ts'
import { text } from '../../text/text.ts'
import { useMe } from '../house-names.ts'
import {
  type ContactFields,
  contactFaults,
  contactInput,
  contactShape,
  firstContact,
  needsBridge,
  ofContact,
} from './contact-fields.ts'
import { useDraft } from './draft.ts'
import { CheckGroup, FormDialog } from './form-dialog.tsx'
import { methodIcons } from './method-icons.ts'
import { Moment } from './moment.tsx'
import { useSaving } from './saving.ts'

/** Records a contact, or mends the one given. */
export function ContactForm({ held, of, onClose }: { held: HeldChart; of?: string | undefined; onClose: () => void }) {
  const id = useId()
  const me = useMe()
  const saving = useSaving()
  const mended = held.chart.contact.find((one) => one.id === of)
  const name = `contact ${of ?? held.member}`
  const draft = useDraft<ContactFields>(name, contactShape, () => (mended ? ofContact(mended) : firstContact()))
  const [isTried, setTried] = useState(false)
  const { form, set } = draft
  const episode = held.chart.episode.find((one) => one.id === mended?.episodeId) ?? currentEpisode(held.chart)
  const member = held.chart.member[0]
  const isBridged = member !== undefined && needsBridge(member)
  const faults = isTried ? contactFaults(form, id, isBridged) : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words
  const open = mended ? [] : held.chart.task.filter((task) => task.doneAt === null && task.forStaff === me)

  async function submit(): Promise<void> {
    setTried(true)
    const entry = contactInput(form)
    if (contactFaults(form, id, isBridged).length > 0 || !entry || !episode) return
    const input = { member: held.member, id: device.clock.newId(), episodeId: episode.id, ...entry }
    const isSafe = mended
      ? await saving.save(
          amendContact,
          { ...input, amends: mended.id },
          { draft: name, says: text('contact.mended', 'Contact mended.') },
        )
      : await saving.save(recordContact, input, { draft: name, says: text('contact.done', 'Contact recorded.') })
    if (!isSafe) return
    for (const task of open.filter((one) => form.settles.includes(one.id))) {
      await device.do(finishTask, { member: held.member, task: task.id, outcome: null })
    }
    onClose()
  }

  return (
    <FormDialog
      title={mended ? text('contact.mend', 'Mend a contact') : text('contact.title', 'Record a contact')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={mended ? text('contact.saveMended', 'Save the mended contact') : text('contact.save', 'Record contact')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={draft.isFound ? draft.startOver : undefined}
    >
      <RadioCards
        id={`${id}-method`}
        label={text('contact.how', 'How did you meet?')}
        error={errorOf('method')}
        cards={methods.map((value) => ({ value, label: methodWords(value), icon: methodIcons[value] }))}
        value={form.method}
        onChange={(method) => set({ method: method as Method })}
      />
      <RadioCards
        id={`${id}-outcome`}
        label={text('contact.outcome', 'Did you reach them?')}
        error={errorOf('outcome')}
        cards={[
          { value: 'reached', label: text('contact.reached', 'Yes, reached'), icon: 'people' },
          { value: 'not-reached', label: text('contact.notReached', 'No, not reached'), icon: 'not' },
        ]}
        value={form.outcome}
        onChange={(outcome) => set({ outcome: outcome as 'reached' | 'not-reached' })}
      />
      <Moment form={form} set={set} id={`${id}-day`} />
      <Choices
        label={text('contact.with', 'With whom')}
        all={companions}
        words={companionWords}
        chosen={form.withWhom}
        onChange={(withWhom) => set({ withWhom })}
      />
      <div className="form-pair">
        <SelectField
          label={text('contact.place', 'Where')}
          isOptional
          emptyLabel={text('contact.placeNone', 'Choose a place')}
          options={contactPlaces.map((value) => ({ value, label: placeWords(value) }))}
          value={form.place}
          onChange={(place) => set({ place: place as ContactFields['place'] })}
        />
        <TextField
          id={`${id}-minutes`}
          label={text('outreach.minutes', 'Minutes')}
          isOptional
          size="short"
          inputMode="numeric"
          value={form.minutes}
          onChange={(minutes) => set({ minutes })}
          error={errorOf('minutes')}
        />
      </div>
      {isBridged ? (
        <RadioCards
          id={`${id}-bridge`}
          label={text('contact.bridge', 'In {language}, how?', { language: member?.spokenLanguage ?? '' })}
          error={errorOf('bridge')}
          cards={interpreterModes.map((value) => ({ value, label: interpreterWords(value) }))}
          value={form.interpreterMode}
          onChange={(mode) => set({ interpreterMode: mode as ContactFields['interpreterMode'] })}
        />
      ) : null}
      <Choices
        label={text('contact.services', 'What was it for?')}
        hint={text('contact.servicesAbout', 'The seven core services of ECM; as many as it was.')}
        all={coreServices}
        words={serviceWords}
        chosen={form.services}
        onChange={(services) => set({ services })}
      />
      <TextArea
        label={text('contact.note', 'What happened, what was agreed')}
        isOptional
        rows={4}
        maxLength={8000}
        value={form.note}
        onChange={(note) => set({ note })}
      />
      {open.length === 0 ? null : (
        <CheckGroup label={text('contact.settles', 'This also settled')}>
          {open.map((task) => (
            <Checkbox
              key={task.id}
              label={task.what}
              isChecked={form.settles.includes(task.id)}
              onChange={(isChecked) => set({ settles: toggled(form.settles, task.id, isChecked) })}
            />
          ))}
        </CheckGroup>
      )}
      <div className="form-pair">
        <TextField
          label={text('contact.nextStep', 'Next step')}
          isOptional
          maxLength={300}
          value={form.nextStep}
          onChange={(nextStep) => set({ nextStep })}
        />
        <DayField
          id={`${id}-nextOn`}
          label={text('contact.nextOn', 'By')}
          isOptional
          earliest={form.on}
          value={form.nextOn}
          onChange={(nextOn) => set({ nextOn })}
          error={errorOf('nextOn')}
        />
      </div>
    </FormDialog>
  )
}

type ChoicesProps<Value extends string> = {
  label: string
  hint?: string
  all: readonly Value[]
  words: (value: Value) => string
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

function Choices<Value extends string>({ label, hint, all, words, chosen, onChange }: ChoicesProps<Value>) {
  return (
    <CheckGroup label={label} {...(hint === undefined ? {} : { hint })}>
      {all.map((value) => (
        <Checkbox
          key={value}
          label={words(value)}
          isChecked={chosen.includes(value)}
          onChange={(isChecked) => onChange(toggled(chosen, value, isChecked))}
        />
      ))}
    </CheckGroup>
  )
}

function toggled<Value>(chosen: readonly Value[], value: Value, isChosen: boolean): Value[] {
  return isChosen ? [...chosen, value] : chosen.filter((one) => one !== value)
}
