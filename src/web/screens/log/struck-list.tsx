// What was taken out of this member's chart as written into the wrong one: for the privacy officer alone, with who had it meanwhile and which
// files went, so that each can be told.
import type * as z from 'zod'
import { listStruck } from '../../../api/house.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { Section } from '../../parts/section.tsx'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { Unreached } from '../staff/unreached.tsx'
import { staffOf } from './runs.ts'

type Struck = z.output<(typeof listStruck)['output']>['struck'][number]

/** Nothing where nothing was taken out. */
export function StruckList({ organization, member }: { organization: string; member: string }) {
  const asked = useAsked(listStruck, { organization, member })
  const struck = asked.value?.struck ?? []
  if (asked.failure !== undefined)
    return <Unreached failure={asked.failure} onAgain={asked.again} hasOld={asked.value !== undefined} />
  if (struck.length === 0) return null
  return (
    <Section
      title={text('struck.title', 'Taken out of this chart')}
      about={text(
        'struck.about',
        'Written into the wrong chart. Nobody but you finds it; what it said is in the journal.',
      )}
    >
      <ul className="struck">
        {struck.map((one) => (
          <StruckEntry key={one.id} struck={one} />
        ))}
      </ul>
    </Section>
  )
}

function StruckEntry({ struck }: { struck: Struck }) {
  const house = useHouse()
  const me = useMe()
  const who = (id: string | null | undefined) =>
    staffName(house, id ?? null, me) ?? text('log.someone', 'Somebody not here any more')
  return (
    <li>
      <p>
        <strong>{nounWords(struck.noun)}</strong> · {dayWords(dayOfInstant(struck.struckAt), 'dated')}{' '}
        {timeWords(struck.struckAt)} · <bdi>{who(struck.struckBy)}</bdi>
      </p>
      <p>
        <q>
          <bdi>{struck.reason}</bdi>
        </q>
      </p>
      <p className="struck__reach">{text('struck.had', 'Who had it meanwhile')}</p>
      <ul className="struck__had">
        {struck.seats.map((seat) => (
          <li key={`${seat.actor} ${seat.how}`}>
            <bdi>{who(staffOf(seat.actor))}</bdi>: {howWords(seat.how)}, {dayWords(dayOfInstant(seat.to), 'dated')}
          </li>
        ))}
        {struck.files.map((file) => (
          <li key={`${file.at} ${file.recipient}`}>
            {text('struck.file', 'Went to {recipient}, {day}', {
              recipient: file.recipient,
              day: dayWords(dayOfInstant(file.at), 'dated'),
            })}
          </li>
        ))}
      </ul>
    </li>
  )
}

function howWords(how: Struck['seats'][number]['how']): string {
  switch (how) {
    case 'wrote':
      return text('struck.wrote', 'wrote it')
    case 'screen':
      return text('struck.screen', 'opened the chart')
    case 'device':
      return text('struck.device', 'had it on a device')
  }
}

function nounWords(noun: Struck['noun']): string {
  switch (noun) {
    case 'outreachAttempt':
      return text('struck.attempt', 'Outreach attempt')
    case 'contact':
      return text('struck.contact', 'Contact')
    case 'task':
      return text('struck.task', 'Task')
    case 'address':
      return text('struck.address', 'Address')
    case 'phone':
      return text('struck.phone', 'Phone')
    case 'supporter':
      return text('struck.supporter', 'Person around the member')
    case 'safetyFlag':
      return text('struck.flag', 'Safety flag')
    case 'assessment':
      return text('struck.assessment', 'Form')
    case 'safetyPlan':
      return text('struck.safetyPlan', 'Safety plan')
    case 'teamMember':
      return text('struck.teamMember', 'Person on the team')
    case 'note':
      return text('struck.note', 'Note')
    case 'document':
      return text('struck.document', 'Document')
    case 'caseConference':
      return text('struck.conference', 'Case conference')
    case 'careTransition':
      return text('struck.stay', 'Stay')
    case 'medication':
      return text('struck.medication', 'Medicine')
    case 'allergy':
      return text('struck.allergy', 'Allergy')
    case 'appointment':
      return text('struck.appointment', 'Visit')
    case 'medicationReview':
      return text('struck.review', 'Medicines gone over')
    case 'consent':
      return text('struck.consent', 'Permission')
    case 'carePlan':
      return text('struck.carePlan', 'Care plan')
    case 'goalProgress':
      return text('struck.progress', 'How a goal goes')
    case 'referralOut':
      return text('struck.referral', 'Referral')
    case 'referralStep':
      return text('struck.referralStep', 'Step of a referral')
  }
}
