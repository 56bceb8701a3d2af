// The files a plan waits for: of the month that is over, what went to each plan and what did not go yet.
import { Link } from '@tanstack/react-router'
import { listFiles } from '../../../api/file.ts'
import { addMonths } from '../../../base/day.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Icon } from '../../parts/icon.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { useHouse } from '../house-names.ts'

const filesMost = 200

/** The section; nothing while there is no plan. */
export function FilesToSend() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const plans = useHouse().organizations.filter(({ kind }) => kind === 'plan')
  const asked = useAsked(listFiles, organization === undefined ? undefined : { organization, most: filesMost })
  if (plans.length === 0 || asked.value === undefined) return null
  const month = addMonths(`${device.clock.today().slice(0, 7)}-01`, -1).slice(0, 7)
  const sent = asked.value.files.filter(({ direction, period }) => direction === 'out' && period === month)
  const wordsOf = (plan: string, kind: 'rtf' | 'otf') => {
    const last = sent.find((file) => file.partner.id === plan && file.kind === kind)
    const what = kind === 'rtf' ? text('file.kindReturn', 'Return file') : text('file.kindOutreach', 'Outreach file')
    return last === undefined
      ? text('toSend.not', '{what}: not sent yet', { what })
      : text('toSend.sent', '{what}: sent {day}', { what, day: dayWords(dayOfInstant(last.recordedAt), 'weekday') })
  }
  return (
    <Section
      title={text('toSend.title', 'Files for {month}', { month: dayWords(`${month}-01`, 'monthYear') })}
      about={text(
        'toSend.about',
        'A month is told when it is over: where each member stands, and each attempt to reach one.',
      )}
    >
      <List>
        {plans.map(({ id, name }) => (
          <ListRow
            key={id}
            before={<Icon name="upload" />}
            title={<Link to="/files/send">{name}</Link>}
            about={`${wordsOf(id, 'rtf')} · ${wordsOf(id, 'otf')}`}
          />
        ))}
      </List>
    </Section>
  )
}
