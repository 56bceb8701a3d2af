// Whose a row of Today is: the disc, the name that leads to the member, and what else is said of the person.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PersonDisc } from '../../parts/person-disc.tsx'

export type DuePersonProps = {
  /** Left out, the name leads nowhere: this seat has no page of the member. */
  member?: string
  name: string
  /** What stands beside the name: a state, a kind. */
  tag?: ReactNode
  /** What stands below it. */
  children?: ReactNode
}

/** The person of a row. */
export function DuePerson({ member, name, tag, children }: DuePersonProps) {
  return (
    <>
      <PersonDisc name={name} />
      <div className="due-row__who">
        <p className="due-row__name">
          {member === undefined ? (
            <bdi>{name}</bdi>
          ) : (
            <Link to="/member/$memberId" params={{ memberId: member }}>
              <bdi>{name}</bdi>
            </Link>
          )}{' '}
          {tag}
        </p>
        {children}
      </div>
    </>
  )
}
