// The card of a member, kept by the same command that changes the chart: each noun says which part of the card follows it, and each part
// is one statement over the chart as it then stands, so that a card can never tell another story than its chart.
import { toSnake } from '../../base/case.ts'
import { MemberCard } from '../../domain/card.ts'
import type { Change } from '../../domain/change.ts'
import type { Noun } from '../../domain/chart.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { Statement } from './executor.ts'
import { attemptMark, contactMark, refreshMarks } from './marks-table.ts'

type Part = 'identity' | 'standing' | 'attempts' | 'contacts' | 'tasks' | 'blocks' | 'supports' | 'concerns' | 'marks'

const partsOf: { readonly [N in Noun]?: readonly Part[] } = {
  member: ['identity'],
  address: ['identity'],
  phone: ['identity', 'marks'],
  safetyFlag: ['identity'],
  coverage: ['standing', 'marks'],
  authorization: ['standing', 'marks'],
  episode: ['standing', 'tasks', 'marks'],
  assignment: ['standing'],
  outreachAttempt: ['attempts', 'marks'],
  contact: ['contacts', 'marks'],
  assessment: ['marks'],
  task: ['tasks', 'marks'],
  consent: ['marks'],
  carePlan: ['marks'],
  careTransition: ['marks'],
  changeRequest: ['marks'],
  message: ['marks'],
  block: ['blocks'],
  referralOut: ['supports', 'marks'],
  referralStep: ['supports', 'marks'],
  safetyConcern: ['concerns'],
}

/** Ends a statement that has cards' search texts by this name: the parts of names that were never written here join those looked among. */
export function insertNameParts(from: string): string {
  return `insert into name_part (part, variants) select part, name_variants(part) from (select distinct unnest(name_parts(search_text)) as part from ${from}) p
    where not exists (select from name_part n where n.part = p.part) order by part on conflict do nothing`
}

