// Hands over whom one person walks with, a command a member through the gate, its id made from the handover and the member: begun again
// after a crash it goes on, and nothing is done twice.
import { addTask } from '../../api/detail.ts'
import { endCover, giveCover, handBack } from '../../api/episode.ts'
import type { Operation } from '../../api/operation.ts'
import { Problem } from '../../base/problem.ts'
import { begin } from '../database/scope.ts'
import { type House, openGate } from '../gate/gate.ts'
import { idOf } from '../intake/block.ts'
import { type Walked, walkedBy } from './walked.ts'

export interface HandoverKey {
  readonly organizationId: string
  readonly id: string
}

interface Handover extends HandoverKey {
  readonly kind: 'leave' | 'away' | 'back'
  readonly staffId: string
  readonly coverId: string | null
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  /** The days away that this ends. */
  readonly ends: string | null
}

/** Sees to every member of a handover. Throws after the last one when the house failed at any; begun again, it goes on. */
export async function runHandover(house: House, key: HandoverKey): Promise<void> {
  const found = await load(house, key)
  if (!found) return
  const gate = openGate(house)
  const caller = { kind: 'house', role: 'job', name: 'handover', organizationId: key.organizationId } as const
  let failure: unknown
  for (const walked of found.walked) {
    const { operation, input } = commandFor(found.handover, walked)
    const id = idOf(`${key.id}:${walked.memberId}:${walked.episodeId}`)
    try {
      await gate.call(caller, { operation, input, id })
    } catch (error) {
      // Gone from the organization since the list was read: then it is another's to see to.
      if (!(error instanceof Problem && error.code === 'not-found')) failure = error
    }
  }
  if (failure !== undefined) throw failure
  await house.database.with(async (trips) => {
    await trips.go([begin([], key.organizationId)])
    await trips.commit([
      {
        text: 'update handover set done_at = $3 where organization_id = $1 and id = $2 and done_at is null',
        values: [key.organizationId, key.id, house.now()],
      },
    ])
  })
}

async function load(
  house: House,
  { organizationId, id }: HandoverKey,
): Promise<{ readonly handover: Handover; readonly walked: readonly Walked[] } | undefined> {
  return house.database.with(async (trips) => {
    const [, rows = []] = await trips.go([
      begin([], organizationId),
      {
        text: `select kind, staff_id, cover_id, from_on, to_on, reason, ends from handover
          where organization_id = $1 and id = $2 and done_at is null`,
        values: [organizationId, id],
      },
    ])
    const row = rows[0]
    if (!row) {
      await trips.commit([])
      return undefined
    }
    const handover: Handover = {
      organizationId,
      id,
      kind: row.kind as Handover['kind'],
      staffId: String(row.staff_id),
      coverId: row.cover_id as string | null,
      from: row.from_on as string | null,
      to: row.to_on as string | null,
      reason: row.reason as string | null,
      ends: row.ends as string | null,
    }
    const walked = await walkedBy(trips, {
      organizationId,
      staffId: walkerOf(handover),
      parts: partsOf(handover.kind),
      barred: handover.coverId,
    })
    await trips.commit([])
    return { handover, walked }
  })
}

/** Who leaves gives back also whom they cover for; for who is away, whoever leads there is not away. */
export function partsOf(kind: Handover['kind']): readonly ('lead' | 'cover')[] {
  return kind === 'leave' ? ['lead', 'cover'] : kind === 'back' ? ['cover'] : ['lead']
}

/** Whose walking it is about: of who is back, that of whoever covered. */
export function walkerOf({ kind, staffId, coverId }: WalkerAsked): string {
  return kind === 'back' && coverId ? coverId : staffId
}

interface WalkerAsked {
  readonly kind: Handover['kind']
  readonly staffId: string
  readonly coverId?: string | null
}

function commandFor(
  handover: Handover,
  { memberId: member, episodeId: episode, isBarred }: Walked,
): { readonly operation: Operation; readonly input: object } {
  const made = idOf(`${handover.id}:${member}:${episode}:made`)
  const { staffId, coverId, from, to, reason, ends } = handover
  // The cover of these days away has the id that was made then; one given by hand is not touched.
  if (ends !== null)
    return { operation: endCover, input: { member, episode, assignment: idOf(`${ends}:${member}:${episode}:made`) } }
  if (coverId === null || from === null || to === null)
    return { operation: handBack, input: { member, episode, staff: staffId, task: made } }
  if (isBarred) {
    const what = 'Away without a cover: name a colleague who may see this chart'
    return { operation: addTask, input: { member, id: made, what, dueOn: from, forStaff: null } }
  }
  return { operation: giveCover, input: { member, episode, staff: coverId, assignment: made, from, to, reason } }
}
