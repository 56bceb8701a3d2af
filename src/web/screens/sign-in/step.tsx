// The frame of each step of signing in: the mark, what this step asks, one narrow column. It is read from its heading on.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Mark } from '../../parts/mark.tsx'
import { Notice } from '../../parts/notice.tsx'
import './sign-in.css'

export type StepProps = {
  title: string
  about?: ReactNode
  /** Why the last try did not succeed. */
  refusal?: string | undefined
  children: ReactNode
  /** Quiet ways out, below. */
  others?: ReactNode
}

/** One step, alone on the page. */
export function Step({ title, about, refusal, children, others }: StepProps) {
  const page = useRef<HTMLElement>(null)
  const titleId = useId()
  // What a person came to do is type: the first field has the focus, and its label is read after the heading.
  useEffect(() => {
    document.title = `${title} · Alongside`
    const first = page.current?.querySelector<HTMLElement>('input, button[data-kind="primary"]')
    first?.focus()
  }, [title])
  return (
    <main ref={page} className="entry" aria-labelledby={titleId}>
      <div className="entry__column">
        <Mark named />
        <header className="entry__head">
          <h1 id={titleId}>{title}</h1>
          {about === undefined ? null : <p className="entry__about">{about}</p>}
          <div className="entry__refusal" aria-live="assertive">
            {refusal === undefined ? null : <Notice kind="late" title={refusal} />}
          </div>
        </header>
        {children}
        {others === undefined ? null : <footer className="entry__others">{others}</footer>}
      </div>
    </main>
  )
}
