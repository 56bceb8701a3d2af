// Messages that wait where nobody walks with the member: no Lead Care Manager, or the episode is over. That one waits stands here, never what it
// says; whoever may read it opens it, and naming who walks along gives it to them.

import { Link } from '@tanstack/react-router'
import { listMessages } from '../../../api/message.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { useAsked } from '../files/use-asked.ts'
import { DuePerson } from '../today/due-person.tsx'

const beat = () => 60_000

/** The section; nothing while none waits. */
export function MessagesToday() {
  const { open } = useActing()
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const { value } = useAsked(listMessages, organization === undefined ? undefined : { organization }, beat)
  const waiting = value?.waiting ?? []
  if (waiting.length === 0) return null
  return (
    <Section
      title={text('messages.waiting', 'Messages nobody else will find · {count}', { count: waiting.length })}
      about={text('messages.waitingAbout', 'Nobody walks with these members now, and they wrote to the agency.')}
    >
      <ul className="due-list">
        {waiting.map((one) => {
          const name = one.nameUsed ?? one.name
          return (
            <li key={one.member} className="due-row">
              <DuePerson
                member={one.member}
                name={name}
                tag={
                  <Tag>
                    {one.why === 'ended'
                      ? text('messages.ended', 'Episode ended')
                      : text('messages.noLead', 'No Lead Care Manager')}
                  </Tag>
                }
              />
              <ul className="due-row__items">
                <li className="due-item">
                  <span className="due-item__what">
                    {text('messages.since', '{count, plural, one {# message} other {# messages}} since {day}', {
                      count: one.count,
                      day: dayWords(one.since, 'weekday'),
                    })}
                  </span>
                </li>
              </ul>
              <div className="due-row__act">
                {device.may('message.answer') ? (
                  <Link
                    {...buttonLook()}
                    to="/member/$memberId/$tab"
                    params={{ memberId: one.member, tab: 'messages' }}
                    aria-label={text('act.for', '{act}: {what}', {
                      act: text('messages.read', 'Read and answer'),
                      what: name,
                    })}
                  >
                    {text('messages.read', 'Read and answer')}
                  </Link>
                ) : null}
                {one.why === 'no-lead' && device.may('assignment.write') ? (
                  <Button
                    icon="person"
                    aria-label={text('act.for', '{act}: {what}', {
                      act: text('lead.title', 'Name the Lead Care Manager'),
                      what: name,
                    })}
                    onClick={() => open('lead', one.member)}
                  >
                    {text('lead.title', 'Name the Lead Care Manager')}
                  </Button>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
