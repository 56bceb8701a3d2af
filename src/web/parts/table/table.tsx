// A dense table that scrolls five hundred rows as smoothly as five: only the rows in sight exist, all of one height.
// One tab stop; arrows walk the rows, sideways into what a row holds, Enter opens. On a phone a row is two lines.
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { currentDirection } from '../../text/language.ts'
import { useWidth } from '../width.ts'
import { inOrder, nextSorted, rowAfterKey, type Sorted } from './order.ts'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import './table.css'

export type Column<Row> = {
  readonly id: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** Its share of the width: `minmax(12rem, 2fr)`, `7rem`. */
  readonly width: string
  /** Set where the rows can be ordered by it. */
  readonly compare?: (a: Row, b: Row) => number
  /** Numbers stand at the end, so that their digits line up. */
  readonly align?: 'end'
  /** Where it stands on a phone; left out there when not said. */
  readonly narrow?: 'lead' | 'end' | 'second'
  /** The width of the table in px from which there is room for it; from 600 when not said. */
  readonly from?: number
}

export type TableProps<Row> = {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  onOpen?: (row: Row) => void
  /** The order at the start; with `onSorted` the order now. */
  sorted?: Sorted
  /** Set where the order is kept outside, as in an address. */
  onSorted?: (sorted: Sorted) => void
  isDense?: boolean
  /** What stands here when there are no rows. */
  empty: ReactNode
}

const narrowBelow = 600

/** A table of rows, sorted here, scrolled with the page. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, rows, columns, rowId, onOpen, isDense, empty } = props
  const box = useRef<HTMLTableElement>(null)
  // Measured in the reader's own letters: at twice the size a desk holds what a phone does.
  const width = (useWidth(box, 1000) * 16) / rootSize()
  const isNarrow = width < narrowBelow
  const [own, setOwn] = useState(props.sorted)
  const sorted = props.onSorted === undefined ? own : props.sorted
  const setSorted = props.onSorted ?? setOwn
  const [active, setActive] = useState(0)
  const ordered = useMemo(() => {
    const compare = columns.find((column) => column.id === sorted?.column)?.compare
    return inOrder(rows, compare, sorted?.way ?? 'ascending')
  }, [rows, columns, sorted])
  const shown = useMemo(
    () => columns.filter((column) => (isNarrow ? column.narrow !== undefined : width >= (column.from ?? narrowBelow))),
    [columns, isNarrow, width],
  )
  // Rows are drawn once and kept: what opens them must not be a new function each time.
  const opens = useRef(onOpen)
  opens.current = onOpen
  const open = useCallback((row: Row) => opens.current?.(row), [])
  const activeRow = Math.min(active, Math.max(0, ordered.length - 1))
  const { virtualizer, margin } = useRows(box, ordered.length, activeRow, rowHeight(isNarrow, isDense === true), width)

  function goTo(row: number): void {
    setActive(row)
    virtualizer.scrollToIndex(row, { align: 'auto' })
    // The row may exist only after the scroll.
    requestAnimationFrame(() => rowElement(box.current, row)?.focus({ preventScroll: true }))
  }
  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    if (!(event.target instanceof HTMLElement) || event.target.closest('[data-row]') === null) return
    const page = Math.max(1, Math.floor(window.innerHeight / rowHeight(isNarrow, isDense === true)) - 3)
    const next = rowAfterKey(event.key, activeRow, ordered.length, page)
    const row = ordered[activeRow]
    if (next !== undefined) goTo(next)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') moveInRow(event)
    else if (event.key === 'Escape') rowElement(box.current, activeRow)?.focus()
    else if (event.key === 'Enter' && event.target.matches('[data-row]') && row !== undefined) onOpen?.(row)
    else return
    event.preventDefault()
  }

  if (rows.length === 0) return <div className="table__empty">{empty}</div>
  return (
    <table
      ref={box}
      className="table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by keys is a grid (ARIA Practices)
      role="grid"
      aria-label={label}
      aria-rowcount={ordered.length + 1}
      aria-colcount={shown.length}
      data-narrow={isNarrow || undefined}
      data-dense={isDense || undefined}
      style={{ '--columns': shown.map((column) => column.width).join(' ') }}
      onKeyDown={onKeyDown}
    >
      <TableHead
        columns={columns}
        shown={shown}
        isNarrow={isNarrow}
        sorted={sorted}
        onSort={(column) => setSorted(nextSorted(sorted, column))}
        onSorted={setSorted}
      />
      <tbody className="table__rows" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = ordered[item.index]
          return row === undefined ? null : (
            <TableRow
              key={rowId(row)}
              row={row}
              index={item.index}
              top={item.start - margin}
              height={item.size}
              columns={shown}
              isActive={item.index === activeRow}
              onActive={setActive}
              onOpen={onOpen === undefined ? undefined : open}
            />
          )
        })}
      </tbody>
    </table>
  )
}

function useRows(
  box: RefObject<HTMLTableElement | null>,
  count: number,
  active: number,
  height: number,
  width: number,
) {
  const [margin, setMargin] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows appear with the first count
  useLayoutEffect(() => {
    const rows = box.current?.querySelector('.table__rows')
    if (!rows) return
    const measure = () => setMargin(Math.round(rows.getBoundingClientRect().top + window.scrollY))
    measure()
    // Whatever grows or shrinks above the table moves it.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [box, width, count])
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: margin,
    // The row with the focus stays, wherever the page is scrolled: Tab must find it.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return active < count && !seen.includes(active) ? [...seen, active].toSorted((a, b) => a - b) : seen
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows change their height with the width
  useLayoutEffect(() => virtualizer.measure(), [height])
  return { virtualizer, margin }
}

function rowHeight(isNarrow: boolean, isDense: boolean): number {
  const rem = rootSize()
  if (isNarrow) return Math.round(4 * rem)
  if (matchMedia('(pointer: coarse)').matches) return Math.round(2.75 * rem)
  return Math.round((isDense ? 1.875 : 2.25) * rem)
}

/** The reader's size of a rem in px. */
function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

function rowElement(box: HTMLTableElement | null, row: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null
}

function moveInRow(event: KeyboardEvent<HTMLTableElement>): void {
  if (!(event.target instanceof HTMLElement)) return
  const row = event.target.closest<HTMLElement>('[data-row]')
  if (row === null) return
  const stops = [row, ...row.querySelectorAll<HTMLElement>('a[href], button, summary, input')]
  const forward = currentDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const at = stops.indexOf(event.target) + (event.key === forward ? 1 : -1)
  stops[Math.min(Math.max(at, 0), stops.length - 1)]?.focus()
}
