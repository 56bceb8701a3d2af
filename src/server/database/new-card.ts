// The card of a chart that begins with these changes: nothing lies in the chart yet that they do not say, so it is made from them alone and
// written in one statement with them. A test sees that it is the card the chart itself would give.
import type { Added, Change } from '../../domain/change.ts'
import type { Noun } from '../../domain/chart.ts'
import { insertNameParts } from './card-table.ts'
import type { Statement } from './executor.ts'

/** What a chart begins with in one step; what else a card shows is read from the chart. */
const first: readonly Noun[] = [
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
]

/** The statements that make the card; undefined when the changes do not begin a chart. */
export function newCard(changes: readonly Change[], seq: number): readonly Statement[] | undefined {
  const [member] = added(changes, 'member')
  const isPlain = changes.every(
    (change) =>
      change.kind === 'add' && first.includes(change.noun) && !('amends' in change.entry && change.entry.amends),
  )
  if (!member || !isPlain) return undefined
  const search = [member.nameUsed, member.firstName, member.lastName].filter((name) => name !== null).join(' ')
  const card: Statement = {
    text: `insert into member_card (member_id, name, name_used, born_on, cin, spoken_language, needs_interpreter, labels, seq, search_text,
        phones, place, safety, blocked, orgs, plan_id, agency_id, episode_id, state, state_on, lead_id, cover_id,
        attempts, last_attempt_at, last_contact_at, next_step, next_step_on)
      values ($1, trim($2), $3, $4, $5, $6, $7, $8, $9, lower(unaccent($10)), $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24, $25, $26, $27)`,
    values: [
      member.id,
      `${member.firstName} ${member.lastName}`,
      member.nameUsed,
      member.bornOn,
      member.cin,
      member.spokenLanguage,
      member.needsInterpreter,
      member.labels,
      seq,
      search,
      ...reach(changes),
      ...standing(changes),
      ...done(changes),
    ],
  }
  return [card, { text: insertNameParts('(select lower(unaccent($1)) as search_text) card'), values: [search] }]
}

/** phones, place, safety, blocked. */
function reach(changes: readonly Change[]): readonly unknown[] {
  const phones = added(changes, 'phone').filter((one) => one.kind === 'phone' && one.endedOn === null && !one.isPrivate)
  const places = added(changes, 'address').filter((one) => one.endedOn === null && !one.isPrivate)
  const [place] = places.sort((one, other) => by(placeRank(one), placeRank(other)) || latest(one, other))
  const flags = added(changes, 'safetyFlag').filter((one) => one.endedOn === null)
  const blocks = added(changes, 'block').filter((one) => one.endedAt === null)
  return [
    phones.sort((one, other) => by(one.rank, other.rank) || by(one.id, other.id)).map((one) => one.value),
    place ? (place.street ?? place.asSent ?? place.city) : null,
    flags.sort((one, other) => by(one.id, other.id)).map((one) => one.kind),
    distinct(blocks.map((one) => one.staffId)),
  ]
}

/** orgs, plan, agency, episode, state, its day, lead, cover. */
function standing(changes: readonly Change[]): readonly unknown[] {
  const episodes = added(changes, 'episode').sort(
    (one, other) => by(Number(one.state === 'ended'), Number(other.state === 'ended')) || by(other.id, one.id),
  )
  const coverages = added(changes, 'coverage').sort(
    (one, other) => by(Number(one.endedOn !== null), Number(other.endedOn !== null)) || latest(one, other),
  )
  const authorizations = added(changes, 'authorization')
  const walkers = added(changes, 'assignment').filter((one) => one.endedAt === null)
  const leads = walkers.filter((one) => one.part === 'lead').sort((one, other) => by(other.id, one.id))
  const covers = walkers.filter((one) => one.part === 'cover').sort(latest)
  const [episode] = episodes
  const { endedOn = null, pausedOn = null, startedOn = null } = episode ?? {}
  const { engagedOn = null, assignedOn = null, referredOn = null } = episode ?? {}
  const ofEpisodes = episodes.flatMap((one) => [one.agencyId, one.planId])
  const ofAuthorizations = authorizations.flatMap((one) => [one.planId, one.agencyId])
  return [
    distinct([...ofEpisodes, ...coverages.map((one) => one.planId), ...ofAuthorizations]),
    coverages[0]?.planId ?? episode?.planId ?? null,
    episode?.agencyId ?? null,
    episode?.id ?? null,
    episode?.state ?? null,
    endedOn ?? pausedOn ?? startedOn ?? engagedOn ?? assignedOn ?? referredOn,
    leads[0]?.staffId ?? null,
    covers[0]?.staffId ?? null,
  ]
}

/** attempts, the last of them, the last contact, the next step and its day. */
function done(changes: readonly Change[]): readonly unknown[] {
  const attempts = added(changes, 'outreachAttempt').map((one) => one.at)
  const contacts = added(changes, 'contact').filter((one) => one.outcome === 'reached')
  const [task] = added(changes, 'task')
    .filter((one) => one.doneAt === null)
    .sort((one, other) => by(one.dueOn ?? '~', other.dueOn ?? '~') || by(one.id, other.id))
  return [
    attempts.length,
    attempts.sort().at(-1) ?? null,
    contacts
      .map((one) => one.at)
      .sort()
      .at(-1) ?? null,
    // What is said in a labeled task derives its label, which a card does not carry (CON-2).
    task ? (task.labels.length === 0 ? task.what : 'In the chart') : null,
    task?.dueOn ?? null,
  ]
}

function added<N extends Noun>(changes: readonly Change[], noun: N): Added<N>['entry'][] {
  return changes.flatMap((change) =>
    change.kind === 'add' && change.noun === noun ? [change.entry] : [],
  ) as Added<N>['entry'][]
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
