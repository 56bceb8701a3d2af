// The assignment board of a plan and giving a member to an agency. Who waits is found by one function of the database; what is said of
// them is read under the policies, and what this seat may not see does not count for a suggestion either.
import type * as z from 'zod'
import { assignmentOrder, californiaCalendar, clocks } from '../../../content/index.ts'
import { sharing } from '../../../content/sharing.ts'
import type { giveAgency, readBoard, suggestAgency, tellDoctor } from '../../api/assignment.ts'
import { all, one } from '../../api/operation.ts'
import { ageOn } from '../../base/day.ts'
import { done } from '../../base/result.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Address } from '../../domain/address.ts'
import { decideAgencyGiven } from '../../domain/agency-given.ts'
import { type AgencyNeed, type AgencyOffer, rankAgencies } from '../../domain/assign.ts'
import type { Authorization } from '../../domain/authorization.ts'
import type { ChangeRequest } from '../../domain/change-request.ts'
import { due } from '../../domain/clock.ts'
import type { Consent } from '../../domain/consent.ts'
import { decideDoctorTold, doctorOf } from '../../domain/doctor-told.ts'
import type { Episode } from '../../domain/episode.ts'
import type { Label } from '../../domain/label.ts'
import type { PopulationFinding } from '../../domain/population-finding.ts'
import type { Supporter } from '../../domain/supporter.ts'
import type { Task } from '../../domain/task.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row, Trips } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'

const tellAgency = clocks.find((clock) => clock.id === 'assignment.tell-agency')
const doctorClock = clocks.find((clock) => clock.id === 'assignment.tell-pcp')

export async function answerBoard(work: QueryWork, input: z.infer<(typeof readBoard)['input']>) {
  const { trips, checked, house } = work
  const { seat } = checked.seated
  const [waiting = [], changes = [], untold = []] = await trips.go([
    {
      text: 'select member_id, id from waiting_assignment($1, $2, $3)',
      values: [input.organization, checked.today, input.most + 1],
    },
    { text: 'select member_id, id from waiting_agency_change($1, $2)', values: [input.organization, input.most] },
    { text: 'select member_id, id from waiting_doctor($1, $2)', values: [input.organization, input.most] },
  ])
  const page = waiting.slice(0, input.most)
  const members = [...new Set([...page, ...changes, ...untold].map((row) => String(row.member_id)))]
  const visible = visibleLabels(house.grants, seat.role, 'plan', checked.today)
  const { offers, of } = await readNeeds(trips, members, { organizationId: seat.organizationId, visible })
  const doctors = await readUntold(trips, members, untold)
  const tellDoctorBy = doctorClock === undefined ? null : due(doctorClock, checked.today, californiaCalendar).day
  const output = {
    waiting: page.flatMap(({ member_id, id }) => {
      const known = of(String(member_id))
      const authorization = known?.authorizations.find((one) => one.id === id)
      if (known === undefined || authorization === undefined) return []
      const since = authorization.decidedOn
      const dueOn = tellAgency && since !== null ? due(tellAgency, since, californiaCalendar).day : null
      const need = needOf(known, checked.today)
      const suggested = rankAgencies(assignmentOrder, need, offers, checked.today)
      const refusedBy = known.episodes
        .filter(isRefused)
        .map((one) => ({ agency: one.agencyId, why: one.endText, on: one.endedOn }))
      const told = { doctor: need.doctors.join(', ') || null, tellDoctorBy }
      return [{ ...personOf(known), authorization: authorization.id, since, dueOn, suggested, refusedBy, ...told }]
    }),
    changes: changes.flatMap(({ member_id, id }) => {
      const known = of(String(member_id))
      const request = known?.requests.find((one) => one.id === id)
      if (known === undefined || request === undefined) return []
      const { wish, reason, askedOn, answerBy: dueOn, ownerId: from } = request
      return [{ ...personOf(known), request: request.id, from, wish, reason, askedOn, dueOn }]
    }),
    doctors: doctors.flatMap((row) => {
      const known = of(String(row.member_id))
      if (known === undefined) return []
      const { id: task, due_on: dueOn, agency, since } = row
      return [{ ...personOf(known), task, dueOn, since, agency, doctor: doctorOf(known.supporters) }]
    }),
    hasMore: waiting.length > input.most,
  }
  return { output, members }
}

