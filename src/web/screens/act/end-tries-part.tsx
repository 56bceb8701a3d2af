// What “not reached” asks for and what was done: how many tries against the plan's number, by which ways, and whether anybody went there.
import type { EndTries } from '../../../domain/end-tries.ts'
import type { Method } from '../../../domain/method.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { Icon } from '../../parts/icon.tsx'
import { methodWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

/** The tries, each demand with its mark. */
export function TriesPart({ tries }: { tries: EndTries }) {
  const { missed, least, answeredAt } = tries
  const counts = new Map<Method, number>()
  for (const { method } of missed) counts.set(method, (counts.get(method) ?? 0) + 1)
  const ways = [...counts].map(([method, count]) => `${methodWords(method)} ${count}`).join(', ')
  const demands = [
    {
      isMet: tries.hasNumber,
      words: text('endTries.number', '{count} of {least} tries', { count: missed.length, least }),
    },
    { isMet: tries.hasWays, words: text('endTries.ways', 'More than one way') },
    { isMet: tries.wasThere, words: text('endTries.there', 'Once in person') },
  ]
  return (
    <div className="act-tries">
      <p>
        {answeredAt === null
          ? text('endTries.never', 'They never answered.')
          : text('endTries.since', 'Since their last answer on {day}:', {
              day: dayWords(dayOfInstant(answeredAt), 'dated'),
            })}
      </p>
      <ul className="act-tries__demands" aria-label={text('endTries.label', 'What “not reached” needs')}>
        {demands.map(({ isMet, words }) => (
          <li key={words} data-met={isMet || undefined}>
            <Icon name={isMet ? 'check' : 'late'} small label={isMet ? metWords() : unmetWords()} /> {words}
          </li>
        ))}
      </ul>
      {missed.length === 0 ? null : (
        <p className="act-note">
          {ways}
          {'. '}
          {missed.map(({ at }) => dayWords(dayOfInstant(at), 'short')).join(', ')}
        </p>
      )}
      <p className="act-note">
        {text('endTries.why', 'The number is the plan’s setting; three where it set none (one plan’s rule, CLOCK-7a).')}
      </p>
    </div>
  )
}

function metWords(): string {
  return text('endTries.met', 'Done:')
}

function unmetWords(): string {
  return text('endTries.unmet', 'Missing:')
}
