// The head of a table: it stays in sight, and each column that can order the rows is a button that says so.
import { text } from '../../text/text.ts'
import { Icon } from '../icon.tsx'
import type { Sorted } from './order.ts'
import type { Column } from './table.tsx'

type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  shown: readonly Column<Row>[]
  isNarrow: boolean
  sorted: Sorted | undefined
  onSort: (column: string) => void
  onSorted: (sorted: Sorted) => void
}

/** The head; on a phone a list of orders in its place. */
export function TableHead<Row>({ columns, shown, isNarrow, sorted, onSort, onSorted }: TableHeadProps<Row>) {
  return (
    <thead className="table__head">
      <tr className="table__head-row" aria-rowindex={1}>
        {shown.map((column, index) => {
          const way = sorted?.column === column.id ? sorted.way : undefined
          return (
            <th
              key={column.id}
              scope="col"
              className={isNarrow && index > 0 ? 'table__heading unseen' : 'table__heading'}
              aria-sort={column.compare === undefined ? undefined : (way ?? 'none')}
              data-align={column.align}
            >
              {isNarrow && index === 0 ? (
                <NarrowOrder columns={columns} sorted={sorted} onSorted={onSorted} label={column.label} />
              ) : column.compare === undefined || isNarrow ? (
                column.label
              ) : (
                <button type="button" className="table__sort" onClick={() => onSort(column.id)}>
                  {column.label}
                  <Icon name={way === undefined ? 'sort' : way === 'ascending' ? 'up' : 'down'} small />
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

type NarrowOrderProps<Row> = Pick<TableHeadProps<Row>, 'columns' | 'sorted' | 'onSorted'> & { label: string }

function NarrowOrder<Row>({ columns, sorted, onSorted, label }: NarrowOrderProps<Row>) {
  const orders = columns.filter((column) => column.compare !== undefined)
  if (orders.length === 0) return <>{label}</>
  return (
    <label className="table__order">
      <span>{text('table.order', 'Order')}</span>
      <select
        value={sorted === undefined ? '' : `${sorted.column} ${sorted.way}`}
        onChange={(event) => {
          const [column, way] = event.target.value.split(' ')
          if (column !== undefined) onSorted({ column, way: way === 'descending' ? 'descending' : 'ascending' })
        }}
      >
        {sorted === undefined ? <option value="">{text('table.asCame', 'As they came')}</option> : null}
        {orders.flatMap((column) => [
          <option key={`${column.id} up`} value={`${column.id} ascending`}>
            {text('table.up', '{column}, first to last', { column: column.label })}
          </option>,
          <option key={`${column.id} down`} value={`${column.id} descending`}>
            {text('table.down', '{column}, last to first', { column: column.label })}
          </option>,
        ])}
      </select>
      <Icon name="sort" small />
    </label>
  )
}
