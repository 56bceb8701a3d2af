// One member of the day: who, what is due with its clock, and one tap to do it. Safety stands before any place to go.

import { coveringOf } from '../../../domain/covering.ts'
import { isToReach } from '../../../domain/episode.ts'
import type { Due, DueMember } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Tag } from '../../parts/tag.tsx'
import { stateWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { SettleRule } from '../act/settle-rule.tsx'
import { coverWords } from '../caseload/covering.tsx'
import { clockOf, dueWords, whyOf } from '../due.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { personOf } from '../person.ts'
import { DuePerson } from './due-person.tsx'

/** A member of the day's list. */
export function DueRow({ due }: { due: DueMember }) {
  const held = useDevice((given) => given.charts.of(due.member))
  const today = device.clock.today()
  const me = useMe()
  const house = useHouse()
  const person = held && personOf(held.chart, today)
  if (!person) return null
  const { state } = due.episode
  const covering = coveringOf(held.chart, me, today)
  return (
    <li className="due-row">
      <DuePerson
        member={due.member}
        name={person.name}
        tag={state === 'active' ? null : <Tag kind={state === 'assigned' ? 'warm' : 'plain'}>{stateWords(state)}</Tag>}
      >
        <p className="due-row__about">
          {person.language}
          {person.interpreter === undefined ? '' : `, ${person.interpreter}`}
        </p>
        {covering === undefined ? null : (
          <p className="due-row__cover">
            <Icon name="people" small /> {coverWords(staffName(house, covering.leadId, me))}
          </p>
        )}
        {[...person.safetyFlags, ...person.doNot].map((words) => (
          <p key={words} className="due-row__safety">
            <Icon name="shield" small /> <bdi>{words}</bdi>
          </p>
        ))}
        {person.place === undefined ? null : (
          <p className="due-row__place">
            <Icon name="place" small label={text('person.place', 'Where to find')} />{' '}
            {/* Inside a line of ours: an address of its own direction keeps to this side. */}
            <span>
              <bdi>{person.place}</bdi>
            </span>
          </p>
        )}
      </DuePerson>
      <ul className="due-row__items">
        {due.items.map((item) => (
          <DueItem key={item.id} due={item} member={due.member} />
        ))}
        {due.later === 0 ? null : (
          <li className="due-row__later">
            {text('today.later', '{count, plural, one {# more, later} other {# more, later}}', { count: due.later })}
          </li>
        )}
      </ul>
      <div className="due-row__act">
        <MainAct member={due.member} name={person.name} state={state} />
      </div>
    </li>
  )
}

function DueItem({ due, member }: { due: Due; member: string }) {
  const { open } = useActing()
  const clock = clockOf(due, device.clock.today())
  const why = whyOf(due)
  const isTask = due.kind === 'task' && due.task.kind !== 'reach'
  return (
    <li className="due-item">
      <span className="due-item__what">{dueWords(due)}</span>
      {clock === undefined ? null : <ClockChip clock={clock} isShort {...(why ? { why } : {})} />}
      {isTask && device.may('task.write', member) ? (
        <span className="due-item__done">
          <Button
            dense
            kind="bare"
            icon="check"
            aria-label={text('act.for', '{act}: {what}', { act: text('due.done', 'Done'), what: dueWords(due) })}
            onClick={() => open('finish', member, due.id)}
          >
            {text('due.done', 'Done')}
          </Button>
        </span>
      ) : due.kind === 'rule' ? (
        <SettleRule member={member} ruled={due.ruled} />
      ) : null}
    </li>
  )
}

/** The one thing to do from here. */
function MainAct({ member, name, state }: { member: string; name: string; state: DueMember['episode']['state'] }) {
  const { open } = useActing()
  const main = mainActOf(member, state)
  if (main === undefined) return null
  return (
    <Button
      icon={main.icon}
      aria-label={text('act.for', '{act}: {what}', { act: main.words, what: name })}
      onClick={() => open(main.act, member)}
    >
      {main.words}
    </Button>
  )
}

function mainActOf(member: string, state: DueMember['episode']['state']) {
  if (isToReach(state)) {
    if (!device.may('outreach.write', member)) return undefined
    return { act: 'outreach', icon: 'steps', words: text('outreach.title', 'Log outreach') } as const
  }
  if (state === 'engaged' && device.may('episode.write', member)) {
    return { act: 'begin', icon: 'people', words: text('begin.title', 'Begin care') } as const
  }
  if (!device.may('contact.write', member)) return undefined
  return { act: 'contact', icon: 'plus', words: text('contact.title', 'Record a contact') } as const
}
