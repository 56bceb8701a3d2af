// The lines of the log by day: when, who, what, of whom, and why not where it was refused.
import type { Instant } from '../../../base/day.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords, numberWords, timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { type Colleague, useHouse, useMe } from '../house-names.ts'
import { deedWords, whyWords } from './log-words.ts'
import { daysOf, type LogLine, type Run, staffOf } from './runs.ts'

type LogLinesProps = { lines: readonly LogLine[]; ofMember: boolean; onMember: (member: string) => void }

/** A section a day. */
export function LogLines({ lines, ofMember, onMember }: LogLinesProps) {
  const { staff } = useHouse()
  const me = useMe()
  const names = new Map(staff.map((one: Colleague) => [one.id, one.name]))
  return daysOf(lines).map(({ day, runs }) => (
    <Section key={day} title={dayWords(day, 'weekday')}>
      <ol className="log">
        {runs.map((run) => (
          <LogRun
            key={`${run.since} ${run.line.actor} ${run.line.operation} ${run.line.members.join()}`}
            run={run}
            who={whoWords(run.line.actor, names, me)}
            ofMember={ofMember}
            onMember={onMember}
          />
        ))}
      </ol>
    </Section>
  ))
}

type LogRunProps = { run: Run; who: string; ofMember: boolean; onMember: (member: string) => void }

function LogRun({ run: { line, count, since }, who, ofMember, onMember }: LogRunProps) {
  const why = whyWords(line)
  return (
    <li className="log__line" data-refused={why === undefined ? undefined : true}>
      <span className="log__time figures">{spanWords(since, line.at)}</span>
      <Icon name={shapeOf(line)} small />
      <span className="log__words">
        <strong>
          <bdi>{who}</bdi>
        </strong>{' '}
        {why === undefined
          ? deedWords(line.operation)
          : text('log.tried', 'tried: {deed}.', { deed: deedWords(line.operation) })}
        {count > 1 ? ` ${text('log.times', '({count} times)', { count: numberWords(count) })}` : ''}
        {why === undefined ? null : (
          <>
            {' '}
            <Tag kind="late">{text('log.refused', 'Refused')}</Tag> <span className="log__why">{why}</span>
          </>
        )}
      </span>
      <span className="log__whom">{ofMember ? null : <Whom members={line.members} onMember={onMember} />}</span>
    </li>
  )
}

function spanWords(since: Instant, at: Instant): string {
  const [first, last] = [timeWords(since), timeWords(at)]
  return first === last ? last : `${first} – ${last}`
}

/** One member can be looked into; of many only how many. */
function Whom({ members, onMember }: { members: readonly string[]; onMember: (member: string) => void }) {
  const [first] = members
  if (first === undefined) return null
  if (members.length > 1) return text('log.members', '{count} members', { count: numberWords(members.length) })
  return (
    <button type="button" className="log__link" onClick={() => onMember(first)}>
      {text('log.ofOne', 'of one member')}
    </button>
  )
}

function shapeOf({ kind, outcome, operation }: LogLine): IconName {
  if (outcome === 'refused') return 'not'
  if (kind === 'change') return 'note'
  return operation.startsWith('sign-in.') ? 'lock' : 'search'
}

/** Who has no seat here: a member at their own door, who decides for one, the house, the operator. */
function withoutSeat(actor: string): string {
  if (actor.startsWith('member:')) return text('log.member', 'The member')
  if (actor.startsWith('representative:')) return text('log.representative', 'Somebody who decides for the member')
  return actor.startsWith('job:') ? text('log.house', 'The house itself') : text('log.operator', 'The operator')
}

function whoWords(actor: string, names: ReadonlyMap<string, string>, me: string): string {
  const id = staffOf(actor)
  if (id === undefined) return withoutSeat(actor)
  if (id === me) return text('log.you', 'You')
  return names.get(id) ?? text('log.someone', 'Somebody not here any more')
}
