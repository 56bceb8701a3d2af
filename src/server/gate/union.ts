// One person under several ids (design 4, Identity): merging moves no row, so what is asked of one id is answered from all of them. Who the
// person is is common; the care of an agency is that agency's, and lies under the ids it works with.
import { type Load, type Loads, one } from '../../api/operation.ts'
import type { Ties } from '../../domain/access.ts'
import type { Change } from '../../domain/change.ts'
import type { Noun } from '../../domain/chart.ts'
import { refreshUnion } from '../database/card-table.ts'
import { entryOf, loadAll, loadOne, storeChange } from '../database/entry-table.ts'
import type { Row, Statement, Trips } from '../database/executor.ts'
import { namedMustBeHere } from '../database/reference.ts'
import type { HandlerWork } from './command.ts'
import { aliasesOf, readTies, tiesOf, tiesOfAll } from './ties.ts'

/** What says who the person is and how to be safe with them; the rest is one agency's care. */
const common: readonly Noun[] = ['member', 'address', 'phone', 'supporter', 'safetyFlag']

export interface Union {
  /** Sorted; only one where nobody was merged. */
  readonly ids: readonly string[]
  /** The id that goes on. */
  readonly main: string
  readonly ties: Ties
  readonly agenciesOf: ReadonlyMap<string, readonly string[]>
}

/** Finds all ids of a person. `open` sets the scope to the ids known so far, and in a command locks their heads, before more are read. */
export async function findUnion(
  trips: Trips,
  id: string,
  now: string,
  open: (ids: readonly string[]) => readonly Statement[],
  isAtDoor = false,
): Promise<Union> {
  let ids: readonly string[] = [id]
  for (let round = 0; round < 5; round++) {
    const opening = open(ids)
    const answers = await trips.go([...opening, ...ids.map((one) => readTies(one, now, isAtDoor))])
    const rows = answers.slice(opening.length).map((answer) => answer[0])
    const found = [...new Set([...ids, ...rows.flatMap((row) => aliasesOf(row).map((alias) => alias.id))])].sort()
    if (found.length === ids.length) return unionOf(ids, rows)
    ids = found
  }
  throw new Error('the ids of one person do not come to an end')
}

function unionOf(ids: readonly string[], rows: readonly (Row | undefined)[]): Union {
  const main = ids.find((_, i) => aliasesOf(rows[i]).some((alias) => alias.isMain)) ?? ids[0] ?? ''
  return {
    ids,
    main,
    ties: tiesOfAll(rows),
    agenciesOf: new Map(ids.map((id, i) => [id, tiesOf(rows[i]).agencies])),
  }
}

/** Of somebody with one id. */
export function alone(id: string, ties: Ties): Union {
  return { ids: [id], main: id, ties, agenciesOf: new Map([[id, ties.agencies]]) }
}

/** The ids whose care is this organization's; `asked` alone where it has none. */
export function careIds(union: Union, organizationId: string, asked: string): readonly string[] {
  const own = union.ids.filter((id) => union.agenciesOf.get(id)?.includes(organizationId))
  return own.length === 0 ? [asked] : own
}

/** The ids that an entry of this noun may lie under, for whoever works from `care`. */
export function idsFor(union: Union, noun: Noun, care: readonly string[]): readonly string[] {
  if (noun === 'member') return [union.main]
  return common.includes(noun) ? union.ids : care
}

export interface UnionLoaded {
  readonly loaded: Readonly<Record<string, unknown>>
  /** Under which id each loaded entry lies. */
  readonly owners: ReadonlyMap<string, string>
}

/** Loads what a decision takes from all the ids it may lie under. */
export async function loadUnion(
  trips: Trips,
  union: Union,
  care: readonly string[],
  loads: Loads,
): Promise<UnionLoaded> {
  const owners = new Map<string, string>()
  const loaded: Record<string, unknown> = {}
  for (const [name, asked] of Object.entries(loads)) {
    const load: Load = asked.noun === 'member' ? one('member', union.main) : asked
    const ids = idsFor(union, load.noun, care)
    const answers = await trips.go(
      ids.map((id) => (load.take === 'one' ? loadOne(load.noun, id, load.id) : loadAll(load.noun, id, load.where))),
    )
    const entries = ids.flatMap((id, i) =>
      (answers[i] ?? []).map((row) => {
        owners.set(String(row.id), id)
        return entryOf(row)
      }),
    )
    loaded[name] = load.take === 'one' ? entries[0] : entries
  }
  return { loaded, owners }
}

/** What a handler loads with: a command's work, or a query's with the person it found. */
export interface Loading {
  readonly trips: Trips
  readonly merged?: Pick<NonNullable<HandlerWork['merged']>, 'union' | 'care'>
}

/** The same for a handler, whose person may have one id or several. */
export function loadFor(work: Loading, member: string, loads: Loads): Promise<UnionLoaded> {
  const { union, care } = work.merged ?? { union: alone(member, noTies), care: [member] }
  return loadUnion(work.trips, union, care, loads)
}

export const noTies: Ties = { agencies: [], plans: [], walkers: [], blocked: [], openings: [] }

/** Changes by the id they are written under: what is set lies where it lay, what is added goes to what it belongs to. */
export function byOwner(
  changes: readonly Change[],
  owners: ReadonlyMap<string, string>,
  home: string,
): ReadonlyMap<string, readonly Change[]> {
  return Map.groupBy(changes, (change) => {
    if (change.kind === 'set') return owners.get(change.id) ?? home
    const { episodeId, amends, sourceId } = change.entry as {
      readonly episodeId?: string
      readonly amends?: string | null
      readonly sourceId?: string | null
    }
    return [episodeId, amends, sourceId].map((id) => owners.get(id ?? '')).find((id) => id !== undefined) ?? home
  })
}

export interface UnionStamp {
  readonly at: string
  readonly by: string | null
  readonly seqOf: (id: string) => number
}

/** The statements that store the changes and bring the cards after them. */
export function writeUnion(
  union: Union,
  changes: ReadonlyMap<string, readonly Change[]>,
  { at, by, seqOf }: UnionStamp,
): readonly Statement[] {
  return [
    ...namedMustBeHere([...changes.values()].flat(), new Set()),
    ...[...changes].flatMap(([memberId, list]) =>
      list.map((change) => storeChange(change, { memberId, at, by, seq: seqOf(memberId) })),
    ),
    ...unionCards(union),
  ]
}

/** The cards of the person: one where an agency has entered them twice, else each agency's own. */
export function unionCards({ ids, main, agenciesOf }: Union): readonly Statement[] {
  const ofMain = agenciesOf.get(main) ?? []
  const others = ids.filter((id) => id !== main)
  const isJoined = (id: string) => (agenciesOf.get(id) ?? []).some((agency) => ofMain.includes(agency))
  return refreshUnion(
    main,
    others.filter(isJoined),
    others.filter((id) => !isJoined(id)),
  )
}
