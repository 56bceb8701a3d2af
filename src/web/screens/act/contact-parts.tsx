// The contact form in its three parts: how and when one met, what it was for and what happened, what it settled and what comes next.
import { companions, contactPlaces, coreServices, interpreterModes, isSpoken } from '../../../domain/contact.ts'
import { type Method, methods } from '../../../domain/method.ts'
import type { Task } from '../../../domain/task.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextArea, TextField } from '../../parts/text-field.tsx'
import { companionWords, interpreterWords, methodWords, placeWords, serviceWords } from '../../text/contact-words.ts'
import { text } from '../../text/text.ts'
import { Choices, toggled } from './choices.tsx'
import { type ContactFields, hasPlace } from './contact-fields.ts'
import { CheckGroup } from './form-dialog.tsx'
import { methodIcons } from './method-icons.ts'
import { Moment } from './moment.tsx'

export type ContactPartProps = {
  id: string
  form: ContactFields
  set: (fields: Partial<ContactFields>) => void
  /** What is wrong with a field, by its name. */
  errorOf: (field: string) => string | undefined
}

/** How, whether reached, when, with whom, where, how long; and in which language, where that must be said (LANG-1). */
export function HowPart({ id, form, set, errorOf, language }: ContactPartProps & { language: string | undefined }) {
  return (
    <>
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
        {hasPlace(form) ? (
          <SelectField
            label={text('contact.place', 'Where')}
            isOptional
            emptyLabel={text('contact.placeNone', 'Choose a place')}
            options={contactPlaces.map((value) => ({ value, label: placeWords(value) }))}
            value={form.place}
            onChange={(place) => set({ place: place as ContactFields['place'] })}
          />
        ) : null}
        <TextField
          id={`${id}-minutes`}
          label={text('outreach.minutes', 'Minutes')}
          hint={text('contact.minutesAbout', 'Left empty, they wait in Today.')}
          isOptional
          size="short"
          inputMode="numeric"
          value={form.minutes}
          onChange={(minutes) => set({ minutes })}
          error={errorOf('minutes')}
        />
      </div>
      {language !== undefined && isSpoken(form) ? (
        <RadioCards
          id={`${id}-bridge`}
          label={text('contact.bridge', 'In {language}, how?', { language })}
          error={errorOf('bridge')}
          cards={interpreterModes.map((value) => ({ value, label: interpreterWords(value) }))}
          value={form.interpreterMode}
          onChange={(mode) => set({ interpreterMode: mode as ContactFields['interpreterMode'] })}
        />
      ) : null}
    </>
  )
}

/** Which of the seven core services, and what happened. */
export function WhatPart({ form, set }: Pick<ContactPartProps, 'form' | 'set'>) {
  return (
    <>
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
    </>
  )
}

/** Open steps that this contact settled, and the next one. */
export function NextPart({ id, form, set, errorOf, open }: ContactPartProps & { open: readonly Task[] }) {
  return (
    <>
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
    </>
  )
}

type SignPartProps = ContactPartProps & {
  /** How the contact that is mended stood; undefined for a new one and for one still unsigned. */
  mends: 'signed' | 'closed' | undefined
}

/** Why a signed or closed contact is mended, and that one signs it where nobody has. */
export function SignPart({ id, form, set, errorOf, mends }: SignPartProps) {
  return (
    <>
      {mends === undefined ? null : (
        <TextField
          id={`${id}-reason`}
          label={text('contact.reason', 'Why it is mended')}
          hint={
            mends === 'signed'
              ? text('contact.reasonAbout', 'It was signed. The first stays in the journal, and this stands beside it.')
              : text('contact.closedAbout', 'It was closed as it stood. The first stays in the journal.')
          }
          maxLength={300}
          value={form.reason}
          onChange={(reason) => set({ reason })}
          error={errorOf('reason')}
        />
      )}
      {mends === 'signed' ? null : (
        <Checkbox
          label={text('contact.sign', 'I sign this')}
          about={text(
            'contact.signAbout',
            'Signed, it is only mended, with a reason. Unsigned, it waits in Today and is not billed.',
          )}
          isChecked={form.isSigned}
          onChange={(isSigned) => set({ isSigned })}
        />
      )}
    </>
  )
}
