// A state hearing that is not over: whose, its clock, and the way to its appeal.
import { type Hearing, hearingDue } from '../../../domain/hearing.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { text } from '../../text/text.ts'
import { whyOfClock } from '../board/board.tsx'
import { clockBy } from '../due.ts'
import type { Listed } from './appeals.tsx'
import { WaitingRow } from './waiting-row.tsx'

/** One of the list. */
export function HearingRow({ one }: { one: Listed['hearings'][number] }) {
  return (
    <WaitingRow
      {...{ one, appeal: one.appealId, saidAt: one.askedAt }}
      kind={text('hearing.title', 'State hearing')}
      clock={<HearingClock one={one} />}
    >
      {one.words === null ? null : (
        <q>
          <bdi>{one.words}</bdi>
        </q>
      )}
      {one.keepsService ? (
        <p className="decision-quiet">{text('hearing.keeps', 'Care goes on until the judge decides')}</p>
      ) : null}
    </WaitingRow>
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
