// My visits of some days, from the charts on this device; worked out anew when a chart, the day or the seat is another.
import { useMemo } from 'react'
import type { Day } from '../../../base/day.ts'
import { type Visit, visitsOf } from '../../../domain/visit-week.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { useMe } from '../house-names.ts'

export interface HeldVisit extends Visit {
  readonly held: HeldChart
}

/** Visits from one day to another, both included. */
export function useVisits(from: Day, to: Day): readonly HeldVisit[] {
  const charts = useDevice((given) => given.charts.all())
  const staffId = useMe()
  return useMemo(() => {
    const byMember = new Map(charts.map((held) => [held.member, held]))
    return visitsOf(charts, { from, to, now: device.clock.now(), staffId }).flatMap((visit) => {
      const held = byMember.get(visit.member)
      return held === undefined ? [] : [{ ...visit, held }]
    })
  }, [charts, from, to, staffId])
}
