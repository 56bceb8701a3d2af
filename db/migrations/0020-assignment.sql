-- Giving authorized members to agencies: what an agency says of whom it can take, and what waits for an agency at a plan.

alter table agency_listing add column serves text not null default 'both' check (serves in ('adult', 'child', 'both'));
alter table agency_listing add column capacity int check (capacity between 0 and 100000);
alter table agency_listing add column has_street_team boolean not null default false;

create index authorization_without_agency on "authorization" (plan_id, decided_on, id)
  where agency_id is null and status = 'approved' and struck_at is null;

-- Found by this one function, since it is asked across members; what it finds is then read under the policies.
create function waiting_assignment(plan uuid, today date, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.member_id, a.id from "authorization" a join member_card c on c.member_id = a.member_id
  where a.plan_id = plan and a.agency_id is null and a.status = 'approved' and a.struck_at is null and a.program = 'ecm'
    and (a.end_on is null or a.end_on >= today) and not c.is_merged
  order by a.decided_on nulls first, a.id limit most
$$;
revoke all on function waiting_assignment(uuid, date, int) from public;
grant execute on function waiting_assignment(uuid, date, int) to alongside_app;

-- Wishes for another agency that nobody answered yet (CLOCK-8).
create function waiting_agency_change(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select r.member_id, r.id from change_request r join member_card c on c.member_id = r.member_id
  where c.plan_id = plan and r.kind = 'agency' and r.answer is null and r.struck_at is null and not c.is_merged
  order by r.answer_by, r.id limit most
$$;
revoke all on function waiting_agency_change(uuid, int) from public;
grant execute on function waiting_agency_change(uuid, int) to alongside_app;

-- How many an agency walks with: a count alone, of nobody in particular.
create function agency_load() returns table (agency_id uuid, load int)
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.agency_id, count(*)::int from episode e where e.state <> 'ended' and e.struck_at is null group by e.agency_id
$$;
revoke all on function agency_load() from public;
grant execute on function agency_load() to alongside_app;
