// The card of a chart that begins with these changes: nothing lies in the chart yet that they do not say, so it is made from them alone and
// written with them, one at a time or many at once. Tests see that it is the card the chart itself would give.
import type { Added, Change } from '../../domain/change.ts'
import { type Chart, emptyChart, type Noun } from '../../domain/chart.ts'
import type { DueMarks } from '../../domain/due-mark.ts'
import { marksOf } from '../../domain/due-marks.ts'
import { currentEpisode } from '../../domain/today.ts'
import { insertNameParts } from './card-table.ts'
import type { Statement } from './executor.ts'

/** What a chart begins with in one step; what else a card shows is read from the chart. */
const first = [
  'member',
  'address',
  'phone',
  'supporter',
  'safetyFlag',
  'coverage',
  'authorization',
  'populationFinding',
  'episode',
  'assignment',
  'outreachAttempt',
  'contact',
  'task',
  'block',
] as const satisfies readonly Noun[]
type First = (typeof first)[number]
const mayBegin: ReadonlySet<Noun> = new Set(first)

/** Whether the changes begin a chart: they enter the member and only add, so that the card can be made from them alone. */
export function beginsChart(changes: readonly Change[]): boolean {
  return (
    changes.filter(({ noun }) => noun === 'member').length === 1 &&
    changes.every(
      (change) =>
        change.kind === 'add' && mayBegin.has(change.noun) && !('amends' in change.entry && change.entry.amends),
    )
  )
}

/** The statements that make one card. @throws Error when the changes begin no chart */
export function newCard(changes: readonly Change[], seq: number): readonly Statement[] {
  const { search_text, ...row } = cardRow(changes, seq)
  const names = Object.keys(row)
  const places = names.map((_, i) => `$${i + 1}`).join(', ')
  const card: Statement = {
    text: `insert into member_card (${names.join(', ')}, search_text) values (${places}, lower(unaccent($${names.length + 1})))`,
    values: [...Object.values(row), search_text],
  }
  return [card, { text: insertNameParts('(select lower(unaccent($1)) as search_text) card'), values: [search_text] }]
}

/** The statement that makes the cards of many who are entered at once, each with their first changes. */
export function newCards(charts: readonly (readonly Change[])[]): Statement {
  const rows = charts.map((changes) => cardRow(changes, 1))
  const { search_text: _, ...shape } = rows[0] ?? {}
  const columns = Object.keys(shape).join(', ')
  return {
    text: `with given as materialized (select ${columns}, lower(unaccent(search_text)) as search_text from json_populate_recordset(null::member_card, $1::json)),
      card as (insert into member_card (${columns}, search_text) select ${columns}, search_text from given)
      ${insertNameParts('given')}`,
    values: [JSON.stringify(rows)],
  }
}

/** A card as the table's row; the search text as it is before accents go. */
function cardRow(changes: readonly Change[], seq: number) {
  const begun = begunBy(changes)
  const [member] = begun.member
  const stands = standing(begun)
  if (!member) throw new Error('a new card needs its member')
  return {
    member_id: member.id,
    name: `${member.firstName} ${member.lastName}`.trim(),
    name_used: member.nameUsed,
    born_on: member.bornOn,
    cin: member.cin,
    spoken_language: member.spokenLanguage,
    needs_interpreter: member.needsInterpreter,
    labels: member.labels,
    seq,
    ...reach(begun),
    ...stands,
    ...done(begun, stands.agency_id),
    marks: marks(begun),
    search_text: [member.nameUsed, member.firstName, member.lastName].filter((name) => name !== null).join(' '),
  }
}

function reach(begun: Begun) {
  const phones = begun.phone.filter((one) => one.kind === 'phone' && one.endedOn === null && !one.isPrivate)
  const places = begun.address.filter((one) => one.endedOn === null && !one.isPrivate)
  const [place] = places.sort((one, other) => by(placeRank(one), placeRank(other)) || latest(one, other))
  const flags = begun.safetyFlag.filter((one) => one.endedOn === null)
  const blocks = begun.block.filter((one) => one.endedAt === null)
  return {
    phones: phones.sort((one, other) => by(one.rank, other.rank) || by(one.id, other.id)).map((one) => one.value),
    place: place ? (place.street ?? place.asSent ?? place.city) : null,
    safety: flags.sort((one, other) => by(one.id, other.id)).map((one) => one.kind),
    blocked: distinct(blocks.map((one) => one.staffId)),
  }
}

