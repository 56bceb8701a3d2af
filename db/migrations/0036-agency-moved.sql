-- A member who moves on to another agency (PROMISE-16, CLOCK-8): the day from which the old agency's access ends, and what it hands over.

alter table episode add column handed_on date check (handed_on is null or state = 'ended');

create table hand_over (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid not null, from_agency text not null check (from_agency <> ''), given_on date not null,
  content jsonb not null, kept_back int not null check (kept_back >= 0),
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);
alter table hand_over enable row level security;
create policy hand_over_scope on hand_over using (position(member_id::text in current_setting('alongside.subjects', true)) > 0);
grant select, insert, update on hand_over to alongside_app;

-- Who moved on from this agency: its last files and its billing still tell of them.
create function handed_member(agency uuid) returns table (member_id uuid, handed_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.member_id, max(e.handed_on) from episode e
  where e.agency_id = agency and e.handed_on is not null and e.struck_at is null
    and not exists (select from episode o where o.member_id = e.member_id and o.agency_id = agency and o.handed_on is null and o.struck_at is null)
  group by e.member_id
$$;
revoke all on function handed_member(uuid) from public;
grant execute on function handed_member(uuid) to alongside_app;

-- An agency that agreed has not brought it about: the plan does, and sees it until then.
create or replace function waiting_agency_change(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.member_id, r.id from change_request r join member_card c on c.member_id = r.member_id
  where c.plan_id = plan and r.kind = 'agency' and (r.answer is null or r.answer = 'agreed') and r.struck_at is null and not c.is_merged
  order by r.answer_by, r.id limit most
$$;
