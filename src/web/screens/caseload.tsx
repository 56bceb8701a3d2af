// Caseload: everyone I walk with, from this device; for who may, everyone of the organization, from the house. One line a member, five
// hundred as smooth as five.
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import type { EpisodeState } from '../../domain/episode.ts'
import { device } from '../device/device.ts'
import { searchCards } from '../device/search.ts'
import { useDevice } from '../device/use-device.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Filter } from '../parts/filter.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Table } from '../parts/table/table.tsx'
import { TextField } from '../parts/text-field.tsx'
import { numberWords } from '../text/day-words.ts'
import { stateWords } from '../text/episode-words.ts'
import { text } from '../text/text.ts'
import { useActing } from './act/act.ts'
import { type CaseloadRow, columnsOf } from './caseload/columns.tsx'
import { useRowKeys } from './caseload/row-keys.ts'
import { useAllRows, useMyRows } from './caseload/rows.ts'
import './caseload/caseload.css'

type Whose = 'mine' | 'all'
type Shown = EpisodeState | 'open' | 'late'

/** The Caseload screen. */
export function CaseloadScreen() {
  const canHold = device.may('chart.read')
  const [whose, setWhose] = useState<Whose>(canHold && !device.may('assignment.write') ? 'mine' : 'all')
  const chips = [
    { value: 'mine', label: text('caseload.mine', 'Mine') },
    { value: 'all', label: text('caseload.all', 'The whole organization') },
  ]
  return (
    <>
      <PageHeader
        title={text('shell.caseload', 'Caseload')}
        {...(canHold
          ? {
              others: (
                <Filter
                  label={text('caseload.whose', 'Whose')}
                  chips={chips}
                  value={whose}
                  onChange={(value) => setWhose(value as Whose)}
                />
              ),
            }
          : {})}
      />
      {whose === 'mine' ? <Mine /> : <All />}
    </>
  )
}

function Mine() {
  const rows = useMyRows()
  const isFilled = useDevice((given) => given.charts.isFilled())
  if (!isFilled && rows.length === 0) return <Skeleton rows={8} />
  return <Rows rows={rows} more={false} isMine />
}

function All() {
  const { rows, more, problem, again } = useAllRows()
  if (problem !== undefined) {
    return (
      <Notice
        kind="late"
        title={text('caseload.failed', 'The list of the organization could not be had')}
        actions={<Button onClick={again}>{text('signIn.retry', 'Try again')}</Button>}
      >
        {problem}
      </Notice>
    )
  }
  return rows === undefined ? <Skeleton rows={8} /> : <Rows rows={rows} more={more} isMine={false} />
}

const order: readonly EpisodeState[] = [
  'referred',
  'authorized',
  'assigned',
  'outreach',
  'engaged',
  'active',
  'paused',
  'ended',
]

function Rows({ rows, more, isMine }: { rows: readonly CaseloadRow[]; more: boolean; isMine: boolean }) {
  const navigate = useNavigate()
  const { open } = useActing()
  const [words, setWords] = useState('')
  const [shown, setShown] = useState<Shown>('open')
  const wanted = useDeferredValue(words)
  const columns = useMemo(() => columnsOf(isMine), [isMine])
  const kept = useMemo(() => chosen(rows, shown, wanted), [rows, shown, wanted])
  useRowKeys()
  if (rows.length === 0) {
    return (
      <Empty title={text('caseload.empty', 'Nobody is in your caseload yet')}>
        {text('caseload.emptyAbout', 'Members come here when a plan assigns them to you or a referral is taken in.')}
      </Empty>
    )
  }
  return (
    <div className="caseload">
      <div className="caseload__filters">
        <TextField
          label={text('caseload.words', 'Find in this list')}
          size="middle"
          value={words}
          onChange={setWords}
        />
        <Filter
          label={text('caseload.states', 'State')}
          chips={chipsOf(rows)}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
        />
      </div>
      <p className="caseload__count" role="status">
        {text('caseload.count', '{count, plural, one {# member} other {# members}}', { count: kept.length })}
        {more ? ` ${text('caseload.more', 'There are more; search finds them.')}` : ''}
      </p>
      <Table
        label={text('shell.caseload', 'Caseload')}
        rows={kept}
        columns={columns}
        rowId={(row) => row.id}
        sorted={{ column: 'next', way: 'ascending' }}
        onOpen={(row) => void navigate({ to: '/member/$memberId', params: { memberId: row.id } })}
        empty={
          <Empty
            title={text('caseload.none', 'Nobody fits')}
            action={
              <Button
                onClick={() => {
                  setWords('')
                  setShown('open')
                }}
              >
                {text('caseload.reset', 'Show everyone')}
              </Button>
            }
          >
            {text('caseload.noneAbout', 'Try fewer letters, or another state.')}
          </Empty>
        }
      />
      {device.may('member.enter') ? (
        <p>
          <Button icon="plus" onClick={() => open('enter')}>
            {text('today.enter', 'Met someone new')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function chosen(rows: readonly CaseloadRow[], shown: Shown, words: string): readonly CaseloadRow[] {
  const inState = rows.filter((row) => {
    if (shown === 'open') return row.state !== 'ended' && row.state !== null
    return shown === 'late' ? row.clock?.state === 'late' : row.state === shown
  })
  if (words.trim() === '') return inState
  const fits = new Set(
    searchCards(
      inState.map((row) => row.card),
      words,
      inState.length,
    ).map((card) => card.memberId),
  )
  return inState.filter((row) => fits.has(row.id))
}

function chipsOf(rows: readonly CaseloadRow[]) {
  const count = (fits: (row: CaseloadRow) => boolean) => rows.filter(fits).length
  const states = order.map((state) => ({
    value: state,
    label: stateWords(state),
    count: count((row) => row.state === state),
  }))
  return [
    {
      value: 'open',
      label: text('caseload.open', 'All open'),
      count: count((row) => row.state !== 'ended' && row.state !== null),
    },
    { value: 'late', label: text('caseload.late', 'Late'), count: count((row) => row.clock?.state === 'late') },
    ...states.filter((chip) => chip.count > 0),
  ].map((chip) => ({ ...chip, count: numberWords(chip.count) }))
}
