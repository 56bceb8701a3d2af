// What taking a file would change, or changed: how many rows mean what, in plain words, each with what comes of it.
import type { FileSummary } from '../../../api/file.ts'
import { meanings } from '../../../domain/intake/decide.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { Section } from '../../parts/section.tsx'
import { dayWords, numberWords } from '../../text/day-words.ts'
import { meaningWords, referralMeaningWords, rowsWords } from '../../text/file-words.ts'
import { text } from '../../text/text.ts'

interface Line {
  readonly id: string
  readonly count: number
  readonly what: string
  readonly comes: string
  /** What waits for a person has a shape of its own, not only a color. */
  readonly tone: 'reach' | 'care' | 'quiet' | 'ask'
}

const tones: Readonly<Record<(typeof meanings)[number], Line['tone']>> = {
  new: 'reach',
  returning: 'reach',
  continuing: 'care',
  ended: 'ask',
  support: 'care',
  changed: 'care',
  unchanged: 'quiet',
  review: 'ask',
}

/** The counts, as a list. */
export function Changes({ file }: { file: FileSummary }) {
  const isDone = file.state === 'taken'
  const isReferral = file.kind === 'referral'
  const lines = linesOf(file)
  const title =
    file.state === 'waiting' || file.state === 'refused'
      ? isReferral
        ? text('changes.wouldSend', 'What would be sent')
        : text('changes.would', 'What would change')
      : isDone
        ? text('changes.did', 'What came of it')
        : text('changes.so', 'So far')
  return (
    <Section title={title} about={aboutOf(file)}>
      {lines.length === 0 ? <p>{text('changes.none', 'No row of it can be taken.')}</p> : <Bar lines={lines} />}
      <ul className="changes">
        {lines.map((line) => (
          <li key={line.id} className="changes__line" data-tone={line.tone}>
            <span className="changes__count figures">{numberWords(line.count)}</span>
            <span className="changes__what">
              <Icon name={icons[line.tone]} small />
              {line.what}
            </span>
            <span className="changes__comes">{line.comes}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const icons: Readonly<Record<Line['tone'], IconName>> = { reach: 'steps', care: 'people', quiet: 'check', ask: 'due' }

function linesOf(file: FileSummary): readonly Line[] {
  const isReferral = file.kind === 'referral'
  const words = isReferral ? referralMeaningWords : meaningWords
  const counted = meanings.flatMap((meaning): readonly Line[] => {
    const count = file.meanings[meaning] ?? 0
    return count === 0 ? [] : [{ id: meaning, count, tone: tones[meaning], ...words(meaning) }]
  })
  const refused = file.refused ?? 0
  const gone = file.gone ?? (file.state === 'waiting' ? file.reading?.goneSinceLast : null) ?? 0
  const isTaken = file.state === 'taken'
  return [
    ...counted,
    ...(refused === 0
      ? []
      : [
          {
            id: 'refused',
            count: refused,
            tone: 'ask' as const,
            what: isReferral ? text('changes.notSent', 'Cannot be sent') : text('changes.refused', 'Cannot be taken'),
            comes: isReferral
              ? text(
                  'changes.notSentComes',
                  'A cell is wrong, or there is no name or no way to find the person. Each is below with its reason.',
                )
              : isTaken
                ? text(
                    'changes.refusedOpen',
                    '{count, plural, =0 {All of them are settled.} one {# of them still waits: mend it or send it back.} other {# of them still wait: mend them or send them back.}}',
                    { count: file.openRows },
                  )
                : text(
                    'changes.refusedComes',
                    'A cell is wrong. Once the file is taken you mend these rows here, or send them back.',
                  ),
          },
        ]),
    ...(gone === 0
      ? []
      : [
          {
            id: 'gone',
            count: gone,
            tone: 'ask' as const,
            what: text('changes.gone', 'Gone since the last file'),
            comes: text(
              'changes.goneComes',
              'Not in this file any more: a question to intake for each who is in care. Care goes on.',
            ),
          },
        ]),
  ]
}

function aboutOf(file: FileSummary): string {
  const { reading } = file
  const rows = rowsWords(file.rows ?? 0)
  if (file.kind === 'referral') return rows
  if (!reading?.last)
    return text('changes.first', '{rows}. It is the first file of this kind from this plan.', { rows })
  const last = { name: reading.last.name, day: dayWords(dayOfInstant(reading.last.recordedAt), 'dated') }
  const isReplacement = reading.last.period !== null && reading.last.period === file.period
  if (isReplacement)
    return text(
      'changes.replaces',
      '{rows}. It replaces {name} of {day}, which was for the same month; {count, plural, =0 {nobody is} one {# member is} other {# members are}} new against it.',
      { rows, ...last, count: reading.newSinceLast ?? 0 },
    )
  return text(
    'changes.since',
    '{rows}; {count, plural, =0 {nobody is} one {# member is} other {# members are}} new since {name} of {day}.',
    { rows, ...last, count: reading.newSinceLast ?? 0 },
  )
}

/** The rows as one line, parted by what they mean. The list below says the same in words. */
function Bar({ lines }: { lines: readonly Line[] }) {
  return (
    <div className="changes__bar" aria-hidden="true">
      {lines
        .filter((line) => line.id !== 'gone')
        .map((line) => (
          <span key={line.id} data-tone={line.tone} style={{ flexGrow: line.count }} />
        ))}
    </div>
  )
}
