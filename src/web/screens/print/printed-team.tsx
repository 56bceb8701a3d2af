// The team on paper: the Lead Care Manager with their phone first and largest, the cover, the agency, then doctors, services and family.
// Who is kept private is not there, nor family where they are not to be contacted (SAF-3).

import { spaced } from '../../../domain/phone.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { type Colleague, useHouse } from '../house-names.ts'
import { groupsOf, isFamilyBarred, type TeamPerson, walkingOf } from '../team/team-people.ts'
import type { Paper } from './paper.ts'

type PrintedProps = { held: HeldChart; paper: Paper }

/** Who walks along, from the house. */
function useWalking({ chart }: HeldChart) {
  const house = useHouse()
  const episode = currentEpisode(chart)
  const walking = episode && walkingOf(chart, episode, device.clock.today())
  const find = (id: string | null | undefined) => house.staff.find((one) => one.id === id)
  const agency = house.organizations.find(({ id }) => id === episode?.agencyId)
  return { lead: find(walking?.lead), cover: find(walking?.cover?.staffId), agency }
}

/** Whom to call, at the foot of the other papers. */
export function Call({ held, paper }: PrintedProps) {
  const { lead, cover, agency } = useWalking(held)
  const who = cover ?? lead
  if (who === undefined) return null
  return (
    <p className="paper__call">
      {paper.say('call', { name: who.name })} <Phone value={who.phone ?? agency?.phone ?? null} />
    </p>
  )
}

/** The team card. */
export function PrintedTeam({ held, paper }: PrintedProps) {
  const { lead, cover, agency } = useWalking(held)
  const { services, family } = groupsOf(held.chart, device.clock.today())
  return (
    <>
      <Us who={lead} what={paper.say('lead')} phone={lead?.phone ?? agency?.phone ?? null} />
      <Us who={cover} what={paper.say('cover')} phone={cover?.phone ?? null} />
      <Us who={agency} what={paper.say('agency')} phone={agency?.phone ?? null} />
      <Others title={paper.say('services')} people={services} paper={paper} />
      <Others title={paper.say('family')} people={isFamilyBarred(held.chart) ? [] : family} paper={paper} />
    </>
  )
}

type UsProps = { who: Pick<Colleague, 'name'> | undefined; what: string; phone: string | null }

function Us({ who, what, phone }: UsProps) {
  if (who === undefined) return null
  return (
    <section className="paper__card">
      <p className="paper__who">{what}</p>
      <p className="paper__name">
        <bdi>{who.name}</bdi>
      </p>
      <Phone value={phone} />
    </section>
  )
}

type OthersProps = { title: string; people: readonly TeamPerson[]; paper: Paper }

function Others({ title, people, paper }: OthersProps) {
  const shown = people.filter(
    ({ isPrivate, name, organization, phone }) =>
      !isPrivate && paper.isSafe(`${name} ${organization ?? ''} ${phone ?? ''}`),
  )
  if (shown.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ id, name, organization, phone }) => (
          <li key={id}>
            <bdi>{[name, organization].filter((part) => part !== null).join(', ')}</bdi> <Phone value={phone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Phone({ value }: { value: string | null }) {
  return value === null ? null : (
    <bdi className="paper__phone figures" dir="ltr">
      {spaced(value)}
    </bdi>
  )
}
