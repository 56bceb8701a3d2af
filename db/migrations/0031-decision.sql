-- Asking a plan for ECM, its decision with the second person, and the notices that tell of it.

create table authorization_request (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  authorization_id uuid not null, requester_id uuid,
  speed text not null check (speed in ('routine', 'expedited', 'streamlined')), received_at timestamptz not null,
  asked_by text not null, requester text, first_service_on date, why text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check (speed <> 'streamlined' or first_service_on is not null)
);

create table authorization_decision (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  authorization_id uuid not null, outcome text not null check (outcome in ('approve', 'modify', 'deny')),
  start_on date, end_on date check (end_on >= start_on), reason text, words text,
  choice text, choice_of text[] not null default '{}',
  speed text not null, late_at timestamptz, needs_second boolean not null,
  second_by uuid, second_at timestamptz, second_agrees boolean, second_words text, decided_at timestamptz,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check (outcome = 'approve' or (reason is not null and words is not null)),
  check (decided_at is null or not needs_second or second_agrees),
  check ((second_at is null) = (second_agrees is null)),
  check (second_by is null or second_by <> recorded_by)
);

create table notice (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  template text not null, version text not null, language text not null, wanted text, title text not null,
  body text[] not null, taglines text[] not null default '{}',
  source_id uuid not null, kind text not null check (kind in ('deny', 'modify', 'end')),
  addressee text not null check (addressee in ('member', 'requester')), to_name text not null, address text,
  dated_on date not null, effective_on date not null check (effective_on >= dated_on), appeal_by date not null, keep_by date,
  way text, sent_on date check (sent_on >= dated_on), returned_on date check (returned_on >= sent_on),
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((sent_on is null) = (way is null))
);

create table appeal (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  kind text not null check (kind in ('appeal', 'grievance')), notice_id uuid,
  received_at timestamptz not null, said_by text not null, via text not null, words text not null check (words <> ''),
  is_expedited boolean not null, keeps_service boolean not null,
  acknowledge_by date not null, acknowledged_on date, late_at timestamptz not null,
  outcome text, outcome_words text, settled_at timestamptz, hearing_by date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((kind = 'appeal') = (notice_id is not null)),
  check ((outcome is null) = (settled_at is null))
);

do $$
declare name text;
begin
  foreach name in array array['authorization_request', 'authorization_decision', 'notice', 'appeal']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (position(member_id::text in current_setting(''alongside.subjects'', true)) > 0)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;

create index authorization_requested on "authorization" (plan_id, requested_on, id)
  where status = 'requested' and struck_at is null and program = 'ecm';
create index authorization_decision_made on authorization_decision (owner_id, decided_at) where decided_at is not null;
create index notice_waiting on notice (owner_id, dated_on) where struck_at is null and (sent_on is null or returned_on is not null);

-- What waits for a plan's decision; found across members by this one function, read under the policies.
create function asked_authorization(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.member_id, a.id from "authorization" a join member_card c on c.member_id = a.member_id
  where a.plan_id = plan and a.status = 'requested' and a.struck_at is null and a.program = 'ecm' and not c.is_merged
  order by a.requested_on nulls first, a.id limit most
$$;
revoke all on function asked_authorization(uuid, int) from public;
grant execute on function asked_authorization(uuid, int) to alongside_app;

-- Care that began before any request to the plan: a streamlined start (CLOCK-11, CLOCK-12).
create function unasked_start(plan uuid, since date, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.member_id, e.id from episode e join member_card c on c.member_id = e.member_id
  where c.plan_id = plan and e.plan_id = plan and e.struck_at is null and e.started_on >= since and e.state in ('engaged', 'active', 'paused')
    and not c.is_merged and not exists (select from "authorization" a
      where a.member_id = e.member_id and a.plan_id = plan and a.program = 'ecm' and a.struck_at is null)
  order by e.started_on, e.id limit most
$$;
revoke all on function unasked_start(uuid, date, int) from public;
grant execute on function unasked_start(uuid, date, int) to alongside_app;

-- Notices not sent yet, or come back.
create function waiting_notice(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select n.member_id, n.id from notice n join member_card c on c.member_id = n.member_id
  where n.owner_id = plan and n.struck_at is null and (n.sent_on is null or n.returned_on is not null) and not c.is_merged
  order by n.dated_on, n.id limit most
$$;
revoke all on function waiting_notice(uuid, int) from public;
grant execute on function waiting_notice(uuid, int) to alongside_app;

-- How many were decided in time: counts alone, of nobody in particular.
create function decided_count(plan uuid, since timestamptz, until timestamptz)
  returns table (speed text, outcome text, decided int, met int)
language sql stable security definer set search_path = public, pg_temp
as $$
  select d.speed, d.outcome, count(*)::int, (count(*) filter (where d.decided_at < d.late_at))::int from authorization_decision d
  where d.owner_id = plan and d.struck_at is null and d.decided_at >= since and d.decided_at < until group by d.speed, d.outcome
$$;
revoke all on function decided_count(uuid, timestamptz, timestamptz) from public;
grant execute on function decided_count(uuid, timestamptz, timestamptz) to alongside_app;

create index appeal_waiting on appeal (owner_id, late_at) where settled_at is null and struck_at is null;

-- Appeals and grievances that nobody settled yet.
create function open_appeal(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.member_id, a.id from appeal a join member_card c on c.member_id = a.member_id
  where a.owner_id = plan and a.settled_at is null and a.struck_at is null and not c.is_merged
  order by a.late_at, a.id limit most
$$;
revoke all on function open_appeal(uuid, int) from public;
grant execute on function open_appeal(uuid, int) to alongside_app;

create function settled_appeal_count(plan uuid, since timestamptz, until timestamptz) returns table (kind text, settled int, met int)
language sql stable security definer set search_path = public, pg_temp
as $$
  select a.kind, count(*)::int, (count(*) filter (where a.settled_at < a.late_at))::int from appeal a
  where a.owner_id = plan and a.struck_at is null and a.settled_at >= since and a.settled_at < until group by a.kind
$$;
revoke all on function settled_appeal_count(uuid, timestamptz, timestamptz) from public;
grant execute on function settled_appeal_count(uuid, timestamptz, timestamptz) to alongside_app;
