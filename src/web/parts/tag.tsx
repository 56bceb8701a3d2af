// A word about a thing: a label, a program, a state. It is no button and does not look like one.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './tag.css'

export type TagKind = 'plain' | 'warm' | 'accent' | 'due' | 'late' | 'done' | 'waiting' | 'private'

/** A tag; the private kind always carries its lock. */
export function Tag({ kind = 'plain', icon, children }: { kind?: TagKind; icon?: IconName; children: ReactNode }) {
  const shown = icon ?? (kind === 'private' ? 'lock' : undefined)
  return (
    <span className="tag" data-kind={kind}>
      {shown === undefined ? null : <Icon name={shown} small />}
      {children}
    </span>
  )
}
