// Taking a stop back. Only the house knows whether who led the member still works there, so this is decided here and never on a device.
import type * as z from 'zod'
import { leadingRoles } from '../../../content/access.ts'
import type { takeBackStop } from '../../api/ending.ts'
import { all, one } from '../../api/operation.ts'
import { done } from '../../base/result.ts'
import type { HeldSeat } from '../../domain/staff.ts'
import { decideStopTakenBack, ledLast, type Stopped } from '../../domain/stop-taken-back.ts'
import { entryOf } from '../database/entry-table.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'

export async function takeBack(work: HandlerWork, input: z.infer<(typeof takeBackStop)['input']>) {
  const ofEpisode = { episodeId: input.episode }
  const { loaded, owners } = await loadFor(work, input.member, {
    episode: one('episode', input.episode),
    episodes: all('episode'),
    assignments: all('assignment', ofEpisode),
    attempts: all('outreachAttempt', ofEpisode),
    authorizations: all('authorization'),
    tasks: all('task'),
    notices: all('notice', { sourceId: input.episode }),
  })
  const given = loaded as unknown as Omit<Stopped, 'seats'>
  const [seats = []] = await work.trips.go([
    {
      text: 'select id, staff_id, role, from_on, to_on, ended_at from seat where staff_id = $1 and organization_id = $2',
      values: [ledLast(given.assignments)?.staffId ?? null, given.episode?.agencyId ?? null],
    },
  ])
  const held = seats.map(entryOf) as unknown as readonly HeldSeat[]
  const decided = decideStopTakenBack(work.at, leadingRoles, { ...given, seats: held }, input)
  return decided.ok ? done({ output: {}, statements: [], changes: decided.value, owners }) : decided
}
