// Who of the team is away and who covers, and who leaves: their last day, and what has to be settled before it. On the day after, the seat ends
// by itself; whom nobody was named for goes back to the supervisor.
import { useState } from 'react'
import type * as z from 'zod'
import { leadingRoles } from '../../../../content/access.ts'
import { backStaff, listTeam } from '../../../api/staff.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'
import { clockBy } from '../due.ts'
import { Unreached } from '../files/unreached.tsx'
import { useAsked } from '../files/use-asked.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { CoverForm } from '../staff/cover-form.tsx'

type Team = z.output<(typeof listTeam)['output']>

/** The section; `onMove` begins to move the members of one who leaves. */
export function AwayAndLeaving({ organization, onMove }: { organization: string; onMove: (from: string) => void }) {
  const { value, failure, again } = useAsked(listTeam, { organization })
  const [isNaming, setNaming] = useState(false)
  const { staff } = useHouse()
  const able = staff
    .filter(({ roles }) => roles.some((role) => leadingRoles.some((one) => one === role)))
    .map(({ id, name, roles, languages }) => ({
      ...{ id, name },
      about: [...roles.map(roleWords), ...languages].join(' · '),
    }))
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton rows={2} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  return (
    <Section
      title={text('team.awayTitle', 'Away and leaving')}
      about={text('team.awayAbout', 'Whoever covers finds the members in their own Today and Caseload on those days.')}
      action={
        device.may('cover.write') ? (
          <Button icon="swap" onClick={() => setNaming(true)}>
            {text('away.name', 'Name a cover')}
          </Button>
        ) : null
      }
    >
      {value.away.length + value.leaving.length === 0 ? (
        <Empty title={text('team.nobodyAway', 'Nobody is away or leaves')}>
          {text(
            'team.nobodyAwayAbout',
            'Who is away stands here with their cover, and who leaves with what to settle.',
          )}
        </Empty>
      ) : (
        <List label={text('team.awayTitle', 'Away and leaving')}>
          {value.leaving.map((one) => (
            <LeavingRow key={one.staff} one={one} onMove={onMove} />
          ))}
          {value.away.map((one) => (
            <AwayRow key={one.id} one={one} organization={organization} onChanged={again} />
          ))}
        </List>
      )}
      {isNaming ? <CoverForm able={able} onClose={() => setNaming(false)} onChanged={again} /> : null}
    </Section>
  )
}

function LeavingRow({ one, onMove }: { one: Team['leaving'][number]; onMove: (from: string) => void }) {
  const name = staffName(useHouse(), one.staff, useMe()) ?? text('away.someone', 'A colleague')
  const words = text('move.title', 'Move members')
  const isSettled = one.members + one.covered === 0
  return (
    <ListRow
      title={name}
      about={text('team.lastDay', 'Last day: {day}', { day: dayWords(one.lastOn, 'weekday') })}
      reason={
        isSettled
          ? text('team.settled', 'Nobody walks with them any more: all is given on.')
          : text(
              'team.toSettle',
              '{members, plural, =0 {Leads nobody} one {Leads # member} other {Leads # members}}, {covered, plural, =0 {covers for nobody} one {covers for #} other {covers for #}}. Name who walks on before that day.',
              { members: one.members, covered: one.covered },
            )
      }
      side={isSettled ? null : <ClockChip isShort clock={clockBy(words, one.lastOn, device.clock.today())} />}
      actions={
        one.members > 0 && device.may('assignment.write') ? (
          <Button
            dense
            icon="swap"
            aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
            onClick={() => onMove(one.staff)}
          >
            {words}
          </Button>
        ) : null
      }
    />
  )
}

type AwayRowProps = { one: Team['away'][number]; organization: string; onChanged: () => Promise<void> }

function AwayRow({ one, organization, onChanged }: AwayRowProps) {
  const house = useHouse()
  const me = useMe()
  const saving = useSaving()
  const name = staffName(house, one.staff, me) ?? text('away.someone', 'A colleague')
  const cover = staffName(house, one.cover, me) ?? text('away.someone', 'A colleague')
  const words = text('team.back', 'They are back')

  async function end(): Promise<void> {
    const says = text('team.backDone', 'The cover has ended.')
    if (await saving.save(backStaff, { organization, away: one.id }, { says })) await onChanged()
  }

  return (
    <ListRow
      title={name}
      about={text('team.awayDays', 'Away {from} to {to}', {
        from: dayWords(one.from, 'short'),
        to: dayWords(one.to, 'dated'),
      })}
      reason={
        saving.problem ??
        (one.isDone
          ? text('team.covered', 'Covered by {name}.', { name: cover })
          : text('team.giving', 'The members are being given to {name}.', { name: cover }))
      }
      actions={
        device.may('cover.write') ? (
          <Button
            dense
            disabled={saving.isBusy}
            aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
            onClick={() => void end()}
          >
            {words}
          </Button>
        ) : null
      }
    />
  )
}
