// What was carried to a clinician from this list: still waiting, or answered lately with what they said.
import { addDays } from '../../../base/day.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

/** So long an answer stays on top; ours. */
const answerDays = 30

/** The section; nothing where nothing was asked. */
export function WithClinician({ held }: { held: HeldChart }) {
  const { medication, medicationReview, task } = held.chart
  const own = new Set([...medication, ...medicationReview].map(({ id }) => id))
  const since = addDays(device.clock.today(), -answerDays)
  const asked = task.filter(
    (one) =>
      one.kind === 'ask-clinician' &&
      one.sourceId !== null &&
      own.has(one.sourceId) &&
      (one.doneAt === null || dayOfInstant(one.doneAt) >= since),
  )
  if (asked.length === 0) return null
  return (
    <Section title={text('medicine.clinician', 'With the clinician')}>
      <ul className="medicine-list">
        {asked.map((one) => (
          <li key={one.id} className="medicine">
            <p>
              <bdi>{one.what}</bdi>{' '}
              {one.doneAt === null ? (
                <Tag kind="waiting" icon="clock">
                  {text('medicine.waits', 'Waits since {day}', {
                    day: dayWords(dayOfInstant(one.recordedAt), 'short'),
                  })}
                </Tag>
              ) : (
                <Tag kind="done" icon="done">
                  {text('medicine.answered', 'Answered {day}', { day: dayWords(dayOfInstant(one.doneAt), 'short') })}
                </Tag>
              )}
            </p>
            {one.outcome === null ? null : (
              <p>
                <bdi>{one.outcome}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
