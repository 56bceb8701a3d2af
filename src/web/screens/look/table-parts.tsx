// The table on the living page: five hundred rows, and none.
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Section } from '../../parts/section.tsx'
import { type Column, Table } from '../../parts/table/table.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { say } from '../../parts/toast-store.ts'
import { dayWords } from '../../text/day-words.ts'
import { type CaseloadRow, caseload } from './people.ts'

const kinds: Record<CaseloadRow['state'], TagKind> = {
  assigned: 'waiting',
  outreach: 'due',
  active: 'done',
  paused: 'plain',
}

const columns: readonly Column<CaseloadRow>[] = [
  {
    id: 'name',
    label: 'Member',
    width: 'minmax(11rem, 2fr)',
    narrow: 'lead',
    cell: (row) => <bdi title={row.person.name}>{row.person.name}</bdi>,
    compare: (a, b) => a.person.name.localeCompare(b.person.name),
  },
  {
    id: 'state',
    label: 'State',
    width: '6rem',
    narrow: 'end',
    cell: (row) => <Tag kind={kinds[row.state]}>{row.state}</Tag>,
    compare: (a, b) => a.state.localeCompare(b.state),
  },
  {
    id: 'next',
    label: 'Next step',
    width: 'minmax(12rem, 1.4fr)',
    narrow: 'second',
    cell: (row) => (
      <ClockChip
        clock={row.clock}
        isShort
        why={{ rule: 'A contact at least every month.', started: 'Last contact', source: 'Agency rule' }}
      />
    ),
    compare: (a, b) => a.clock.by.localeCompare(b.clock.by),
  },
  {
    id: 'met',
    label: 'Last met',
    width: '7rem',
    cell: (row) => (row.lastMetOn === undefined ? 'Not yet' : dayWords(row.lastMetOn, 'short')),
    compare: (a, b) => (a.lastMetOn ?? '').localeCompare(b.lastMetOn ?? ''),
  },
  { id: 'language', label: 'Language', width: '7rem', from: 820, cell: (row) => row.person.language },
  {
    id: 'minutes',
    label: 'Minutes',
    width: '5rem',
    from: 720,
    align: 'end',
    cell: (row) => row.minutes,
    compare: (a, b) => a.minutes - b.minutes,
  },
]

/** Tables, full and empty. */
export function TableParts() {
  return (
    <Section id="look-table" title="Table" about="Arrows walk the rows, sideways into a row, Enter opens.">
      <Table
        label="Nobody"
        rows={[]}
        columns={columns}
        rowId={(row) => row.id}
        empty={<Empty title="No refused rows">Every row of this file was taken.</Empty>}
      />
      <Table
        label="Caseload"
        rows={caseload}
        columns={columns}
        rowId={(row) => row.id}
        sorted={{ column: 'next', way: 'ascending' }}
        onOpen={(row) => say(`Opened ${row.id}`)}
        empty={null}
      />
    </Section>
  )
}
