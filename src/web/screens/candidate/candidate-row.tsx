// One person the plan's data point to: who, how pressing, for which population and why, what is missing, and what was done.
import { Link } from '@tanstack/react-router'
import { rules } from '../../../../content/index.ts'
import type { Found } from '../../../domain/candidate.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { ruleText } from '../../../domain/rule-text.ts'
import { Button } from '../../parts/button.tsx'
import { ListRow } from '../../parts/list-row.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { stateWords } from '../../text/episode-words.ts'
import { populationWords } from '../../text/member-words.ts'
import { type TextId, text } from '../../text/text.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import {
  type Candidate,
  factWords,
  groupWords,
  type SeenLine,
  seenLines,
  showWords,
  urgencyWords,
  whereWords,
} from './candidate-words.ts'

export function CandidateRow({ one, onSettle }: { one: Candidate; onSettle: () => void }) {
  const about = [
    one.cin,
    one.bornOn === null ? null : text('candidate.born', 'born {day}', { day: dayWords(one.bornOn, 'dated') }),
    one.language ?? text('candidate.languageUnknown', 'language not known'),
    one.county,
  ]
  const name = one.name === '' ? one.cin : one.name
  const does = one.state === 'referred' ? undefined : text('candidate.settle', 'What was done')
  return (
    <ListRow
      title={
        one.member === null ? (
          <bdi>{name}</bdi>
        ) : (
          <Link to="/member/$memberId" params={{ memberId: one.member.id }}>
            <bdi>{name}</bdi>
          </Link>
        )
      }
      about={about.filter((part) => part !== null).join(' · ')}
      side={<Tag kind={one.urgency === 'none' ? 'plain' : 'due'}>{urgencyWords(one)}</Tag>}
      reason={
        <div className="candidate">
          {one.found.map((found) => (
            <Why key={found.rule} found={found} />
          ))}
          <Standing one={one} />
        </div>
      }
      actions={
        does === undefined ? undefined : (
          <Button dense aria-label={text('act.for', '{act}: {what}', { act: does, what: name })} onClick={onSettle}>
            {does}
          </Button>
        )
      }
    />
  )
}

/** One population: whether it appears to be met, and folded below it the evidence and what is missing. */
function Why({ found }: { found: Found }) {
  const met = limbLines(found)
  const lines = seenLines(found.seen)
  return (
    <details className="candidate__why">
      <summary>
        {populationWords(found.population)}, {groupWords(found.group)}{' '}
        <Tag kind={found.answer === 'yes' ? 'accent' : 'waiting'}>
          {found.answer === 'yes' ? text('candidate.meets', 'appears to meet') : text('candidate.toAsk', 'more to ask')}
        </Tag>
      </summary>
      {met.length === 0 ? null : (
        <>
          <h3 className="candidate__head">{text('candidate.metHead', 'What is met')}</h3>
          <ul className="candidate__lines">
            {met.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="candidate__head">{text('candidate.seenHead', 'What was seen')}</h3>
      {lines.length === 0 ? (
        <p>{text('candidate.seenNothing', 'The member’s own row in the plan’s file.')}</p>
      ) : (
        <ul className="candidate__lines">
          {lines.map((line) => (
            <li key={line.what}>
              {line.what}
              <Where line={line} />
            </li>
          ))}
        </ul>
      )}
      {found.missing.length === 0 ? null : (
        <>
          <h3 className="candidate__head">{text('candidate.missingHead', 'What is missing')}</h3>
          <ul className="candidate__lines">
            {found.missing.map((fact) => (
              <li key={fact}>{factWords(fact)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

function Where({ line: { where, count } }: { line: SeenLine }) {
  if (where.length === 0) return null
  const rest = count - where.length
  return (
    <>
      : {where.map(whereWords).join('; ')}
      {rest === 0 ? null : `; ${text('candidate.andMore', 'and {count} more', { count: rest })}`}
    </>
  )
}

/** The limbs that are met, in the rule's own words. */
function limbLines({ rule, limbs }: Found): readonly string[] {
  const own = rules.find(({ id }) => id === rule)
  if (own === undefined) return []
  const { lines } = ruleText(own, (id, english, values) => text(id as TextId, english, values))
  return lines
    .filter(({ limb }) => limb !== undefined && limbs.includes(limb))
    .map((line) => line.text.replace(/[.:]?\s*(All of these|Any one of these):$/, ''))
    .filter((line) => line !== '')
}

/** Where it stands: with us already, settled by whom, gone since. */
function Standing({ one }: { one: Candidate }) {
  const house = useHouse()
  const me = useMe()
  const parts = [
    one.member === null
      ? null
      : text('candidate.isMember', 'Known here: {state}', { state: stateWords(one.member.state) }),
    one.settledAt === null
      ? null
      : text('candidate.settled', '{what} on {day}, by {name}', {
          what: showWords(one.state),
          day: dayWords(dayOfInstant(one.settledAt), 'dated'),
          name: staffName(house, one.settledBy, me) ?? '…',
        }),
    one.againOn === null ? null : text('candidate.again', 'Look again {day}', { day: dayWords(one.againOn, 'dated') }),
    one.goneAt === null
      ? null
      : text('candidate.goneOn', 'No longer in the run of {day}', { day: dayWords(dayOfInstant(one.goneAt), 'dated') }),
  ].filter((part) => part !== null)
  return (
    <>
      {parts.length === 0 ? null : <p>{parts.join(' · ')}</p>}
      {one.note === null ? null : (
        <p className="candidate__note">
          <bdi>{one.note}</bdi>
        </p>
      )}
    </>
  )
}
