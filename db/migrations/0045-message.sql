-- Messages between a member and their team, the alert when a member is not safe, and whom an agency calls then.

create table message (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid, side text not null check (side in ('member', 'team')), at timestamptz not null,
  words text check (words <> ''), document_id uuid,
  seen_at timestamptz, seen_by uuid, settled_at timestamptz, settled_by uuid,
  settled_how text check (settled_how in ('answered', 'by-phone', 'in-person', 'no-answer-needed')),
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check (words is not null or document_id is not null),
  check ((settled_at is null) = (settled_how is null)),
  check (settled_at is null or side = 'member')
);
create index message_waiting on message (owner_id, at) where side = 'member' and settled_at is null and struck_at is null;

create table crisis_alert (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid, concern_id uuid, message_id uuid, how text not null check (how in ('button', 'words')), at timestamptz not null,
  asked uuid[] not null default '{}', climbs_at timestamptz, desk_by timestamptz not null check (desk_by >= at),
  plan_id uuid references organization (id), desk_at timestamptz, taken_at timestamptz, taken_by uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  -- Until somebody takes it, it is always on its way: it climbs, or it lies at the desk.
  check ((climbs_at is null) = (desk_at is not null or taken_at is not null))
);
create index crisis_alert_climbs on crisis_alert (climbs_at) where climbs_at is not null and struck_at is null;
create index crisis_alert_open on crisis_alert (owner_id) where taken_at is null and struck_at is null;
create index crisis_alert_desk on crisis_alert (plan_id) where taken_at is null and desk_at is not null and struck_at is null;

do $$
declare name text;
begin
  foreach name in array array['message', 'crisis_alert']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (position(member_id::text in current_setting(''alongside.subjects'', true)) > 0)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;

-- One list an agency, written whole; what it was before stands in the journal.
create table on_call (
  organization_id uuid primary key references organization (id),
  people jsonb not null, written_at timestamptz not null, written_by uuid references staff (id)
);
alter table on_call enable row level security;
create policy on_call_scope on on_call using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert, update on on_call to alongside_app;

-- Members whose messages wait at an agency where nobody walks with them: the others find them in their own day. A person of several ids is told
-- by the one that goes on.
create function waiting_message(agency uuid, today date, most int)
  returns table (member_id uuid, count int, since timestamptz, is_over boolean)
language sql stable security definer set search_path = public, pg_temp
as $$
  with waiting as (
    select coalesce((select a.other_id from member_alias a where a.member_id = m.member_id and a.ended_at is null and not a.is_main limit 1), m.member_id) as id,
      count(*)::int as count, min(m.at) as since
    from message m where m.owner_id = agency and m.side = 'member' and m.settled_at is null and m.struck_at is null group by 1)
  select w.id, sum(w.count)::int, min(w.since), bool_or(c.agency_id is distinct from agency or c.state = 'ended')
  from waiting w join member_card c on c.member_id = w.id
  where c.agency_id is distinct from agency or c.state = 'ended' or not exists (select from seat s
    where s.staff_id in (c.lead_id, c.cover_id) and s.organization_id = agency and s.ended_at is null
      and s.from_on <= today and (s.to_on is null or s.to_on >= today))
  group by w.id order by min(w.since), w.id limit most
$$;
revoke all on function waiting_message(uuid, date, int) from public;
grant execute on function waiting_message(uuid, date, int) to alongside_app;

-- Alerts that nobody took: at their agency, and once they lie at the desk at the plan.
create function open_alert(organization uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.member_id, a.id from crisis_alert a
  where a.taken_at is null and a.struck_at is null and (a.owner_id = organization or (a.plan_id = organization and a.desk_at is not null))
  order by a.at, a.id limit most
$$;
revoke all on function open_alert(uuid, int) from public;
grant execute on function open_alert(uuid, int) to alongside_app;

-- Alerts whose next step has come, of all agencies: the house’s clock asks for these and nothing else.
create function due_alert(now timestamptz, most int) returns table (member_id uuid, id uuid, owner_id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.member_id, a.id, a.owner_id from crisis_alert a
  where a.climbs_at is not null and a.climbs_at <= now and a.struck_at is null order by a.climbs_at, a.id limit most
$$;
revoke all on function due_alert(timestamptz, int) from public;
grant execute on function due_alert(timestamptz, int) to alongside_app;

-- An agency’s list with the people who still have a seat for it, in its order; read where a member’s chart is open, not the agency’s own rows.
create function on_call_here(organization uuid, fitting text[], today date) returns table (person jsonb)
language sql stable security definer set search_path = public, pg_temp
as $$
  select p.person from on_call o, jsonb_array_elements(o.people) with ordinality p (person, place)
  where o.organization_id = organization and exists (select from seat s join staff t on t.id = s.staff_id
    where s.staff_id = (p.person ->> 'staffId')::uuid and s.organization_id = organization and s.role = any(fitting)
      and s.ended_at is null and s.from_on <= today and (s.to_on is null or s.to_on >= today)
      and (t.ended_on is null or t.ended_on >= today))
  order by p.place
$$;
revoke all on function on_call_here(uuid, text[], date) from public;
grant execute on function on_call_here(uuid, text[], date) to alongside_app;
