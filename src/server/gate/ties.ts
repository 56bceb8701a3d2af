// How the record ties staff and organizations to a member, read under the member's lock in one statement together with what is already
// known of a command's id.
import type { Ties } from '../../domain/access.ts'
import type { Row, Statement } from '../database/executor.ts'

/** An authority with what ends it, as one column of `authorities`. */
export const authorityColumn = `json_build_object('id', s.id, 'authority', s.authority, 'scope', s.scope, 'endsBy', s.ends_by, 'fromOn', s.from_on,
  'toOn', s.to_on, 'endedOn', s.ended_on, 'struckAt', s.struck_at, 'bornOn', m.born_on, 'hasDied', m.died_on is not null)`

export const authorities = `supporter s join member m on m.member_id = s.member_id and m.struck_at is null
  and s.struck_at is null and s.authority is not null`

/** Who decides for the member; only a representative's own call reads it. */
function representatives(memberId: string): string {
  return `'representatives', array(select ${authorityColumn} from ${authorities} where s.member_id = ${memberId}),`
}

/** The ties of a member at an instant of the house's clock, which is not the database's; one column, since each has its cost. */
export function tiesColumn(memberId: string, now: string, isAtDoor: boolean): string {
  const current = `member_id = ${memberId} and struck_at is null`
  return `json_build_object(${isAtDoor ? representatives(memberId) : ''}
      'agencies', array(select agency_id from episode where ${current} and handed_on is null
        union all select agency_id from "authorization" a where ${current} and agency_id is not null and not exists (
          select from episode h where h.member_id = a.member_id and h.agency_id = a.agency_id and h.handed_on is not null and h.struck_at is null)),
      'plans', array(select plan_id from coverage where ${current} and ended_on is null
        union all select plan_id from "authorization" where ${current} and status <> 'ended'),
      'walkers', array(select json_build_object('staffId', staff_id, 'fromOn', from_on, 'toOn', to_on) from assignment
        where ${current} and ended_at is null),
      'blocked', array(select staff_id from block where ${current} and ended_at is null),
      'openings', array(select json_build_object('staffId', staff_id, 'until', to_char(until, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from chart_opening where ${current} and until > ${now}),
      'aliases', array(select json_build_object('id', other_id, 'isMain', is_main) from member_alias
        where ${current} and ended_at is null)) as ties`
}

/** `isAtDoor`: whoever asks is a member, or speaks for one. */
export function readTies(memberId: string, now: string, isAtDoor = false): Statement {
  return { text: `select ${tiesColumn('$1', '$2', isAtDoor)}`, values: [memberId, now] }
}

export function tiesOf(row: Row | undefined): Ties {
  if (!row) throw new Error('ties are always one row')
  return row.ties as Ties
}

export interface Alias {
  readonly id: string
  /** Whether the chart asked about is the one that goes on. */
  readonly isMain: boolean
}

/** The other ids of the same person, as this chart knows them; usually none. */
export function aliasesOf(row: Row | undefined): readonly Alias[] {
  return row ? (row.ties as { readonly aliases: readonly Alias[] }).aliases : []
}

/** The ties of one person over several ids. */
export function tiesOfAll(rows: readonly (Row | undefined)[]): Ties {
  const all = rows.map(tiesOf)
  return {
    agencies: all.flatMap((ties) => ties.agencies),
    plans: all.flatMap((ties) => ties.plans),
    walkers: all.flatMap((ties) => ties.walkers),
    blocked: all.flatMap((ties) => ties.blocked),
    openings: all.flatMap((ties) => ties.openings),
    representatives: all.flatMap((ties) => ties.representatives ?? []),
  }
}
