// “My referrals”: whom the organization asked for, what is new first, and what came of each as far as it may know; and what was put by. It is
// the home of this seat: nothing else waits for it.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { planNumbers } from '../../../../content/plan-number.ts'
import { discardReferral, hearReferral, listMine } from '../../../api/referral-mine.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { heardAbout, heardWords, reasonWords } from '../../text/heard-words.ts'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import './refer.css'

type Mine = z.output<(typeof listMine)['output']>
type Sent = Mine['referrals'][number]

const tags: Record<Sent['heard']['state'], TagKind> = {
  received: 'waiting',
  'passed-on': 'plain',
  accepted: 'waiting',
  authorized: 'accent',
  assigned: 'done',
  'in-ecm': 'done',
  'other-plan': 'due',
  closed: 'plain',
}

/** How often the house is asked again by itself: what is new should not wait for a reload. */
const beatMs = 60_000

/** The screen. */
export function MineScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const mayRefer = device.may('referral.refer')
  const input = mayRefer && organization !== undefined ? { organization } : undefined
  const { value, failure, again } = useAsked(listMine, input, () => beatMs)
  const title = text('shell.referrals', 'My referrals')
  if (!mayRefer) return <NotYours title={title} />
  return (
    <>
      <PageHeader
        title={title}
        {...(value === undefined ? {} : { about: aboutWords(value) })}
        others={
          <>
            {device.may('referral.file') ? (
              <Link {...buttonLook('quiet')} to="/files">
                {text('receive.refer', 'Refer many from a file')}
              </Link>
            ) : null}
            <Link {...buttonLook('primary')} to="/refer">
              {text('mine.refer', 'Refer someone')}
            </Link>
          </>
        }
      />
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value !== undefined && organization !== undefined ? (
        <Whole mine={value} organization={organization} onChanged={again} />
      ) : failure === undefined ? (
        <Skeleton rows={6} />
      ) : null}
    </>
  )
}

function aboutWords({ referrals, mayHear }: Mine): string {
  const count = referrals.filter(({ isNew }) => isNew).length
  const news = text('mine.news', '{count, plural, =0 {Nothing is new} one {# is new} other {# are new}}.', { count })
  return mayHear
    ? news
    : `${news} ${text('mine.less', 'For your kind of organization the law lets us tell “received” and “passed on”.')}`
}

type WholeProps = { mine: Mine; organization: string; onChanged: () => Promise<void> }

function Whole({ mine, organization, onChanged }: WholeProps) {
  const { drafts, referrals, more } = mine
  const saving = useSaving()
  const fresh = referrals.filter(({ isNew }) => isNew)
  const rest = referrals.filter(({ isNew }) => !isNew)

  async function hear({ plan, referral, heard }: Sent): Promise<void> {
    if (await saving.save(hearReferral, { organization, plan, referral, state: heard.state })) await onChanged()
  }
  async function discard(referral: string): Promise<void> {
    const says = text('mine.discarded', 'Thrown away.')
    if (await saving.save(discardReferral, { organization, referral }, { says })) await onChanged()
  }

  if (drafts.length + referrals.length === 0)
    return (
      <Empty title={text('mine.empty', 'You have referred nobody yet')}>
        {text('mine.emptyAbout', 'A name and one way to find the person are enough. What comes of it stands here.')}
      </Empty>
    )
  return (
    <>
      <NotSaved saving={saving} />
      <Listed title={text('mine.new', 'New')} sent={fresh} plans={mine.plans} onHeard={(one) => void hear(one)} />
      {drafts.length === 0 ? null : (
        <Section title={text('mine.drafts', 'Put by · {count}', { count: drafts.length })}>
          <List label={text('mine.draftsLabel', 'Put by')}>
            {drafts.map(({ referral, name, savedOn }) => (
              <ListRow
                key={referral}
                title={
                  <Link to="/refer" search={{ draft: referral }}>
                    <bdi>{name ?? text('mine.noName', 'No name yet')}</bdi>
                  </Link>
                }
                about={text('mine.savedOn', 'Put by {day}; kept for 14 days', { day: dayWords(savedOn, 'short') })}
                actions={
                  <Button
                    dense
                    icon="close"
                    aria-label={text('act.for', '{act}: {what}', {
                      act: text('mine.discard', 'Throw away'),
                      what: name ?? text('mine.noName', 'No name yet'),
                    })}
                    onClick={() => void discard(referral)}
                  >
                    {text('mine.discard', 'Throw away')}
                  </Button>
                }
              />
            ))}
          </List>
        </Section>
      )}
      <Listed title={text('mine.all', 'Referrals · {count}', { count: rest.length })} sent={rest} plans={mine.plans} />
      {more ? <p className="refer__quiet">{text('mine.older', 'Older ones are not shown.')}</p> : null}
      <Numbers />
    </>
  )
}

