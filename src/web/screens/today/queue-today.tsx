// A list that has a page of its own, in Today: how many wait and the first few of them; the rest stands on that page.
import type { ReactNode } from 'react'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import type { Asked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'

const shownMost = 3

type QueueTodayProps<Value> = {
  asked: Asked<Value>
  /** How many wait. */
  count: (value: Value) => number
  title: (value: Value) => string
  /** The link to the whole list. */
  toAll: ReactNode
  /** The first few, in their list. */
  list: (value: Value, most: number) => ReactNode
  /** Said where nothing waits; left out, the section is not there then. */
  empty?: string
}

/** The section. */
export function QueueToday<Value>({ asked, count, title, toAll, list, empty }: QueueTodayProps<Value>) {
  const { value, failure, again } = asked
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton rows={3} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  const isEmpty = count(value) === 0
  if (isEmpty && empty === undefined) return null
  return (
    <Section title={title(value)} action={toAll}>
      {isEmpty ? <p className="inbox__quiet">{empty}</p> : list(value, shownMost)}
    </Section>
  )
}
