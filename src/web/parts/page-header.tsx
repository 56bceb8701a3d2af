// The head of a screen: what it is, one line about it, and ONE primary action, which on a phone docks where the thumb is.
import type { ReactNode } from 'react'
import './page-header.css'

export type PageHeaderProps = {
  title: string
  /** One quiet line under the title. */
  about?: ReactNode
  /** The one primary action: a `Button kind="primary"` or a link that looks like it. */
  primary?: ReactNode
  /** Quiet actions beside it. */
  others?: ReactNode
  /** What stands before the title, such as a way back. */
  before?: ReactNode
}

/** The head of a screen. */
export function PageHeader({ title, about, primary, others, before }: PageHeaderProps) {
  return (
    <header className="page-header">
      {before}
      <div className="page-header__words">
        <h1 className="page-header__title">{title}</h1>
        {about === undefined ? null : <div className="page-header__about">{about}</div>}
      </div>
      {others === undefined ? null : <div className="page-header__others">{others}</div>}
      {primary === undefined ? null : <div className="page-header__primary">{primary}</div>}
    </header>
  )
}
