// The fields of “Refer someone”, in the order of a phone call: who, how to find them, why, who asks; the rest folded away. Which groups can be
// ticked for an adult and for a child comes from the rules.
import { rules } from '../../../../content/rules/all.ts'
import { type PopulationOfFocus, populations } from '../../../domain/population.ts'
import type { Referral } from '../../../domain/referral.ts'
import { rulesOn } from '../../../domain/rule.ts'
import { device } from '../../device/device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, PhoneField, TextArea, TextField } from '../../parts/text-field.tsx'
import { populationWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import type { TextName } from './refer-form.ts'

type PartProps = {
  id: string
  form: Referral
  set: (fields: Partial<Referral>) => void
  errorOf: (field: string) => string | undefined
}

const field = ({ id, form, set, errorOf }: PartProps, name: TextName) => ({
  id: `${id}-${name}`,
  value: form[name] ?? '',
  onChange: (value: string) => set({ [name]: value === '' ? null : value }),
  error: errorOf(name),
})

export function PersonFields(part: PartProps) {
  const { form, set } = part
  const isChild = form.kind === 'child'
  return (
    <>
      <RadioCards
        label={text('refer.who', 'Who is it')}
        cards={[
          { value: 'other', label: text('refer.adult', 'An adult') },
          { value: 'child', label: text('refer.child', 'Somebody under 21') },
        ]}
        value={form.kind}
        onChange={(kind) => set({ kind: kind === 'child' ? 'child' : 'other', populations: [] })}
      />
      <TextField label={text('refer.name', 'Name, or the name they use')} maxLength={120} {...field(part, 'name')} />
      <fieldset className="refer__group">
        <legend>{text('refer.find', 'How to find them: one is enough')}</legend>
        <div className="form-pair">
          <PhoneField label={text('enter.phone', 'Phone')} isOptional {...field(part, 'phone')} />
          <TextField
            label={text('person.email', 'E-mail')}
            isOptional
            kind="email"
            dir="ltr"
            maxLength={200}
            {...field(part, 'email')}
          />
        </div>
        <TextField
          label={text('refer.place', 'A place to find them')}
          hint={text('refer.placeHint', 'An address, a ward, a corner, a time of day')}
          isOptional
          maxLength={500}
          {...field(part, 'place')}
        />
      </fieldset>
      {isChild ? (
        <div className="form-pair">
          <TextField
            label={text('refer.guardian', 'Who decides for them')}
            isOptional
            maxLength={120}
            {...field(part, 'guardian')}
          />
          <PhoneField label={text('refer.guardianPhone', 'Their phone')} isOptional {...field(part, 'guardianPhone')} />
        </div>
      ) : null}
      <div className="form-pair">
        <DayField
          label={text('inbox.bornOn', 'Birth date')}
          isOptional
          latest={device.clock.today()}
          {...field(part, 'bornOn')}
        />
        <TextField label={text('inbox.cin', 'CIN')} isOptional dir="ltr" maxLength={20} {...field(part, 'cin')} />
      </div>
      <DayField
        label={text('refer.leaves', 'Day they leave the hospital or jail')}
        isOptional
        earliest={device.clock.today()}
        {...field(part, 'leavesOn')}
      />
      <Checkbox
        label={text('refer.urgent', 'It is urgent')}
        about={text(
          'refer.urgentAbout',
          'Waiting five working days could harm the person. The plan answers in 72 hours.',
        )}
        isChecked={form.isUrgent}
        onChange={(isUrgent) => set({ isUrgent })}
      />
    </>
  )
}

/** The groups that a rule in force has for an adult, or for a child. */
function groupsFor(kind: Referral['kind']): readonly PopulationOfFocus[] {
  const group = kind === 'child' ? 'child' : 'adult'
  const found = rulesOn(rules, device.clock.today())
    .filter((rule) => rule.kind === 'focus' && (rule.group ?? group) === group)
    .flatMap(({ population }) => population ?? [])
  return populations.filter((key) => found.includes(key))
}

export function WhyFields(part: PartProps) {
  const { form, set } = part
  return (
    <>
      <fieldset className="refer__group">
        <legend>{text('refer.groups', 'What is so, as far as you know')}</legend>
        {groupsFor(form.kind).map((key) => (
          <Checkbox
            key={key}
            label={populationWords(key)}
            isChecked={form.populations.includes(key)}
            onChange={(isOn) =>
              set({ populations: isOn ? [...form.populations, key] : form.populations.filter((one) => one !== key) })
            }
          />
        ))}
      </fieldset>
      <TextArea
        label={text('refer.comment', 'Why now, in your words')}
        isOptional
        rows={3}
        maxLength={2000}
        {...field(part, 'comment')}
      />
    </>
  )
}

const nobody = { name: null, contact: null, organization: null, relation: null, personKnows: null }

export function YouFields({ form, set }: PartProps) {
  const referrer = form.referrer ?? nobody
  const tell = (fields: Partial<typeof referrer>) => set({ referrer: { ...referrer, ...fields } })
  const { personKnows } = referrer
  return (
    <fieldset className="refer__group">
      <legend>{text('refer.you', 'About you')}</legend>
      <div className="form-pair">
        <TextField
          label={text('refer.yourName', 'Your name')}
          isOptional
          maxLength={120}
          value={referrer.name ?? ''}
          onChange={(name) => tell({ name })}
        />
        <TextField
          label={text('refer.yourContact', 'How to reach you')}
          isOptional
          maxLength={200}
          value={referrer.contact ?? ''}
          onChange={(contact) => tell({ contact })}
        />
      </div>
      <TextField
        label={text('refer.relation', 'What you are to them')}
        hint={text('refer.relationHint', 'Discharge planner, school nurse, reentry worker …')}
        isOptional
        maxLength={120}
        value={referrer.relation ?? ''}
        onChange={(relation) => tell({ relation })}
      />
      <RadioCards
        label={text('refer.knows', 'Does the person know?')}
        isOptional
        cards={[
          { value: 'yes', label: text('trace.yes', 'yes') },
          { value: 'no', label: text('trace.no', 'no') },
        ]}
        value={personKnows === null ? undefined : personKnows ? 'yes' : 'no'}
        onChange={(value) => tell({ personKnows: value === 'yes' })}
      />
    </fieldset>
  )
}

export function MoreFields(part: PartProps) {
  const { form, set } = part
  return (
    <details className="refer__more">
      <summary>{text('refer.more', 'More, if you know it')}</summary>
      <div className="form">
        <div className="form-pair">
          <TextField
            label={text('inbox.language', 'Language')}
            isOptional
            maxLength={60}
            {...field(part, 'language')}
          />
          <TextField label={text('inbox.doctor', 'Doctor')} isOptional maxLength={200} {...field(part, 'doctor')} />
        </div>
        <Checkbox
          label={text('refer.interpreter', 'An interpreter is needed')}
          isChecked={form.wantsInterpreter}
          onChange={(wantsInterpreter) => set({ wantsInterpreter })}
        />
        <TextField
          label={text('inbox.programs', 'Other programs')}
          isOptional
          maxLength={500}
          {...field(part, 'programs')}
        />
      </div>
    </details>
  )
}
