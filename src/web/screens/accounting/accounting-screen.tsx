// The accounting of disclosures for a member who asks: a period, what the law has listed (164.528) or all that the house told, on paper.
// Outside of the frame: what is printed is the page. That it was read stands in the access log.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { accounting } from '../../../../content/accounting.ts'
import { listDisclosures } from '../../../api/consent.ts'
import { type Day, isDay } from '../../../base/day.ts'
import { firstDay, type Period } from '../../../domain/accounting.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { DayField } from '../../parts/text-field.tsx'
import { SignedIn } from '../../shell/signed-in.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { organizationName, useHouse } from '../house-names.ts'
import { useMemberName } from '../member-name.ts'
import { GivenList } from '../permission/given-list.tsx'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import '../permission/permission.css'
import '../print/print.css'
import './accounting.css'

/** The screen, for who may. */
export function AccountingScreen() {
  return (
    <SignedIn>
      <Asked />
    </SignedIn>
  )
}

function Asked() {
  const { memberId } = useParams({ from: '/accounting/$memberId' })
  if (!device.may('disclosure.read')) return <NotYours title={text('accounting.title', 'Accounting of disclosures')} />
  return <Accounting member={memberId} />
}

function Accounting({ member }: { member: string }) {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const today = device.clock.today()
  const [period, setPeriod] = useState<Period>({ from: firstDay(accounting, today), to: today })
  const [isWhole, setWhole] = useState(false)
  const asked = useAsked(listDisclosures, organization === undefined ? undefined : { organization, member, ...period })
  const given = asked.value?.given.filter((one) => isWhole || one.isAccountable)
  return (
    <main className="print">
      <div className="print__tools">
        <div className="print__ways">
          <Button kind="primary" onClick={() => print()} disabled={given === undefined}>
            {text('print.menu', 'Print')}
          </Button>
          <Link {...buttonLook()} to="/log" search={{ member }}>
            {text('accounting.back', 'Back to who saw them')}
          </Link>
        </div>
        <Choice period={period} onPeriod={setPeriod} isWhole={isWhole} onWhole={setWhole} today={today} />
      </div>
      {asked.failure === undefined ? null : (
        <Unreached failure={asked.failure} onAgain={asked.again} hasOld={given !== undefined} />
      )}
      {given === undefined ? (
        asked.failure === undefined ? (
          <Skeleton rows={6} />
        ) : null
      ) : (
        <article className="paper accounting">
          <Head member={member} period={period} isWhole={isWhole} today={today} />
          {given.length === 0 ? (
            <Empty title={text('accounting.empty', 'Nothing to list in this time')}>
              {isWhole
                ? text('accounting.emptyWhole', 'We told nobody outside anything.')
                : text('accounting.emptyAbout', 'What went for care or by permission is not on this list.')}
            </Empty>
          ) : (
            <GivenList lines={given} label={text('accounting.title', 'Accounting of disclosures')} />
          )}
          {asked.value?.hasMore ? (
            <p>{text('accounting.more', 'There is more in this time than one list holds. Choose a shorter time.')}</p>
          ) : null}
          <p className="paper__note">
            {text('accounting.source', 'This list reaches at most {years} years back ({source}).', {
              source: accounting.source,
              years: accounting.yearsBack,
            })}
          </p>
        </article>
      )}
    </main>
  )
}

type ChoiceProps = {
  period: Period
  onPeriod: (period: Period) => void
  isWhole: boolean
  onWhole: (isWhole: boolean) => void
  today: Day
}

/** What is asked for; none of it is on the paper. */
function Choice({ period, onPeriod, isWhole, onWhole, today }: ChoiceProps) {
  const earliest = firstDay(accounting, today)
  const set = (name: keyof Period, value: string) => {
    if (isDay(value)) onPeriod({ ...period, [name]: value })
  }
  return (
    <>
      <div className="accounting__period">
        <DayField
          label={text('accounting.from', 'From')}
          earliest={earliest}
          latest={period.to}
          value={period.from}
          onChange={(value) => set('from', value)}
        />
        <DayField
          label={text('accounting.to', 'To')}
          earliest={period.from}
          latest={today}
          value={period.to}
          onChange={(value) => set('to', value)}
        />
      </div>
      <Checkbox
        label={text('accounting.whole', 'Also what went for care, payment and running ECM, and by permission')}
        about={text('accounting.wholeAbout', 'The law does not have it listed. The member may see it all the same.')}
        isChecked={isWhole}
        onChange={onWhole}
      />
      <p className="accounting__about">
        {text(
          'accounting.by',
          'A member who asks is answered within {days} days, once {longer} days longer (unconfirmed). Reports under the duty to report are never on it.',
          { days: accounting.answerDays, longer: accounting.longerDays },
        )}
      </p>
    </>
  )
}

type HeadProps = { member: string; period: Period; isWhole: boolean; today: Day }

function Head({ member, period, isWhole, today }: HeadProps) {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const house = useHouse()
  const name = useMemberName(member)
  return (
    <>
      <h1>
        {isWhole
          ? text('accounting.titleWhole', 'What we told others')
          : text('accounting.title', 'Accounting of disclosures')}
      </h1>
      <p className="paper__for">
        <bdi>{name ?? text('log.thisMember', 'this member')}</bdi>
        {' · '}
        {text('accounting.period', '{from} to {to}', {
          from: dayWords(period.from, 'dated'),
          to: dayWords(period.to, 'dated'),
        })}
      </p>
      <p>
        {text('accounting.of', 'From {organization}, made {day}.', {
          organization: organizationName(house, organization ?? '') ?? '',
          day: dayWords(today, 'dated'),
        })}
      </p>
    </>
  )
}
