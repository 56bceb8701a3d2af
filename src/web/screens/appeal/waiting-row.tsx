// A row of what waits at the plan against a decision: whose, who said it and how, its clock, and the way to the appeal.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Appeal } from '../../../domain/appeal.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { buttonLook } from '../../parts/button.tsx'
import { Tag } from '../../parts/tag.tsx'
import { saidByWords, viaWords } from '../../text/appeal-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

interface Waiting extends Pick<Appeal, 'saidBy' | 'via'> {
  readonly member: string
  readonly name: string
  readonly nameUsed: string | null
}

interface WaitingRowProps {
  one: Waiting
  /** The appeal it belongs to, or is. */
  appeal: string
  kind: string
  saidAt: string
  clock: ReactNode
  /** What was said, and what holds meanwhile. */
  children: ReactNode
}

export function WaitingRow({ one, appeal, kind, saidAt, clock, children }: WaitingRowProps) {
  const name = one.nameUsed ?? one.name
  const does = text('appeals.open', 'Open')
  return (
    <li className="decision-row">
      <div className="due-row__who">
        <p className="due-row__name">
          <bdi>{name}</bdi> <Tag kind="plain">{kind}</Tag>
        </p>
        <p>
          {saidByWords(one.saidBy)} · {viaWords(one.via)} · {dayWords(dayOfInstant(saidAt), 'short')}
        </p>
      </div>
      <div className="decision-row__why">{children}</div>
      {clock}
      <div className="due-row__act">
        {device.may('appeal.write') ? (
          <Link
            {...buttonLook()}
            to="/appeal/$memberId/$appealId"
            params={{ memberId: one.member, appealId: appeal }}
            aria-label={text('act.for', '{act}: {what}', { act: does, what: name })}
          >
            {does}
          </Link>
        ) : null}
      </div>
    </li>
  )
}
