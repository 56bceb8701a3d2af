// A state hearing that is not over: whose, its clock, and the way to its appeal.
import { Link } from '@tanstack/react-router'
import { type Hearing, hearingDue } from '../../../domain/hearing.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { buttonLook } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Tag } from '../../parts/tag.tsx'
import { saidByWords, viaWords } from '../../text/appeal-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { whyOfClock } from '../board/board.tsx'
import { clockBy } from '../due.ts'
import type { Listed } from './appeals.tsx'

/** One of the list. */
export function HearingRow({ one }: { one: Listed['hearings'][number] }) {
  const name = one.nameUsed ?? one.name
  const does = text('appeals.open', 'Open')
  return (
    <li className="decision-row">
      <div className="due-row__who">
        <p className="due-row__name">
          <bdi>{name}</bdi> <Tag kind="plain">{text('hearing.title', 'State hearing')}</Tag>
        </p>
        <p>
          {saidByWords(one.saidBy)} · {viaWords(one.via)} · {dayWords(dayOfInstant(one.askedAt), 'short')}
        </p>
      </div>
      <div className="decision-row__why">
        {one.words === null ? null : (
          <q>
            <bdi>{one.words}</bdi>
          </q>
        )}
        {one.keepsService ? (
          <p className="decision-quiet">{text('hearing.keeps', 'Care goes on until the judge decides')}</p>
        ) : null}
      </div>
      <HearingClock one={one} />
      <div className="due-row__act">
        {device.may('appeal.write') ? (
          <Link
            {...buttonLook()}
            to="/appeal/$memberId/$appealId"
            params={{ memberId: one.member, appealId: one.appealId }}
            aria-label={text('act.for', '{act}: {what}', { act: does, what: name })}
          >
            {does}
          </Link>
        ) : null}
      </div>
    </li>
  )
}

/** By when the plan passes it on; once the state has it, by when the judge should have decided. */
export function HearingClock({ one }: { one: Hearing }) {
  const isFiled = one.filedOn !== null
  const what = isFiled
    ? text('hearing.decideClock', 'Judge decides')
    : text('hearing.passClock', 'Passed on to the state')
  const id = isFiled ? `hearing.decide${one.isExpedited ? '-expedited' : ''}` : 'hearing.pass-on'
  return (
    <ClockChip
      clock={clockBy(what, hearingDue(one), device.clock.today())}
      {...whyOfClock(id, one.filedOn ?? dayOfInstant(one.askedAt))}
    />
  )
}
