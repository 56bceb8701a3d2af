// What is known of a member, added or corrected: what ended stays in the history, nothing is written over (EXC-15).
import { useId, useState } from 'react'
import { addAddress, addPhone, raiseFlag } from '../../../api/detail.ts'
import type { Address } from '../../../domain/address.ts'
import { dialed } from '../../../domain/phone.ts'
import { safetyFlagKinds } from '../../../domain/safety-flag.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { safetyKindWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { openPhones } from '../person.ts'
import { FormDialog } from './form-dialog.tsx'
import { useSaving } from './saving.ts'

type DetailFormProps = { held: HeldChart; onClose: () => void }

/** A new phone number or e-mail, with whether a message may be left. */
export function PhoneForm({ held, onClose }: DetailFormProps) {
  const id = useId()
  const saving = useSaving()
  const [form, setForm] = useState({ value: '', message: '', isPrivate: false })
  const [isTried, setTried] = useState(false)
  const value = form.value.trim()
  const isEmail = value.includes('@')
  const digits = dialed(value)
  const isRight = isEmail ? /^\S+@\S+\.\S+$/.test(value) : /^\d{10}$/.test(digits)
  const faults =
    isTried && !isRight
      ? [{ fieldId: `${id}-value`, words: text('phone.wrong', 'Write ten digits, or an e-mail address.') }]
      : []

  async function submit(): Promise<void> {
    setTried(true)
    if (!isRight) return
    const kind = isEmail ? ('email' as const) : ('phone' as const)
    const rank = Math.min(9, 1 + openPhones(held.chart).filter((one) => one.kind === kind).length)
    const input = {
      ...{ member: held.member, id: device.clock.newId(), kind, rank, source: 'member' as const },
      value: isEmail ? value : digits,
      isSafeToLeaveMessage: form.message === '' ? null : form.message === 'yes',
      isPrivate: form.isPrivate,
      fromOn: device.clock.today(),
    }
    if (await saving.save(addPhone, input, { says: text('phone.done', 'Saved how to reach them.') })) onClose()
  }

  return (
    <FormDialog
      title={text('phone.title', 'Add a phone or e-mail')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('detail.save', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <TextField
        id={`${id}-value`}
        label={text('phone.value', 'Phone number or e-mail')}
        dir="ltr"
        inputMode={isEmail ? 'email' : 'text'}
        size="middle"
        maxLength={254}
        value={form.value}
        onChange={(next) => setForm({ ...form, value: next })}
        error={faults[0]?.words}
      />
      {isEmail ? null : (
        <RadioCards
          label={text('phone.message', 'May a message be left?')}
          cards={[
            { value: 'yes', label: text('details.yes', 'Yes') },
            { value: 'no', label: text('details.no', 'No') },
            { value: '', label: text('phone.messageUnknown', 'Not asked yet') },
          ]}
          value={form.message}
          onChange={(message) => setForm({ ...form, message })}
        />
      )}
      <Private isPrivate={form.isPrivate} onChange={(isPrivate) => setForm({ ...form, isPrivate })} />
    </FormDialog>
  )
}

function Private({ isPrivate, onChange }: { isPrivate: boolean; onChange: (isPrivate: boolean) => void }) {
  return (
    <Checkbox
      label={text('detail.private', 'Keep it private')}
      about={text('detail.privateAbout', 'Never in a file, a letter or a copy, unless the member says so.')}
      isChecked={isPrivate}
      onChange={onChange}
    />
  )
}

/** An address, or where to find someone who has none; the one of that kind before it ends. */
export function AddressForm({ held, onClose }: DetailFormProps) {
  const id = useId()
  const saving = useSaving()
  const isHidden = held.chart.safetyFlag.some((flag) => flag.kind === 'confidential-address' && flag.endedOn === null)
  const [kind, setKind] = useState<Address['kind']>('where-to-find')
  const [form, setForm] = useState({ where: '', street: '', city: '', zip: '', isPrivate: isHidden })
  const [isTried, setTried] = useState(false)
  const isPlace = kind === 'where-to-find'
  const isMissing = isPlace ? form.where.trim() === '' : form.street.trim() === ''
  const isZipWrong = !isPlace && form.zip.trim() !== '' && !/^\d{5}(\d{4})?$/.test(form.zip.trim().replace('-', ''))
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value })
  const faults = !isTried
    ? []
    : [
        ...(isMissing ? [{ fieldId: `${id}-where`, words: text('address.missing', 'Say where.') }] : []),
        ...(isZipWrong
          ? [{ fieldId: `${id}-zip`, words: text('address.zipWrong', 'A ZIP code has five digits.') }]
          : []),
      ]

  async function submit(): Promise<void> {
    setTried(true)
    if (isMissing || isZipWrong) return
    const place = isPlace
      ? { street: null, city: null, state: null, zip: null, noFixedAddress: true, asSent: form.where.trim() }
      : {
          street: form.street.trim(),
          city: form.city.trim() || null,
          state: 'CA',
          zip: form.zip.trim().replace('-', '') || null,
          noFixedAddress: false,
          asSent: null,
        }
    const input = {
      ...{ member: held.member, id: device.clock.newId(), kind, ...place, county: null },
      ...{ isPrivate: form.isPrivate, source: 'member' as const, fromOn: device.clock.today() },
    }
    if (await saving.save(addAddress, input, { says: text('address.done', 'Saved where to find them.') })) onClose()
  }

  return (
    <FormDialog
      title={text('address.title', 'Add where')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('detail.save', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <RadioCards
        label={text('address.kind', 'What is it?')}
        cards={[
          { value: 'where-to-find', label: text('details.find', 'Where to find'), icon: 'place' },
          { value: 'home', label: text('details.home', 'Home'), icon: 'home' },
          { value: 'mail', label: text('details.mail', 'Mail'), icon: 'letter' },
        ]}
        value={kind}
        onChange={(value) => setKind(value as Address['kind'])}
      />
      <WhereFields
        id={id}
        isPlace={isPlace}
        form={form}
        set={set}
        whereError={isTried && isMissing ? text('address.missing', 'Say where.') : undefined}
        zipError={isTried && isZipWrong ? text('address.zipWrong', 'A ZIP code has five digits.') : undefined}
      />
      <Private isPrivate={form.isPrivate} onChange={(isPrivate) => setForm({ ...form, isPrivate })} />
    </FormDialog>
  )
}

type WhereFieldsProps = {
  id: string
  isPlace: boolean
  form: { readonly where: string; readonly street: string; readonly city: string; readonly zip: string }
  set: (field: 'where' | 'street' | 'city' | 'zip') => (value: string) => void
  whereError: string | undefined
  zipError: string | undefined
}

function WhereFields({ id, isPlace, form, set, whereError, zipError }: WhereFieldsProps) {
  if (isPlace) {
    return (
      <TextField
        id={`${id}-where`}
        label={text('address.where', 'Where to find them')}
        hint={text('address.whereAbout', 'Mornings at the church kitchen, 4th and Main.')}
        maxLength={300}
        value={form.where}
        onChange={set('where')}
        error={whereError}
      />
    )
  }
  return (
    <>
      <TextField
        id={`${id}-where`}
        label={text('address.street', 'Street and number')}
        maxLength={200}
        value={form.street}
        onChange={set('street')}
        error={whereError}
      />
      <div className="form-pair">
        <TextField
          label={text('address.city', 'City')}
          isOptional
          maxLength={100}
          value={form.city}
          onChange={set('city')}
        />
        <TextField
          id={`${id}-zip`}
          label={text('address.zip', 'ZIP')}
          isOptional
          size="short"
          dir="ltr"
          inputMode="numeric"
          maxLength={10}
          value={form.zip}
          onChange={set('zip')}
          error={zipError}
        />
      </div>
    </>
  )
}

/** A safety flag: a fact, never a label of a person. In force at once, before every address and phone (SAF-3). */
export function FlagForm({ held, onClose }: DetailFormProps) {
  const id = useId()
  const saving = useSaving()
  const [kind, setKind] = useState<(typeof safetyFlagKinds)[number]>()
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const isNoteMissing = kind === 'fact' && note.trim() === ''
  const faults = !isTried
    ? []
    : [
        ...(kind === undefined
          ? [{ fieldId: `${id}-kind`, words: text('flag.missing', 'Choose what everyone must know.') }]
          : []),
        ...(isNoteMissing
          ? [{ fieldId: `${id}-note`, words: text('flag.noteMissing', 'Say the fact in a few words.') }]
          : []),
      ]

  async function submit(): Promise<void> {
    setTried(true)
    if (kind === undefined || isNoteMissing) return
    const input = {
      member: held.member,
      id: device.clock.newId(),
      kind,
      note: note.trim() || null,
      fromOn: device.clock.today(),
    }
    if (await saving.save(raiseFlag, input, { says: text('flag.done', 'The safety flag stands, everywhere.') }))
      onClose()
  }

  return (
    <FormDialog
      title={text('flag.title', 'Raise a safety flag')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('flag.save', 'Raise the flag')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <RadioCards
        id={`${id}-kind`}
        label={text('flag.kind', 'What must everyone know?')}
        error={faults.find((fault) => fault.fieldId === `${id}-kind`)?.words}
        cards={safetyFlagKinds.map((value) => ({ value, label: safetyKindWords(value) }))}
        value={kind}
        onChange={(value) => setKind(value as (typeof safetyFlagKinds)[number])}
      />
      <TextField
        id={`${id}-note`}
        label={text('flag.note', 'In a few words')}
        hint={text('flag.noteAbout', 'A fact, as “dog in the yard”. Never a judgment of a person.')}
        isOptional={kind !== 'fact'}
        maxLength={500}
        value={note}
        onChange={setNote}
        error={faults.find((fault) => fault.fieldId === `${id}-note`)?.words}
      />
    </FormDialog>
  )
}
