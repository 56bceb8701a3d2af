// How the record ties staff and organizations to a member, read under the member's lock in one statement together with what is already
// known of a command's id.
import type { Ties } from '../../domain/access.ts'
import type { Row, Statement } from '../database/executor.ts'

/** The ties of a member at an instant of the house's clock, which is not the database's; one column, since each has its cost. */
export function tiesColumn(memberId: string, now: string): string {
  const current = `member_id = ${memberId} and struck_at is null`
  return `json_build_object(
      'agencies', array(select agency_id from episode where ${current}
        union all select agency_id from "authorization" where ${current} and agency_id is not null),
      'plans', array(select plan_id from coverage where ${current} and ended_on is null
        union all select plan_id from "authorization" where ${current} and status <> 'ended'),
      'walkers', array(select json_build_object('staffId', staff_id, 'fromOn', from_on, 'toOn', to_on) from assignment
        where ${current} and ended_at is null),
      'blocked', array(select staff_id from block where ${current} and ended_at is null),
      'openings', array(select json_build_object('staffId', staff_id, 'until', to_char(until, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from chart_opening where ${current} and until > ${now})) as ties`
}

export function readTies(memberId: string, now: string): Statement {
  return { text: `select ${tiesColumn('$1', '$2')}`, values: [memberId, now] }
}

export function tiesOf(row: Row | undefined): Ties {
  if (!row) throw new Error('ties are always one row')
  return row.ties as Ties
}
