// Who was missed: each with the cause, since when, and the one thing to do. The name leads to the member, the button to the act.
import { Link } from '@tanstack/react-router'
import type * as z from 'zod'
import { listMissed } from '../../../api/missed.ts'
import type { MissedCause } from '../../../domain/missed-cause.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { clockBy } from '../due.ts'
import { useAsked } from '../files/use-asked.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { Unreached } from '../staff/unreached.tsx'

type One = z.output<(typeof listMissed)['output']>['members'][number]

/** The section. */
export function MissedList({ organization }: { organization: string }) {
  const { value, failure, again } = useAsked(listMissed, { organization })
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton rows={4} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  const count = value.more ? `${value.members.length}+` : value.members.length
  return (
    <Section title={text('missed.title', 'Who was missed · {count}', { count })}>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld />}
      {value.members.length === 0 ? (
        <Empty title={text('missed.none', 'Nobody was missed')}>
          {text(
            'missed.noneAbout',
            'Who is not tried, not met this month, not seen after a stay or has no assessment stands here, with what to do.',
          )}
        </Empty>
      ) : (
        <List label={text('missed.label', 'Who was missed')}>
          {value.members.map((one) => (
            <MissedRow key={one.member} one={one} />
          ))}
        </List>
      )}
    </Section>
  )
}

function MissedRow({ one }: { one: One }) {
  const { open } = useActing()
  const house = useHouse()
  const me = useMe()
  const name = one.nameUsed === null ? one.name : `${one.nameUsed} (${one.name})`
  const lead = staffName(house, one.lead, me)
  const [first] = one.missed
  return (
    <ListRow
      title={
        <Link to="/member/$memberId" params={{ memberId: one.member }}>
          <bdi>{name}</bdi>
        </Link>
      }
      about={
        one.lead === null
          ? text('missed.nobody', 'Nobody walks with them')
          : text('missed.lead', 'With {name}', { name: lead ?? '…' })
      }
      reason={
        <ul className="missed__causes">
          {one.missed.map(({ cause, since }) => (
            <li key={cause}>
              {causeWords(cause, dayWords(since, 'dated'))} <span className="missed__do">{doWords(cause)}</span>
            </li>
          ))}
        </ul>
      }
      side={
        first === undefined ? null : (
          <ClockChip isShort clock={clockBy(doWords(first.cause), first.by, device.clock.today())} />
        )
      }
      actions={
        device.may('assignment.write') ? (
          <Button
            dense
            icon="person"
            aria-label={text('act.for', '{act}: {what}', {
              act: text('missed.give', 'Another lead'),
              what: name,
            })}
            onClick={() => open('lead', one.member)}
          >
            {text('missed.give', 'Another lead')}
          </Button>
        ) : null
      }
    />
  )
}

function causeWords(cause: MissedCause, day: string): string {
  switch (cause) {
    case 'not-tried':
      return text('missed.notTried', 'No attempt since {day}.', { day })
    case 'phone-only':
      return text('missed.phoneOnly', 'Tried by phone alone, and no phone is known.')
    case 'no-contact-after-stay':
      return text('missed.afterStay', 'Left a stay on {day}, no contact since.', { day })
    case 'no-contact-this-month':
      return text('missed.month', 'No contact this month; the last was {day}.', { day })
    case 'no-assessment':
      return text('missed.assessment', 'In care since {day} without an assessment.', { day })
    case 'plan-unsigned':
      return text('missed.unsigned', 'The care plan of {day} is not signed off.', { day })
  }
}

function doWords(cause: MissedCause): string {
  switch (cause) {
    case 'not-tried':
      return text('missed.doTry', 'Try to reach them.')
    case 'phone-only':
      return text('missed.doGo', 'Go there, or ask who referred them.')
    case 'no-contact-after-stay':
      return text('missed.doVisit', 'Visit them.')
    case 'no-contact-this-month':
      return text('missed.doMeet', 'Meet them before the month ends.')
    case 'no-assessment':
      return text('missed.doAssess', 'Begin the assessment.')
    case 'plan-unsigned':
      return text('missed.doSign', 'Ask the Clinical Consultant.')
  }
}
