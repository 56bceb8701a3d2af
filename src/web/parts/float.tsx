// A small paper over the page, at the thing it explains. What it is made of (React Aria) loads with the first press.
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'

const FloatPaper = lazy(() => import('./float-paper.tsx').then((file) => ({ default: file.FloatPaper })))

export type FloatProps = {
  /** What it explains, for readers. */
  label: string
  /** What the button shows. */
  button: ReactNode
  className: string
  tabIndex?: number | undefined
  state?: string
  children: ReactNode
}

/** A button that opens a small explanation beside itself. Escape or a press elsewhere closes it. */
export function Float({ label, button, className, tabIndex, state, children }: FloatProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={className}
        data-state={state}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        tabIndex={tabIndex}
        onPointerEnter={() => void import('./float-paper.tsx')}
        onClick={() => setOpen(true)}
      >
        {button}
      </button>
      {isOpen ? (
        <Suspense>
          <FloatPaper trigger={trigger} label={label} onClose={() => setOpen(false)}>
            {children}
          </FloatPaper>
        </Suspense>
      ) : null}
    </>
  )
}
