// Writing a version of the care plan with the member: what matters to them, their goals in their own words with steps, then problems,
// strengths and what is in the way. Suggestions from finished forms stand on top, to be taken one by one.
import { useId, useState } from 'react'
import { writePlan } from '../../../api/care-plan.ts'
import { currentPlan } from '../../../domain/care-plan-step.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { ReasonLine } from '../../parts/reason-line.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { planPartWords } from '../../text/plan-words.ts'
import { text } from '../../text/text.ts'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'
import { LabelPart } from '../note/label-part.tsx'
import { draftOf, fieldsOf, goalsWithoutWords, type PlanFields, planShape, withSuggestion } from './plan-fields.ts'
import { GoalFieldset, LineList } from './plan-form-parts.tsx'
import { Difference } from './plan-versions.tsx'
import { suggestedFor } from './suggested.ts'
import './plan.css'

/** Writes the next version. */
export function PlanForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const episode = currentEpisode(held.chart)
  const before = episode && currentPlan(held.chart.carePlan, episode.id)
  const name = `plan ${held.member}`
  const { form, set, isFound, startOver } = useDraft<PlanFields>(name, planShape, () => fieldsOf(before))
  const [isTried, setTried] = useState(false)
  if (episode === undefined) return null
  const wordless = isTried ? goalsWithoutWords(form) : []
  const missing = text('planForm.goalMissing', 'Write the goal, in the member’s own words.')
  const faults = wordless.map((goal) => ({ fieldId: `${id}-${goal.id}`, words: missing }))

  async function submit(): Promise<void> {
    setTried(true)
    if (episode === undefined || goalsWithoutWords(form).length > 0) return
    const input = draftOf(form, { member: held.member, id: device.clock.newId(), episodeId: episode.id })
    const says = text('planForm.done', 'The plan is written. Agree on it with the member.')
    if (await saving.save(writePlan, input, { draft: name, says })) onClose()
  }

  return (
    <FormDialog
      title={
        before === undefined
          ? text('planForm.title', 'Write the care plan')
          : text('planForm.revise', 'Revise the care plan')
      }
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('planForm.save', 'Keep this version')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      <MovedOn held={held} form={form} set={set} current={before?.id ?? null} />
      <Suggestions held={held} episodeId={episode.id} form={form} set={set} />
      <TextArea
        label={text('plan.matters', 'What matters to the member')}
        hint={text('planForm.mattersAbout', 'In their own words.')}
        isOptional
        maxLength={1000}
        rows={2}
        value={form.matters}
        onChange={(matters) => set({ matters })}
      />
      <GoalFieldset id={id} goals={form.goals} onChange={(goals) => set({ goals })} wordless={wordless} />
      <LineList
        label={text('plan.problems', 'Problems')}
        one={planPartWords('problem')}
        add={text('planForm.problem', 'Add a problem')}
        lines={form.problems}
        most={30}
        onChange={(problems) => set({ problems })}
      />
      <LineList
        label={text('plan.strengths', 'Strengths')}
        one={planPartWords('strength')}
        add={text('planForm.strength', 'Add a strength')}
        lines={form.strengths}
        most={20}
        onChange={(strengths) => set({ strengths })}
      />
      <LineList
        label={text('plan.barriers', 'What is in the way')}
        one={planPartWords('barrier')}
        add={text('planForm.barrier', 'Add what is in the way')}
        lines={form.barriers}
        most={20}
        onChange={(barriers) => set({ barriers })}
      />
      <LabelPart chosen={form.labels} onChange={(labels) => set({ labels })} />
    </FormDialog>
  )
}

type PartProps = { held: HeldChart; form: PlanFields; set: (fields: Partial<PlanFields>) => void }

/** Somebody wrote a newer version while this one was being written: it is shown what they changed, and nothing is lost. */
function MovedOn({ held, form, set, current }: PartProps & { current: string | null }) {
  if (form.replaces === current) return null
  const theirs = held.chart.carePlan.find((one) => one.id === current)
  const ours = held.chart.carePlan.find((one) => one.id === form.replaces)
  if (theirs === undefined) return null
  return (
    <Notice
      kind="due"
      title={text('planForm.movedOn', 'Somebody wrote version {version} meanwhile', { version: theirs.version })}
      actions={
        <Button onClick={() => set({ replaces: current })}>
          {text('planForm.tookOver', 'I have taken it into mine')}
        </Button>
      }
    >
      <p>{text('planForm.movedOnAbout', 'What they changed. Take what you want into yours, or start over.')}</p>
      <Difference before={ours?.content ?? null} after={theirs.content} />
    </Notice>
  )
}

function Suggestions({ held, episodeId, form, set }: PartProps & { episodeId: string }) {
  const open = suggestedFor(held.chart, episodeId, form.problems).filter(({ need }) => !form.taken.includes(need))
  if (open.length === 0) return null
  return (
    <fieldset className="plan-suggested">
      <legend className="field__label">
        {text('suggested.title', 'Suggested from the answers · {count}', { count: open.length })}
      </legend>
      <p className="act-note">
        {text('suggested.about', 'Take what fits, and change it into the member’s words. Leave the rest.')}
      </p>
      <ul className="plan-list">
        {open.map((one) => (
          <li key={one.need} className="plan-suggested__one">
            <div>
              <p className="plan-suggested__problem">{one.problem}</p>
              <p>{text('suggested.goal', 'Goal: {goal}', { goal: one.goal })}</p>
              <ReasonLine reason={one.why} />
            </div>
            <Button
              dense
              icon="plus"
              aria-label={text('act.for', '{act}: {what}', {
                act: text('suggested.take', 'Take'),
                what: one.problem,
              })}
              onClick={() => set(withSuggestion(form, one, device.clock.newId))}
            >
              {text('suggested.take', 'Take')}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
