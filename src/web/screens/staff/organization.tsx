// The organization itself: what plans know it by, and how it wants its own work to go. The settings are drawn from their declarations.
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type * as z from 'zod'
import { correctOrganization, readOrganization, setOrganization } from '../../../api/organization.ts'
import { isNpi } from '../../../domain/npi.ts'
import {
  checkSetting,
  organizationSettings,
  type SettingDeclaration,
  type SettingValue,
} from '../../../domain/organization-setting.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { PhoneField, SelectField, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { type Saving, useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from './unreached.tsx'
import './staff.css'

type Known = z.output<(typeof readOrganization)['output']>

/** The page of the organization. */
export function OrganizationScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const mayWrite = device.may('house.write')
  const asked = useAsked(readOrganization, mayWrite && organization !== undefined ? { organization } : undefined)
  if (!mayWrite || organization === undefined)
    return <NotYours title={text('people.organization', 'The organization')} />
  const { value, failure, again } = asked
  return (
    <>
      <PageHeader
        title={value?.name ?? text('people.organization', 'The organization')}
        about={text('organization.about', 'What plans and colleagues know it by, and how work goes here.')}
        before={
          <Link to="/people" className="back">
            <Icon name="back" small /> {text('shell.people', 'People')}
          </Link>
        }
      />
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value !== undefined ? (
        <>
          {value.kind === 'agency' ? (
            <p>
              <Link {...buttonLook()} to="/directory">
                {text('listing.title', 'Your agency in the directory')}
              </Link>
            </p>
          ) : null}
          <KnownBy key={JSON.stringify(value)} organization={organization} known={value} onChanged={again} />
          <Settings organization={organization} known={value} onChanged={again} />
        </>
      ) : failure === undefined ? (
        <Skeleton rows={5} />
      ) : null}
    </>
  )
}

type PartProps = { organization: string; known: Known; onChanged: () => Promise<void> }

