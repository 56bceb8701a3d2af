-- A notice, an appeal, a recommended end or a wish written under the id of a person that was tied to another goes on waiting: it stays on its
-- list under the id it lies under, which opens the chart that goes on.

create or replace function waiting_notice(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select n.member_id, n.id from notice n
  where n.owner_id = plan and n.struck_at is null and (n.sent_on is null or n.returned_on is not null)
  order by n.dated_on, n.id limit most
$$;

create or replace function open_appeal(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.member_id, a.id from appeal a
  where a.owner_id = plan and a.settled_at is null and a.struck_at is null
  order by a.late_at, a.id limit most
$$;

create or replace function open_end(organization uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select r.member_id, r.id from end_recommendation r join episode e on e.member_id = r.member_id and e.id = r.episode_id
  where (e.plan_id = organization or r.owner_id = organization) and r.struck_at is null and e.state <> 'ended'
    and r.decision is distinct from 'goes-on' and r.appeal_outcome is distinct from 'overturned'
  order by r.decision is not null, r.recommended_on, r.id limit most
$$;

create or replace function waiting_agency_change(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.member_id, r.id from change_request r join member_card c on c.member_id = r.member_id
  where c.plan_id = plan and r.kind = 'agency' and (r.answer is null or r.answer = 'agreed') and r.struck_at is null
  order by r.answer_by, r.id limit most
$$;
