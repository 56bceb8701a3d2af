// What the directory says of one's own agency: what people who look for one, the plan and its assignment board go by.
import { useId, useState } from 'react'
import { listAgency } from '../../../api/network.ts'
import { populations } from '../../../domain/population.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { Section } from '../../parts/section.tsx'
import { PhoneField, SelectField, TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { populationWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { CheckGroup } from '../act/form-dialog.tsx'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { type Agency, servesWords } from './directory.tsx'

type ListingFormProps = { organization: string; own: Agency; onChanged: () => Promise<void> }

const ages = ['both', 'adult', 'child'] as const

/** The form. */
export function ListingForm({ organization, own, onChanged }: ListingFormProps) {
  const id = useId()
  const saving = useSaving()
  const [form, setForm] = useState(() => typedOf(own))
  const [isTried, setTried] = useState(false)
  const set = (fields: Partial<typeof form>) => setForm((before) => ({ ...before, ...fields }))
  const faults = isTried ? faultsOf(id, form) : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    if (faultsOf(id, form).length > 0) return
    const says = text('listing.saved', 'The directory says it so from now on.')
    if (await saving.save(listAgency, { organization, ...sentOf(form) }, { says })) await onChanged()
  }

  return (
    <Section
      title={text('listing.title', 'Your agency in the directory')}
      about={
        own.listedOn === null
          ? text('listing.never', 'It says nothing yet. The assignment board can only go by what stands here.')
          : text('listing.last', 'Last said {day}.', { day: dayWords(own.listedOn, 'dated') })
      }
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!saving.isBusy) void submit()
        }}
      >
        <ErrorSummary faults={faults} />
        <NotSaved saving={saving} />
        <Place id={id} form={form} set={set} zipError={errorOf('zip')} />
        <TextField
          label={text('person.languages', 'Languages they speak')}
          hint={text('person.languagesAbout', 'With commas between them.')}
          maxLength={600}
          value={form.languages}
          onChange={(languages) => set({ languages })}
        />
        <TextField
          id={`${id}-capacity`}
          label={text('listing.capacity', 'Members you can walk with at once')}
          hint={text('listing.capacityAbout', 'Empty says nothing. {load} now.', { load: own.load })}
          isOptional
          inputMode="numeric"
          size="short"
          dir="ltr"
          maxLength={6}
          value={form.capacity}
          onChange={(capacity) => set({ capacity })}
          error={errorOf('capacity')}
        />
        <SelectField
          label={text('listing.serves', 'Ages')}
          options={ages.map((value) => ({ value, label: servesWords(value) }))}
          value={form.serves}
          onChange={(value) => set({ serves: ages.find((one) => one === value) ?? 'both' })}
        />
        <CheckGroup label={text('listing.groups', 'Whom you serve')}>
          {populations.map((one) => (
            <Checkbox
              key={one}
              label={populationWords(one)}
              isChecked={form.populations.includes(one)}
              onChange={(isChecked) =>
                set({
                  populations: isChecked
                    ? [...form.populations, one]
                    : form.populations.filter((other) => other !== one),
                })
              }
            />
          ))}
        </CheckGroup>
        <Checkbox
          label={text('listing.street', 'Has a street team')}
          isChecked={form.hasStreetTeam}
          onChange={(hasStreetTeam) => set({ hasStreetTeam })}
        />
        <div>
          <Button type="submit" kind="primary" disabled={saving.isBusy}>
            {text('person.save', 'Save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

type Typed = ReturnType<typeof typedOf>
type PlaceProps = { id: string; form: Typed; set: (fields: Partial<Typed>) => void; zipError: string | undefined }

function Place({ id, form, set, zipError }: PlaceProps) {
  return (
    <>
      <div className="form-pair">
        <TextField
          label={text('listing.streetName', 'Street')}
          isOptional
          maxLength={200}
          value={form.street}
          onChange={(street) => set({ street })}
        />
        <TextField
          label={text('listing.city', 'City')}
          isOptional
          maxLength={80}
          value={form.city}
          onChange={(city) => set({ city })}
        />
      </div>
      <div className="form-pair">
        <TextField
          id={`${id}-zip`}
          label={text('listing.zip', 'ZIP code')}
          isOptional
          inputMode="numeric"
          size="short"
          dir="ltr"
          maxLength={5}
          value={form.zip}
          onChange={(zip) => set({ zip })}
          error={zipError}
        />
        <PhoneField
          label={text('enter.phone', 'Phone')}
          isOptional
          value={form.phone}
          onChange={(phone) => set({ phone })}
        />
      </div>
      <Checkbox
        label={text('listing.hides', 'Keep the place to ourselves')}
        about={text(
          'listing.hidesAbout',
          'For a shelter or a house of safety: the city stays, street and ZIP code go nowhere.',
        )}
        isChecked={form.hidesPlace}
        onChange={(hidesPlace) => set({ hidesPlace })}
      />
    </>
  )
}

function typedOf({
  street,
  city,
  zip,
  phone,
  languages,
  populations: groups,
  hidesPlace,
  serves,
  capacity,
  hasStreetTeam,
}: Agency) {
  return {
    ...{ street: street ?? '', city: city ?? '', zip: zip ?? '', phone: phone ?? '', languages: languages.join(', ') },
    ...{ populations: groups, hidesPlace, serves, capacity: capacity === null ? '' : String(capacity), hasStreetTeam },
  }
}

function sentOf({
  street,
  city,
  zip,
  phone,
  languages,
  populations: groups,
  hidesPlace,
  serves,
  capacity,
  hasStreetTeam,
}: Typed) {
  const said = (value: string) => value.trim() || null
  const spoken = languages.split(',').flatMap((one) => said(one) ?? [])
  return {
    ...{ street: said(street), city: said(city), zip: said(zip), phone: said(phone), languages: [...new Set(spoken)] },
    ...{
      populations: [...groups],
      hidesPlace,
      serves,
      capacity: capacity.trim() === '' ? null : Number(capacity),
      hasStreetTeam,
    },
  }
}

function faultsOf(id: string, { zip, capacity }: Typed) {
  return [
    ...(zip.trim() === '' || /^\d{5}$/.test(zip.trim())
      ? []
      : [{ fieldId: `${id}-zip`, words: text('listing.zipWrong', 'A ZIP code has five digits.') }]),
    ...(capacity.trim() === '' || /^\d{1,5}$/.test(capacity.trim())
      ? []
      : [
          {
            fieldId: `${id}-capacity`,
            words: text('listing.capacityWrong', 'Write a whole number, or leave it empty.'),
          },
        ]),
  ]
}
