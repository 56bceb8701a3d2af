// What left the house about a member, to whom and on what ground (CON-10): the accounting a member may ask for.
import type { Basis } from '../../../domain/basis.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { HeldChart } from '../../device/store.ts'
import { Empty } from '../../parts/empty.tsx'
import { Section } from '../../parts/section.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

/** The newest first. */
export function ToldList({ held }: { held: HeldChart }) {
  const told = held.chart.disclosure.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <Section title={text('told.title', 'Who was told what')}>
      {told.length === 0 ? (
        <Empty title={text('told.empty', 'Nothing left this house')}>
          {text('told.emptyAbout', 'Each time something is told to someone outside, it stands here by itself.')}
        </Empty>
      ) : (
        <ul className="permissions__told">
          {told.map((one) => (
            <li key={one.id}>
              {dayWords(dayOfInstant(one.at), 'dated')}: <bdi>{one.recipient}</bdi>. {one.what} ({basisWords(one.basis)}
              )
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function basisWords(basis: Basis): string {
  switch (basis) {
    case 'consent':
      return text('basis.consent', 'with permission')
    case 'treatment-payment-operations':
      return text('basis.care', 'for care, as the law lets')
    case 'court-order':
      return text('basis.court', 'a court ordered it')
    case 'mandated-report':
      return text('basis.report', 'the law makes us report')
    case 'emergency':
      return text('basis.emergency', 'danger to life')
  }
}
