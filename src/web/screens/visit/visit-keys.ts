// Up and down walk the members of the week from visit to visit, as the rows of a table; `j` and `k` do the same from anywhere on the page
// where nobody types, and rest with single keys turned off.
import { useEffect } from 'react'
import { hasKeys } from '../../shell/keys.ts'

export function useVisitKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (!(target instanceof HTMLElement) || target.closest('input, textarea, select, dialog[open], [role="menu"]'))
        return
      const links = [...document.querySelectorAll<HTMLElement>('[data-visit]')]
      const at = links.indexOf(target)
      const step = stepOf(event, at !== -1)
      const next = step === undefined ? undefined : at === -1 ? links[0] : links[at + step]
      if (next === undefined) return
      event.preventDefault()
      next.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function stepOf({ key, code }: KeyboardEvent, isInList: boolean): 1 | -1 | undefined {
  if (isInList && key === 'ArrowDown') return 1
  if (isInList && key === 'ArrowUp') return -1
  if (!hasKeys()) return undefined
  if (key === 'j' || code === 'KeyJ') return 1
  return key === 'k' || code === 'KeyK' ? -1 : undefined
}
