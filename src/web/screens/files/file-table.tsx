// The files that came and went, newest first: which, of or for which plan, how each stands, how many rows, when and by whom.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FileSummary } from '../../../api/file.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { Empty } from '../../parts/empty.tsx'
import { Filter } from '../../parts/filter.tsx'
import { useRowTabIndex } from '../../parts/row-focus.ts'
import { Section } from '../../parts/section.tsx'
import { type Column, Table } from '../../parts/table/table.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { dayWords, numberWords } from '../../text/day-words.ts'
import { fileStateWords, kindWords, rowsWords } from '../../text/file-words.ts'
import { text } from '../../text/text.ts'

type Shown = 'all' | 'open' | 'in' | 'out'

/** The table, with what it may be narrowed to. */
export function FileTable({ files }: { files: readonly FileSummary[] }) {
  const [shown, setShown] = useState<Shown>('all')
  const navigate = useNavigate()
  const counted = (which: Shown) => files.filter((file) => isOf(file, which))
  const chips: readonly { readonly value: Shown; readonly label: string }[] = [
    { value: 'all', label: text('files.all', 'All') },
    { value: 'open', label: text('files.open', 'Needs you') },
    { value: 'in', label: text('files.in', 'Came in') },
    { value: 'out', label: text('files.out', 'Went out') },
  ]
  return (
    <Section title={text('files.list', 'Came and went')}>
      {files.length === 0 ? null : (
        <Filter
          label={text('files.show', 'Which files')}
          chips={chips.map((chip) => ({ ...chip, count: numberWords(counted(chip.value).length) }))}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
        />
      )}
      <Table
        label={text('files.list', 'Came and went')}
        rows={counted(shown)}
        columns={columns()}
        rowId={(file) => file.id}
        onOpen={(file) => void navigate({ to: '/files/$fileId', params: { fileId: file.id } })}
        empty={files.length === 0 ? <NoFiles /> : <Empty title={text('files.noneOfThese', 'None of these')} />}
      />
    </Section>
  )
}

function isOf(file: FileSummary, shown: Shown): boolean {
  if (shown === 'open') return file.state === 'waiting' || (file.state === 'taken' && file.openRows > 0)
  return shown === 'all' || file.direction === shown
}

function NoFiles() {
  return (
    <Empty title={text('files.empty', 'No files yet')}>
      {text(
        'files.emptyAbout',
        'The plans’ member files and what you send back will stand here, each refused row with its reason.',
      )}
    </Empty>
  )
}

const stateKinds: Record<FileSummary['state'], TagKind> = {
  waiting: 'due',
  taking: 'waiting',
  taken: 'done',
  refused: 'plain',
  sent: 'done',
}

/** How a file stands, as a tag. */
export function FileStateTag({ file }: { file: Pick<FileSummary, 'state' | 'openRows'> }) {
  const hasOpen = file.state === 'taken' && file.openRows > 0
  return (
    <Tag kind={hasOpen ? 'late' : stateKinds[file.state]} {...(hasOpen ? { icon: 'late' } : {})}>
      {fileStateWords(file)}
    </Tag>
  )
}

function columns(): readonly Column<FileSummary>[] {
  return [
    {
      id: 'name',
      label: text('files.name', 'File'),
      width: 'minmax(11rem, 2.4fr)',
      narrow: 'lead',
      cell: (file) => <FileLink file={file} />,
      compare: (a, b) => a.name.localeCompare(b.name),
    },
    {
      id: 'kind',
      label: text('files.kind', 'Kind'),
      width: '8rem',
      cell: (file) => kindWords(file.kind),
      compare: (a, b) => a.kind.localeCompare(b.kind),
      from: 880,
    },
    {
      id: 'plan',
      label: text('files.plan', 'Plan'),
      width: 'minmax(8rem, 1.2fr)',
      narrow: 'second',
      cell: (file) => <PlanCell file={file} />,
      compare: (a, b) => a.partner.name.localeCompare(b.partner.name),
    },
    {
      id: 'state',
      label: text('files.state', 'State'),
      width: '7.5rem',
      narrow: 'end',
      cell: (file) => <FileStateTag file={file} />,
      compare: (a, b) => a.state.localeCompare(b.state),
    },
    {
      id: 'rows',
      label: text('files.rows', 'Rows'),
      width: '5.5rem',
      align: 'end',
      from: 700,
      cell: (file) => numberOrNone(rowsOf(file)),
      compare: (a, b) => (a.rows ?? 0) - (b.rows ?? 0),
    },
    {
      id: 'at',
      label: text('files.at', 'When'),
      width: '7rem',
      cell: (file) => dayWords(dayOfInstant(file.recordedAt), 'dated'),
      compare: (a, b) => a.recordedAt.localeCompare(b.recordedAt),
    },
    {
      id: 'by',
      label: text('files.by', 'Who'),
      width: 'minmax(7rem, 1fr)',
      cell: (file) => file.by ?? text('files.byHouse', 'Command line'),
      from: 1020,
    },
  ]
}

/** On a phone the second line also says when and how much. */
function PlanCell({ file }: { file: FileSummary }) {
  const rows = rowsOf(file)
  return (
    <>
      {file.partner.name}
      <span className="file-narrow">
        {' · '}
        {dayWords(dayOfInstant(file.recordedAt), 'dated')}
        {rows === null ? '' : ` · ${rowsWords(rows)}`}
      </span>
    </>
  )
}

function numberOrNone(count: number | null): string {
  return count === null ? '' : numberWords(count)
}

/** How many rows it has, or took along. */
function rowsOf(file: FileSummary): number | null {
  return file.direction === 'out' ? file.accepted : file.rows
}

function FileLink({ file }: { file: FileSummary }) {
  const tabIndex = useRowTabIndex()
  return (
    <Link className="file-name" to="/files/$fileId" params={{ fileId: file.id }} tabIndex={tabIndex} title={file.name}>
      <bdi>{file.name}</bdi>
    </Link>
  )
}
