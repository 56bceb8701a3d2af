// Today: what is due and overdue for me, in the order I would do it; new members before everything, what comes soon and what was done
// after it.
import { lazy, Suspense, useMemo, useState } from 'react'
import { type DueMember, type Today, todayOf } from '../../domain/today.ts'
import { device } from '../device/device.ts'
import { useDevice } from '../device/use-device.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Section } from '../parts/section.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { dayWords } from '../text/day-words.ts'
import { text } from '../text/text.ts'
import { useActing } from './act/act.ts'
import { CoveringLines } from './caseload/covering.tsx'
import { useDueRules } from './due-rules.ts'
import { useMe } from './house-names.ts'
import { ReferralDesk } from './referral/referral-desk.tsx'
import { ConcernsToday } from './safety/pinned.tsx'
import { DeskToday } from './today/desk-today.tsx'
import { DoneToday } from './today/done-today.tsx'
import { DueRow } from './today/due-row.tsx'
import { FilesToSend } from './today/files-to-send.tsx'
import { OpenFiles } from './today/open-files.tsx'
import { Standing } from './today/standing.tsx'
import { VisitsToday } from './visit/visits-today.tsx'
import { ChangesToday } from './wish/changes-today.tsx'
import './today/today.css'

const StopsToday = lazy(async () => ({ default: (await import('./wish/stops-today.tsx')).StopsToday }))
const AskedToday = lazy(async () => ({ default: (await import('./today/asked-today.tsx')).AskedToday }))
const MessagesToday = lazy(async () => ({ default: (await import('./message/messages-today.tsx')).MessagesToday }))
const BillingToday = lazy(async () => ({ default: (await import('./contact/billing-today.tsx')).BillingToday }))
const InboxToday = lazy(async () => ({ default: (await import('./inbox/inbox-today.tsx')).InboxToday }))
const AgencyWishes = lazy(async () => ({ default: (await import('./board/agency-wishes.tsx')).AgencyWishes }))
const DecisionsToday = lazy(async () => ({
  default: (await import('./decision/decisions-today.tsx')).DecisionsToday,
}))
const AppealsToday = lazy(async () => ({ default: (await import('./appeal/appeals-today.tsx')).AppealsToday }))
const EndsToday = lazy(async () => ({ default: (await import('./end/ends-today.tsx')).EndsToday }))
const WaitingToday = lazy(async () => ({ default: (await import('./contact/waiting-today.tsx')).WaitingToday }))

/** The Today screen. */
export function TodayScreen() {
  const { open } = useActing()
  const isFilled = useDevice((given) => given.charts.isFilled())
  const seat = useDevice(({ session }) => session.seat())
  const today = useToday()
  const isEmpty = today.fresh.length + today.due.length + today.soon.length === 0
  const isDesk = seat !== null && !device.may('outreach.write')
  const canAssign = device.may('assignment.write')
  return (
    <>
      <PageHeader
        title={text('shell.today', 'Today')}
        about={`${dayWords(device.clock.today(), 'weekday')}. ${isDesk || (isEmpty && canAssign) ? '' : summaryWords(today)}`}
        {...(device.may('member.enter')
          ? {
              others: (
                <Button icon="plus" onClick={() => open('enter')}>
                  {text('today.enter', 'Met someone new')}
                </Button>
              ),
            }
          : {})}
      />
      <ConcernsToday />
      {isDesk ? null : <CoveringLines isLinked />}
      {device.may('stop.read') ? (
        <Suspense>
          <StopsToday />
        </Suspense>
      ) : null}
      {device.may('message.list') ? (
        <Suspense>
          <MessagesToday />
        </Suspense>
      ) : null}
      {device.may('task.read') ? (
        <Suspense>
          <AskedToday />
        </Suspense>
      ) : null}
      {canAssign ? <DeskToday /> : null}
      {device.may('change.answer') && device.may('task.read') ? <ChangesToday /> : null}
      {device.may('assignment.board') ? (
        <Suspense>
          <AgencyWishes />
        </Suspense>
      ) : null}
      {device.may('authorization.decide') ? (
        <Suspense>
          <DecisionsToday />
        </Suspense>
      ) : null}
      {device.may('appeal.read') ? (
        <Suspense>
          <AppealsToday />
        </Suspense>
      ) : null}
      {device.may('end.list') ? (
        <Suspense>
          <EndsToday />
        </Suspense>
      ) : null}
      {device.may('referral.desk') ? <ReferralDesk /> : null}
      {device.may('referral.inbox') ? (
        <Suspense>
          <InboxToday />
        </Suspense>
      ) : null}
      {(canAssign || isDesk) && device.may('file.read') ? <OpenFiles /> : null}
      {(canAssign || isDesk) && device.may('file.send') ? <FilesToSend /> : null}
      {isDesk ? null : isFilled || !isEmpty ? (
        <>
          <DueSection
            title={text('today.fresh', 'New members')}
            members={today.fresh}
            about={text('today.freshAbout', 'Nobody has tried to reach them yet.')}
          />
          <VisitsToday />
          <DueSection title={text('today.due', 'Due')} members={today.due} />
          <DueSection title={text('today.soon', 'In the next days')} members={today.soon} />
          {isEmpty && !canAssign ? <NothingDue /> : null}
          <Suspense>
            <WaitingToday />
          </Suspense>
          <DoneToday />
        </>
      ) : (
        <Skeleton rows={6} />
      )}
      {(canAssign || isDesk) && device.may('caseload.read') ? <Standing /> : null}
      {device.may('billing.read') ? (
        <Suspense>
          <BillingToday />
        </Suspense>
      ) : null}
      {isDesk && !hasList() ? <NoList /> : null}
    </>
  )
}

