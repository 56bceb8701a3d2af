// With whom one person walks at an organization, read from the charts themselves: a card tells of one episode, and nobody may be forgotten.
import type { Trips } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'

export interface Walked {
  readonly memberId: string
  readonly episodeId: string
  /** Whether the member has barred the one asked about (CON-11), say a cover. */
  readonly isBarred: boolean
}

interface Question {
  readonly organizationId: string
  readonly staffId: string
  /** Only whom they lead, or also for whom they cover. */
  readonly parts: readonly ('lead' | 'cover')[]
  /** Of whom it is told whether a member has barred them. */
  readonly barred?: string | null
}

const pageMost = 500

/** Every episode of the organization that the person walks in. The scope is another after it: name the subjects anew. */
export async function walkedBy(
  trips: Trips,
  { organizationId, staffId, parts, barred = null }: Question,
): Promise<readonly Walked[]> {
  const walked: Walked[] = []
  for (let after: string | null = null; ; ) {
    const [, cards = []] = await trips.go([
      rescope([], organizationId),
      {
        text: `select member_id from member_card where ($1::uuid is null or member_id > $1) order by member_id limit ${pageMost}`,
        values: [after],
      },
    ])
    const members = cards.map((row) => String(row.member_id))
    const last = members.at(-1)
    if (last === undefined) return walked
    const [, rows = []] = await trips.go([
      rescope(members, organizationId),
      { text: WALKED, values: [members, staffId, parts, organizationId, barred] },
    ])
    for (const row of rows) {
      walked.push({
        memberId: String(row.member_id),
        episodeId: String(row.episode_id),
        isBarred: row.is_barred === true,
      })
    }
    after = last
  }
}

const WALKED = `
  select distinct a.member_id, a.episode_id,
    exists (select from block b where b.member_id = a.member_id and b.staff_id = $5 and b.ended_at is null and b.struck_at is null) as is_barred
  from assignment a join episode e on e.member_id = a.member_id and e.id = a.episode_id
  where a.member_id = any ($1::uuid[]) and a.staff_id = $2 and a.part = any ($3::text[]) and a.ended_at is null and a.struck_at is null
    and e.agency_id = $4 and e.state <> 'ended' and e.struck_at is null
  order by a.member_id, a.episode_id`
