// What was recommended, for whoever decides or writes the decision down: why, what comes after, and what was tried.
import { device } from '../../device/device.ts'
import { Facts } from '../../parts/facts.tsx'
import { dayWords } from '../../text/day-words.ts'
import { endReasonWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { TriesPart } from '../act/end-tries-part.tsx'
import { organizationName, useHouse } from '../house-names.ts'
import type { End } from './end-of-chart.ts'

/** The recommendation. */
export function EndSaid({ end }: { end: End }) {
  const house = useHouse()
  const isOurs = device.session.seat()?.organization.id === end.agency
  return (
    <>
      <Facts
        facts={[
          { id: 'reason', label: text('endSaid.reason', 'Reason'), value: endReasonWords(end.reason) },
          { id: 'why', label: text('endSaid.why', 'Why'), value: end.why },
          {
            id: 'after',
            label: text('endSaid.after', 'After ECM'),
            value: end.stepDown ?? text('endSaid.nothing', 'Not said'),
          },
          ...(isOurs
            ? []
            : [
                {
                  id: 'agency',
                  label: text('endSaid.agency', 'Agency'),
                  value: organizationName(house, end.agency) ?? '…',
                },
              ]),
          ...(end.supervisor === null
            ? []
            : [
                { id: 'supervisor', label: text('endSaid.supervisor', 'Supervisor who agreed'), value: end.supervisor },
              ]),
          ...(end.startedOn === null
            ? []
            : [
                {
                  id: 'started',
                  label: text('endSaid.started', 'In care since'),
                  value: dayWords(end.startedOn, 'dated'),
                },
              ]),
        ]}
      />
      {end.tries === null ? null : <TriesPart tries={end.tries} />}
    </>
  )
}
