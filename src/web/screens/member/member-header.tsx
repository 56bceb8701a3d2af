// The head of a chart: the person line with safety before any way to reach, where the episode stands and who walks along, and the one
// thing to do next.
import { useNavigate } from '@tanstack/react-router'
import { daysBetween } from '../../../base/day.ts'
import { currentPlan } from '../../../domain/care-plan-step.ts'
import type { Chart } from '../../../domain/chart.ts'
import { type Episode, isToReach } from '../../../domain/episode.ts'
import { isStopped } from '../../../domain/stop-taken-back.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Menu, type MenuItem } from '../../parts/menu.tsx'
import { PersonLine } from '../../parts/person-line.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { endReasonWords, stateWords } from '../../text/episode-words.ts'
import { stayWords } from '../../text/team-words.ts'
import { text } from '../../text/text.ts'
import { type Act, useActing } from '../act/act.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { personOf } from '../person.ts'
import { printItems, usePrinting } from '../print/print-menu.tsx'
import { walkingOf } from '../team/team-people.ts'

/** The head of the Member screen. */
export function MemberHeader({ held }: { held: HeldChart }) {
  const person = personOf(held.chart, device.clock.today())
  const episode = currentEpisode(held.chart)
  if (!person) return null
  return (
    <header className="member-header">
      <PersonLine
        person={person}
        heading="h1"
        tags={<Tag kind={stateKind(episode)}>{stateWords(episode?.state ?? null)}</Tag>}
        actions={<Actions held={held} episode={episode} />}
      />
      {episode === undefined ? null : <Standing chart={held.chart} episode={episode} />}
    </header>
  )
}

export function stateKind(episode: Pick<Episode, 'state'> | undefined): TagKind {
  switch (episode?.state) {
    case 'active':
      return 'done'
    case 'assigned':
    case 'engaged':
      return 'warm'
    case 'paused':
      return 'waiting'
    default:
      return 'plain'
  }
}

/** Since when, and who. */
function Standing({ chart, episode }: { chart: Chart; episode: Episode }) {
  const house = useHouse()
  const me = useMe()
  const today = device.clock.today()
  const { lead, cover } = walkingOf(chart, episode, today)
  const leadName = staffName(house, lead, me)
  const coverName = staffName(house, cover?.staffId ?? null, me)
  const until = cover?.toOn ?? null
  return (
    <ul className="member-header__standing">
      <li>{sinceWords(chart, episode, today)}</li>
      <li>
        {lead === null
          ? text('member.noLead', 'No Lead Care Manager yet')
          : text('member.lead', 'Lead Care Manager: {name}', { name: leadName ?? '…' })}
      </li>
      {cover === null ? null : (
        <li>
          {until === null
            ? text('member.cover', 'Covered by {name}', { name: coverName ?? '…' })
            : text('member.coverUntil', 'Covered by {name} until {day}', {
                name: coverName ?? '…',
                day: dayWords(until, 'short'),
              })}
        </li>
      )}
      <StayNow chart={chart} />
      <Matters chart={chart} episode={episode} />
    </ul>
  )
}

/** Where they are while they are away from home. */
function StayNow({ chart }: { chart: Chart }) {
  const stay = chart.careTransition.find((one) => one.leftOn === null)
  if (stay === undefined) return null
  const values = { kind: stayWords(stay.kind), place: stay.place, day: dayWords(stay.cameOn, 'short') }
  return (
    <li>
      <Tag kind="due" icon="hospital">
        {text('member.stayNow', '{kind}: {place}, since {day}', values)}
      </Tag>
    </li>
  )
}

/** What matters to the member, in their own words, from the newest plan. */
function Matters({ chart, episode }: { chart: Chart; episode: Episode }) {
  const words = currentPlan(chart.carePlan, episode.id)?.content.matters ?? null
  return words === null ? null : <li>{text('member.matters', 'What matters: {words}', { words })}</li>
}

function sinceWords(chart: Chart, episode: Episode, today: string): string {
  const days = (from: string) => daysBetween(from, today)
  const { startedOn, pausedOn, endedOn, engagedOn, lookAgainOn } = episode
  if (endedOn !== null) {
    const reason = episode.endReason === null ? '' : endReasonWords(episode.endReason)
    const since = text('member.endedSince', 'Ended {day}: {reason}', { day: dayWords(endedOn, 'dated'), reason })
    const { benefitEndsOn } = episode
    if (benefitEndsOn === null || benefitEndsOn <= today) return since
    const until = text('member.benefitUntil', 'The benefit ends {day}; until then they can take it back', {
      day: dayWords(benefitEndsOn, 'short'),
    })
    return `${since}. ${until}`
  }
  if (pausedOn !== null) {
    const again = lookAgainOn === null ? '…' : dayWords(lookAgainOn, 'short')
    return text('member.pausedSince', 'Paused since {day}, look again {again}', {
      day: dayWords(pausedOn, 'dated'),
      again,
    })
  }
  if (startedOn !== null) {
    return text(
      'member.activeSince',
      'In care since {day}, {days, plural, =0 {first day} one {# day} other {# days}}',
      {
        day: dayWords(startedOn, 'dated'),
        days: days(startedOn),
      },
    )
  }
  if (engagedOn !== null) return text('member.engagedSince', 'Said yes {day}', { day: dayWords(engagedOn, 'dated') })
  const from = episode.assignedOn ?? episode.referredOn
  const tries = chart.outreachAttempt.filter((one) => one.episodeId === episode.id).length
  return text(
    'member.toReachSince',
    'To reach since {day}, {tries, plural, =0 {not tried yet} one {tried once} other {tried # times}}',
    { day: from === null ? '…' : dayWords(from, 'dated'), tries },
  )
}