function standing(begun: Begun) {
  const [episode] = begun.episode.toSorted(
    (one, other) => by(Number(one.state === 'ended'), Number(other.state === 'ended')) || by(other.id, one.id),
  )
  const coverages = begun.coverage.toSorted(
    (one, other) => by(Number(one.endedOn !== null), Number(other.endedOn !== null)) || latest(one, other),
  )
  const walkers = begun.assignment.filter((one) => one.endedAt === null)
  const leads = walkers.filter((one) => one.part === 'lead').sort((one, other) => by(other.id, one.id))
  const covers = walkers.filter((one) => one.part === 'cover').sort(latest)
  const { endedOn = null, pausedOn = null, startedOn = null } = episode ?? {}
  const { engagedOn = null, assignedOn = null, referredOn = null } = episode ?? {}
  const parties = [...begun.episode, ...begun.authorization]
  return {
    orgs: distinct([...parties.flatMap((one) => [one.agencyId, one.planId]), ...coverages.map((one) => one.planId)]),
    plan_id: coverages[0]?.planId ?? episode?.planId ?? null,
    agency_id: episode?.agencyId ?? null,
    episode_id: episode?.id ?? null,
    state: episode?.state ?? null,
    state_on: endedOn ?? pausedOn ?? startedOn ?? engagedOn ?? assignedOn ?? referredOn,
    lead_id: leads[0]?.staffId ?? null,
    cover_id: covers[0]?.staffId ?? null,
  }
}

function done(begun: Begun, agencyId: string | null) {
  const attempts = begun.outreachAttempt.map((one) => one.at)
  const contacts = begun.contact.filter((one) => one.outcome === 'reached')
  const [task] = begun.task
    .filter((one) => one.doneAt === null && (one.ownerId === null || one.ownerId === agencyId))
    .sort((one, other) => by(one.dueOn ?? '~', other.dueOn ?? '~') || by(one.id, other.id))
  return {
    attempts: attempts.length,
    last_attempt_at: attempts.sort().at(-1) ?? null,
    last_contact_at:
      contacts
        .map((one) => one.at)
        .sort()
        .at(-1) ?? null,
    // What is said in a labeled task derives its label, which a card does not carry (CON-2).
    next_step: task ? (task.labels.length === 0 ? task.what : 'In the chart') : null,
    next_step_on: task?.dueOn ?? null,
  }
}

/** Of the chart as it begins: the rules read the same from it later. */
function marks(begun: Begun): DueMarks | null {
  const stamp = { recordedAt: '', recordedBy: null, struckAt: null, seq: 1 }
  const chart = { ...emptyChart() } as Record<Noun, unknown[]>
  for (const noun of first) chart[noun] = begun[noun].map((entry) => ({ ...entry, ...stamp }))
  const whole = chart as unknown as Chart
  const episode = currentEpisode(whole)
  return episode && episode.state !== 'ended' ? marksOf(whole, episode) : null
}

/** The entries a chart begins with, by their noun: a card asks for each many times, and a file begins many charts. */
type Begun = { readonly [N in First]: readonly Added<N>['entry'][] }

function begunBy(changes: readonly Change[]): Begun {
  const begun = Object.fromEntries(first.map((noun) => [noun, [] as unknown[]]))
  for (const change of changes) if (change.kind === 'add') begun[change.noun]?.push(change.entry)
  return begun as unknown as Begun
}

function placeRank({ kind }: Added<'address'>['entry']): number {
  return kind === 'where-to-find' ? 1 : kind === 'home' ? 2 : 3
}

function latest(one: { fromOn: string; id: string }, other: { fromOn: string; id: string }): number {
  return by(other.fromOn, one.fromOn) || by(other.id, one.id)
}

function by<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function distinct(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))].sort()
}
