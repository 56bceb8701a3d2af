// Something long that is under way and cannot say how far: what it is, what it does, and the way to stop it.
import type { ReactNode } from 'react'
import { Icon } from '../../parts/icon.tsx'
import './files.css'

/** Work under way. */
export function Working({ title, about, action }: { title: string; about: string; action?: ReactNode }) {
  return (
    <div className="working" role="status">
      <Icon name="sync" />
      <div className="working__words">
        <p className="working__title">{title}</p>
        <p className="working__about">{about}</p>
      </div>
      {action}
      <div className="working__line" aria-hidden="true" />
    </div>
  )
}
