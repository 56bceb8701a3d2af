// What the agency before hands over: the first thing its successor sees of a member, folded away once somebody has met them.

import { standing } from '../../../domain/chart.ts'
import { concerns } from '../../../domain/concern.ts'
import { type HandOver, handedKinds } from '../../../domain/hand-over.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { currentEpisode } from '../../../domain/today.ts'
import type { HeldChart } from '../../device/store.ts'
import { Section } from '../../parts/section.tsx'
import { dayWords } from '../../text/day-words.ts'
import { concernWords } from '../../text/form-words.ts'
import { categoryWords, recipientWords } from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'

type HandedLine = HandOver['content']['lines'][number]

export function HandedOver({ held }: { held: HeldChart }) {
  const episode = currentEpisode(held.chart)
  const parts = standing(held.chart.handOver).filter((one) => one.episodeId === episode?.id)
  const [first] = parts
  if (!first) return null
  const lines = parts.flatMap((one) => one.content.lines)
  const isMet = standing(held.chart.contact).some((one) => one.episodeId === episode?.id && one.outcome === 'reached')
  const keptBack = parts.reduce((sum, one) => sum + one.keptBack, 0)
  return (
    <Section
      title={text('handed.title', 'What the agency before hands over')}
      about={text('handed.from', 'From {agency}, {day}. Their notes stayed there.', {
        agency: first.fromAgency,
        day: dayWords(first.givenOn, 'dated'),
      })}
    >
      {isMet ? (
        <details className="handed">
          <summary>{text('handed.open', 'Read it again')}</summary>
          <Handed lines={lines} keptBack={keptBack} />
        </details>
      ) : (
        <Handed lines={lines} keptBack={keptBack} />
      )}
    </Section>
  )
}

function Handed({ lines, keptBack }: { lines: readonly HandedLine[]; keptBack: number }) {
  return (
    <>
      {lines.length === 0 ? <p>{text('handed.nothing', 'Nothing was written there that could go along.')}</p> : null}
      <dl className="handed__list">
        {handedKinds.map((kind) => (
          <Kind key={kind} kind={kind} lines={lines.filter((one) => one.kind === kind)} />
        ))}
      </dl>
      {keptBack === 0 ? null : (
        <p className="handed__kept">
          {text(
            'handed.kept',
            '{count, plural, one {# entry} other {# entries}} stayed there: the member has not allowed it. Ask them.',
            { count: keptBack },
          )}
        </p>
      )}
      <p className="handed__kept">
        {text('handed.anew', 'A permission names who tells. Ask for it anew before you share something.')}
      </p>
    </>
  )
}

function Kind({ kind, lines }: { kind: HandedLine['kind']; lines: readonly HandedLine[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <dt>{kindWords(kind)}</dt>
      {lines.map((line) => (
        <dd key={JSON.stringify(line)}>
          <bdi>{lineWords(line)}</bdi>
        </dd>
      ))}
    </div>
  )
}

function lineWords({ kind, words, categories, recipients, on, at }: HandedLine): string {
  const said = kind === 'danger' ? dangerWords(words) : words
  const day = at === null ? on : dayOfInstant(at)
  const isUntil = kind === 'permission' || kind === 'refusal'
  return [
    categories.map(categoryWords).join(', '),
    recipients.map(recipientWords).join(', '),
    said,
    day === null
      ? ''
      : isUntil
        ? text('handed.until', 'until {day}', { day: dayWords(day, 'dated') })
        : dayWords(day, 'dated'),
  ]
    .filter((one) => one !== '')
    .join(' · ')
}

function dangerWords(words: string): string {
  const known = concerns.find((one) => one === words)
  return known === undefined ? words : concernWords(known)
}

function kindWords(kind: HandedLine['kind']): string {
  switch (kind) {
    case 'danger':
      return text('handed.danger', 'Open worry about safety')
    case 'matters':
      return text('handed.matters', 'What matters to them')
    case 'goal':
      return text('handed.goal', 'Goals')
    case 'barrier':
      return text('handed.barrier', 'In the way')
    case 'strength':
      return text('handed.strength', 'Strengths')
    case 'medicine':
      return text('handed.medicine', 'Medicines')
    case 'allergy':
      return text('handed.allergy', 'Allergies')
    case 'visit':
      return text('handed.visit', 'Visits ahead')
    case 'referral':
      return text('handed.referral', 'Open referrals')
    case 'team':
      return text('handed.team', 'Who is around')
    case 'permission':
      return text('handed.permission', 'Allowed the agency before to share')
    case 'refusal':
      return text('handed.refusal', 'Wants kept private')
  }
}
