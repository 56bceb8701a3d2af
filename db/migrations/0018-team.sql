-- The record, second part, continued: the team, notes, documents, conferences, stays, wishes for a change, recommended endings; and calls,
-- which are the organization's.

alter table contact add column household_visit uuid;

create table team_member (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  part text not null, name text not null check (name <> ''), organization text, phone text,
  may_know text[] not null default '{}', may_know_note text, consent_id uuid,
  from_on date not null, ended_on date check (ended_on >= from_on),
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table note (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  kind text not null, at timestamptz not null, words text not null check (words <> ''), amends uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table document (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  kind text not null, name text not null check (name <> ''), made_on date,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes int not null check (bytes > 0), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table document_chunk (
  member_id uuid not null, document_id uuid not null, n int not null check (n >= 0),
  bytes_sealed bytea not null,
  primary key (member_id, document_id, n)
);

create table case_conference (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid not null, at timestamptz not null, minutes int check (minutes between 0 and 600),
  who text[] not null, is_member_there boolean not null, decided text not null check (decided <> ''),
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table care_transition (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid not null, kind text not null, place text not null check (place <> ''), why text, source text not null,
  came_on date not null, heard_at timestamptz not null, left_on date check (left_on >= came_on), to_where text, is_named_in_paper boolean,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table change_request (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid not null, kind text not null check (kind in ('lead', 'agency')), asked_by text not null, via text not null,
  wish text, reason text, asked_on date not null, answer_by date not null check (answer_by >= asked_on),
  answer text, answer_note text, answered_at timestamptz, in_effect_on date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((answer is null) = (answered_at is null))
);

-- CLOCK-22: an ending takes effect ten calendar days after its notice at the earliest.
create table end_recommendation (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid not null, reason text not null, why text not null check (why <> ''), step_down text, supervisor_id uuid,
  recommended_on date not null, decision text check (decision in ('ends', 'goes-on')), decided_how text, decided_at timestamptz,
  notice_on date, ends_on date, appeal_on date, appeal_outcome text, appeal_decided_on date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check (decision is distinct from 'ends' or ends_on >= notice_on + 10)
);

create table call_record (
  organization_id uuid not null, id uuid not null,
  at timestamptz not null, caller text not null, topic text not null, language text, had_interpreter boolean not null,
  about_id uuid, is_identified boolean not null, said_sealed bytea, outcome text, taken_by uuid, recorded_at timestamptz not null,
  primary key (organization_id, id)
);
create index call_record_recent on call_record (organization_id, at desc);
alter table call_record enable row level security;
create policy call_record_scope on call_record using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert on call_record to alongside_app;

do $$
declare name text;
begin
  foreach name in array array['team_member', 'note', 'document', 'document_chunk', 'case_conference', 'care_transition', 'change_request', 'end_recommendation']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (position(member_id::text in current_setting(''alongside.subjects'', true)) > 0)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;
revoke update on document_chunk from alongside_app;