/** Of a card made of several charts none of these tells: `refreshUnion` does. */
const statements: Readonly<Record<Part, string>> = {
  identity: `with card as (insert into member_card as c (member_id, name, name_used, born_on, cin, spoken_language, needs_interpreter, phones, place, safety, search_text, labels, seq)
    select m.member_id, trim(m.first_name || ' ' || m.last_name), m.name_used, m.born_on, m.cin, m.spoken_language, m.needs_interpreter,
      coalesce((select array_agg(p.value order by p.rank, p.id) from phone p
        where p.member_id = m.member_id and p.struck_at is null and p.kind = 'phone' and p.ended_on is null and not p.is_private), '{}'),
      (select coalesce(a.street, a.as_sent, a.city) from address a
        where a.member_id = m.member_id and a.struck_at is null and a.ended_on is null and not a.is_private
        order by case a.kind when 'where-to-find' then 1 when 'home' then 2 else 3 end, a.from_on desc, a.id desc limit 1),
      coalesce((select array_agg(f.kind order by f.id) from safety_flag f where f.member_id = m.member_id and f.struck_at is null and f.ended_on is null), '{}'),
      lower(unaccent(concat_ws(' ', m.name_used, m.first_name, m.last_name))), m.labels, m.seq
    from member m where m.member_id = any($1::uuid[])
    on conflict (member_id) do update set (name, name_used, born_on, cin, spoken_language, needs_interpreter, phones, place, safety, search_text, labels, seq)
      = (excluded.name, excluded.name_used, excluded.born_on, excluded.cin, excluded.spoken_language, excluded.needs_interpreter, excluded.phones,
        excluded.place, excluded.safety, excluded.search_text, excluded.labels, excluded.seq) where not c.is_merged returning c.search_text)
    ${insertNameParts('card')}`,
  standing: `update member_card c set
      orgs = (select coalesce(array_agg(distinct org), '{}') from (
        select e.agency_id as org from episode e where e.member_id = c.member_id and e.struck_at is null and e.handed_on is null
        union all select e.plan_id from episode e where e.member_id = c.member_id and e.struck_at is null
        union all select v.plan_id from coverage v where v.member_id = c.member_id and v.struck_at is null
        union all select u.plan_id from "authorization" u where u.member_id = c.member_id and u.struck_at is null
        union all select u.agency_id from "authorization" u where u.member_id = c.member_id and u.struck_at is null
          and not exists (select from episode h where h.member_id = u.member_id and h.agency_id = u.agency_id and h.handed_on is not null and h.struck_at is null)) o where org is not null),
      (agency_id, episode_id, state, state_on) = (select e.agency_id, e.id, e.state,
          coalesce(e.ended_on, e.paused_on, e.started_on, e.engaged_on, e.assigned_on, e.referred_on) from episode e
          where e.member_id = c.member_id and e.struck_at is null order by (e.state = 'ended'), e.id desc limit 1),
      plan_id = coalesce(
        (select v.plan_id from coverage v where v.member_id = c.member_id and v.struck_at is null order by (v.ended_on is not null), v.from_on desc, v.id desc limit 1),
        (select e.plan_id from episode e where e.member_id = c.member_id and e.struck_at is null order by (e.state = 'ended'), e.id desc limit 1)),
      lead_id = (select a.staff_id from assignment a where a.member_id = c.member_id and a.struck_at is null and a.part = 'lead' and a.ended_at is null
        order by a.id desc limit 1),
      cover_id = (select a.staff_id from assignment a where a.member_id = c.member_id and a.struck_at is null and a.part = 'cover' and a.ended_at is null
        order by a.from_on desc, a.id desc limit 1)
    where c.member_id = any($1::uuid[]) and not c.is_merged`,
  attempts: `update member_card c set (attempts, last_attempt_at) = (select count(*), max(a.at) from outreach_attempt a
      where a.member_id = c.member_id and a.struck_at is null
        and a.id <> all (array(select b.amends from outreach_attempt b where b.member_id = c.member_id and b.struck_at is null and b.amends is not null)))
    where c.member_id = any($1::uuid[]) and not c.is_merged`,
  contacts: `update member_card c set last_contact_at = (select max(a.at) from contact a
      where a.member_id = c.member_id and a.struck_at is null and a.outcome = 'reached'
        and a.id <> all (array(select b.amends from contact b where b.member_id = c.member_id and b.struck_at is null and b.amends is not null)))
    where c.member_id = any($1::uuid[]) and not c.is_merged`,
  // Of what another house has to do a card says nothing (CON-1). What is said in a labeled task derives its label, which a card does not carry: the
  // card only says that there is one (CON-2).
  tasks: `update member_card c set (next_step, next_step_on) = (select case when t.labels = '{}' then t.what else 'In the chart' end, t.due_on from task t
      where t.member_id = c.member_id and t.struck_at is null and t.done_at is null and (t.owner_id is null or t.owner_id = c.agency_id)
      order by t.due_on nulls last, t.id limit 1)
    where c.member_id = any($1::uuid[]) and not c.is_merged`,
  // Community Supports asked for and not settled: what a plan's desk has to look at.
  supports: `update member_card c set open_supports = (select count(*) from referral_out r
      where r.member_id = c.member_id and r.struck_at is null and r.support_key is not null and r.answer = 'agreed'
        and not exists (select from referral_step s where s.member_id = r.member_id and s.referral_id = r.id and s.struck_at is null
          and s.status in ('loop-closed', 'declined')))
    where c.member_id = any($1::uuid[]) and not c.is_merged`,
  blocks: `update member_card c set blocked = (select coalesce(array_agg(distinct b.staff_id), '{}') from block b
      where b.member_id = c.member_id and b.struck_at is null and b.ended_at is null)
    where c.member_id = any($1::uuid[]) and not c.is_merged`,
  // Only the list of who must know today shows it: no card does.
  concerns: `update member_card c set (concern_level, concern_at, concern_follow_up_by) = (select s.level, s.at, s.follow_up_by from safety_concern s
      where s.member_id = c.member_id and s.struck_at is null and s.closed_at is null
      order by array_position(array['high', 'moderate', 'not-assessed', 'low'], s.level), s.at limit 1)
    where c.member_id = any($1::uuid[]) and not c.is_merged`,
  marks: refreshMarks,
}

const order: readonly Part[] = [
  'identity',
  'standing',
  'attempts',
  'contacts',
  'tasks',
  'supports',
  'blocks',
  'concerns',
  'marks',
]

