// Who joins the care team, with what they may know, and who is no longer on it. Nothing of anybody is struck: they end with their day.
import { useId, useState } from 'react'
import * as z from 'zod'
import { endDetail } from '../../../api/detail.ts'
import { addTeamMember, endTeamMember } from '../../../api/team.ts'
import { categories } from '../../../domain/category.ts'
import { type TeamMember, teamParts } from '../../../domain/team-record.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { DayField, PhoneField, SelectField, TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { categoryWords } from '../../text/permission-words.ts'
import { teamPartWords } from '../../text/team-words.ts'
import { text } from '../../text/text.ts'
import { Choices } from '../act/choices.tsx'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

const joinShape = z.object({
  part: z.enum(teamParts),
  name: z.string(),
  organization: z.string(),
  phone: z.string(),
  mayKnow: z.array(z.enum(categories)),
  note: z.string(),
  consentId: z.string(),
  fromOn: z.string(),
})
type JoinFields = z.infer<typeof joinShape>

function firstJoin(): JoinFields {
  const blank = { name: '', organization: '', phone: '', mayKnow: [], note: '', consentId: '' }
  return { part: 'primary-care', ...blank, fromOn: device.clock.today() }
}

type FormProps = { held: HeldChart; onClose: () => void }

/** Adds someone to the care team. */
export function JoinForm({ held, onClose }: FormProps) {
  const id = useId()
  const saving = useSaving()
  const name = `join ${held.member}`
  const { form, set, isFound, startOver } = useDraft<JoinFields>(name, joinShape, firstJoin)
  const [isTried, setTried] = useState(false)
  const isMissing = form.name.trim() === ''
  const faults =
    isTried && isMissing ? [{ fieldId: `${id}-name`, words: text('team.nameMissing', 'Write their name.') }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (isMissing) return
    const input = {
      ...{ member: held.member, id: device.clock.newId(), part: form.part, name: form.name.trim() },
      ...{ organization: form.organization.trim() || null, phone: form.phone.trim() || null },
      ...{ mayKnow: form.mayKnow, mayKnowNote: form.note.trim() || null, consentId: form.consentId || null },
      fromOn: form.fromOn || device.clock.today(),
    }
    if (await saving.save(addTeamMember, input, { draft: name, says: text('team.added', 'On the team.') })) onClose()
  }

  return (
    <FormDialog
      title={text('team.add', 'Add to the team')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('team.save', 'Add')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      <SelectField
        label={text('team.part', 'What they are')}
        value={form.part}
        onChange={(value) => set({ part: teamParts.find((one) => one === value) ?? 'other' })}
        options={teamParts.map((value) => ({ value, label: teamPartWords(value) }))}
      />
      <TextField
        id={`${id}-name`}
        label={text('team.name', 'Name')}
        maxLength={150}
        value={form.name}
        onChange={(value) => set({ name: value })}
        error={faults[0]?.words}
      />
      <div className="form-pair">
        <TextField
          label={text('team.organization', 'Clinic or organization')}
          isOptional
          maxLength={150}
          value={form.organization}
          onChange={(organization) => set({ organization })}
        />
        <PhoneField
          label={text('team.phone', 'Phone')}
          isOptional
          value={form.phone}
          onChange={(phone) => set({ phone })}
        />
      </div>
      <MayKnow held={held} form={form} set={set} />
      <DayField
        label={text('team.from', 'On the team since')}
        latest={device.clock.today()}
        value={form.fromOn}
        onChange={(fromOn) => set({ fromOn })}
      />
    </FormDialog>
  )
}

type PartProps = { held: HeldChart; form: JoinFields; set: (fields: Partial<JoinFields>) => void }

function MayKnow({ held, form, set }: PartProps) {
  const today = device.clock.today()
  const consents = held.chart.consent.filter(
    (one) => one.given.length > 0 && one.revokedAt === null && one.startOn <= today && today <= one.expiresOn,
  )
  return (
    <>
      <Choices
        label={text('team.mayKnow', 'What they may know')}
        hint={text(
          'team.mayKnowAbout',
          'As the member said. Nothing ticked: nothing. Sending records outside still needs a consent that covers it.',
        )}
        all={categories}
        words={categoryWords}
        chosen={form.mayKnow}
        onChange={(mayKnow) => set({ mayKnow })}
      />
      <TextField
        label={text('team.note', 'In the member’s words')}
        isOptional
        maxLength={300}
        value={form.note}
        onChange={(note) => set({ note })}
      />
      {consents.length === 0 ? null : (
        <SelectField
          label={text('team.consent', 'Consent it rests on')}
          isOptional
          value={form.consentId}
          emptyLabel={text('team.noConsent', 'None named')}
          onChange={(consentId) => set({ consentId })}
          options={consents.map((one) => ({
            value: one.id,
            label: `${one.given.map(categoryWords).join(', ')} · ${dayWords(one.startOn, 'dated')}`,
          }))}
        />
      )}
    </>
  )
}

/** Takes somebody off the team, or from around the member, from a day on. */
export function LeaveForm({ held, of, onClose }: FormProps & { of: string }) {
  const id = useId()
  const saving = useSaving()
  const [on, setOn] = useState(device.clock.today())
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const onTeam: TeamMember | undefined = held.chart.teamMember.find((one) => one.id === of)
  const around = held.chart.supporter.find((one) => one.id === of)
  const isReasonMissing = around !== undefined && reason.trim() === ''
  const faults =
    isTried && isReasonMissing
      ? [{ fieldId: `${id}-why`, words: text('team.reasonMissing', 'Say in a few words why.') }]
      : []
  const one = onTeam ?? around
  if (one === undefined) return null

  async function submit(): Promise<void> {
    setTried(true)
    if (isReasonMissing) return
    const day = on || device.clock.today()
    const says = text('team.left', 'No longer on the team.')
    const isSafe = onTeam
      ? await saving.save(endTeamMember, { member: held.member, teamMember: of, on: day }, { says })
      : await saving.save(
          endDetail,
          { member: held.member, noun: 'supporter', id: of, on: day, reason: reason.trim() },
          { says },
        )
    if (isSafe) onClose()
  }

  return (
    <FormDialog
      title={text('team.leaveTitle', '{name} is no longer on the team', { name: one.name })}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('team.saveLeave', 'End it')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <DayField
        label={text('team.until', 'Last day')}
        earliest={one.fromOn}
        latest={device.clock.today()}
        value={on}
        onChange={setOn}
      />
      {around === undefined ? null : (
        <TextField
          id={`${id}-why`}
          label={text('team.reason', 'Why')}
          maxLength={300}
          value={reason}
          onChange={setReason}
          error={faults[0]?.words}
        />
      )}
    </FormDialog>
  )
}
