// The day of those who give members their Lead Care Manager: who waits for one, the longest first, and one tap to name them.

import { listCaseload } from '../../../api/member.ts'
import { type Day, daysBetween } from '../../../base/day.ts'
import type { MemberCard } from '../../../domain/card.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { stateWords } from '../../text/episode-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { useAfterAct } from '../act/use-after-act.ts'
import { useAsked } from '../files/use-asked.ts'
import { cardName } from '../find-members.ts'
import { DuePerson } from './due-person.tsx'

/** Members without a Lead Care Manager. */
export function DeskToday() {
  const { open } = useActing()
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const asked = useAsked(
    listCaseload,
    organization === undefined ? undefined : { organization, of: 'nobody', most: 100 },
  )
  const { value, failure, again } = asked
  useAfterAct(() => void again())
  if (value === undefined) {
    if (failure === undefined) return <Skeleton rows={4} />
    return (
      <Notice
        kind="late"
        title={text('desk.failed', 'The list could not be had')}
        actions={<Button onClick={() => void again()}>{text('signIn.retry', 'Try again')}</Button>}
      >
        {failureWords(failure)}
      </Notice>
    )
  }
  const waiting = value.cards.toSorted(byDay)
  const today = device.clock.today()
  return (
    <Section
      title={text('desk.nobody', 'Waiting for a Lead Care Manager · {count}', {
        count: value.more ? `${waiting.length}+` : waiting.length,
      })}
    >
      {waiting.length === 0 ? (
        <Empty title={text('desk.none', 'Nobody waits')}>
          {text(
            'desk.noneAbout',
            'New members from the plans’ files stand here until someone is named to walk with them.',
          )}
        </Empty>
      ) : (
        <ul className="due-list">
          {waiting.map((card) => (
            <li key={card.memberId} className="due-row">
              <DuePerson
                member={card.memberId}
                name={cardName(card)}
                tag={<Tag kind={card.state === 'assigned' ? 'warm' : 'plain'}>{stateWords(card.state)}</Tag>}
              >
                <p className="due-row__about">
                  {card.spokenLanguage ?? text('person.languageUnknown', 'Language not known')}
                </p>
              </DuePerson>
              <ul className="due-row__items">
                <li className="due-item">
                  <span className="due-item__what">
                    {card.nextStep ?? text('desk.name', 'Name who walks with them')}
                  </span>
                  <CardClock card={card} today={today} />
                </li>
              </ul>
              <div className="due-row__act">
                <Button
                  icon="person"
                  aria-label={text('act.for', '{act}: {what}', {
                    act: text('lead.title', 'Name the Lead Care Manager'),
                    what: cardName(card),
                  })}
                  onClick={() => open('lead', card.memberId)}
                >
                  {text('lead.title', 'Name the Lead Care Manager')}
                </Button>
                {card.state === 'assigned' && device.may('assignment.refuse') ? (
                  <Button
                    kind="bare"
                    aria-label={text('act.for', '{act}: {what}', {
                      act: text('desk.notOurs', 'Not ours'),
                      what: cardName(card),
                    })}
                    onClick={() => open('not-ours', card.memberId)}
                  >
                    {text('desk.notOurs', 'Not ours')}
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function CardClock({ card, today }: { card: MemberCard; today: Day }) {
  if (card.nextStepOn === null) return null
  const count = daysBetween(today, card.nextStepOn)
  const state = count < 0 ? 'late' : count === 0 ? 'due' : 'waiting'
  return (
    <ClockChip
      isShort
      clock={{ what: card.nextStep ?? '', by: card.nextStepOn, state, left: { count, unit: 'days' } }}
    />
  )
}

function byDay(one: MemberCard, other: MemberCard): number {
  const [a, b] = [one.nextStepOn ?? '9999-12-31', other.nextStepOn ?? '9999-12-31']
  return a < b ? -1 : a > b ? 1 : 0
}
