// Something to know before going on: what happened, what is safe, what to do. A line and a shape, not a box in a box.
import type { ReactNode } from 'react'
import { text } from '../text/text.ts'
import { Icon, type IconName } from './icon.tsx'
import './notice.css'

export type NoticeKind = 'info' | 'due' | 'late' | 'done' | 'private'

const shapes: Record<NoticeKind, IconName> = { info: 'info', due: 'due', late: 'late', done: 'done', private: 'lock' }

export type NoticeProps = {
  kind?: NoticeKind
  title: string
  children?: ReactNode
  actions?: ReactNode
  /** Read aloud when it appears; left out for what was there from the start. */
  isLive?: boolean
}

/** A notice in the page. */
export function Notice({ kind = 'info', title, children, actions, isLive }: NoticeProps) {
  const role = isLive === true ? (kind === 'late' ? 'alert' : 'status') : undefined
  return (
    <div className="notice" data-kind={kind} role={role}>
      <Icon name={shapes[kind]} label={kindWord(kind)} />
      <div className="notice__words">
        <p className="notice__title">{title}</p>
        {children === undefined ? null : <div className="notice__about">{children}</div>}
        {actions === undefined ? null : <div className="notice__actions">{actions}</div>}
      </div>
    </div>
  )
}

function kindWord(kind: NoticeKind): string {
  switch (kind) {
    case 'info':
      return text('notice.info', 'Note:')
    case 'due':
      return text('notice.due', 'Due:')
    case 'late':
      return text('notice.late', 'Needs you:')
    case 'done':
      return text('notice.done', 'Done:')
    case 'private':
      return text('notice.private', 'Private:')
  }
}
