// The card of a member, kept by the same command that changes the chart: each noun says which part of the card follows it, and each part
// is one statement over the chart as it then stands, so that a card can never tell another story than its chart.
import { toSnake } from '../../base/case.ts'
import { MemberCard } from '../../domain/card.ts'
import type { Noun } from '../../domain/chart.ts'
import type { Statement } from './executor.ts'

type Part = 'identity' | 'standing' | 'attempts' | 'contacts' | 'tasks'

const partOf: { readonly [N in Noun]?: Part } = {
  member: 'identity',
  address: 'identity',
  phone: 'identity',
  safetyFlag: 'identity',
  coverage: 'standing',
  authorization: 'standing',
  episode: 'standing',
  assignment: 'standing',
  outreachAttempt: 'attempts',
  contact: 'contacts',
  task: 'tasks',
}

const stands = 'member_id = $1 and struck_at is null'

const statements: Readonly<Record<Part, string>> = {
  identity: `insert into member_card as c (member_id, name, name_used, born_on, cin, spoken_language, needs_interpreter, phones, place, safety, search_text, labels, seq)
    select m.member_id, trim(m.first_name || ' ' || m.last_name), m.name_used, m.born_on, m.cin, m.spoken_language, m.needs_interpreter,
      coalesce((select array_agg(value order by rank, id) from phone where ${stands} and kind = 'phone' and ended_on is null and not is_private), '{}'),
      (select coalesce(street, as_sent, city) from address where ${stands} and ended_on is null and not is_private
        order by case kind when 'where-to-find' then 1 when 'home' then 2 else 3 end, from_on desc, id desc limit 1),
      coalesce((select array_agg(kind order by id) from safety_flag where ${stands} and ended_on is null), '{}'),
      lower(unaccent(concat_ws(' ', m.name_used, m.first_name, m.last_name))), m.labels, $2
    from member m where m.member_id = $1
    on conflict (member_id) do update set (name, name_used, born_on, cin, spoken_language, needs_interpreter, phones, place, safety, search_text, labels, seq)
      = (excluded.name, excluded.name_used, excluded.born_on, excluded.cin, excluded.spoken_language, excluded.needs_interpreter, excluded.phones,
        excluded.place, excluded.safety, excluded.search_text, excluded.labels, excluded.seq)`,
  standing: `update member_card c set seq = $2,
      orgs = (select coalesce(array_agg(distinct org), '{}') from (
        select agency_id as org from episode where ${stands} union all select plan_id from episode where ${stands}
        union all select plan_id from coverage where ${stands} union all select plan_id from "authorization" where ${stands}
        union all select agency_id from "authorization" where ${stands}) o where org is not null),
      (agency_id, episode_id, state, state_on) = (select agency_id, id, state,
          coalesce(ended_on, paused_on, started_on, engaged_on, assigned_on, referred_on) from episode where ${stands}
          order by (state = 'ended'), id desc limit 1),
      plan_id = coalesce((select plan_id from coverage where ${stands} order by (ended_on is not null), from_on desc, id desc limit 1),
        (select plan_id from episode where ${stands} order by (state = 'ended'), id desc limit 1)),
      lead_id = (select staff_id from assignment where ${stands} and part = 'lead' and ended_at is null order by id desc limit 1),
      cover_id = (select staff_id from assignment where ${stands} and part = 'cover' and ended_at is null order by from_on desc, id desc limit 1)
    where c.member_id = $1`,
  attempts: `update member_card set seq = $2, (attempts, last_attempt_at) = (select count(*), max(at) from outreach_attempt a
      where ${stands} and not exists (select from outreach_attempt b where b.member_id = $1 and b.amends = a.id and b.struck_at is null))
    where member_id = $1`,
  contacts: `update member_card set seq = $2, last_contact_at = (select max(at) from contact a
      where ${stands} and outcome = 'reached' and not exists (select from contact b where b.member_id = $1 and b.amends = a.id and b.struck_at is null))
    where member_id = $1`,
  tasks: `update member_card set seq = $2, (next_step, next_step_on) = (select what, due_on from task
      where ${stands} and done_at is null order by due_on nulls last, id limit 1) where member_id = $1`,
}

const order: readonly Part[] = ['identity', 'standing', 'attempts', 'contacts', 'tasks']

/** The statements that bring the card after changes to these nouns; none for nouns no card shows. */
export function refreshCard(memberId: string, seq: number, changed: Iterable<Noun>): readonly Statement[] {
  const parts = new Set([...changed].map((noun) => partOf[noun]))
  return order.filter((part) => parts.has(part)).map((part) => ({ text: statements[part], values: [memberId, seq] }))
}

/** The columns of a card in SQL, as the schema names them. */
export const cardColumns = Object.keys(MemberCard.shape)
  .map((field) => `c.${toSnake(field)}`)
  .join(', ')
