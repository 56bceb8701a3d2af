// One thing to read and to do: what, who, why, by when. The whole row opens it; what else can be done lies above that.
import type { ReactNode } from 'react'
import './list-row.css'

export type ListRowProps = {
  /** A disc, an icon or a checkbox before the words. */
  before?: ReactNode
  /** The words that open it: a router's `Link` or a `<button>`, stretched over the whole row. */
  title: ReactNode
  about?: ReactNode
  /** A reason line under it. */
  reason?: ReactNode
  /** At the end: a clock chip, a tag. */
  side?: ReactNode
  /** Buttons of the row. */
  actions?: ReactNode
  isDense?: boolean
}

/** A row of a `List`. */
export function ListRow({ before, title, about, reason, side, actions, isDense }: ListRowProps) {
  return (
    <li className="list-row" data-dense={isDense || undefined}>
      {before === undefined ? null : <div className="list-row__before">{before}</div>}
      <div className="list-row__words">
        <div className="list-row__title">{title}</div>
        {about === undefined ? null : <div className="list-row__about">{about}</div>}
        {reason === undefined ? null : <div className="list-row__reason">{reason}</div>}
      </div>
      {side === undefined ? null : <div className="list-row__side">{side}</div>}
      {actions === undefined ? null : <div className="list-row__actions">{actions}</div>}
    </li>
  )
}

/** Rows with hairlines between them. */
export function List({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="list" aria-label={label}>
      {children}
    </ul>
  )
}
