// The people around a member on one screen: whom to call first, who of us walks along, doctors and services, family and supporters, each
// with what they may know.
import type { ReactNode } from 'react'
import { spaced } from '../../../domain/phone.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { firstToCall, groupsOf, isFamilyBarred, type TeamPerson, walkingOf } from './team-people.ts'
import './team.css'

/** The care team. */
export function TeamTab({ held }: { held: HeldChart }) {
  const { open } = useActing()
  const { chart, member } = held
  const { services, family } = groupsOf(chart, device.clock.today())
  const mayAdd = device.may('care.write', member)
  return (
    <>
      <CallFirst held={held} />
      <OurTeam held={held} />
      <Section
        title={text('team.services', 'Doctors and services')}
        {...(mayAdd
          ? {
              action: (
                <Button dense kind="bare" icon="plus" onClick={() => open('join', member)}>
                  {text('team.add', 'Add to the team')}
                </Button>
              ),
            }
          : {})}
      >
        <People
          held={held}
          people={services}
          label={text('team.services', 'Doctors and services')}
          empty={text('team.noServices', 'No doctor or service is known yet')}
        />
      </Section>
      <Section
        title={text('team.family', 'Family and supporters')}
        {...(device.may('member.write', member)
          ? {
              action: (
                <Button dense kind="bare" icon="plus" onClick={() => open('around', member)}>
                  {text('team.addAround', 'Add somebody')}
                </Button>
              ),
            }
          : {})}
      >
        {isFamilyBarred(chart) ? (
          <Notice kind="late" title={text('safety.doNotContactFamily', 'Do not contact family')} />
        ) : null}
        <People
          held={held}
          people={family}
          label={text('team.family', 'Family and supporters')}
          empty={text('team.noFamily', 'Nobody is named yet')}
          isBarred={isFamilyBarred(chart)}
        />
      </Section>
    </>
  )
}

