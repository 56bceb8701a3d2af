// The columns of the caseload, and what a row of it holds.
import type { Instant } from '../../../base/day.ts'
import type { MemberCard } from '../../../domain/card.ts'
import type { EpisodeState } from '../../../domain/episode.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { ClockChip, type ClockWhy } from '../../parts/clock-chip.tsx'
import type { Clock } from '../../parts/clock-words.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Column } from '../../parts/table/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { stateWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { stateKind } from '../member/member-header.tsx'

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
  /** Who leads; left out in one's own caseload. */
  readonly lead: string
}

/** The columns; who leads is only told where it is not always oneself. */
export function columnsOf(isMine: boolean): readonly Column<CaseloadRow>[] {
  const all: readonly (Column<CaseloadRow> & { readonly isOfAll?: true })[] = [
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
        </span>
      ),
      compare: (a, b) => a.name.localeCompare(b.name),
    },
    {
      id: 'state',
      label: text('caseload.state', 'State'),
      width: '6.5rem',
      narrow: 'end',
      cell: (row) => (
        <Tag kind={stateKind(row.state === null ? undefined : { state: row.state })}>{stateWords(row.state)}</Tag>
      ),
      compare: (a, b) => stateWords(a.state).localeCompare(stateWords(b.state)),
    },
    {
      id: 'next',
      label: text('caseload.next', 'Next step'),
      width: 'minmax(7rem, 1.6fr)',
      cell: (row) => <span title={row.next}>{row.next}</span>,
      compare: (a, b) => (a.clock?.by ?? '9999').localeCompare(b.clock?.by ?? '9999'),
    },
    {
      id: 'due',
      label: text('caseload.due', 'By'),
      width: '13.5rem',
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
      width: '7rem',
      from: 760,
      cell: (row) =>
        row.lastContactAt === null
          ? text('caseload.notMet', 'Not yet')
          : dayWords(dayOfInstant(row.lastContactAt), 'short'),
      compare: (a, b) => (a.lastContactAt ?? '').localeCompare(b.lastContactAt ?? ''),
    },
    {
      id: 'language',
      label: text('caseload.language', 'Language'),
      width: '7rem',
      from: 900,
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
      id: 'lead',
      label: text('caseload.lead', 'Lead Care Manager'),
      width: '9rem',
      from: 1060,
      isOfAll: true,
      cell: (row) => row.lead,
      compare: (a, b) => a.lead.localeCompare(b.lead),
    },
    {
      id: 'place',
      label: text('caseload.place', 'Where to find'),
      width: 'minmax(8rem, 1fr)',
      from: isMine ? 1060 : 1240,
      cell: (row) => <bdi title={row.place}>{row.place}</bdi>,
    },
  ]
  return isMine ? all.filter((column) => column.isOfAll !== true) : all
}