export async function answerSuggest(work: QueryWork, input: z.infer<(typeof suggestAgency)['input']>) {
  const { organizationId } = work.checked.seated.seat
  const { offers, of } = await readNeeds(work.trips, [input.member], { organizationId, visible: work.visible })
  const known = of(input.member)
  const today = work.checked.today
  const agencies = known === undefined ? [] : rankAgencies(assignmentOrder, needOf(known, today), offers, today)
  return { output: { agencies }, members: [input.member] }
}

export async function give(work: HandlerWork, input: z.infer<(typeof giveAgency)['input']>) {
  const [agencies = []] = await work.trips.go([
    {
      text: `select name from organization where id = $1 and kind = 'agency' and (ended_on is null or ended_on >= $2)`,
      values: [input.agency, work.at.today],
    },
  ])
  const { loaded, owners } = await loadFor(work, input.member, {
    authorization: one('authorization', input.authorization),
    episodes: all('episode'),
    supporters: all('supporter'),
  })
  const found = loaded as {
    readonly authorization: Authorization | undefined
    readonly episodes: readonly Episode[]
    readonly supporters: readonly Supporter[]
  }
  const [agency] = agencies
  const decided = decideAgencyGiven(work.at, { ...found, agencyName: agency && String(agency.name) }, input)
  return decided.ok ? done({ output: {}, statements: [], changes: decided.value, owners }) : decided
}

/** Whose doctor nobody has told yet, and which agency walks with each. The scope holds the members. */
async function readUntold(trips: Trips, members: readonly string[], untold: readonly Row[]): Promise<readonly Row[]> {
  const [rows = []] = await trips.go([
    {
      text: `select t.member_id, t.id, t.due_on, e.assigned_on as since, o.name as agency from task t
        left join episode e on e.member_id = t.member_id and e.id = t.source_id left join organization o on o.id = e.agency_id
        where t.member_id = any($1::uuid[]) and t.id = any($2::uuid[]) order by t.due_on, t.id`,
      values: [members, untold.map(({ id }) => id)],
    },
  ])
  return rows
}

export async function tellDoctorOf(work: HandlerWork, input: z.infer<(typeof tellDoctor)['input']>) {
  const { loaded, owners } = await loadFor(work, input.member, {
    task: one('task', input.task),
    consents: all('consent'),
    episodes: all('episode'),
  })
  const { task, consents, episodes } = loaded as {
    readonly task: Task | undefined
    readonly consents: readonly Consent[]
    readonly episodes: readonly Episode[]
  }
  const agency = episodes.find(({ id }) => id === task?.sourceId)?.agencyId
  const [names = []] = await work.trips.go([
    { text: 'select name from organization where id = $1', values: [agency ?? null] },
  ])
  const agencyName = names[0] === undefined ? null : String(names[0].name)
  const decided = decideDoctorTold(work.at, { task, consents, sharing, agencyName }, input)
  return decided.ok ? done({ output: {}, statements: [], changes: decided.value, owners }) : decided
}

interface Known {
  readonly card: Row
  readonly authorizations: readonly Authorization[]
  readonly episodes: readonly Episode[]
  readonly addresses: readonly Address[]
  readonly findings: readonly PopulationFinding[]
  readonly supporters: readonly Supporter[]
  readonly requests: readonly ChangeRequest[]
}

const nouns = ['authorization', 'episode', 'address', 'populationFinding', 'supporter', 'changeRequest'] as const

