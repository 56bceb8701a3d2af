// What of a chart is another agency's: its episodes, and what was written under them. A member may have walked with several agencies; who
// the person is and how to reach them is common, notes are not shared outside the house they were written in without a permit (CON-1).
import type { Row, Statement } from '../database/executor.ts'

/** The ids of other agencies' episodes of these members, and of the contacts and attempts under them; usually none. */
export function readForeign(memberIds: readonly string[], agencyId: string): Statement {
  return {
    text: `with foreign_episode as (select member_id, id from episode where member_id = any($1::uuid[]) and agency_id <> $2)
      select id from foreign_episode
      union all select c.id from contact c join foreign_episode e on e.member_id = c.member_id and e.id = c.episode_id
      union all select a.id from outreach_attempt a join foreign_episode e on e.member_id = a.member_id and e.id = a.episode_id
      union all select s.id from safety_concern s join foreign_episode e on e.member_id = s.member_id and e.id = s.episode_id
      union all select i.id from incident i join foreign_episode e on e.member_id = i.member_id and e.id = i.episode_id`,
    values: [memberIds, agencyId],
  }
}

/** Says of an entry whether it is another agency's: by its owner, itself, by its episode, or as a task that came of one of them. */
export function foreignTo(
  rows: readonly Row[],
  organizationId: string,
): (entry: Readonly<Record<string, unknown>>) => boolean {
  const ids = new Set(rows.map((row) => row.id))
  return (entry) => {
    if (typeof entry.ownerId === 'string' && entry.ownerId !== organizationId) return true
    return ids.size > 0 && (ids.has(entry.id) || ids.has(entry.episodeId) || ids.has(entry.sourceId))
  }
}
