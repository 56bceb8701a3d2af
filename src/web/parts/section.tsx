// A section of a screen: a heading, one quiet line, at most one action beside it, a hairline above. Sections are not boxes.
import { type ReactNode, useId } from 'react'
import './section.css'

export type SectionProps = {
  title: string
  /** Set where an address leads to it. */
  id?: string
  about?: ReactNode
  /** A quiet button or link at the end of the heading's line. */
  action?: ReactNode
  children: ReactNode
}

/** A section with its heading. */
export function Section({ title, id, about, action, children }: SectionProps) {
  const made = useId()
  const headingId = id ?? made
  return (
    <section className="section" aria-labelledby={headingId}>
      <header className="section__head">
        <h2 id={headingId} className="section__title">
          {title}
        </h2>
        {action === undefined ? null : <div className="section__action">{action}</div>}
        {about === undefined ? null : <p className="section__about">{about}</p>}
      </header>
      {children}
    </section>
  )
}