/** What is known of these members to whom sees these labels, and every agency that can be given to. */
async function readNeeds(
  trips: Trips,
  members: readonly string[],
  { organizationId, visible }: { readonly organizationId: string; readonly visible: readonly Label[] },
) {
  const [, agencies = [], cards = [], ...rows] = await trips.go([
    rescope(members, organizationId),
    {
      text: `select o.id, o.name, coalesce(l.languages, '{}') as languages, coalesce(l.populations, '{}') as populations, l.city, l.zip,
          coalesce(l.serves, 'both') as serves, l.capacity, coalesce(n.load, 0) as load
        from organization o left join agency_listing l on l.organization_id = o.id left join agency_load() n on n.agency_id = o.id
        where o.kind = 'agency' and o.ended_on is null order by o.name limit 500`,
    },
    {
      text: `select member_id, name, name_used, born_on, spoken_language, place, labels from member_card where member_id = any($1::uuid[])`,
      values: [members],
    },
    ...nouns.map((noun) =>
      loadSince(
        noun,
        members,
        members.map(() => 0),
      ),
    ),
  ])
  const entries = (noun: (typeof nouns)[number], member: string) =>
    (rows[nouns.indexOf(noun)] ?? [])
      .filter((row) => row.member_id === member)
      .map(entryOf)
      .filter(
        (entry) => entry.struckAt === null && isVisible(entry as { labels: readonly Label[] }, visible),
      ) as unknown
  const of = (member: string): Known | undefined => {
    const card = cards.find((row) => row.member_id === member)
    if (card === undefined || !isVisible(card as unknown as { labels: readonly Label[] }, visible)) return undefined
    return {
      card,
      authorizations: entries('authorization', member) as readonly Authorization[],
      episodes: entries('episode', member) as readonly Episode[],
      addresses: entries('address', member) as readonly Address[],
      findings: entries('populationFinding', member) as readonly PopulationFinding[],
      supporters: entries('supporter', member) as readonly Supporter[],
      requests: entries('changeRequest', member) as readonly ChangeRequest[],
    }
  }
  return { offers: agencies.map(entryOf) as unknown as readonly AgencyOffer[], of }
}

function needOf({ card, episodes, addresses, findings, supporters, requests }: Known, today: string): AgencyNeed {
  const [home] = addresses
    .filter((one) => one.endedOn === null && !one.isPrivate && (one.zip !== null || one.city !== null))
    .sort((one, other) => (one.fromOn < other.fromOn ? 1 : -1))
  const wish = requests.find((one) => one.kind === 'agency' && one.answer !== 'withdrawn')?.wish ?? null
  const ended = episodes.filter((one) => one.state === 'ended' && !isRefused(one) && one.startedOn !== null)
  return {
    age: card.born_on === null ? null : ageOn(String(card.born_on), today),
    language: card.spoken_language === null ? null : String(card.spoken_language),
    zip: home?.zip ?? null,
    city: home?.city ?? null,
    populations: populationsOf(findings),
    wish,
    knownTo: ended.map((one) => one.agencyId),
    walkingWith: episodes.filter((one) => one.state !== 'ended').map((one) => one.agencyId),
    refusedBy: episodes.filter(isRefused).map((one) => one.agencyId),
    doctors: supporters
      .filter((one) => one.kind === 'pcp' && one.endedOn === null)
      .flatMap((one) => [one.name, one.organization].filter((name) => name !== null)),
  }
}

/** Given by the plan, and said not to be theirs. */
function isRefused(episode: Episode): boolean {
  return episode.state === 'ended' && episode.endReason === 'wrong-information'
}

function populationsOf(findings: readonly PopulationFinding[]): readonly string[] {
  return [...new Set(findings.filter((one) => one.answer === 'met').map((one) => one.population))]
}

function personOf({ card, findings }: Known) {
  return {
    member: String(card.member_id),
    name: String(card.name),
    nameUsed: card.name_used === null ? null : String(card.name_used),
    language: card.spoken_language === null ? null : String(card.spoken_language),
    place: card.place === null ? null : String(card.place),
    populations: populationsOf(findings),
  }
}