/** The one who stands in for the team, then an emergency contact, then the doctor. */
function CallFirst({ held: { chart } }: { held: HeldChart }) {
  const house = useHouse()
  const me = useMe()
  const today = device.clock.today()
  const episode = currentEpisode(chart)
  const walking = episode === undefined ? undefined : walkingOf(chart, episode, today)
  const colleague = house.staff.find(({ id }) => id === walking?.stands && id !== me)
  const others = firstToCall(chart, today)
  if (colleague === undefined && others.length === 0) return null
  return (
    <Section title={text('team.callFirst', 'Whom to call first')}>
      <ol className="team-first">
        {colleague === undefined ? null : (
          <li>
            <span>
              <bdi>{colleague.name}</bdi>{' '}
              <span className="team-what">
                {walking?.cover ? text('team.cover', 'Cover') : text('team.lead', 'Lead Care Manager')}
              </span>
            </span>
            <Phone value={colleague.phone} />
          </li>
        )}
        {others.map((one) => (
          <li key={one.id}>
            <span>
              <bdi>{one.name}</bdi> <span className="team-what">{one.what}</span>
            </span>
            <Phone value={one.phone} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Lead Care Manager, cover and agency. */
function OurTeam({ held: { chart, member } }: { held: HeldChart }) {
  const { open } = useActing()
  const house = useHouse()
  const me = useMe()
  const episode = currentEpisode(chart)
  if (episode === undefined) return null
  const { lead, cover } = walkingOf(chart, episode, device.clock.today())
  const agency = house.organizations.find(({ id }) => id === episode.agencyId)
  const nameOf = (id: string | null) => staffName(house, id, me) ?? '…'
  const phoneOf = (id: string | null) => house.staff.find((one) => one.id === id)?.phone ?? null
  const mayGive = episode.state !== 'ended' && device.may('assignment.write', member)
  const gives = (act: 'lead' | 'cover', words: string) =>
    mayGive ? (
      <Button dense kind="bare" onClick={() => open(act, member)}>
        {words}
      </Button>
    ) : undefined
  return (
    <Section title={text('team.ours', 'Our team')}>
      <List label={text('team.ours', 'Our team')}>
        <ListRow
          before={<Icon name="person" />}
          title={lead === null ? text('member.noLead', 'No Lead Care Manager yet') : <bdi>{nameOf(lead)}</bdi>}
          about={text('team.lead', 'Lead Care Manager')}
          side={<Phone value={phoneOf(lead)} />}
          actions={gives('lead', text('lead.title', 'Name the Lead Care Manager'))}
        />
        <ListRow
          before={<Icon name="swap" />}
          title={cover === null ? text('team.noCover', 'Nobody covers now') : <bdi>{nameOf(cover.staffId)}</bdi>}
          about={
            cover === null || cover.toOn === null
              ? text('team.cover', 'Cover')
              : text('team.coverUntil', 'Cover until {day}', { day: dayWords(cover.toOn, 'short') })
          }
          side={<Phone value={phoneOf(cover?.staffId ?? null)} />}
          actions={gives('cover', text('cover.title', 'Name a cover'))}
        />
        <ListRow
          before={<Icon name="home" />}
          title={<bdi>{agency?.name ?? '…'}</bdi>}
          about={text('team.agency', 'Agency')}
          side={<Phone value={agency?.phone ?? null} />}
        />
      </List>
    </Section>
  )
}

type PeopleProps = {
  held: HeldChart
  people: readonly TeamPerson[]
  label: string
  empty: string
  /** They are not to be called: their number is no link. */
  isBarred?: boolean
}

function People({ held, people, label, empty, isBarred = false }: PeopleProps) {
  const { open } = useActing()
  const { member } = held
  if (people.length === 0)
    return <Empty title={empty}>{text('team.emptyAbout', 'Each stands here with what they may know.')}</Empty>
  return (
    <List label={label}>
      {people.map((one) => (
        <ListRow
          key={one.id}
          before={<Icon name={one.isPrivate ? 'lock' : 'people'} />}
          title={<bdi>{one.name}</bdi>}
          about={[one.what, one.organization].filter((part) => part !== null).join(' · ')}
          reason={
            <span className="team-what">
              {one.decides === null ? null : (
                <>
                  {one.decides}
                  <br />
                </>
              )}
              {one.mayKnow === null
                ? text('team.mayKnowUnsaid', 'May know: not said yet, so nothing')
                : text('details.mayKnow', 'May know: {what}', { what: one.mayKnow })}
            </span>
          }
          side={
            <>
              {one.isPrivate ? <Tag kind="private">{text('history.private', 'kept private')}</Tag> : null}
              <Phone value={one.phone} isBarred={isBarred} />
            </>
          }
          actions={
            <>
              {one.decides !== null && device.may('door.invite', member) ? (
                <Button
                  dense
                  kind="bare"
                  aria-label={text('act.for', '{act}: {what}', { act: inviteWords(), what: one.name })}
                  onClick={() => open('invite', member, one.id)}
                >
                  {inviteWords()}
                </Button>
              ) : null}
              <LeaveButton member={member} one={one} held={held} onOpen={() => open('leave', member, one.id)} />
            </>
          }
        />
      ))}
    </List>
  )
}

function inviteWords(): string {
  return text('invite.title', 'Invite to sign in')
}

/** For who may end it: someone of the team, or someone around the member. */
function LeaveButton({
  held,
  member,
  one,
  onOpen,
}: {
  held: HeldChart
  member: string
  one: TeamPerson
  onOpen: () => void
}): ReactNode {
  const isTeam = held.chart.teamMember.some(({ id }) => id === one.id)
  if (!device.may(isTeam ? 'care.write' : 'member.write', member)) return null
  return (
    <Button
      dense
      kind="bare"
      aria-label={text('act.for', '{act}: {what}', { act: text('team.leave', 'No longer'), what: one.name })}
      onClick={onOpen}
    >
      {text('team.leave', 'No longer')}
    </Button>
  )
}

function Phone({ value, isBarred = false }: { value: string | null; isBarred?: boolean }) {
  if (value === null) return null
  const words = <bdi dir="ltr">{spaced(value)}</bdi>
  return isBarred ? (
    <span className="figures">{words}</span>
  ) : (
    <a className="team-phone figures" href={`tel:${value.replace(/[^\d+]/g, '')}`}>
      <Icon name="phone" small /> {words}
    </a>
  )
}
