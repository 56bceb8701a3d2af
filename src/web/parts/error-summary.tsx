// All that keeps a form from being saved, above it, each line leading to its field. It takes the focus when it appears.
import { useEffect, useRef } from 'react'
import { text } from '../text/text.ts'
import './error-summary.css'

export type FieldFault = { readonly fieldId: string; readonly words: string }

/** The faults of a form; nothing when there are none. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const box = useRef<HTMLDivElement>(null)
  const isShown = faults.length > 0
  useEffect(() => {
    if (isShown) box.current?.focus()
  }, [isShown])
  if (!isShown) return null
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2 className="error-summary__title">{text('errors.title', 'Nothing is lost. Before it can be saved:')}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.fieldId}>
            <a
              href={`#${fault.fieldId}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(fault.fieldId)
              }}
            >
              {fault.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function goTo(fieldId: string): void {
  const field = document.getElementById(fieldId)
  if (field === null) return
  field.scrollIntoView({ block: 'center' })
  const control = field.matches('input, select, textarea') ? field : field.querySelector('input')
  if (control instanceof HTMLElement) control.focus()
}
