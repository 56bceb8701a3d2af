// What is known, as labels and values in two columns that line up; each value may say where it came from and since when.
import type { ReactNode } from 'react'
import { text } from '../text/text.ts'
import { Icon } from './icon.tsx'
import './facts.css'

export type Fact = {
  readonly id: string
  readonly label: string
  /** Left out where nothing is known: that is said, not hidden. */
  readonly value?: ReactNode
  /** `Member file of Nov 2, 2026`. */
  readonly source?: string
  readonly isPrivate?: boolean
}

/** A list of facts. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.id} className="facts__fact">
          <dt className="facts__label">{fact.label}</dt>
          <dd className="facts__value" data-private={fact.isPrivate || undefined}>
            {fact.isPrivate === true ? <Icon name="lock" small label={text('facts.private', 'Private:')} /> : null}
            {fact.value === undefined ? (
              <span className="facts__unknown">{text('facts.unknown', 'not known')}</span>
            ) : typeof fact.value === 'string' ? (
              // An address keeps its own direction: without this its number moves to the other end in a page from right to left.
              <bdi>{fact.value}</bdi>
            ) : (
              fact.value
            )}
            {fact.source === undefined ? null : <span className="facts__source">{fact.source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
