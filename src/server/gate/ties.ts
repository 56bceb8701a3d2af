// How the record ties staff and organizations to a member, read under the member's lock in one statement together with what is already
// known of a command's id.
import type { Ties } from '../../domain/access.ts'
import type { Row, Statement } from '../database/executor.ts'

const current = 'member_id = $1 and struck_at is null'

/** The ties of a member at an instant of the house's clock, which is not the database's. */
export function readTies(memberId: string, now: string): Statement {
  return {
    text: `select
      (select coalesce(jsonb_agg(distinct agency_id), '[]') from (select agency_id from episode where ${current}
        union all select agency_id from "authorization" where ${current} and agency_id is not null) a) as agencies,
      (select coalesce(jsonb_agg(distinct plan_id), '[]') from (select plan_id from coverage where ${current} and ended_on is null
        union all select plan_id from "authorization" where ${current} and status <> 'ended') p) as plans,
      (select coalesce(jsonb_agg(jsonb_build_object('staffId', staff_id, 'fromOn', from_on, 'toOn', to_on)), '[]') from assignment
        where ${current} and ended_at is null) as walkers,
      (select coalesce(jsonb_agg(staff_id), '[]') from block where ${current} and ended_at is null) as blocked,
      (select coalesce(jsonb_agg(jsonb_build_object('staffId', staff_id, 'until', to_char(until, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
        from chart_opening where ${current} and until > $2) as openings`,
    values: [memberId, now],
  }
}

export function tiesOf(row: Row | undefined): Ties {
  if (!row) throw new Error('ties are always one row')
  return row as unknown as Ties
}
