// Which tasks are an episode's to close. A member may walk with several agencies, and a plan follows things of its own: what another house is to
// do for them goes on (CON-1).
import type { Assignment } from './assignment.ts'
import { standing } from './chart.ts'
import type { Episode } from './episode.ts'
import type { Task } from './task.ts'

export interface Beside {
  /** All of the member's, and who walks in them. */
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
}

/** Those of its agency, and those of no house that are not another open episode's: by what they came of, or by whom they are for. */
export function tasksOf(
  { id, agencyId }: Pick<Episode, 'id' | 'agencyId'>,
  tasks: readonly Task[],
  { episodes, assignments }: Beside,
): readonly Task[] {
  const others = new Set(standing(episodes).flatMap((one) => (one.id !== id && one.state !== 'ended' ? [one.id] : [])))
  const walking = standing(assignments).filter((one) => one.endedAt === null)
  const here = new Set(walking.flatMap((one) => (one.episodeId === id ? [one.staffId] : [])))
  const there = new Set(walking.flatMap((one) => (others.has(one.episodeId) ? [one.staffId] : [])))
  return tasks.filter(({ ownerId, sourceId, forStaff }) => {
    if (sourceId === id) return true
    if (ownerId !== null) return ownerId === agencyId
    if (sourceId !== null && others.has(sourceId)) return false
    return forStaff === null || here.has(forStaff) || !there.has(forStaff)
  })
}
