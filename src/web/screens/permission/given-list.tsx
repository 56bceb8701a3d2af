// What was told to others of a member: when, to whom, what, which kinds, on what ground. The same lines in the Permissions tab and on the
// privacy officer's accounting (CON-10).
import type { Instant } from '../../../base/day.ts'
import type { Basis } from '../../../domain/basis.ts'
import type { Category } from '../../../domain/category.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { dayWords } from '../../text/day-words.ts'
import { basisWords, categoryWords } from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'

export interface GivenLine {
  readonly id: string
  readonly at: Instant
  readonly recipient: string
  readonly recipientAddress: string | null
  readonly what: string
  readonly purpose: string
  readonly basis: Basis
  readonly kinds: readonly Category[]
}

/** The lines, in the order they come. */
export function GivenList({ lines, label }: { lines: readonly GivenLine[]; label: string }) {
  return (
    <ul className="given-list" aria-label={label}>
      {lines.map((one) => (
        <li key={one.id} id={`entry-${one.id}`}>
          <span className="given-list__day figures">{dayWords(dayOfInstant(one.at), 'dated')}</span>
          <div className="given-list__words">
            <p>
              <strong>
                <bdi>{one.recipient}</bdi>
              </strong>
              {one.recipientAddress === null ? null : (
                <>
                  {', '}
                  <bdi>{one.recipientAddress}</bdi>
                </>
              )}
            </p>
            <p>
              <bdi>{one.what}</bdi>
            </p>
            <p className="given-list__about">
              {text('given.about', '{kinds} · {basis} · {purpose}', {
                kinds: one.kinds.map(categoryWords).join(', '),
                basis: basisWords(one.basis),
                purpose: one.purpose,
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
