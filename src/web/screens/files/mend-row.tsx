// Mends a row where it stands: the wrong cells first, the whole row on demand. What is typed is kept as a draft; saving reads the row again
// like any row of the file, and what is still wrong stands at its field.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { type FileRow, settleRow } from '../../../api/file.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { meaningWords, rowFaultWords } from '../../text/file-words.ts'
import { failureWords, refusalWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import type { FileRowProps } from './file-row.tsx'

type Fault = FileRow['faults'][number]

/** The form of one row. */
export function MendRow({ row, headers, readAs, fileKey, onClose, onSettled }: FileRowProps & { onClose: () => void }) {
  const draft = `file-row:${fileKey.file}:${row.row}`
  const [cells, setCells] = useState<readonly string[]>(() => cellsOf(device.draft.read(draft)) ?? row.cells ?? [])
  const [faults, setFaults] = useState<readonly Fault[]>(row.faults)
  // Once shown a field stays, also when it is right now: it must not vanish under the cursor.
  const [wrongAt, setWrongAt] = useState<ReadonlySet<number>>(() => placesOf(row.faults, readAs, cells.length))
  const [isWhole, setWhole] = useState(() => row.faults.some((fault) => fault.reason === 'too-many-cells'))
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  function write(at: number, value: string): void {
    const next = cells.map((cell, i) => (i === at ? value : cell))
    setCells(next)
    device.draft.write(draft, next)
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    const did = await device.do(settleRow, { ...fileKey, row: row.row, how: 'mended', cells: [...cells] })
    setBusy(false)
    if (did.kind === 'refused') return setProblem(refusalWords(did.reason))
    if (did.kind === 'failed') return setProblem(failureWords(did.failure))
    if (did.kind !== 'done') return setProblem(text('mend.tooLong', 'A cell is too long. Shorten it.'))
    const { meaning, faults: still } = did.value
    if (meaning !== null) {
      await device.draft.drop(draft)
      say(
        text('mend.done', 'Row {row} is taken in: {meaning}.', {
          row: String(row.row),
          meaning: meaningWords(meaning).what,
        }),
      )
      return onSettled({ ...row, meaning, settledHow: 'mended' })
    }
    const places = placesOf(still, readAs, cells.length)
    setFaults(still)
    setWrongAt((last) => new Set([...last, ...places]))
    setProblem(
      text(
        'mend.still',
        '{count, plural, one {One cell is still wrong.} other {# cells are still wrong.}} Nothing was taken yet.',
        { count: still.length },
      ),
    )
    const [first] = places
    requestAnimationFrame(() => document.getElementById(`${id}-${first}`)?.focus())
  }

  const shown = cells.flatMap((_, at) => (isWhole || wrongAt.has(at) ? [at] : []))
  return (
    <form ref={form} className="mend-row" noValidate onSubmit={(event) => void submit(event)}>
      {problem === undefined ? null : <Notice kind="late" isLive title={problem} />}
      <div className="mend-row__cells" data-whole={isWhole || undefined}>
        {shown.map((at) => {
          const column = readAs[at] ?? null
          const label = headers[at]?.trim() || text('mend.beyond', 'Beyond the last column')
          const fault = faults.find((one) => one.column === column && readAs.indexOf(column) === at)
          return (
            <TextField
              key={at}
              id={`${id}-${at}`}
              label={column ?? label}
              hint={
                column !== null && column !== label
                  ? text('mend.sentAs', 'In the file: {header}', { header: label })
                  : undefined
              }
              error={fault === undefined ? undefined : rowFaultWords(fault.reason)}
              isOptional={!wrongAt.has(at)}
              value={cells[at] ?? ''}
              maxLength={2000}
              onChange={(value) => write(at, value)}
            />
          )
        })}
      </div>
      <div className="file-row__actions">
        <Button type="submit" kind="primary" disabled={isBusy}>
          {text('mend.do', 'Take this row in')}
        </Button>
        <Button onClick={() => setWhole(!isWhole)} aria-pressed={isWhole}>
          {isWhole ? text('mend.fewer', 'Only the wrong cells') : text('mend.whole', 'Show the whole row')}
        </Button>
        <Button kind="bare" onClick={onClose}>
          {text('act.notNow', 'Not now')}
        </Button>
      </div>
    </form>
  )
}

/** Where the wrong cells stand; a fault whose column the file has not shows no field. */
function placesOf(faults: readonly Fault[], readAs: readonly (string | null)[], count: number): ReadonlySet<number> {
  const named = faults.map((fault) => readAs.indexOf(fault.column)).filter((at) => at >= 0)
  const hasMore = faults.some((fault) => fault.reason === 'too-many-cells')
  const beyond = hasMore ? Array.from({ length: count - readAs.length }, (_, i) => readAs.length + i) : []
  return new Set([...named, ...beyond])
}

function cellsOf(draft: unknown): readonly string[] | undefined {
  return Array.isArray(draft) && draft.every((cell) => typeof cell === 'string') ? draft : undefined
}
