// A new Lead Care Manager reads first who walked with the member before, why it changed as far as it may be said, when they were last met, and
// what the one before noted to do; gone once the new one has met them.
import { standing } from '../../../domain/chart.ts'
import { leadOf } from '../../../domain/episode-step.ts'
import { spaced } from '../../../domain/phone.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { currentEpisode } from '../../../domain/today.ts'
import type { HeldChart } from '../../device/store.ts'
import { Facts } from '../../parts/facts.tsx'
import { Section } from '../../parts/section.tsx'
import { methodWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useHouse, useMe } from '../house-names.ts'

/** The section; nothing for anyone but the new lead, nor where nobody walked before. */
export function NewLead({ held }: { held: HeldChart }) {
  const me = useMe()
  const house = useHouse()
  const handed = handedTo(held, me)
  if (handed === undefined) return null
  const { before, reason, met, steps } = handed
  const person = house.staff.find(({ id }) => id === before.staffId)
  const phone = person?.phone ?? null
  return (
    <Section
      title={text('newLead.title', 'You walk with them now')}
      about={text('newLead.about', 'Go to the first meeting together with who walked before, if you can.')}
    >
      <Facts
        facts={[
          fact(
            'before',
            text('newLead.before', 'Before you'),
            [person?.name, phone === null ? undefined : spaced(phone)].filter((part) => part).join(', '),
          ),
          fact('since', text('newLead.from', 'Walked with them from'), dayWords(before.fromOn, 'dated')),
          fact('why', text('newLead.why', 'Why it changed'), reason),
          fact(
            'met',
            text('newLead.met', 'Last met'),
            met && `${dayWords(dayOfInstant(met.at), 'dated')}, ${methodWords(met.method)}`,
          ),
          fact('steps', text('newLead.steps', 'What they noted to do'), steps.join('. ')),
        ]}
      />
    </Section>
  )
}

function handedTo({ chart }: HeldChart, me: string) {
  const episode = currentEpisode(chart)
  const lead = episode && leadOf(chart.assignment, episode.id)
  if (episode === undefined || lead === undefined || lead.staffId !== me) return undefined
  const [before] = standing(chart.assignment)
    .filter((one) => one.episodeId === episode.id && one.part === 'lead' && one.endedAt !== null)
    .filter(({ staffId }) => staffId !== me)
    .toSorted((one, other) => ((one.endedAt ?? '') < (other.endedAt ?? '') ? 1 : -1))
  const contacts = standing(chart.contact)
    .filter((one) => one.episodeId === episode.id && one.outcome === 'reached')
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
  if (before === undefined || contacts.some(({ recordedBy }) => recordedBy === me)) return undefined
  const steps = standing(chart.task)
    .filter((task) => task.doneAt === null && task.forStaff === before.staffId)
    .map(({ what }) => what)
  return { before, reason: lead.reason, met: contacts[0], steps }
}

function fact(id: string, label: string, value: string | null | undefined) {
  return { id, label, ...(value ? { value } : {}) }
}