type ListedProps = { title: string; sent: readonly Sent[]; plans: Mine['plans']; onHeard?: (sent: Sent) => void }

function Listed({ title, sent, plans, onHeard }: ListedProps) {
  if (sent.length === 0) return null
  return (
    <Section title={title}>
      <List label={title}>
        {sent.map((one) => (
          <SentRow
            key={one.referral}
            sent={one}
            plan={plans.find(({ id }) => id === one.plan)?.name}
            onHeard={onHeard}
          />
        ))}
      </List>
    </Section>
  )
}

type SentRowProps = { sent: Sent; plan: string | undefined; onHeard: ((sent: Sent) => void) | undefined }

function SentRow({ sent, plan, onHeard }: SentRowProps) {
  const { name, number, receivedOn, leavesOn, heard } = sent
  const [isOpen, setOpen] = useState(false)
  const about = text('mine.sentTo', '{plan} · sent {day} · {number}', {
    plan: plan ?? '',
    day: dayWords(receivedOn, 'short'),
    number,
  })
  return (
    <ListRow
      title={
        <button type="button" aria-expanded={isOpen || onHeard !== undefined} onClick={() => setOpen(!isOpen)}>
          <bdi>{name}</bdi>
        </button>
      }
      about={
        leavesOn === null
          ? about
          : `${about} · ${text('mine.leaves', 'leaves {day}', { day: dayWords(leavesOn, 'short') })}`
      }
      reason={isOpen || onHeard !== undefined ? <Told heard={heard} /> : undefined}
      side={<Tag kind={tags[heard.state]}>{heardWords(heard.state)}</Tag>}
      {...(onHeard === undefined
        ? {}
        : {
            actions: (
              <Button
                dense
                icon="check"
                aria-label={text('act.for', '{act}: {what}', { act: text('mine.heard', 'Seen'), what: name })}
                onClick={() => onHeard(sent)}
              >
                {text('mine.heard', 'Seen')}
              </Button>
            ),
          })}
    />
  )
}

function Told({ heard }: { heard: Sent['heard'] }) {
  const { state, on, why, agency, manager, toPlan } = heard
  const other = planNumbers.find(({ code }) => code === (toPlan ?? 'unknown'))
  const people = [manager, agency].filter((one) => one !== null)
  return (
    <div className="refer__told">
      <p>
        {on === null ? '' : `${text('mine.since', 'Since {day}.', { day: dayWords(on, 'short') })} `}
        {heardAbout(state)} {why === null ? '' : reasonWords(why)}
      </p>
      {people.length === 0 ? null : (
        <p>
          {manager === null
            ? text('mine.agency', 'Who reaches out, for the discharge papers:')
            : text('mine.manager', 'Who walks with them, for the discharge papers:')}{' '}
          {people.map((one, i) => (
            <span key={one.name}>
              {i > 0 ? ', ' : ''}
              <bdi>{one.name}</bdi> {one.phone === null ? null : <Phone phone={one.phone} />}
            </span>
          ))}
        </p>
      )}
      {state === 'other-plan' && other !== undefined ? (
        <p>
          {other.name}: <Phone phone={other.phone} />
        </p>
      ) : null}
    </div>
  )
}

function Phone({ phone }: { phone: string }) {
  return (
    <a className="refer__phone" href={`tel:${phone.replace(/\D/g, '')}`}>
      <bdi dir="ltr">{phone}</bdi>
    </a>
  )
}

/** Every plan’s number, whoever the person is: so that it says nothing of anybody. */
function Numbers() {
  return (
    <details className="refer__numbers">
      <summary>{text('mine.numbers', 'The person may have another plan? Every plan’s number')}</summary>
      <ul>
        {planNumbers.map(({ code, name, phone, isUnconfirmed }) => (
          <li key={code}>
            {name}: <Phone phone={phone} />
            {isUnconfirmed ? ` ${text('clock.unconfirmed', '(not confirmed)')}` : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
