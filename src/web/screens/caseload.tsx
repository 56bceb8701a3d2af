// Caseload: everyone I walk with, from this device; for who may, everyone of the organization, from the house. One line a member, five
// hundred as smooth as five.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { type CaseloadView, caseloadColumns } from '../../domain/caseload-view.ts'
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
import { text } from '../text/text.ts'
import { useActing } from './act/act.ts'
import { type CaseloadRow, columnsOf } from './caseload/columns.tsx'
import { CoveringLines } from './caseload/covering.tsx'
import { Filters, isInState } from './caseload/filters.tsx'
import { useRowKeys } from './caseload/row-keys.ts'
import { useAllRows, useMyRows } from './caseload/rows.ts'
import { searchOf, viewOf } from './caseload/view-of.ts'
import { Views } from './caseload/views.tsx'
import './caseload/caseload.css'

/** The Caseload screen. */
export function CaseloadScreen() {
  const canHold = device.may('chart.read')
  const first = canHold && !device.may('assignment.write') ? 'mine' : 'all'
  const search = useSearch({ from: '/framed/caseload' })
  const navigate = useNavigate()
  const view = viewOf(search, first)
  const show = (next: CaseloadView) =>
    void navigate({ to: '/caseload', search: searchOf(next, first), replace: true, resetScroll: false })
  const chips = [
    { value: 'mine', label: text('caseload.mine', 'Mine') },
    { value: 'all', label: text('caseload.all', 'The whole organization') },
  ]
  const given = { view, onView: show }
  return (
    <>
      <PageHeader
        title={text('shell.caseload', 'Caseload')}
        others={
          <div className="caseload__whose">
            {canHold ? (
              <Filter
                label={text('caseload.whose', 'Whose')}
                chips={chips}
                value={view.of}
                onChange={(value) => show({ ...view, of: value === 'mine' ? 'mine' : 'all' })}
              />
            ) : null}
            <Views shown={view} onShow={show} />
          </div>
        }
      />
      {canHold ? <CoveringLines /> : null}
      {view.of === 'mine' && canHold ? <Mine {...given} /> : <All {...given} />}
    </>
  )
}

type GivenView = { view: CaseloadView; onView: (view: CaseloadView) => void }

function Mine(given: GivenView) {
  const rows = useMyRows()
  const isFilled = useDevice((device) => device.charts.isFilled())
  if (!isFilled && rows.length === 0) return <Skeleton rows={8} />
  return <Rows rows={rows} more={false} hasLead={rows.some((row) => row.isCovered)} {...given} />
}

function All(given: GivenView) {
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
  return rows === undefined ? <Skeleton rows={8} /> : <Rows rows={rows} more={more} hasLead {...given} />
}

type RowsProps = GivenView & { rows: readonly CaseloadRow[]; more: boolean; hasLead: boolean }

function Rows({ rows, more, hasLead, view, onView }: RowsProps) {
  const navigate = useNavigate()
  const { open } = useActing()
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const columns = useMemo(() => columnsOf(hasLead), [hasLead])
  const { state, language, sign, isCovered } = view
  const kept = useMemo(
    () => chosen(rows, { state, language, sign, isCovered }, wanted),
    [rows, state, language, sign, isCovered, wanted],
  )
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
      <Filters rows={rows} words={words} onWords={setWords} view={view} onView={onView} />
      <p className="caseload__count" role="status">
        {text('caseload.count', '{count, plural, one {# member} other {# members}}', { count: kept.length })}
        {more ? ` ${text('caseload.more', 'There are more; search finds them.')}` : ''}
      </p>
      <Table
        label={text('shell.caseload', 'Caseload')}
        rows={kept}
        columns={columns}
        rowId={(row) => row.id}
        sorted={{ column: view.by, way: view.way }}
        onSorted={({ column, way }) => {
          const by = caseloadColumns.find((one) => one === column)
          if (by !== undefined) onView({ ...view, by, way })
        }}
        onOpen={(row) => void navigate({ to: '/member/$memberId', params: { memberId: row.id } })}
        empty={
          <Empty
            title={text('caseload.none', 'Nobody fits')}
            action={
              <Button
                onClick={() => {
                  setWords('')
                  onView({ ...view, state: 'open', language: null, sign: null, isCovered: false })
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

type Wanted = Pick<CaseloadView, 'state' | 'language' | 'sign' | 'isCovered'>

function chosen(rows: readonly CaseloadRow[], wanted: Wanted, words: string): readonly CaseloadRow[] {
  const { language, sign, isCovered } = wanted
  const fitting = rows.filter(
    (row) =>
      isInState(row, wanted.state) &&
      (language === null || row.language === language) &&
      (sign === null || row.signs.includes(sign)) &&
      (!isCovered || row.isCovered),
  )
  const said = words.trim().toLowerCase()
  if (said === '') return fitting
  const named = searchCards(
    fitting.map((row) => row.card),
    words,
    fitting.length,
  )
  const fits = new Set(named.map((card) => card.memberId))
  return fitting.filter((row) => fits.has(row.id) || row.place.toLowerCase().includes(said))
}
