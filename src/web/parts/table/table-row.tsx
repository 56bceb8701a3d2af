// One row in sight. It is drawn again only when it is another row, moves, or gains or loses the focus.
import { type MouseEvent, memo } from 'react'
import { RowFocus } from '../row-focus.ts'
import type { Column } from './table.tsx'

type TableRowProps<Row> = {
  row: Row
  index: number
  top: number
  height: number
  columns: readonly Column<Row>[]
  isActive: boolean
  onActive: (index: number) => void
  onOpen: ((row: Row) => void) | undefined
}

function Row<Row>({ row, index, top, height, columns, isActive, onActive, onOpen }: TableRowProps<Row>) {
  function onClick(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('a, button, summary, input') === null) onOpen?.(row)
  }
  return (
    <RowFocus value={isActive}>
      <tr
        className="table__row"
        data-row={index}
        data-opens={onOpen === undefined ? undefined : true}
        aria-rowindex={index + 2}
        tabIndex={isActive ? 0 : -1}
        style={{ transform: `translateY(${top}px)`, blockSize: height }}
        onFocus={() => onActive(index)}
        onClick={onClick}
      >
        {columns.map((column, at) => {
          const Cell = at === 0 ? 'th' : 'td'
          return (
            <Cell
              key={column.id}
              className="table__cell"
              scope={at === 0 ? 'row' : undefined}
              data-align={column.align}
              data-narrow={column.narrow}
            >
              {column.cell(row)}
            </Cell>
          )
        })}
      </tr>
    </RowFocus>
  )
}

export const TableRow = memo(Row) as typeof Row
