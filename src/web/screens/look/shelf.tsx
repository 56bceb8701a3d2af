// Parts side by side on the living page.
import type { ReactNode } from 'react'
import './look.css'

/** Parts side by side. */
export function Shelf({ children }: { children: ReactNode }) {
  return <div className="look__shelf">{children}</div>
}
