// The house itself: who works here and with whom, and who looked at whom.
import type * as z from 'zod'
import type { listStaff, readLog } from '../../api/house.ts'
import { Problem } from '../../base/problem.ts'
import type { Role } from '../../domain/access.ts'
import { InstantField } from '../../domain/entry.ts'
import { dueSettings } from '../../domain/organization-setting.ts'
import { entryOf } from '../database/entry-table.ts'
import type { Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'

export async function answerStaff(work: QueryWork, input: z.infer<(typeof listStaff)['input']>) {
  const [staff = [], organizations = []] = await work.trips.go([
    {
      text: `select p.id, p.name, p.languages,
          coalesce(array_agg(distinct e.role) filter (where e.ended_at is null and (e.to_on is null or e.to_on >= $2)), '{}') as roles, p.phone, p.is_licensed, p.ended_on
        from seat e join staff p on p.id = e.staff_id where e.organization_id = $1 group by p.id order by p.name limit 1000`,
      values: [input.organization, work.checked.today],
    },
    {
      // One's own, the plans (a member met in the field has one), and for a plan the agencies that its members are with.
      text: `select o.id, o.kind, o.name, o.phone, o.plan_code, coalesce((select json_agg(json_build_object('name', s.name, 'value', s.value, 'fromAt',
            to_char(s.from_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.from_at)
            from due_setting($1, $2) s where s.organization_id = o.id), '[]') as due_settings
        from organization o
        where o.id = $1 or o.kind = 'plan' or exists (select from member_card c where c.agency_id = o.id and c.plan_id = $1)
        order by o.name limit 1000`,
      values: [input.organization, Object.keys(dueSettings)],
    },
  ])
  return { output: { staff: staff.map(entryOf), organizations: organizations.map(entryOf) }, members: [] }
}

export async function answerLog(work: QueryWork, input: z.infer<(typeof readLog)['input']>) {
  const { organization, member } = input
  const isOurs = member !== undefined && (await isMemberHere(work, member))
  const subjects = [organization, ...(isOurs ? [member] : [])]
  const [, rows = []] = await work.trips.go([
    rescope(subjects, organization),
    linesOf(input, isOurs, work.checked.seated.seat.role),
  ])
  const shown = rows.slice(0, input.most)
  const last = shown.at(-1)
  const lines = shown.map(({ key: _key, ...line }) => entryOf(line))
  const next = rows.length > input.most && last ? `${last.at} ${last.key}` : null
  return { output: { lines, next }, members: member === undefined ? [] : [member] }
}

export async function isMemberHere(work: Pick<QueryWork, 'trips'>, member: string): Promise<boolean> {
  const [cards = []] = await work.trips.go([{ text: 'select from member_card where member_id = $1', values: [member] }])
  return cards.length > 0
}

/**
 * Lines of the access log and of the journal in one order, one more than the page holds. Of a member's journal only what people of this
 * organization did: who else serves the member is not theirs to learn.
 */
function linesOf(
  { organization, member, after, most }: z.infer<(typeof readLog)['input']>,
  isOurs: boolean,
  role: Role,
): Statement {
  const [at = null, key = null] = after === undefined ? [] : after.split(' ')
  if (at !== null && (key === null || !InstantField.safeParse(at).success))
    throw new Problem('bad-input', [{ path: 'after', says: 'Give what the page before said.' }])
  // The instant alone as well: by it the index is walked.
  const page = `($2::timestamptz is null or (at <= $2 and (at, key) < ($2, $3))) order by at desc, key desc limit $4`
  // Who made a mandated report only the privacy officer may learn (SAF-2).
  const mayTell = `($7 or operation not like 'mandated-report.%')`
  const columns = `at, actor, 'look' as kind, operation, outcome, reason, members, writer || ':' || lpad(n::text, 12, '0') as key`
  const looks = `select at, actor, kind, operation, outcome, reason, members, shown, key from (
      select ${columns}, shown from access_log where organization_id = $1 and $5::uuid is null
      union all select ${columns}, shown from access_log where organization_id = $1 and members @> array[$5::uuid]
      union all select ${columns}, shown from access_log where organization_id = $1 and shown in (select digest from shown_list where members @> array[$5::uuid])
    ) l where ${mayTell}`
  const changes = `select at, actor, 'change' as kind, operation, 'done' as outcome, null as reason,
      case when $5::uuid is null then '{}'::uuid[] else array[$5::uuid] end as members, null::bytea as shown, subject_id || ':' || lpad(seq::text, 12, '0') as key
    from journal j where subject_id = coalesce($5, $1) and ${mayTell}
      and ($5::uuid is null or ($6 and exists (select from seat e where e.organization_id = $1 and e.id::text = split_part(j.actor, '@', 2))))`
  return {
    text: `select at, actor, kind, operation, outcome, reason, coalesce(s.members, line.members) as members, key from (
        (select * from (${looks}) look where ${page}) union all (select * from (${changes}) change where ${page})
      ) line left join shown_list s on s.digest = line.shown order by at desc, key desc limit $4`,
    values: [organization, at, key, most + 1, member ?? null, isOurs, role === 'privacy-officer'],
  }
}
