// The visits of one member: what comes with what it still needs, what nobody said the end of, and what was; a missed one offers its next day.
import type { Appointment } from '../../../domain/appointment.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { isFollowed } from '../../../domain/visit-week.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { visitKindWords, visitOutcomeWords } from '../../text/visit-words.ts'
import { useActing } from '../act/act.ts'
import { VisitRow } from './visit-row.tsx'
import './visit.css'

/** The Visits tab. */
export function VisitsTab({ held }: { held: HeldChart }) {
  const { open } = useActing()
  const soonestFirst = held.chart.appointment.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const coming = soonestFirst.filter(({ outcome }) => outcome === null)
  const past = soonestFirst.filter(({ outcome }) => outcome !== null).toReversed()
  const plan = device.may('care.write', held.member) ? (
    <Button kind={coming.length === 0 ? 'primary' : 'quiet'} icon="plus" onClick={() => open('visit', held.member)}>
      {text('visit.plan', 'Plan a visit')}
    </Button>
  ) : undefined
  if (soonestFirst.length === 0) {
    return (
      <Empty title={text('visit.none', 'No visit is planned')} action={plan}>
        {text(
          'visit.noneAbout',
          'Visits to doctors and offices stand here, each with its ride, interpreter and questions.',
        )}
      </Empty>
    )
  }
  return (
    <>
      <Section title={text('visit.coming', 'To come')} {...(plan === undefined ? {} : { action: plan })}>
        {coming.length === 0 ? (
          <p className="visit__line">{text('visit.noneComing', 'No visit is planned now.')}</p>
        ) : (
          <ul className="visits">
            {coming.map((visit) => (
              <VisitRow key={visit.id} held={held} visit={visit} />
            ))}
          </ul>
        )}
      </Section>
      {past.length === 0 ? null : (
        <Section title={text('visit.past', 'Before')}>
          <ul className="visits">
            {past.map((visit) => (
              <PastVisit key={visit.id} held={held} visit={visit} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const outcomeTags: Record<NonNullable<Appointment['outcome']>, TagKind> = {
  kept: 'done',
  missed: 'late',
  moved: 'waiting',
  'called-off': 'waiting',
}

function PastVisit({ held, visit }: { held: HeldChart; visit: Appointment }) {
  const { open } = useActing()
  const { outcome } = visit
  if (outcome === null) return null
  const wantsNext = (outcome === 'missed' || outcome === 'moved') && !isFollowed(visit, held.chart.appointment)
  const next = text('visit.planNext', 'Plan the next')
  return (
    <li className="visit">
      <p className="visit__when">
        <span className="visit__day">{dayWords(dayOfInstant(visit.at), 'dated')}</span>{' '}
        <span className="figures">{timeWords(visit.at)}</span>
      </p>
      <div className="visit__what">
        <p className="visit__with">
          <bdi>{visit.withWhom}</bdi> <span className="visit__kind">{visitKindWords(visit.kind)}</span>{' '}
          <Tag kind={outcomeTags[outcome]}>{visitOutcomeWords(outcome)}</Tag>
        </p>
        {visit.outcomeNote === null ? null : (
          <p className="visit__note">
            <bdi>{visit.outcomeNote}</bdi>
          </p>
        )}
        {wantsNext ? (
          <p className="visit__line">
            {text('visit.noNext', 'No next day is set. Ask what got in the way, then plan one.')}
          </p>
        ) : null}
      </div>
      {wantsNext && device.may('care.write', held.member) ? (
        <div className="visit__acts">
          <Button
            dense
            icon="calendar"
            aria-label={text('act.for', '{act}: {what}', { act: next, what: visit.withWhom })}
            onClick={() => open('visit', held.member, visit.id)}
          >
            {next}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
