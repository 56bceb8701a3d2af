// Says what was done, low on the page, above the thumb's bar, with the way back beside it.
import { useEffect, useSyncExternalStore } from 'react'
import { text } from '../text/text.ts'
import { Button, IconButton } from './button.tsx'
import { currentToast, hush, onToast } from './toast-store.ts'
import './toast.css'

const shownMs = 6000

/** The place where toasts appear; once in the frame. */
export function Toasts() {
  const toast = useSyncExternalStore(onToast, currentToast)
  const id = toast?.id
  const canUndo = toast?.undo !== undefined
  useEffect(() => {
    if (id === undefined || canUndo) return
    const timer = setTimeout(() => hush(id), shownMs)
    return () => clearTimeout(timer)
  }, [id, canUndo])
  return (
    <section className="toasts" aria-label={text('toast.region', 'Just done')}>
      <div role="status">
        {toast === undefined ? null : (
          <div key={toast.id} className="toast">
            <span className="toast__words">{toast.words}</span>
            {toast.undo === undefined ? null : (
              <Button
                kind="bare"
                icon="undo"
                onClick={() => {
                  toast.undo?.()
                  hush(toast.id)
                }}
              >
                {text('toast.undo', 'Undo')}
              </Button>
            )}
            <IconButton icon="close" label={text('dialog.close', 'Close')} onClick={() => hush(toast.id)} />
          </div>
        )}
      </div>
    </section>
  )
}
