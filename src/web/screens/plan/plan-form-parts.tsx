// The lists one writes a plan in: plain lines, and goals with their steps, each added, changed and taken out.
import { goalStates, stepDoers } from '../../../domain/care-plan.ts'
import { device } from '../../device/device.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { DayField, SelectField, TextArea, TextField } from '../../parts/text-field.tsx'
import { doerWords, goalStateWords } from '../../text/plan-words.ts'
import { text } from '../../text/text.ts'
import { emptyGoal, emptyStep, type GoalFields, type LineFields, type StepFields } from './plan-fields.ts'

type LineListProps = {
  label: string
  /** One of them. */
  one: string
  add: string
  lines: LineFields[]
  most: number
  onChange: (lines: LineFields[]) => void
}

/** Lines of one kind. */
export function LineList({ label, one, add, lines, most, onChange }: LineListProps) {
  return (
    <fieldset className="plan-lines">
      <legend className="field__label">{label}</legend>
      {lines.map((line, i) => (
        <div key={line.id} className="plan-lines__one">
          <TextField
            label={text('planForm.nth', '{what} {n}', { what: one, n: i + 1 })}
            maxLength={300}
            value={line.what}
            onChange={(what) => onChange(lines.map((other) => (other.id === line.id ? { ...other, what } : other)))}
          />
          <IconButton
            icon="close"
            label={text('planForm.takeOut', 'Take out {what} {n}', { what: one, n: i + 1 })}
            onClick={() => onChange(lines.filter((other) => other.id !== line.id))}
          />
        </div>
      ))}
      {lines.length >= most ? null : (
        <Button dense icon="plus" onClick={() => onChange([...lines, { id: device.clock.newId(), what: '' }])}>
          {add}
        </Button>
      )}
    </fieldset>
  )
}

type GoalsProps = {
  id: string
  goals: GoalFields[]
  onChange: (goals: GoalFields[]) => void
  wordless: readonly GoalFields[]
}

const mostGoals = 20
const mostSteps = 20

/** The goals. */
export function GoalFieldset({ id, goals, onChange, wordless }: GoalsProps) {
  const change = (goal: GoalFields) => onChange(goals.map((one) => (one.id === goal.id ? goal : one)))
  return (
    <fieldset className="plan-lines">
      <legend className="field__label">{text('plan.goals', 'Goals')}</legend>
      {goals.map((goal, i) => (
        <GoalPart
          key={goal.id}
          id={`${id}-${goal.id}`}
          n={i + 1}
          goal={goal}
          isWordless={wordless.some((one) => one.id === goal.id)}
          onChange={change}
          onTakeOut={() => onChange(goals.filter((one) => one.id !== goal.id))}
        />
      ))}
      {goals.length >= mostGoals ? null : (
        <Button icon="plus" onClick={() => onChange([...goals, emptyGoal(device.clock.newId())])}>
          {text('planForm.goal', 'Add a goal')}
        </Button>
      )}
    </fieldset>
  )
}

type GoalPartProps = {
  id: string
  n: number
  goal: GoalFields
  isWordless: boolean
  onChange: (goal: GoalFields) => void
  onTakeOut: () => void
}

function GoalPart({ id, n, goal, isWordless, onChange, onTakeOut }: GoalPartProps) {
  const steps = (changed: StepFields[]) => onChange({ ...goal, steps: changed })
  return (
    <fieldset className="plan-goal-fields">
      <legend className="unseen">{text('planForm.goalNth', 'Goal {n}', { n })}</legend>
      <TextArea
        id={id}
        label={text('planForm.goalWords', 'Goal {n}, in their own words', { n })}
        maxLength={500}
        rows={2}
        error={isWordless ? text('planForm.goalMissing', 'Write the goal, in the member’s own words.') : undefined}
        value={goal.words}
        onChange={(words) => onChange({ ...goal, words })}
      />
      <TextField
        label={text('planForm.measure', 'How you will both see it is reached')}
        isOptional
        maxLength={300}
        value={goal.measure}
        onChange={(measure) => onChange({ ...goal, measure })}
      />
      {goal.steps.map((step, i) => (
        <StepPart
          key={step.id}
          n={i + 1}
          step={step}
          onChange={(changed) => steps(goal.steps.map((one) => (one.id === step.id ? changed : one)))}
          onTakeOut={() => steps(goal.steps.filter((one) => one.id !== step.id))}
        />
      ))}
      <div className="plan-goal-fields__acts">
        {goal.steps.length >= mostSteps ? null : (
          <Button dense icon="plus" onClick={() => steps([...goal.steps, emptyStep(device.clock.newId())])}>
            {text('planForm.step', 'Add a step')}
          </Button>
        )}
        <Button dense kind="bare" icon="close" onClick={onTakeOut}>
          {text('planForm.goalOut', 'Take goal {n} out', { n })}
        </Button>
      </div>
      <SelectField
        label={text('planForm.goalState', 'How it stands')}
        value={goal.state}
        onChange={(value) => onChange({ ...goal, state: goalStates.find((one) => one === value) ?? 'open' })}
        options={goalStates.map((value) => ({ value, label: goalStateWords(value) }))}
      />
    </fieldset>
  )
}

type StepPartProps = {
  n: number
  step: StepFields
  onChange: (step: StepFields) => void
  onTakeOut: () => void
}

/** Who does what, by when. */
function StepPart({ n, step, onChange, onTakeOut }: StepPartProps) {
  const isNamed = step.who === 'supporter' || step.who === 'provider' || step.who === 'team'
  return (
    <fieldset className="plan-step-fields">
      <legend className="unseen">{text('planForm.stepNth', 'Step {n}', { n })}</legend>
      <div className="plan-lines__one">
        <TextField
          label={text('planForm.stepWhat', 'Step {n}: what', { n })}
          maxLength={300}
          value={step.what}
          onChange={(what) => onChange({ ...step, what })}
        />
        <IconButton icon="close" label={text('planForm.stepOut', 'Take step {n} out', { n })} onClick={onTakeOut} />
      </div>
      <div className="form-pair">
        <SelectField
          label={text('planForm.stepWho', 'Who')}
          value={step.who}
          onChange={(value) => onChange({ ...step, who: stepDoers.find((one) => one === value) ?? 'lead' })}
          options={stepDoers.map((value) => ({ value, label: doerWords(value) }))}
        />
        <DayField
          label={text('planForm.stepBy', 'By when')}
          isOptional
          value={step.byOn}
          onChange={(byOn) => onChange({ ...step, byOn })}
        />
      </div>
      {isNamed ? (
        <TextField
          label={text('planForm.stepName', 'Their name')}
          isOptional
          maxLength={150}
          value={step.whoName}
          onChange={(whoName) => onChange({ ...step, whoName })}
        />
      ) : null}
      <Checkbox
        label={text('step.done', 'Done')}
        isChecked={step.isDone}
        onChange={(isDone) => onChange({ ...step, isDone })}
      />
    </fieldset>
  )
}
