// `j` and `k` walk the rows as the arrows do, from anywhere on the page where nobody types; with single keys turned off they rest.
import { useEffect } from 'react'
import { hasKeys } from '../../shell/keys.ts'

export function useRowKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !hasKeys()) return
      if (!(target instanceof HTMLElement) || target.closest('input, textarea, select, dialog[open], [role="menu"]'))
        return
      const arrow =
        event.key === 'j' || event.code === 'KeyJ'
          ? 'ArrowDown'
          : event.key === 'k' || event.code === 'KeyK'
            ? 'ArrowUp'
            : undefined
      if (arrow === undefined) return
      const row = document.querySelector<HTMLElement>('[data-row][tabindex="0"]')
      if (row === null) return
      event.preventDefault()
      if (target.closest('[data-row]') === null) row.focus()
      else target.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true, cancelable: true }))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
