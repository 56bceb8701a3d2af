-- Forms given to a member, and what follows where somebody may be in danger. Steps and incidents are written once and never changed.

create table assessment (
  member_id uuid not null, id uuid not null,
  episode_id uuid not null,
  form_id text not null, form_version int not null,
  at timestamptz not null,
  method text not null check (method in ('in-person', 'phone', 'text', 'email', 'letter', 'video', 'other')),
  answered_by text not null,
  language text, interpreter_mode text,
  answers jsonb not null,
  scores jsonb not null,
  finished_at timestamptz, finished_by uuid,
  amends uuid,
  revision int not null default 1,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table safety_concern (
  member_id uuid not null, id uuid not null,
  episode_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('suicide', 'partner-violence', 'abuse-or-neglect', 'overdose', 'other-danger')),
  level text not null check (level in ('high', 'moderate', 'not-assessed', 'low')),
  source text, source_id uuid, what text,
  follow_up_by timestamptz,
  closed_at timestamptz, closed_by uuid, disposition text, closing_note text, decided_with text,
  revision int not null default 1,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  -- Pinned until somebody says what came of it.
  check ((closed_at is null) = (disposition is null)),
  check (closed_at is null or closing_note is not null)
);

create table safety_step (
  member_id uuid not null, id uuid not null,
  episode_id uuid not null,
  concern_id uuid not null,
  at timestamptz not null,
  what text not null, with_whom text, location text, note text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table safety_plan (
  member_id uuid not null, id uuid not null,
  episode_id uuid not null,
  agreed_on date not null,
  warning_signs text[] not null default '{}', ways_to_cope text[] not null default '{}', people text[] not null default '{}',
  places text[] not null default '{}', professionals text[] not null default '{}', making_safe text[] not null default '{}',
  is_copy_given boolean not null,
  version int not null check (version > 0),
  amends uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table incident (
  member_id uuid not null, id uuid not null,
  episode_id uuid not null,
  at timestamptz not null,
  kind text not null,
  severity text not null check (severity in ('critical', 'serious', 'minor', 'near-miss')),
  place text, what text not null check (what <> ''), done text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['assessment', 'safety_concern', 'safety_step', 'safety_plan', 'incident']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (position(member_id::text in current_setting(''alongside.subjects'', true)) > 0)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;
revoke update on safety_step, incident from alongside_app;

-- The gravest open concern stands on the card, for the list of who must know today; no other list shows it.
alter table member_card add column concern_level text, add column concern_at timestamptz, add column concern_follow_up_by timestamptz;
create index member_card_concern on member_card (agency_id) where concern_level is not null;
