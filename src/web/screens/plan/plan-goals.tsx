// The goals of the plan, each with its steps, how it goes, and the two taps that say so.
import { moveGoal } from '../../../api/care-plan.ts'
import type { CarePlan, Goal, GoalProgress, Step } from '../../../domain/care-plan.ts'
import { GoalProgress as GoalProgressSchema } from '../../../domain/care-plan.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { doerWords, goalStateWords, progressWords } from '../../text/plan-words.ts'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'

const hows = GoalProgressSchema.shape.how.options

const looks: Record<GoalProgress['how'], { readonly kind: TagKind; readonly icon: IconName }> = {
  reached: { kind: 'done', icon: 'flag' },
  'on-the-way': { kind: 'accent', icon: 'forward' },
  stuck: { kind: 'due', icon: 'due' },
  'set-aside': { kind: 'waiting', icon: 'clock' },
}

type GoalsProps = { held: HeldChart; plan: CarePlan; mayWrite: boolean }

/** The goals; those reached or set aside in this version come last. */
export function Goals({ held, plan, mayWrite }: GoalsProps) {
  const { goals } = plan.content
  const openFirst = [...goals.filter(({ state }) => state === 'open'), ...goals.filter(({ state }) => state !== 'open')]
  return (
    <Section title={text('plan.goals', 'Goals')} about={text('plan.goalsAbout', 'In the member’s own words.')}>
      {goals.length === 0 ? (
        <p className="plan-line">{text('plan.noGoals', 'No goal yet. Ask what they want to be different.')}</p>
      ) : (
        <ol className="plan-list">
          {openFirst.map((goal) => (
            <GoalRow key={goal.id} held={held} plan={plan} goal={goal} mayWrite={mayWrite} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function GoalRow({ held, plan, goal, mayWrite }: GoalsProps & { goal: Goal }) {
  const saving = useSaving()
  const last = held.chart.goalProgress
    .filter((one) => one.goalId === goal.id)
    .toSorted((one, other) =>
      one.noticedOn === other.noticedOn ? later(one, other) : one.noticedOn < other.noticedOn ? 1 : -1,
    )[0]
  const move = (how: GoalProgress['how']) =>
    void saving.save(
      moveGoal,
      {
        ...{ member: held.member, id: device.clock.newId(), plan: plan.id, goal: goal.id },
        ...{ on: device.clock.today(), how, note: null },
      },
      { says: text('goal.moved', 'Written down: {how}', { how: progressWords(how) }) },
    )
  return (
    <li className="plan-goal">
      <div className="plan-goal__head">
        <p className="plan-goal__words">
          <bdi>{goal.words}</bdi>
        </p>
        {mayWrite ? (
          <Menu
            label={text('goal.move', 'How it goes: {goal}', { goal: goal.words })}
            sections={[
              { id: 'how', items: hows.map((how) => ({ id: how, label: progressWords(how), icon: looks[how].icon })) },
            ]}
            onChoose={(id) => {
              const how = hows.find((one) => one === id)
              if (how !== undefined) move(how)
            }}
          >
            {text('goal.goes', 'How it goes')}
            <Icon name="down" small />
          </Menu>
        ) : null}
      </div>
      <p className="plan-goal__standing">
        {goal.state === 'open' ? null : <Tag kind="done">{goalStateWords(goal.state)}</Tag>}{' '}
        {last === undefined ? null : (
          <>
            <Tag kind={looks[last.how].kind} icon={looks[last.how].icon}>
              {progressWords(last.how)}
            </Tag>{' '}
            <span className="plan-line">
              {text('goal.since', 'since {day}', { day: dayWords(last.noticedOn, 'short') })}
              {last.note === null ? '' : `: ${last.note}`}
            </span>
          </>
        )}
      </p>
      {goal.measure === null ? null : (
        <p className="plan-line">{text('goal.measure', 'Reached when: {measure}', { measure: goal.measure })}</p>
      )}
      <Steps steps={goal.steps} />
      <NotSaved saving={saving} />
    </li>
  )
}

/** Of two of one day the one written down last; what waits to be sent is newest of all. */
function later(one: GoalProgress, other: GoalProgress): number {
  return one.id < other.id ? 1 : -1
}

function Steps({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return null
  const today = device.clock.today()
  return (
    <ul className="plan-steps">
      {steps.map((step) => (
        <li key={step.id}>
          <Icon
            name={step.isDone ? 'done' : 'forward'}
            small
            label={step.isDone ? text('step.isDone', 'Done:') : text('step.isOpen', 'To do:')}
          />
          <span>
            <bdi>{step.what}</bdi>{' '}
            <span className="plan-line">
              {step.whoName === null ? doerWords(step.who) : `${doerWords(step.who)}: ${step.whoName}`}
              {step.byOn === null ? '' : ` · ${text('step.by', 'by {day}', { day: dayWords(step.byOn, 'dated') })}`}
            </span>{' '}
            {!step.isDone && step.byOn !== null && step.byOn < today ? (
              <Tag kind="late" icon="late">
                {text('step.late', 'Past its day')}
              </Tag>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