function Actions({ held, episode }: { held: HeldChart; episode: Episode | undefined }) {
  const { open } = useActing()
  const print = usePrinting()
  const navigate = useNavigate()
  const { member } = held
  const primary = primaryOf(held, episode)
  const others = othersOf(held, episode).filter((item) => item.id !== primary?.act)
  return (
    <>
      {primary === undefined ? null : (
        <div className="page-header__primary">
          <Button kind="primary" icon={primary.icon} onClick={() => open(primary.act, member)}>
            {primary.words}
          </Button>
        </div>
      )}
      <Menu
        label={text('member.more', 'What else')}
        sections={[
          ...(others.length === 0 ? [] : [{ id: 'else', items: others }]),
          { id: 'print', title: text('print.menu', 'Print'), items: printItems() },
          ...(device.may('member.merge', member) ? [{ id: 'record', items: [mergeItem()] }] : []),
        ]}
        onChoose={(id, section) => {
          if (section === 'print') print(member, id)
          else if (section === 'record') void navigate({ to: '/merge/$memberId', params: { memberId: member } })
          else open(id as Act, member)
        }}
      />
    </>
  )
}

function mergeItem(): MenuItem {
  const about = text('merge.aboutMenu', 'Compare, tie, or make two again')
  return { id: 'merge', label: text('merge.title', 'One person, two records'), icon: 'people', about }
}

/** The one next step of a chart. */
function primaryOf({ member }: HeldChart, episode: Episode | undefined) {
  const state = episode?.state
  if (state !== undefined && isToReach(state) && device.may('outreach.write', member)) {
    return { act: 'outreach', icon: 'steps', words: text('outreach.title', 'Log outreach') } as const
  }
  if (state === 'engaged' && device.may('episode.write', member)) {
    return { act: 'begin', icon: 'people', words: text('begin.title', 'Begin care') } as const
  }
  if (state === 'active' && device.may('contact.write', member)) {
    return { act: 'contact', icon: 'plus', words: text('contact.title', 'Record a contact') } as const
  }
  if (state === 'paused' && device.may('episode.write', member)) {
    return { act: 'resume', icon: 'forward', words: text('resume.title', 'Take up again') } as const
  }
  if ((state === 'ended' || state === undefined) && device.may('episode.write', member)) {
    return { act: 'return', icon: 'undo', words: text('return.title', 'Came back') } as const
  }
  return undefined
}

type Offered = MenuItem & { readonly id: Act; readonly isShown: boolean }

function othersOf(held: HeldChart, episode: Episode | undefined): readonly MenuItem[] {
  const { member } = held
  const state = episode?.state
  const items: readonly Offered[] = [
    {
      id: 'begin',
      label: text('begin.title', 'Begin care'),
      icon: 'people',
      isShown: state !== undefined && isToReach(state) && device.may('episode.write', member),
    },
    {
      id: 'contact',
      label: text('contact.title', 'Record a contact'),
      icon: 'plus',
      isShown: (state === 'engaged' || state === 'paused') && device.may('contact.write', member),
    },
    {
      id: 'outreach',
      label: text('outreach.title', 'Log outreach'),
      icon: 'steps',
      isShown: state === 'engaged' && device.may('outreach.write', member),
    },
    {
      id: 'task',
      label: text('task.title', 'Add a next step'),
      icon: 'calendar',
      isShown: state !== 'ended' && device.may('task.write', member),
    },
    {
      id: 'lead',
      label: text('lead.title', 'Name the Lead Care Manager'),
      icon: 'person',
      isShown: state !== undefined && state !== 'ended' && device.may('assignment.write', member),
    },
    {
      id: 'cover',
      label: text('cover.title', 'Name a cover'),
      icon: 'swap',
      isShown: state !== undefined && state !== 'ended' && device.may('assignment.write', member),
    },
    {
      id: 'not-ours',
      label: text('notOurs.title', 'This member is not ours'),
      icon: 'undo',
      isShown: state !== undefined && isToReach(state) && device.may('assignment.refuse', member),
    },
    {
      id: 'pause',
      label: text('pause.title', 'Pause'),
      icon: 'clock',
      isShown:
        (state === 'outreach' || state === 'engaged' || state === 'active') && device.may('episode.write', member),
    },
    {
      id: 'invite',
      label: text('invite.title', 'Invite to sign in'),
      icon: 'person',
      isShown: device.may('door.invite', member),
    },
    ...wishesOf(held, episode),
    {
      id: 'end',
      label: text('end.title', 'End the episode'),
      icon: 'flag',
      isDanger: true,
      isShown: state !== undefined && state !== 'ended' && device.may('episode.end', member),
    },
  ]
  return items.filter((item) => item.isShown).map(({ isShown: _isShown, ...item }) => item)
}

/** What the member may want otherwise. */
function wishesOf({ member, chart }: HeldChart, episode: Episode | undefined): readonly Offered[] {
  const isOpen = episode !== undefined && episode.state !== 'ended'
  return [
    {
      id: 'change',
      label: text('change.title', 'They want another manager or agency'),
      icon: 'swap',
      isShown: isOpen && device.may('change.ask', member),
    },
    {
      id: 'change-answer',
      label: text('changeAnswer.title', 'Answer the wish for a change'),
      icon: 'swap',
      isShown:
        chart.changeRequest.some((one) => one.answer === null || one.answer === 'agreed') &&
        device.may('change.answer', member),
    },
    {
      id: 'stop',
      label: text('stop.title', 'They want to stop ECM'),
      icon: 'not',
      isShown: isOpen && device.may('episode.stop', member),
    },
    {
      id: 'stop-back',
      label: text('stopBack.title', 'They want to go on after all'),
      icon: 'undo',
      isShown: episode !== undefined && isStopped(episode) && device.may('episode.stop', member),
    },
  ]
}
