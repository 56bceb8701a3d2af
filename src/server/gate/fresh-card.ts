// The card of a member whose whole chart is this one block: made from the changes themselves, since reading ten tables back for what was
// just written costs more than writing it. A test sees that it is the card the chart would give.
import type { Change, Draft } from '../../domain/change.ts'
import type { Noun } from '../../domain/chart.ts'
import { insertNameParts } from '../database/card-table.ts'
import type { Statement } from '../database/executor.ts'

/** Nouns a fresh card is made from, or that no card shows; a chart with any other is read back. */
const shown: ReadonlySet<Noun> = new Set<Noun>([
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
  'task',
])

/** Whether the card can be made from these changes: they enter the member, and only add. */
export function isFresh(changes: readonly Change[]): boolean {
  return (
    changes.some((change) => change.kind === 'add' && change.noun === 'member') &&
    changes.every((change) => change.kind === 'add' && shown.has(change.noun))
  )
}

/** The statement that writes the cards of members entered by these changes, all of them fresh. */
export function freshCards(portions: readonly { readonly memberId: string; readonly changes: readonly Change[] }[]) {
  const rows = portions.map(({ memberId, changes }) => freshCard(memberId, changes))
  return {
    text: `with given as materialized (select ${columns}, lower(unaccent(search_text)) as search_text from json_populate_recordset(null::member_card, $1::json)),
      card as (insert into member_card (${columns}, search_text) select ${columns}, search_text from given)
      ${insertNameParts('given')}`,
    values: [JSON.stringify(rows)],
  } satisfies Statement
}

const columns =
  'member_id, name, name_used, born_on, cin, spoken_language, needs_interpreter, phones, place, safety, labels, seq, ' +
  'orgs, agency_id, plan_id, episode_id, state, state_on, lead_id, cover_id, next_step, next_step_on, attempts, blocked'

function freshCard(memberId: string, changes: readonly Change[]) {
  const [member] = added(changes, 'member')
  if (!member) throw new Error('a fresh card needs its member')
  return {
    member_id: memberId,
    name: `${member.firstName} ${member.lastName}`.trim(),
    name_used: member.nameUsed,
    born_on: member.bornOn,
    cin: member.cin,
    spoken_language: member.spokenLanguage,
    needs_interpreter: member.needsInterpreter,
    ...reach(changes),
    safety: open(added(changes, 'safetyFlag'))
      .sort(byId)
      .map((flag) => flag.kind),
    labels: member.labels,
    seq: 1,
    search_text: [member.nameUsed, member.firstName, member.lastName].filter((name) => name !== null).join(' '),
    ...standing(changes),
    ...nextStep(changes),
    attempts: 0,
    blocked: [],
  }
}

function reach(changes: readonly Change[]) {
  const phones = open(added(changes, 'phone')).filter((phone) => phone.kind === 'phone' && !phone.isPrivate)
  const places = open(added(changes, 'address')).filter((address) => !address.isPrivate)
  const order = { 'where-to-find': 1, home: 2, mail: 3 } as const
  const [address] = places.sort(
    (a, b) => order[a.kind] - order[b.kind] || compare(b.fromOn, a.fromOn) || compare(b.id, a.id),
  )
  return {
    phones: phones.sort((a, b) => a.rank - b.rank || byId(a, b)).map((phone) => phone.value),
    place: address ? (address.street ?? address.asSent ?? address.city) : null,
  }
}

function standing(changes: readonly Change[]) {
  const episodes = added(changes, 'episode')
  const coverages = added(changes, 'coverage')
  const authorizations = added(changes, 'authorization')
  const assignments = added(changes, 'assignment').filter((one) => one.endedAt === null)
  const orgs = [
    ...episodes.flatMap((one) => [one.agencyId, one.planId]),
    ...coverages.map((one) => one.planId),
    ...authorizations.flatMap((one) => [one.planId, one.agencyId]),
  ]
  const [episode] = episodes.sort((a, b) => endedLast(a.endedOn, b.endedOn) || compare(b.id, a.id))
  const [coverage] = coverages.sort(
    (a, b) => endedLast(a.endedOn, b.endedOn) || compare(b.fromOn, a.fromOn) || compare(b.id, a.id),
  )
  const [lead] = assignments.filter((one) => one.part === 'lead').sort((a, b) => compare(b.id, a.id))
  const [cover] = assignments
    .filter((one) => one.part === 'cover')
    .sort((a, b) => compare(b.fromOn, a.fromOn) || compare(b.id, a.id))
  return {
    orgs: [...new Set(orgs.filter((org) => org !== null))].sort(),
    agency_id: episode?.agencyId ?? null,
    episode_id: episode?.id ?? null,
    state: episode?.state ?? null,
    state_on: episode ? stateOn(episode) : null,
    plan_id: coverage?.planId ?? episode?.planId ?? null,
    lead_id: lead?.staffId ?? null,
    cover_id: cover?.staffId ?? null,
  }
}

function stateOn(one: Draft<'episode'>) {
  return one.endedOn ?? one.pausedOn ?? one.startedOn ?? one.engagedOn ?? one.assignedOn ?? one.referredOn
}

function nextStep(changes: readonly Change[]) {
  const waiting = added(changes, 'task').filter((task) => task.doneAt === null)
  const [task] = waiting.sort((a, b) => compare(a.dueOn ?? never, b.dueOn ?? never) || byId(a, b))
  if (!task) return { next_step: null, next_step_on: null }
  return { next_step: task.labels.length === 0 ? task.what : 'In the chart', next_step_on: task.dueOn }
}

/** Sorts after every day. */
const never = '~'

function added<N extends Noun>(changes: readonly Change[], noun: N): Draft<N>[] {
  return changes.flatMap((change) =>
    change.kind === 'add' && change.noun === noun ? [change.entry as unknown as Draft<N>] : [],
  )
}

function open<E extends { readonly endedOn: string | null }>(entries: readonly E[]): E[] {
  return entries.filter((entry) => entry.endedOn === null)
}

function endedLast(a: string | null, b: string | null): number {
  return Number(a !== null) - Number(b !== null)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id)
}
