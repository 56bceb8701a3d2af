// The care plan on paper: what matters, the goals in the member's words with who does what by when, then the rest.
import type { CarePlan, Goal, Step } from '../../../domain/care-plan.ts'
import { currentPlan } from '../../../domain/care-plan-step.ts'
import { currentEpisode } from '../../../domain/today.ts'
import type { HeldChart } from '../../device/store.ts'
import { text } from '../../text/text.ts'
import type { Paper } from './paper.ts'

/** All that somebody wrote into the plan, to be looked through before it is printed. */
export function printedPlanWords(plan: CarePlan | undefined): readonly string[] {
  if (plan === undefined) return []
  const { matters, goals, strengths, problems, barriers } = plan.content
  return [
    matters ?? '',
    ...goals.flatMap(({ words, measure, steps }) => [
      words,
      measure ?? '',
      ...steps.map(({ what, whoName }) => `${what} ${whoName ?? ''}`),
    ]),
    ...[...strengths, ...problems, ...barriers].map(({ what }) => what),
  ]
}

/** The plan; a line that holds a private place is not there. */
export function PrintedPlan({ held, paper }: { held: HeldChart; paper: Paper }) {
  const episode = currentEpisode(held.chart)
  const plan = episode && currentPlan(held.chart.carePlan, episode.id)
  if (plan === undefined) return <p className="print__missing">{text('plan.none', 'No care plan yet')}</p>
  const { content, agreedHow } = plan
  const goals = content.goals.filter(({ words }) => paper.isSafe(words))
  return (
    <>
      {agreedHow === 'said' || agreedHow === 'signed' ? null : <p className="paper__note">{paper.say('draft')}</p>}
      {content.matters === null || !paper.isSafe(content.matters) ? null : (
        <section>
          <h2>{paper.say('matters')}</h2>
          <p dir="auto">{content.matters}</p>
        </section>
      )}
      {goals.length === 0 ? null : (
        <section>
          <h2>{paper.say('goals')}</h2>
          <ol className="paper__goals">
            {goals.map((goal) => (
              <PrintedGoal key={goal.id} goal={goal} paper={paper} />
            ))}
          </ol>
        </section>
      )}
      <PrintedLines title={paper.say('strengths')} lines={content.strengths} paper={paper} />
      <PrintedLines title={paper.say('problems')} lines={content.problems} paper={paper} />
      <PrintedLines title={paper.say('barriers')} lines={content.barriers} paper={paper} />
      <p className="paper__yours">{paper.say('yours')}</p>
    </>
  )
}

function PrintedGoal({ goal, paper }: { goal: Goal; paper: Paper }) {
  const state = goal.state === 'open' ? '' : paper.say(goal.state === 'reached' ? 'reached' : 'setAside')
  const steps = goal.steps.filter(({ what, whoName }) => paper.isSafe(`${what} ${whoName ?? ''}`))
  return (
    <li>
      <p className="paper__goal">
        <bdi>{goal.words}</bdi>
        {state === '' ? '' : ` (${state})`}
      </p>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <bdi>{step.what}</bdi> <span className="paper__who">{whoLine(step, paper)}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}

function whoLine({ who, whoName, byOn, isDone }: Step, paper: Paper): string {
  const doer = whoName ?? paper.say(`doer.${who}`)
  if (isDone) return `${doer} · ${paper.say('done')}`
  return byOn === null ? doer : `${doer} · ${paper.say('by', { day: paper.day(byOn) })}`
}

type PrintedLinesProps = {
  title: string
  lines: readonly { readonly id: string; readonly what: string }[]
  paper: Paper
}

function PrintedLines({ title, lines, paper }: PrintedLinesProps) {
  const safe = lines.filter(({ what }) => paper.isSafe(what))
  if (safe.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {safe.map(({ id, what }) => (
          <li key={id} dir="auto">
            {what}
          </li>
        ))}
      </ul>
    </section>
  )
}
