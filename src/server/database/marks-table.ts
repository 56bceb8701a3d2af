// The marks of due rules on a card, in SQL: the days that domain/due-marks.ts reads from a chart, kept by the command that changes it. A test
// holds the two together, entry for entry.
import { assessmentForms, markedKinds } from '../../domain/due-marks.ts'

const zone = `'America/Los_Angeles'`
const day = (instant: string) => `(${instant} at time zone ${zone})::date`
const stands = (name: string) => `${name}.member_id = c.member_id and ${name}.struck_at is null`
const unmended = (table: string) =>
  `a.id <> all (array(select b.amends from ${table} b where b.member_id = c.member_id and b.struck_at is null and b.amends is not null))`
const met = `from contact a where ${stands('a')} and a.episode_id = c.episode_id and a.outcome = 'reached' and ${unmended('contact')}`
const tried = `from outreach_attempt a where ${stands('a')} and a.episode_id = c.episode_id and ${unmended('outreach_attempt')}`
const ours = (name: string) => `(${name}.owner_id is null or ${name}.owner_id = c.agency_id)`
const done = (kind: string) =>
  `(select ${day('max(t.done_at)')} from task t where ${stands('t')} and t.kind = '${kind}' and ${ours('t')})`
const plan = (column: string) =>
  `(select ${column} from care_plan p where ${stands('p')} and p.episode_id = c.episode_id order by p.version desc limit 1)`
const ecm = `from "authorization" u where ${stands('u')} and u.program = 'ecm' and (u.agency_id is null or u.agency_id = c.agency_id)`
const approved = `${ecm} and u.status = 'approved'`
const rent = `(select max(s.started_on) from referral_out r join referral_step s on s.member_id = r.member_id and s.referral_id = r.id and s.struck_at is null
  where ${stands('r')} and r.owner_id = c.agency_id and r.support_key = 'tr' and r.answer = 'agreed')`

const number = `from phone n where ${stands('n')} and n.kind = 'phone' and n.ended_on is null and n.is_safe_to_leave_message is distinct from false`

const texts = (all: readonly string[]) => all.map((one) => `'${one}'`).join(', ')
const forms = texts(assessmentForms)
const kinds = texts(markedKinds)

const marks = `jsonb_strip_nulls(jsonb_build_object(
  'assignedOn', coalesce(e.assigned_on, e.referred_on), 'engagedOn', coalesce(e.engaged_on, e.started_on), 'startedOn', e.started_on, 'lookAgainOn', e.look_again_on,
  'triedOn', (select ${day('max(a.at)')} ${tried}), 'tries', (select count(*) ${tried}),
  'ways', array(select distinct a.method ${tried} order by a.method),
  'metOn', (select ${day('max(a.at)')} ${met}), 'visitedOn', (select ${day('max(a.at)')} ${met} and a.method = 'in-person'),
  'assessedOn', (select ${day('max(a.finished_at)')} from assessment a where ${stands('a')} and a.episode_id = c.episode_id
    and a.form_id in (${forms}) and ${unmended('assessment')}),
  'plannedOn', ${plan('p.written_on')}, 'agreedOn', ${plan(day('p.agreed_at'))}, 'signedOffOn', ${plan(day('p.signed_off_at'))},
  'reviewedOn', ${done('review-plan')}, 'helpedOn', ${done('help-renew')},
  'consentOn', (select ${day('max(k.signed_at)')} from consent k where ${stands('k')} and k.owner_id = c.agency_id and k.revoked_at is null),
  'stayOn', (select ${day('max(y.heard_at)')} from care_transition y where ${stands('y')} and y.episode_id = c.episode_id and y.left_on is null),
  'leftOn', (select max(y.left_on) from care_transition y where ${stands('y')} and y.episode_id = c.episode_id),
  'answerBy', (select min(q.answer_by) from change_request q where ${stands('q')} and q.episode_id = c.episode_id and q.answer is null),
  'messageOn', (select ${day('min(g.at)')} from message g where ${stands('g')} and g.owner_id = c.agency_id and g.side = 'member' and g.settled_at is null),
  'numberOn', (select max(n.confirmed_on) ${number} and (n.bounced_on is null or n.bounced_on < n.confirmed_on)), 'numberFrom', (select max(n.from_on) ${number}),
  'planAskedOn', (select max(coalesce(u.requested_on, u.decided_on, u.start_on, u.end_on, '1900-01-01')) ${ecm} and u.status <> 'potential'),
  'authorizedUntil', (select max(u.end_on) ${approved}),
  'authorizedFrom', (select case when count(u.end_on) = 0 and count(*) = 1 then max(u.start_on) end ${approved}),
  'authorizedAgainFrom', (select case when count(u.end_on) = 0 and count(*) > 1 then max(u.start_on) end ${approved}),
  'reaskedOn', (select max(u.requested_on) ${ecm} and u.status = 'requested'),
  'renewalOn', (select v.renewal_on from coverage v where ${stands('v')} order by (v.ended_on is not null), v.from_on desc, v.id desc limit 1),
  'rentFrom', ${rent}, 'rentUntil', (${rent} + interval '6 months')::date,
  'open', array(select concat_ws(' ', t.kind, t.due_on) from task t where ${stands('t')} and t.done_at is null and t.kind in (${kinds}) and ${ours('t')} order by 1)))`

/** Brings the marks of cards: `$1` are the members. A card without an episode that goes on has none. */
export const refreshMarks = `update member_card c set marks = (select ${marks} from episode e where e.member_id = c.member_id and e.id = c.episode_id and e.state <> 'ended')
    where c.member_id = any($1::uuid[]) and not c.is_merged`

/** A contact that reached someone, set straight: `$2` its instant, `$3` its episode, `$4` its day, `$5` whether it was in person. */
export const contactMark = `update member_card set last_contact_at = greatest(last_contact_at, $2),
    marks = case when episode_id = $3 and marks is not null then marks
      || jsonb_build_object('metOn', greatest(marks->>'metOn', $4))
      || case when $5 then jsonb_build_object('visitedOn', greatest(marks->>'visitedOn', $4)) else '{}' end else marks end
    where member_id = $1`

/** An attempt, set straight: as above, `$5` its way. */
export const attemptMark = `update member_card set attempts = attempts + 1, last_attempt_at = greatest(last_attempt_at, $2),
    marks = case when episode_id = $3 and marks is not null then marks || jsonb_build_object(
      'tries', (marks->>'tries')::int + 1, 'triedOn', greatest(marks->>'triedOn', $4),
      'ways', array(select distinct way from (select jsonb_array_elements_text(marks->'ways') as way union select $5::text) w order by way)) else marks end
    where member_id = $1`
