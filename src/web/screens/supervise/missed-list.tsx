// Who was missed: each cause with since when, its clock and the act that settles it; for the whole row a step to set, or another lead. The name
// leads to the member.
import { Link } from '@tanstack/react-router'
import type * as z from 'zod'
import { listMissed } from '../../../api/missed.ts'
import type { Right } from '../../../domain/access.ts'
import type { MissedCause } from '../../../domain/missed-cause.ts'
import { device } from '../../device/device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { useAfterAct } from '../act/use-after-act.ts'
import { clockBy } from '../due.ts'
import { useAsked } from '../files/use-asked.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { Unreached } from '../staff/unreached.tsx'

type One = z.output<(typeof listMissed)['output']>['members'][number]

/** The section. */
export function MissedList({ organization }: { organization: string }) {
  const { value, failure, again } = useAsked(listMissed, { organization })
  useAfterAct(() => void again())
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
  const house = useHouse()
  const name = one.nameUsed === null ? one.name : `${one.nameUsed} (${one.name})`
  const lead = staffName(house, one.lead, useMe())
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
          {one.missed.map((missed, i) => (
            <li key={missed.cause} className="missed__cause">
              <span>
                {causeWords(missed.cause, dayWords(missed.since, 'dated'))}{' '}
                <span className="missed__do">{doWords(missed.cause)}</span>
              </span>
              <ClockChip isShort clock={clockBy(doWords(missed.cause), missed.by, device.clock.today())} />
              {/* One button where two causes ask for the same. */}
              {one.missed.slice(0, i).some(({ cause }) => isSameAct(cause, missed.cause)) ? null : (
                <CauseAct cause={missed.cause} member={one.member} name={name} />
              )}
            </li>
          ))}
        </ul>
      }
      actions={<RowActs member={one.member} name={name} />}
    />
  )
}

type CauseDoes = { readonly right: Right } & (
  | { readonly act: 'outreach' | 'contact' }
  | { readonly tab: 'forms' | 'plan' }
)

/** What settles a cause: something to record, or a tab of the member's page where it is done. */
const actOf: Readonly<Record<MissedCause, CauseDoes>> = {
  'not-tried': { act: 'outreach', right: 'outreach.write' },
  'phone-only': { act: 'outreach', right: 'outreach.write' },
  'no-contact-after-stay': { act: 'contact', right: 'contact.write' },
  'no-contact-this-month': { act: 'contact', right: 'contact.write' },
  'no-assessment': { tab: 'forms', right: 'chart.read' },
  'plan-unsigned': { tab: 'plan', right: 'chart.read' },
}

function isSameAct(one: MissedCause, other: MissedCause): boolean {
  const [a, b] = [actOf[one], actOf[other]]
  return 'act' in a && 'act' in b && a.act === b.act
}

type ActProps = { member: string; name: string }

function CauseAct({ cause, member, name }: ActProps & { cause: MissedCause }) {
  const { open } = useActing()
  const does = actOf[cause]
  if (!device.may(does.right, member)) return null
  if ('tab' in does) {
    const words =
      does.tab === 'forms' ? text('missed.toForms', 'Open the forms') : text('missed.toPlan', 'Open the care plan')
    return (
      <Link
        {...buttonLook()}
        data-dense
        to="/member/$memberId/$tab"
        params={{ memberId: member, tab: does.tab }}
        aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
      >
        {words}
      </Link>
    )
  }
  const words =
    does.act === 'outreach' ? text('outreach.title', 'Log outreach') : text('contact.title', 'Record a contact')
  return (
    <Button
      dense
      aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
      onClick={() => open(does.act, member)}
    >
      {words}
    </Button>
  )
}

/** What helps whatever the cause: a step for whoever walks with them, or somebody else who does. */
function RowActs({ member, name }: ActProps) {
  const { open } = useActing()
  const acts = [
    ...(device.may('chart.read', member) && device.may('task.write', member)
      ? [{ act: 'task', icon: 'plus', words: text('missed.setTask', 'Set a step') } as const]
      : []),
    ...(device.may('assignment.write', member)
      ? [{ act: 'lead', icon: 'person', words: text('missed.give', 'Another lead') } as const]
      : []),
  ]
  if (acts.length === 0) return null
  return acts.map(({ act, icon, words }) => (
    <Button
      key={act}
      dense
      kind="bare"
      icon={icon}
      aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
      onClick={() => open(act, member)}
    >
      {words}
    </Button>
  ))
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