/** Whether some list stands here for who sits; a desk that answers calls is told what for even beside one. */
function hasList(): boolean {
  if (device.may('caseload.read') || device.may('referral.desk')) return true
  return device.may('referral.inbox') && !device.may('member.search')
}

/** A seat without a list of its own: what it is for here. */
function NoList() {
  return device.may('member.search') ? (
    <Empty title={text('today.calls', 'Somebody calls, or is asked about?')}>
      {text(
        'today.callsAbout',
        'Find them above by name, CIN, birth date or phone. You see where they stand, who walks with them, and what is next.',
      )}
    </Empty>
  ) : (
    <Empty title={text('today.desk', 'Nothing is asked of this seat today')}>
      {text('today.deskNothing', 'What is asked of you will stand here.')}
    </Empty>
  )
}

/** What is due now; worked out anew when a chart, the day or the seat is another. */
function useToday(): Today {
  const charts = useDevice((given) => given.charts.all())
  const day = useDevice((given) => given.clock.today())
  const role = useDevice(({ session }) => session.seat()?.role ?? '')
  const staffId = useMe()
  const rules = useDueRules()
  return useMemo(() => todayOf(charts, { today: day, staffId, role, rules }), [charts, day, role, staffId, rules])
}

/** More than anyone does in a day; the rest is one press away. */
const rowsMost = 40

function DueSection({ title, about, members }: { title: string; about?: string; members: readonly DueMember[] }) {
  const [isWhole, setWhole] = useState(false)
  if (members.length === 0) return null
  const shown = isWhole ? members : members.slice(0, rowsMost)
  return (
    <Section title={`${title} · ${members.length}`} {...(about === undefined ? {} : { about })}>
      <ul className="due-list">
        {shown.map((one) => (
          <DueRow key={one.member} due={one} />
        ))}
      </ul>
      {shown.length === members.length ? null : (
        <div>
          <Button onClick={() => setWhole(true)}>
            {text('today.more', 'Show {count} more', { count: members.length - shown.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}

function NothingDue() {
  const hasMembers = useDevice((given) => given.charts.all().length > 0)
  return (
    <Empty title={text('today.empty', 'Nothing is due')}>
      {hasMembers
        ? text('today.emptyDone', 'Everyone in your caseload has a next step on a later day.')
        : text(
            'today.emptyNew',
            'Members come here when a plan assigns them to you. Their first step will stand here.',
          )}
    </Empty>
  )
}

function summaryWords({ fresh, due }: Today): string {
  return text(
    'today.summary',
    '{fresh, plural, =0 {No new members} one {# new member} other {# new members}}, {due, plural, =0 {nothing due} one {# member due} other {# members due}}.',
    { fresh: fresh.length, due: due.length },
  )
}
