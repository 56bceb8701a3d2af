// The fields of a person, the same when they are entered and when they are corrected: what is typed, what is wrong with it, what is sent.
import * as z from 'zod'
import { genders } from '../../../domain/lead-suggest.ts'
import { isNpi } from '../../../domain/npi.ts'
import { Email, type Person } from '../../../domain/staff.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import type { FieldFault } from '../../parts/error-summary.tsx'
import { PhoneField, SelectField, TextField } from '../../parts/text-field.tsx'
import { genderWords } from '../../text/lead-words.ts'
import { text } from '../../text/text.ts'

export const personShape = {
  name: z.string(),
  email: z.string(),
  isLicensed: z.boolean(),
  npi: z.string(),
  languages: z.string(),
  phone: z.string(),
  gender: z.string(),
}
export type PersonTyped = z.infer<z.ZodObject<typeof personShape>>

export const nobodyTyped: PersonTyped = {
  name: '',
  email: '',
  isLicensed: false,
  npi: '',
  languages: 'English',
  phone: '',
  gender: '',
}

/** A person as the fields show them. */
export function typedOf(person: Person): PersonTyped {
  return {
    name: person.name,
    email: person.email,
    isLicensed: person.isLicensed,
    npi: person.npi ?? '',
    languages: person.languages.join(', '),
    phone: person.phone ?? '',
    gender: person.gender ?? '',
  }
}

/** What is sent of what was typed. */
export function personOf(typed: PersonTyped): Person {
  const languages = typed.languages.split(',').map((language) => language.trim())
  return {
    name: typed.name.trim(),
    email: typed.email.trim(),
    isLicensed: typed.isLicensed,
    npi: typed.npi.trim() === '' ? null : typed.npi.replace(/\s/g, ''),
    languages: [...new Set(languages.filter((language) => language !== ''))],
    phone: typed.phone.trim() === '' ? null : typed.phone.trim(),
    gender: genders.find((one) => one === typed.gender) ?? null,
  }
}

/** What keeps it from being saved, each fault with its field. */
export function faultsOf(id: string, typed: PersonTyped): readonly FieldFault[] {
  const person = personOf(typed)
  return [
    ...(person.name === '' ? [{ fieldId: `${id}-name`, words: text('person.nameMissing', 'Write their name.') }] : []),
    ...(Email.safeParse(person.email).success
      ? []
      : [{ fieldId: `${id}-email`, words: text('person.emailWrong', 'Write an e-mail, as name@example.org.') }]),
    ...(person.npi === null || isNpi(person.npi)
      ? []
      : [{ fieldId: `${id}-npi`, words: text('person.npiWrong', 'An NPI has ten digits; one of these is wrong.') }]),
  ]
}

type PersonFieldsProps = {
  id: string
  typed: PersonTyped
  faults: readonly FieldFault[]
  onChange: (fields: Partial<PersonTyped>) => void
}

/** Name, e-mail, license, NPI, languages and phone. */
export function PersonFields({ id, typed, faults, onChange }: PersonFieldsProps) {
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words
  return (
    <>
      <TextField
        id={`${id}-name`}
        label={text('people.name', 'Name')}
        maxLength={120}
        value={typed.name}
        onChange={(name) => onChange({ name })}
        error={errorOf('name')}
      />
      <TextField
        id={`${id}-email`}
        kind="email"
        label={text('person.email', 'E-mail')}
        hint={text('person.emailAbout', 'They sign in with it. Nothing is sent to it.')}
        dir="ltr"
        maxLength={254}
        value={typed.email}
        onChange={(email) => onChange({ email })}
        error={errorOf('email')}
      />
      <div className="form-pair">
        <TextField
          label={text('person.languages', 'Languages they speak')}
          hint={text('person.languagesAbout', 'With commas between them.')}
          maxLength={300}
          value={typed.languages}
          onChange={(languages) => onChange({ languages })}
        />
        <PhoneField
          label={text('enter.phone', 'Phone')}
          hint={text('person.phoneAbout', 'Colleagues see it.')}
          isOptional
          value={typed.phone}
          onChange={(phone) => onChange({ phone })}
        />
      </div>
      <SelectField
        label={text('person.gender', 'Gender')}
        hint={text('person.genderAbout', 'As they say it. Some members ask for a woman or a man to walk with them.')}
        isOptional
        emptyLabel={text('person.genderUnsaid', 'Not said')}
        options={genders.map((value) => ({ value, label: genderWords(value) }))}
        value={typed.gender}
        onChange={(gender) => onChange({ gender })}
      />
      <Checkbox
        label={text('person.licensed', 'Has a clinical license')}
        isChecked={typed.isLicensed}
        onChange={(isLicensed) => onChange({ isLicensed })}
      />
      <TextField
        id={`${id}-npi`}
        label={text('person.npi', 'NPI')}
        isOptional
        inputMode="numeric"
        size="middle"
        dir="ltr"
        maxLength={12}
        value={typed.npi}
        onChange={(npi) => onChange({ npi })}
        error={errorOf('npi')}
      />
    </>
  )
}
