// One section of the living page: a heading one can lead to, and the parts below it.
import type { ReactNode } from 'react'
import './look.css'

/** A section of the living page. */
export function Section({
  id,
  title,
  about,
  children,
}: {
  id: string
  title: string
  about?: string
  children: ReactNode
}) {
  return (
    <section className="look__section" aria-labelledby={id}>
      <h2 id={id} className="look__title">
        {title}
      </h2>
      {about === undefined ? null : <p className="look__about">{about}</p>}
      {children}
    </section>
  )
}

/** Parts side by side. */
export function Shelf({ children }: { children: ReactNode }) {
  return <div className="look__shelf">{children}</div>
}
