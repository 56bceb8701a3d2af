-- The record, second part: what was agreed and what is done. Each entry names the organization it was written in (owner_id): notes are not
-- shared outside that house without a permit (CON-1).

alter table task add column owner_id uuid;

-- CON-10: which consent a disclosure stood on, and the notice that went with it (CON-6).
alter table disclosure add column consent_id uuid, add column notice text;

create table consent (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  form text not null, form_version text not null check (form_version <> ''), language text not null,
  ground text not null,
  given text[] not null default '{}', refused text[] not null default '{}',
  discloser text not null check (discloser <> ''),
  recipients jsonb not null, purposes text[] not null default '{}', specifics text,
  start_on date not null, expires_on date not null check (expires_on >= start_on),
  signature jsonb not null, signed_at timestamptz not null,
  interpreter_mode text, interpreter_name text,
  rights_told boolean not null, copy_given boolean not null,
  replaces uuid,
  revoked_at timestamptz, revoked_by text, revoked_how text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check (not given && refused),
  check ((revoked_at is null) = (revoked_how is null))
);

-- What a plan's Community Supports desk has open, member by member.
alter table member_card add column open_supports int not null default 0;
create index member_card_supports on member_card (plan_id) where open_supports > 0;

create table care_plan (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid not null, replaces uuid, version int not null check (version > 0), written_on date not null,
  content jsonb not null, assessment_id uuid,
  agreed_at timestamptz, agreed_how text, agreed_by text,
  signed_off_at timestamptz, signed_off_by uuid,
  copy_given_on date, copy_given_how text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((signed_off_at is null) = (signed_off_by is null))
);
create unique index care_plan_version on care_plan (member_id, episode_id, version) where struck_at is null;

create table goal_progress (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  plan_id uuid not null, goal_id uuid not null, noticed_on date not null, how text not null, note text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table referral_out (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid, kind text not null, support_key text, for_what text not null check (for_what <> ''), recipient text,
  plan_id uuid references organization (id),
  answer text not null check (answer in ('agreed', 'declined')), answered_by text not null,
  referred_on date not null, needed_by date check (needed_by >= referred_on), after uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((kind = 'community-support') = (support_key is not null))
);

-- CLR-1: the status is a history that only grows; CLR-2: what a closing needs.
create table referral_step (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  referral_id uuid not null, at timestamptz not null, status text not null, closure text, started_on date, note text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((status = 'loop-closed') = (closure is not null)),
  check ((started_on is not null) = (closure is not distinct from 'services-received'))
);

create table appointment (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  episode_id uuid, with_whom text not null check (with_whom <> ''), kind text not null, at timestamptz not null, place text,
  ride text not null, ride_note text, interpreter text not null, companion_id uuid, questions text[] not null default '{}', remind_on date,
  outcome text, outcome_note text, outcome_at timestamptz,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((outcome is null) = (outcome_at is null))
);

create table medication (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  name text not null check (name <> ''), ingredient text, strength text, how_taken text, purpose text, prescriber text,
  source text not null, taking text not null, problem text, started_on date, ended_on date, end_reason text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table allergy (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  substance text not null check (substance <> ''), reaction text, source text not null,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table medication_review (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  at timestamptz not null, why text not null, transition_id uuid, against text[] not null default '{}',
  is_settled boolean not null, found text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['consent', 'care_plan', 'goal_progress', 'referral_out', 'referral_step', 'appointment', 'medication', 'allergy', 'medication_review']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (position(member_id::text in current_setting(''alongside.subjects'', true)) > 0)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;
