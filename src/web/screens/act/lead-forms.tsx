// Who walks along: naming the Lead Care Manager, and who covers while they are away. Both need the network: they change whose device holds
// the chart.
import { useEffect, useId, useState } from 'react'
import { giveCover, giveLead } from '../../../api/episode.ts'
import { readStatus } from '../../../api/member.ts'
import { addDays } from '../../../base/day.ts'
import { leadOf } from '../../../domain/episode-step.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextField } from '../../parts/text-field.tsx'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { type Colleague, useHouse } from '../house-names.ts'
import { FormDialog } from './form-dialog.tsx'
import { Suggested } from './lead-suggested.tsx'
import { useSaving } from './saving.ts'

type LeadFormProps = { member: string; held: HeldChart | undefined; onClose: () => void }

const leading = ['care-manager', 'community-health-worker', 'supervisor']

/** Names the Lead Care Manager; the one before ends at the same moment. */
export function LeadForm({ member, held, onClose }: LeadFormProps) {
  const id = useId()
  const saving = useSaving()
  const [staff, setStaff] = useState<string>()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { episode, lead } = useWhose(member, held)
  const faults =
    isTried && staff === undefined ? [{ fieldId: `${id}-who`, words: text('lead.missing', 'Choose who leads.') }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (episode === undefined || staff === undefined) return
    const input = {
      ...{ member, episode, staff, assignment: device.clock.newId() },
      reason: reason.trim() || null,
    }
    if (await saving.save(giveLead, input, { says: text('lead.done', 'The Lead Care Manager is named.') })) onClose()
  }

  return (
    <FormDialog
      title={text('lead.title', 'Name the Lead Care Manager')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('lead.save', 'Name')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <Suggested member={member} id={`${id}-who`} chosen={staff} onChoose={setStaff} error={faults[0]?.words} />
      {lead === undefined ? null : (
        <TextField
          label={text('lead.reason', 'Why it changes')}
          isOptional
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  )
}

/** Names who covers from one day to another. */
export function CoverForm({ member, held, onClose }: LeadFormProps) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [staff, setStaff] = useState<string>()
  const [form, setForm] = useState({ from: today, to: addDays(today, 7), reason: '' })
  const [isTried, setTried] = useState(false)
  const { episode, lead, language } = useWhose(member, held)
  const faults =
    isTried && staff === undefined ? [{ fieldId: `${id}-who`, words: text('cover.missing', 'Choose who covers.') }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (episode === undefined || staff === undefined || form.from === '' || form.to === '') return
    const input = {
      ...{ member, episode, staff, assignment: device.clock.newId() },
      ...{ from: form.from, to: form.to, reason: form.reason.trim() || null },
    }
    if (await saving.save(giveCover, input, { says: text('cover.done', 'The cover is named.') })) onClose()
  }

  return (
    <FormDialog
      title={text('cover.title', 'Name a cover')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('lead.save', 'Name')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <Colleagues
        id={`${id}-who`}
        label={text('cover.who', 'Who covers?')}
        language={language}
        without={lead}
        chosen={staff}
        onChoose={setStaff}
        error={faults[0]?.words}
      />
      <div className="form-pair">
        <DayField
          label={text('cover.from', 'From')}
          value={form.from}
          onChange={(from) => setForm({ ...form, from })}
        />
        <DayField
          label={text('cover.to', 'Until, that day included')}
          value={form.to}
          earliest={form.from}
          onChange={(to) => setForm({ ...form, to })}
        />
      </div>
    </FormDialog>
  )
}

interface Whose {
  readonly episode: string | undefined
  /** The Lead Care Manager now. */
  readonly lead: string | undefined
  readonly language: string | null
}

/** Whose lead it is, from the chart; from the status for a seat that gives leads and opens no charts. */
function useWhose(member: string, held: HeldChart | undefined): Whose {
  const [whose, setWhose] = useState<Whose>({ episode: undefined, lead: undefined, language: null })
  useEffect(() => {
    if (held) return
    void device.ask(readStatus, { member }).then((tried) => {
      if (!tried.ok) return
      const { episodeId, leadId, spokenLanguage } = tried.value
      setWhose({ episode: episodeId ?? undefined, lead: leadId ?? undefined, language: spokenLanguage })
    })
  }, [member, held])
  if (!held) return whose
  const episode = currentEpisode(held.chart)
  const lead = episode && leadOf(held.chart.assignment, episode.id)?.staffId
  return { episode: episode?.id, lead, language: held.chart.member[0]?.spokenLanguage ?? null }
}

type ColleaguesProps = {
  id: string
  label: string
  language: string | null
  without: string | undefined
  chosen: string | undefined
  onChoose: (id: string) => void
  error: string | undefined
}

/** Those who can lead, who speak the member's language first. */
function Colleagues({ id, label, language, without, chosen, onChoose, error }: ColleaguesProps) {
  const { staff } = useHouse()
  // Those whose work it is come before those who could.
  const rank = (one: Colleague) => leading.findIndex((role) => one.roles.includes(role))
  const speaks = (one: Colleague) => language !== null && one.languages.includes(language)
  const able = staff
    .filter((one) => one.endedOn === null && one.id !== without && one.roles.some((role) => leading.includes(role)))
    .toSorted((one, other) => Number(speaks(other)) - Number(speaks(one)) || rank(one) - rank(other))
  return (
    <RadioCards
      id={id}
      label={label}
      lay="column"
      error={error}
      cards={able.map((one) => ({
        value: one.id,
        label: one.name,
        about: `${one.roles.map(roleWords).join(', ')} · ${one.languages.join(', ')}`,
      }))}
      value={chosen}
      onChange={onChoose}
    />
  )
}

/** Says what cannot be done without the network, before one begins. */
export function Offline() {
  const isOffline = useDevice((given) => given.sync().kind === 'offline')
  if (!isOffline) return null
  return (
    <p role="status">
      {text('act.needsNetwork', 'This needs a connection, and there is none now. What you choose here is not kept.')}
    </p>
  )
}
