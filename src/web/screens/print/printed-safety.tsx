// The safety plan on paper: whom to call first, then the member's own words. Nothing else of a concern is there: no level, no report, nobody's
// judgment (SAF-2); a line that holds a private place is left out (SAF-3).
import { safety } from '../../../../content/safety.ts'
import { numbersFor } from '../../../domain/safety-guide.ts'
import {
  currentSafetyPlan,
  type SafetyPlan,
  type SafetyPlanPart,
  safetyPlanParts,
} from '../../../domain/safety-plan.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { text } from '../../text/text.ts'
import type { Paper, PrintText } from './paper.ts'

const titles: Readonly<Record<SafetyPlanPart, PrintText>> = {
  warningSigns: 'safety.signs',
  waysToCope: 'safety.cope',
  people: 'safety.people',
  places: 'safety.places',
  professionals: 'safety.helpers',
  makingSafe: 'safety.making',
}

/** The plan that is printed. */
export function printedSafetyPlan({ chart }: HeldChart): SafetyPlan | undefined {
  const episode = currentEpisode(chart)
  return episode && currentSafetyPlan(chart.safetyPlan, episode.id)
}

/** The plan on paper. */
export function PrintedSafety({ held, paper }: { held: HeldChart; paper: Paper }) {
  const plan = printedSafetyPlan(held)
  if (plan === undefined) return <p className="print__missing">{text('print.noSafetyPlan', 'No safety plan yet')}</p>
  return (
    <>
      <Now held={held} paper={paper} />
      {safetyPlanParts.map((part) => {
        const lines = plan[part].filter(paper.isSafe)
        return lines.length === 0 ? null : (
          <section key={part}>
            <h2>{paper.say(titles[part])}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

/** Whom to call, day and night; the county's line only where the member is in that county, or nothing is known. */
function Now({ held, paper }: { held: HeldChart; paper: Paper }) {
  const county = held.chart.address.find((one) => one.endedOn === null && one.county !== null)?.county ?? null
  const dmh = numbersFor(safety, county, device.clock.today()).find(({ id }) => id === 'la-mobile-crisis')
  return (
    <section className="paper__card paper__now">
      <h2>{paper.say('safety.now')}</h2>
      <p dir="auto">{paper.say('crisis.988')}</p>
      {dmh === undefined ? null : <p dir="auto">{paper.say('crisis.dmh', { dmh: dmh.number })}</p>}
      <p dir="auto">{paper.say('crisis.911')}</p>
    </section>
  )
}
