-- A state hearing asked for after an appeal, its letters, and the end it holds up.

create table hearing (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  appeal_id uuid not null, asked_at timestamptz not null, said_by text not null, via text not null, words text check (words <> ''),
  is_expedited boolean not null, filed_on date, keeps_service boolean not null, pass_on_by date not null, decide_by date not null,
  outcome text check (outcome in ('for-member', 'partly', 'against-member', 'withdrawn')), outcome_words text, decided_on date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((outcome is null) = (decided_on is null)),
  check (outcome is null or outcome = 'withdrawn' or (filed_on is not null and outcome_words is not null))
);
alter table hearing enable row level security;
create policy hearing_scope on hearing using (position(member_id::text in current_setting('alongside.subjects', true)) > 0);
grant select, insert, update on hearing to alongside_app;

create index hearing_waiting on hearing (owner_id, decide_by) where outcome is null and struck_at is null;

create function open_hearing(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select h.member_id, h.id from hearing h
  where h.owner_id = plan and h.outcome is null and h.struck_at is null
  order by h.decide_by, h.id limit most
$$;
revoke all on function open_hearing(uuid, int) from public;
grant execute on function open_hearing(uuid, int) to alongside_app;

alter table notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('deny', 'modify', 'end', 'stop', 'upheld', 'partly', 'overturned', 'resolved',
    'hearing-won', 'hearing-part', 'hearing-lost'));

alter table end_recommendation add column is_heard boolean not null default false;
