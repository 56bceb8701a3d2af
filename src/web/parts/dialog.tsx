// The platform's own dialog: it traps the focus, closes on Escape and gives the focus back without a line of ours.
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { text } from '../text/text.ts'
import { IconButton } from './button.tsx'
import './dialog.css'

export type DialogProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** The buttons below, the one that does it first. */
  actions?: ReactNode
}

/** A question or a small form over the page; on a phone it rises from below, where the thumb is. */
export function Dialog({ title, isOpen, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    if (isOpen) element?.showModal()
    // Closed while it is still in the page: only so does the browser give the focus back.
    return () => element?.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        // Under the lock nothing is asked of what is covered.
        if (event.currentTarget.closest('[inert]') === null) onClose()
      }}
      onClose={({ currentTarget }) => {
        // A browser may close without asking, where nobody has touched the page since it last asked. What we closed ourselves, and what
        // is gone or open again by the time this is told, is no news.
        if (isOpen && currentTarget.isConnected && !currentTarget.open) onClose()
      }}
    >
      {isOpen ? (
        <>
          <header className="dialog__head">
            <h2 id={titleId} className="dialog__title">
              {title}
            </h2>
            <IconButton icon="close" label={text('dialog.close', 'Close')} onClick={onClose} />
          </header>
          <div className="dialog__body">{children}</div>
          {actions === undefined ? null : <footer className="dialog__actions">{actions}</footer>}
        </>
      ) : null}
    </dialog>
  )
}
