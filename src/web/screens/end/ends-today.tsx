// Recommended ends: at the plan what waits for its decision, at the agency what it asked for, and at both whose notice or appeal runs.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listEnds } from '../../../api/ending.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PersonDisc } from '../../parts/person-disc.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { endReasonWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { clockBy } from '../due.ts'
import { useAsked } from '../files/use-asked.ts'
import { organizationName, useHouse } from '../house-names.ts'
import { Unreached } from '../staff/unreached.tsx'
import { EndAct, EndActForm } from './end-acts.tsx'
import type { End } from './end-of-chart.ts'
import { endStandingWords } from './end-words.ts'

/** The section. An agency without any has nothing to look at. */
export function EndsToday() {
  const [acting, setActing] = useState<End>()
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const { value, failure, again } = useAsked(listEnds, organization === undefined ? undefined : { organization })
  const isPlan = device.session.seat()?.organization.kind === 'plan'
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton rows={2} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  if (value.ends.length === 0 && !isPlan) return null
  const count = value.more ? `${value.ends.length}+` : value.ends.length
  return (
    <Section title={text('ends.title', 'Recommended to end · {count}', { count })}>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld />}
      {value.ends.length === 0 ? (
        <Empty title={text('ends.none', 'No end is recommended')}>
          {text(
            'ends.noneAbout',
            'What an agency recommends stands here until it is decided and its notice has run out.',
          )}
        </Empty>
      ) : (
        <ul className="due-list">
          {value.ends.map((end) => (
            <EndRow key={end.recommendation} end={end} isPlan={isPlan} onOpen={() => setActing(end)} />
          ))}
        </ul>
      )}
      {acting === undefined ? null : (
        <EndActForm
          end={acting}
          onClose={() => {
            setActing(undefined)
            void again()
          }}
        />
      )}
    </Section>
  )
}

function EndRow({ end, isPlan, onOpen }: { end: End; isPlan: boolean; onOpen: () => void }) {
  const house = useHouse()
  const name = end.nameUsed ?? end.name
  const today = device.clock.today()
  const from = [
    ...(isPlan ? [organizationName(house, end.agency) ?? '…'] : []),
    text('ends.since', 'recommended {day}', { day: dayWords(end.recommendedOn, 'short') }),
  ].join(' · ')
  return (
    <li className="due-row">
      <PersonDisc name={name} />
      <div className="due-row__who">
        <p className="due-row__name">
          {isPlan ? (
            <bdi>{name}</bdi>
          ) : (
            <Link to="/member/$memberId" params={{ memberId: end.member }}>
              <bdi>{name}</bdi>
            </Link>
          )}{' '}
          <Tag kind={end.standing === 'waits-for-plan' ? 'waiting' : 'due'}>{endReasonWords(end.reason)}</Tag>
        </p>
        <p className="due-row__about">{from}</p>
      </div>
      <ul className="due-row__items">
        <li className="due-item">
          <span className="due-item__what">{endStandingWords(end)}</span>
          {end.standing === 'notice-runs' && end.endsOn !== null ? (
            <ClockChip isShort clock={clockBy(text('ends.effect', 'Takes effect'), end.endsOn, today)} />
          ) : null}
        </li>
      </ul>
      <div className="due-row__act">
        <EndAct end={end} onOpen={onOpen} />
      </div>
    </li>
  )
}
