// The safety panel of a member: whom to call, what is open and what to do about it, what was done, and how it ends. Nothing here needs a
// signal.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { safety } from '../../../../content/safety.ts'
import { assessConcern, closeConcern, raiseConcern, recordStep } from '../../../api/safety.ts'
import { concerns } from '../../../domain/concern.ts'
import { dispositions, openConcerns, type SafetyConcern, safetyStepKinds } from '../../../domain/safety-concern.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { SelectField, TextArea, TextField } from '../../parts/text-field.tsx'
import { timeWords } from '../../text/day-words.ts'
import { concernWords, dispositionWords, stepWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { SafetyNumbers } from './numbers.tsx'
import { SafetyPlanSection } from './safety-plan.tsx'

/** Numbers first: they must be there before anything is read. */
export function SafetyTab({ held }: { held: HeldChart }) {
  const open = openConcerns(held.chart.safetyConcern)
  const county = held.chart.address.find((one) => one.endedOn === null && one.county !== null)?.county ?? null
  const mayWrite = device.may('safety.write', held.member)
  return (
    <>
      <Section title={text('safety.call', 'Call')}>
        <SafetyNumbers county={county} />
        {device.may('report.write') ? (
          <p>
            <Link {...buttonLook()} to="/reports" search={{ member: held.member }}>
              {text('safety.report', 'Report abuse or neglect')}
            </Link>
          </p>
        ) : null}
      </Section>
      {open.map((concern) => (
        <Concern key={concern.id} held={held} concern={concern} mayWrite={mayWrite} />
      ))}
      <SafetyPlanSection held={held} mayWrite={mayWrite} />
      {mayWrite ? <RaiseForm held={held} /> : null}
    </>
  )
}

type Part = { held: HeldChart; concern: SafetyConcern }

function Concern({ held, concern, mayWrite }: Part & { mayWrite: boolean }) {
  const guide = safety.levels[concern.level]
  const steps = held.chart.safetyStep.filter((one) => one.concernId === concern.id)
  return (
    <Section title={`${concernWords(concern.kind)} · ${text(`level.${concern.level}`, guide.says)}`}>
      {concern.source === null ? null : <p>{concern.source}</p>}
      {concern.what === null ? null : <p>{concern.what}</p>}
      <ol className="safety-guide">
        {guide.steps.map((one, i) => (
          <li key={one}>{text(`level.${concern.level}.${i}`, one)}</li>
        ))}
      </ol>
      {steps.length === 0 ? null : (
        <ul className="safety-steps" aria-label={text('safety.doneSteps', 'What was done')}>
          {steps.map((one) => (
            <li key={one.id}>
              {timeWords(one.at)}{' '}
              {[stepWords(one.what), one.withWhom, one.location, one.note].filter((part) => part !== null).join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <>
          <StepForm held={held} concern={concern} />
          <LevelForm held={held} concern={concern} />
          <CloseForm held={held} concern={concern} />
        </>
      ) : null}
    </Section>
  )
}

function StepForm({ held, concern }: Part) {
  const saving = useSaving()
  const [what, setWhat] = useState<(typeof safetyStepKinds)[number]>('told-supervisor')
  const [withWhom, setWithWhom] = useState('')
  const [location, setLocation] = useState('')
  async function save(): Promise<void> {
    const said = {
      at: device.clock.now(),
      what,
      withWhom: withWhom.trim() || null,
      location: location.trim() || null,
      note: null,
    }
    const input = { member: held.member, id: device.clock.newId(), concern: concern.id, ...said }
    if (!(await saving.save(recordStep, input, { says: text('safety.stepDone', 'Step written down.') }))) return
    setWithWhom('')
  }
  return (
    <div className="safety-form">
      <NotSaved saving={saving} />
      <SelectField
        label={text('safety.step', 'What I did')}
        value={what}
        onChange={(value) => setWhat(safetyStepKinds.find((one) => one === value) ?? 'other')}
        options={safetyStepKinds.map((one) => ({ value: one, label: stepWords(one) }))}
      />
      <TextField
        label={text('safety.withWhom', 'With whom')}
        isOptional
        maxLength={200}
        value={withWhom}
        onChange={setWithWhom}
      />
      <TextField
        label={text('safety.where', 'Where the member is now')}
        isOptional
        maxLength={300}
        value={location}
        onChange={setLocation}
      />
      <div>
        <Button onClick={() => void save()} disabled={saving.isBusy}>
          {text('safety.saveStep', 'Write this step down')}
        </Button>
      </div>
    </div>
  )
}

const assessed = ['high', 'moderate', 'low'] as const

function LevelForm({ held, concern }: Part) {
  const saving = useSaving()
  const [level, setLevel] = useState<(typeof assessed)[number]>('high')
  const [why, setWhy] = useState('')
  const save = () =>
    void saving.save(
      assessConcern,
      { member: held.member, concern: concern.id, level, why: why.trim() },
      { says: text('safety.levelDone', 'Level set.') },
    )
  return (
    <details>
      <summary>{text('safety.level', 'Say how near the danger is')}</summary>
      <div className="safety-form">
        <NotSaved saving={saving} />
        <SelectField
          label={text('safety.levelIs', 'Level')}
          value={level}
          onChange={(value) => setLevel(assessed.find((one) => one === value) ?? 'high')}
          options={assessed.map((one) => ({ value: one, label: text(`level.${one}`, safety.levels[one].says) }))}
        />
        <TextField label={text('safety.why', 'Why')} maxLength={500} value={why} onChange={setWhy} />
        <div>
          <Button onClick={save} disabled={saving.isBusy || why.trim() === ''}>
            {text('safety.saveLevel', 'Set the level')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function CloseForm({ held, concern }: Part) {
  const saving = useSaving()
  const [disposition, setDisposition] = useState<(typeof dispositions)[number]>('safe-now')
  const [note, setNote] = useState('')
  const [decidedWith, setDecidedWith] = useState('')
  const save = () =>
    void saving.save(
      closeConcern,
      {
        member: held.member,
        concern: concern.id,
        disposition,
        closingNote: note.trim(),
        decidedWith: decidedWith.trim() || null,
      },
      { says: text('safety.closed', 'Concern closed.') },
    )
  return (
    <details>
      <summary>{text('safety.close', 'Close this concern')}</summary>
      <div className="safety-form">
        <NotSaved saving={saving} />
        <SelectField
          label={text('safety.cameOfIt', 'What came of it')}
          value={disposition}
          onChange={(value) => setDisposition(dispositions.find((one) => one === value) ?? 'other')}
          options={dispositions.map((one) => ({ value: one, label: dispositionWords(one) }))}
        />
        <TextArea label={text('safety.closingNote', 'How you know')} maxLength={2000} value={note} onChange={setNote} />
        <TextField
          label={text('safety.decidedWith', 'Licensed person it was decided with')}
          isOptional
          maxLength={200}
          value={decidedWith}
          onChange={setDecidedWith}
        />
        <div>
          <Button kind="danger" onClick={save} disabled={saving.isBusy || note.trim() === ''}>
            {text('safety.saveClose', 'Close it')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function RaiseForm({ held }: { held: HeldChart }) {
  const saving = useSaving()
  const [kind, setKind] = useState<(typeof concerns)[number]>('suicide')
  const [what, setWhat] = useState('')
  const episode = currentEpisode(held.chart)
  if (episode === undefined) return null
  async function save(): Promise<void> {
    if (episode === undefined) return
    const said = { at: device.clock.now(), kind, level: 'not-assessed' as const, what: what.trim() }
    const input = { member: held.member, id: device.clock.newId(), episodeId: episode.id, ...said }
    if (await saving.save(raiseConcern, input, { says: text('safety.raised', 'Safety concern opened.') })) setWhat('')
  }
  return (
    <Section
      title={text('safety.raise', 'Something worries you')}
      about={text('safety.raiseAbout', 'No form is needed. It stays pinned until somebody says what came of it.')}
    >
      <div className="safety-form">
        <NotSaved saving={saving} />
        <SelectField
          label={text('safety.kind', 'About what')}
          value={kind}
          onChange={(value) => setKind(concerns.find((one) => one === value) ?? 'other-danger')}
          options={concerns.map((one) => ({ value: one, label: concernWords(one) }))}
        />
        <TextArea
          label={text('safety.what', 'What you saw or heard')}
          maxLength={2000}
          value={what}
          onChange={setWhat}
        />
        <div>
          <Button onClick={() => void save()} disabled={saving.isBusy || what.trim() === ''}>
            {text('safety.saveRaise', 'Open a safety concern')}
          </Button>
        </div>
      </div>
    </Section>
  )
}
