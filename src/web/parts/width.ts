// The width of an element in px, followed as it changes: charts draw for it, tables choose their rows by it.
import { type RefObject, useLayoutEffect, useState } from 'react'

/** The element's width; `before` until it has been measured. */
export function useWidth(element: RefObject<HTMLElement | null>, before: number): number {
  const [width, setWidth] = useState(before)
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null) return
    setWidth(measured.clientWidth || before)
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth || before))
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element, before])
  return width
}