function KnownBy({ organization, known, onChanged }: PartProps) {
  const id = useId()
  const saving = useSaving()
  const isAgency = known.kind === 'agency'
  const [form, setForm] = useState({
    ...{ name: known.name, npi: known.npi ?? '', tin: known.tin ?? '' },
    ...{ providerType: known.providerType ?? '', phone: known.phone ?? '' },
  })
  const [isTried, setTried] = useState(false)
  const said = (value: string) => value.trim() || null
  const faults = isTried ? faultsOf(id, form) : []
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    if (faultsOf(id, form).length > 0) return
    const { name, npi, tin, providerType, phone } = form
    const own = isAgency ? { npi: said(npi), providerType: said(providerType) } : { npi: null, providerType: null }
    const input = { organization, name: name.trim(), tin: said(tin.replace(/\D/g, '')), phone: said(phone), ...own }
    const says = text('person.corrected', 'Corrected.')
    if (await saving.save(correctOrganization, input, { says })) await onChanged()
  }

  return (
    <Section title={text('organization.known', 'Known by')}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary faults={faults} />
        <NotSaved saving={saving} />
        <TextField
          id={`${id}-name`}
          label={text('people.name', 'Name')}
          maxLength={200}
          value={form.name}
          onChange={(name) => setForm({ ...form, name })}
          error={errorOf('name')}
        />
        {isAgency ? (
          <div className="form-pair">
            <TextField
              id={`${id}-npi`}
              label={text('person.npi', 'NPI')}
              isOptional
              inputMode="numeric"
              dir="ltr"
              maxLength={10}
              value={form.npi}
              onChange={(npi) => setForm({ ...form, npi })}
              error={errorOf('npi')}
            />
            <TextField
              label={text('organization.type', 'Provider type')}
              isOptional
              maxLength={120}
              value={form.providerType}
              onChange={(providerType) => setForm({ ...form, providerType })}
            />
          </div>
        ) : null}
        <div className="form-pair">
          <TextField
            id={`${id}-tin`}
            label={text('organization.tin', 'TIN')}
            isOptional
            inputMode="numeric"
            dir="ltr"
            maxLength={11}
            value={form.tin}
            onChange={(tin) => setForm({ ...form, tin })}
            error={errorOf('tin')}
          />
          <PhoneField
            label={text('enter.phone', 'Phone')}
            isOptional
            value={form.phone}
            onChange={(phone) => setForm({ ...form, phone })}
          />
        </div>
        <div>
          <Button type="submit" kind="primary" disabled={saving.isBusy}>
            {text('person.save', 'Save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function faultsOf(id: string, { name, npi, tin }: { name: string; npi: string; tin: string }) {
  const digits = tin.replace(/\D/g, '')
  return [
    ...(name.trim() === ''
      ? [{ fieldId: `${id}-name`, words: text('organization.nameMissing', 'Write its name.') }]
      : []),
    ...(npi.trim() === '' || isNpi(npi.trim())
      ? []
      : [{ fieldId: `${id}-npi`, words: text('person.npiWrong', 'An NPI has ten digits; one of these is wrong.') }]),
    ...(digits === '' || digits.length === 9
      ? []
      : [{ fieldId: `${id}-tin`, words: text('organization.tinWrong', 'A TIN has nine digits.') }]),
  ]
}

function Settings({ organization, known, onChanged }: PartProps) {
  return (
    <Section
      title={text('organization.settings', 'Settings')}
      about={text('organization.settingsAbout', 'They hold for everybody here, from the moment they are saved.')}
    >
      <div className="settings">
        {Object.entries(organizationSettings).map(([name, declared]) => (
          <Setting
            key={name}
            name={name}
            declared={declared}
            value={known.settings[name] ?? declared.default}
            organization={organization}
            onChanged={onChanged}
          />
        ))}
      </div>
    </Section>
  )
}

type SettingProps = {
  name: string
  declared: SettingDeclaration
  value: SettingValue
  organization: string
  onChanged: () => Promise<void>
}

/** One setting by its declaration: a number with its limits, or one of a few. */
function Setting({ name, declared, value, organization, onChanged }: SettingProps) {
  const saving = useSaving()
  const [typed, setTyped] = useState(String(value))
  const next = declared.kind === 'number' ? Number(typed) : typed
  const isRight = typed.trim() !== '' && checkSetting(name, next).ok
  const limits =
    declared.kind === 'number'
      ? text('organization.limits', 'From {least} to {most} {unit}.', {
          ...{ least: declared.least, most: declared.most, unit: declared.unit },
        })
      : undefined
  const error = isRight ? undefined : text('organization.beyond', 'Choose a whole number within these limits.')

  async function save(): Promise<void> {
    if (!isRight || saving.isBusy) return
    const says = text('organization.set', 'Saved. It holds from now on.')
    if (await saving.save(setOrganization, { organization, name, value: next }, { says })) await onChanged()
  }

  return (
    <form
      className="setting"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <NotSaved saving={saving} />
      {declared.kind === 'number' ? (
        <TextField
          label={declared.label}
          hint={`${declared.about} ${limits ?? ''}`.trim()}
          inputMode="numeric"
          size="short"
          dir="ltr"
          maxLength={4}
          value={typed}
          onChange={setTyped}
          error={error}
        />
      ) : (
        <SelectField
          label={declared.label}
          hint={declared.about}
          options={Object.entries(declared.choices).map(([choice, label]) => ({ value: choice, label }))}
          value={typed}
          onChange={setTyped}
        />
      )}
      <Button type="submit" disabled={saving.isBusy || !isRight || typed === String(value)}>
        {text('person.save', 'Save')}
        <span className="unseen">: {declared.label}</span>
      </Button>
    </form>
  )
}

function NotSaved({ saving }: { saving: Saving }) {
  if (saving.problem === undefined) return null
  return (
    <Notice kind="late" isLive title={text('act.notSaved', 'Not saved yet')}>
      {saving.problem}
    </Notice>
  )
}