/** The statements that bring the cards after changes to these nouns; none for nouns no card shows. */
export function refreshCards(memberIds: readonly string[], changed: Iterable<Noun>): readonly Statement[] {
  const parts = new Set([...changed].flatMap((noun) => partsOf[noun] ?? []))
  return order.filter((part) => parts.has(part)).map((part) => ({ text: statements[part], values: [memberIds] }))
}

/** The person the charts are about is told once in an organization: this is the card that goes on, those are the ids it tells of. */
export function refreshUnion(main: string, joined: readonly string[], beside: readonly string[]): readonly Statement[] {
  const all = [main, ...joined]
  const own = order.map((part) => ({
    text: statements[part].replaceAll(/ (where|and) not c\.is_merged/g, ''),
    values: [all],
  }))
  const union = order.map((part) => ({ text: unionText(part), values: [[main], all] }))
  return [
    ...own,
    ...(joined.length === 0 ? [] : union),
    {
      text: `update member_card c set labels = (select coalesce(array_agg(distinct l.label), '{}') from member m, unnest(m.labels) l (label)
        where m.member_id = any($2::uuid[])) where c.member_id = any($1::uuid[])`,
      values: [[main], all],
    },
    {
      text: `update member_card set is_merged = $2, orgs = case when member_id = any($3::uuid[]) then '{}' else orgs end
        where member_id = any($1::uuid[])`,
      values: [all, joined.length > 0, joined],
    },
    ...refreshCards(beside, ['episode']),
    {
      text: `update member_card c set orgs = array(select unnest(c.orgs) except select unnest(m.orgs)) from member_card m
        where c.member_id = any($2::uuid[]) and m.member_id = $1`,
      values: [main, beside],
    },
  ]
}

/** A part's statement over all ids of the union, for the card of one. */
function unionText(part: Part): string {
  return statements[part]
    .replaceAll(/ (where|and) not c\.is_merged/g, '')
    .replaceAll(/ = [cm]\.member_id/g, ' = any($2::uuid[])')
}

/** Each card tells of its own chart again. */
export function refreshApart(memberIds: readonly string[]): readonly Statement[] {
  return [
    { text: 'update member_card set is_merged = false where member_id = any($1::uuid[])', values: [memberIds] },
    ...refreshCards(memberIds, Object.keys(partsOf) as Noun[]),
  ]
}

/**
 * The statements that bring one member's card after its changes. What only adds a newest fact is set straight from the change; a correction,
 * or anything that takes away, reads the chart again. A test sees that both ways agree.
 */
export function refreshCard(
  memberId: string,
  changes: readonly Change[],
): { readonly quick: readonly Statement[]; readonly again: readonly Statement[] } {
  const quick: Statement[] = []
  const rest = new Set<Noun>()
  for (const change of changes) {
    const statement = quickly(memberId, change)
    if (statement === 'no') rest.add(change.noun)
    else if (statement !== 'nothing') quick.push(statement)
  }
  return { quick, again: refreshCards([memberId], rest) }
}

function quickly(memberId: string, change: Change): Statement | 'nothing' | 'no' {
  if (change.kind !== 'add') return 'no'
  if (change.noun === 'contact' && change.entry.amends === null) {
    if (change.entry.outcome !== 'reached') return 'nothing'
    const { at, episodeId, method } = change.entry
    return { text: contactMark, values: [memberId, at, episodeId, dayOfInstant(at), method === 'in-person'] }
  }
  if (change.noun === 'outreachAttempt' && change.entry.amends === null) {
    const { at, episodeId, method } = change.entry
    return { text: attemptMark, values: [memberId, at, episodeId, dayOfInstant(at), method] }
  }
  return 'no'
}

/** The columns of a card in SQL, as the schema names them. */
export const cardColumns = Object.keys(MemberCard.shape)
  .map((field) => `c.${toSnake(field)}`)
  .join(', ')

/** The same under the schema's own names, instants as the rest of the house writes them: what PostgreSQL makes of them is the card's JSON. */
export const cardJsonColumns = Object.keys(MemberCard.shape)
  .map((field) => {
    const column = `c.${toSnake(field)}`
    const written = field.endsWith('At') ? `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column
    return `${written} as "${field}"`
  })
  .join(', ')
