// What a list says when it has nothing: what will be here, and how it gets here. Two lines that have not met yet.
import type { ReactNode } from 'react'
import './empty.css'

/** An empty list's words, with the one thing to do where there is one. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <svg className="empty__lines" viewBox="0 0 120 32" aria-hidden="true">
        <path className="empty__member" d="M4 9h112" />
        <path className="empty__team" d="M4 23h112" />
      </svg>
      <p className="empty__title">{title}</p>
      {children === undefined ? null : <div className="empty__words">{children}</div>}
      {action === undefined ? null : <div className="empty__action">{action}</div>}
    </div>
  )
}
