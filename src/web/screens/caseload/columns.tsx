// The columns of the caseload, and what a row of it holds.
import type { Instant } from '../../../base/day.ts'
import type { MemberCard } from '../../../domain/card.ts'
import type { EpisodeState } from '../../../domain/episode.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { RiskSign } from '../../../domain/risk-sign.ts'
import { ClockChip, type ClockWhy } from '../../parts/clock-chip.tsx'
import type { Clock } from '../../parts/clock-words.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Column } from '../../parts/table/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords, numberWords } from '../../text/day-words.ts'
import { stateWords } from '../../text/episode-words.ts'
import { signWords } from '../../text/sign-words.ts'
import { text } from '../../text/text.ts'
import { stateKind } from '../member/member-header.tsx'
import { coverWords } from './covering.tsx'

export interface CaseloadRow {
  readonly id: string
  readonly card: MemberCard
  readonly name: string
  readonly language: string
  readonly needsInterpreter: boolean
  readonly place: string
  readonly state: EpisodeState | null
  /** What not to do, each in words. */
  readonly safety: readonly string[]
  readonly lastContactAt: Instant | null
  readonly next: string
  readonly clock: Clock | undefined
  readonly why: ClockWhy | undefined
  readonly signs: readonly RiskSign[]
  /** Who leads; left out in one's own caseload, but of whom one covers for. */
  readonly lead: string
  /** One covers for whoever leads. */
  readonly isCovered: boolean
}

/** The columns; who leads is only told where it is not always oneself. */
export function columnsOf(hasLead: boolean): readonly Column<CaseloadRow>[] {
  const lead: Column<CaseloadRow> = {
    id: 'lead',
    label: text('caseload.lead', 'Lead Care Manager'),
    width: '8rem',
    from: 920,
    cell: (row) => row.lead,
    compare: (a, b) => a.lead.localeCompare(b.lead),
  }
  return [...doing(), ...(hasLead ? [lead] : []), ...about(hasLead)]
}

/** Who, and what is to be done. */
function doing(): readonly Column<CaseloadRow>[] {
  return [
    {
      id: 'name',
      label: text('caseload.member', 'Member'),
      width: 'minmax(9rem, 1.5fr)',
      narrow: 'lead',
      cell: (row) => (
        <span className="caseload__name">
          <bdi title={row.name}>{row.name}</bdi>
          {row.safety.length === 0 ? null : (
            <span className="caseload__safety" title={row.safety.join('. ')}>
              <Icon
                name="shield"
                small
                label={text('caseload.safety', 'Safety: {words}', { words: row.safety.join('. ') })}
              />
            </span>
          )}
          {row.isCovered ? (
            <span className="caseload__covered" title={coverWords(row.lead)}>
              <Icon name="people" small label={coverWords(row.lead)} />
            </span>
          ) : null}
        </span>
      ),
      compare: (a, b) => a.name.localeCompare(b.name),
    },
    {
      id: 'state',
      label: text('caseload.state', 'State'),
      width: '6rem',
      narrow: 'end',
      cell: (row) => (
        <Tag kind={stateKind(row.state === null ? undefined : { state: row.state })}>{stateWords(row.state)}</Tag>
      ),
      compare: (a, b) => stateWords(a.state).localeCompare(stateWords(b.state)),
    },
    {
      id: 'next',
      label: text('caseload.next', 'Next step'),
      width: 'minmax(9rem, 1.8fr)',
      cell: (row) => <span title={row.next}>{row.next}</span>,
      compare: (a, b) => (a.clock?.by ?? '9999').localeCompare(b.clock?.by ?? '9999'),
    },
    {
      id: 'due',
      label: text('caseload.due', 'By'),
      width: '12.75rem',
      narrow: 'second',
      cell: (row) => (
        <span className="caseload__due">
          {/* On a phone the step has no column of its own. */}
          <span className="caseload__what">{row.next}</span>
          {row.clock === undefined ? null : (
            <ClockChip clock={row.clock} isShort {...(row.why ? { why: row.why } : {})} />
          )}
        </span>
      ),
      compare: (a, b) => (a.clock?.by ?? '9999').localeCompare(b.clock?.by ?? '9999'),
    },
    {
      id: 'met',
      label: text('caseload.met', 'Last met'),
      width: '5.5rem',
      from: 700,
      cell: (row) =>
        row.lastContactAt === null
          ? text('caseload.notMet', 'Not yet')
          : dayWords(dayOfInstant(row.lastContactAt), 'short'),
      compare: (a, b) => (a.lastContactAt ?? '').localeCompare(b.lastContactAt ?? ''),
    },
    {
      id: 'signs',
      label: text('caseload.signs', 'Signs'),
      width: 'minmax(6.25rem, 1fr)',
      from: 860,
      // A flag has its shield beside the name.
      cell: (row) => <Signs signs={row.signs.filter((sign) => sign !== 'flag')} />,
      compare: (a, b) => b.signs.length - a.signs.length,
    },
  ]
}

/** What one knows them by. */
function about(hasLead: boolean): readonly Column<CaseloadRow>[] {
  return [
    {
      id: 'language',
      label: text('caseload.language', 'Language'),
      width: 'minmax(5.5rem, 0.6fr)',
      from: hasLead ? 1110 : 960,
      cell: (row) => (
        <span className="caseload__language">
          {row.language}
          {row.needsInterpreter ? (
            <span title={text('person.interpreter', 'interpreter')}>
              <Icon name="speech" small label={text('person.interpreter', 'interpreter')} />
            </span>
          ) : null}
        </span>
      ),
      compare: (a, b) => a.language.localeCompare(b.language),
    },
    {
      id: 'place',
      label: text('caseload.place', 'Where to find'),
      width: 'minmax(6rem, 1fr)',
      from: hasLead ? 1280 : 1120,
      cell: (row) => <bdi title={row.place}>{row.place}</bdi>,
    },
  ]
}

/** The most pressing in words, how many more, and all of them on demand. */
function Signs({ signs }: { signs: readonly RiskSign[] }) {
  const [first] = signs
  if (first === undefined) return null
  const all = signs.map(signWords).join('. ')
  return (
    <span title={all}>
      {signWords(first)}
      {signs.length === 1 ? null : (
        <span className="figures" aria-hidden="true">
          {` +${numberWords(signs.length - 1)}`}
        </span>
      )}
      {signs.length === 1 ? null : <span className="unseen">{signs.slice(1).map(signWords).join('. ')}</span>}
    </span>
  )
}
