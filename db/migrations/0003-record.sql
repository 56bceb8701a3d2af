-- The record about a member, first part. A chart lies together: every table here is keyed (member_id, id) and carries its
-- sensitivity labels (CON-2) and the head's seq at its last change, from which a device pulls what is new.

create table member (
  member_id uuid primary key,
  first_name text not null,
  last_name text not null check (last_name <> ''),
  name_used text,
  pronouns text,
  born_on date,
  sex text check (sex in ('F', 'M', 'X', 'U')),
  gender text,
  race_ethnicity text[] not null default '{}',
  spoken_language text,
  written_language text,
  needs_interpreter boolean,
  alternate_format text,
  preferred_place text,
  contact_preference text,
  do_not_contact boolean not null default false,
  cin text check (cin ~ '^9[0-9]{7}[A-Z]$'),
  died_on date,
  revision int not null default 1,
  labels text[] not null default '{}',
  recorded_at timestamptz not null,
  recorded_by uuid,
  struck_at timestamptz,
  seq bigint not null
);

create table address (
  member_id uuid not null, id uuid not null,
  kind text not null check (kind in ('home', 'mail', 'where-to-find')),
  street text, city text, state text, zip text, county text,
  no_fixed_address boolean not null default false,
  as_sent text,
  is_private boolean not null default false,
  source text not null check (source in ('plan-file', 'member', 'staff', 'referral')),
  from_on date not null, ended_on date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table phone (
  member_id uuid not null, id uuid not null,
  kind text not null check (kind in ('phone', 'email')),
  value text not null check (value <> ''),
  rank int not null default 1,
  is_safe_to_leave_message boolean,
  is_private boolean not null default false,
  source text not null check (source in ('plan-file', 'member', 'staff', 'referral')),
  from_on date not null, ended_on date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table supporter (
  member_id uuid not null, id uuid not null,
  kind text not null check (kind in ('emergency', 'guardian', 'representative', 'supporter', 'pcp', 'referrer')),
  name text not null check (name <> ''), relation text, organization text, phone text, email text,
  may_know text,
  is_private boolean not null default false,
  source text not null check (source in ('plan-file', 'member', 'staff', 'referral')),
  from_on date not null, ended_on date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

-- SAF-3: shown before any address or phone, obeyed by every screen, print and send.
create table safety_flag (
  member_id uuid not null, id uuid not null,
  kind text not null check (kind in ('no-home-visits', 'visit-in-pairs', 'no-voicemail', 'no-texts', 'do-not-contact-family', 'confidential-address', 'fact')),
  note text,
  from_on date not null, ended_on date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table coverage (
  member_id uuid not null, id uuid not null,
  plan_id uuid not null references organization (id),
  plan_member_number text, county text,
  aid_code_sealed bytea,
  has_medicare boolean, has_dsnp boolean,
  renewal_on date,
  from_on date not null, ended_on date,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table "authorization" (
  member_id uuid not null, id uuid not null,
  plan_id uuid not null references organization (id),
  agency_id uuid references organization (id),
  program text not null,
  number text, status text not null check (status in ('requested', 'approved', 'denied', 'ended', 'potential')),
  requested_on date, decided_on date, start_on date, end_on date check (end_on >= start_on),
  units int check (units > 0), decided_by text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table population_finding (
  member_id uuid not null, id uuid not null,
  population text not null, answer text not null check (answer in ('met', 'not-met', 'unknown')),
  source text not null, as_of date not null,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table episode (
  member_id uuid not null, id uuid not null,
  agency_id uuid not null references organization (id),
  plan_id uuid references organization (id),
  state text not null check (state in ('referred', 'authorized', 'assigned', 'outreach', 'engaged', 'active', 'paused', 'ended')),
  had_ecm_before boolean,
  acuity text,
  referred_on date, assigned_on date, engaged_on date, started_on date,
  paused_on date, look_again_on date, look_again_by uuid, pause_reason text,
  ended_on date, end_reason text, end_text text,
  before_pause text,
  revision int not null default 1,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((state = 'ended') = (ended_on is not null)),
  check (state <> 'ended' or end_reason is not null),
  check (state <> 'active' or started_on is not null),
  check (state <> 'paused' or (look_again_on is not null and look_again_by is not null))
);

-- The Lead Care Manager of an episode and the named cover when away.
create table assignment (
  member_id uuid not null, id uuid not null,
  episode_id uuid not null,
  staff_id uuid not null references staff (id),
  part text not null check (part in ('lead', 'cover')),
  from_on date not null, to_on date check (to_on >= from_on), ended_at timestamptz,
  reason text,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);
create unique index assignment_one_lead on assignment (member_id, episode_id) where part = 'lead' and ended_at is null and struck_at is null;

create table outreach_attempt (
  member_id uuid not null, id uuid not null,
  episode_id uuid not null,
  at timestamptz not null,
  method text not null check (method in ('in-person', 'phone', 'text', 'email', 'letter', 'video', 'other')),
  outcome text not null,
  is_reached boolean not null,
  minutes int check (minutes between 0 and 1440),
  place text, note text,
  amends uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table contact (
  member_id uuid not null, id uuid not null,
  episode_id uuid not null,
  at timestamptz not null,
  method text not null check (method in ('in-person', 'phone', 'text', 'email', 'letter', 'video', 'other')),
  outcome text not null check (outcome in ('reached', 'not-reached')),
  with_whom text[] not null default '{}',
  place text,
  minutes int check (minutes between 0 and 1440),
  services text[] not null default '{}',
  interpreter_mode text,
  note text, next_step text, next_step_on date,
  signed_at timestamptz,
  amends uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

create table task (
  member_id uuid not null, id uuid not null,
  kind text not null,
  what text not null check (what <> ''),
  why text,
  due_on date,
  for_staff uuid, for_role text,
  done_at timestamptz, done_by uuid, outcome text,
  source_id uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

-- CON-11: a named user cannot open the chart.
create table block (
  member_id uuid not null, id uuid not null,
  staff_id uuid not null references staff (id),
  reason text, from_on date not null, ended_at timestamptz,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

-- Another worker's chart opens after a reason (until); break-glass is the same with four hours and a review (CON-8).
create table chart_opening (
  member_id uuid not null, id uuid not null,
  staff_id uuid not null references staff (id),
  kind text not null check (kind in ('reason', 'break-glass')),
  reason text not null check (reason <> ''),
  until timestamptz not null, reviewed_at timestamptz, reviewed_by uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

-- CON-10: written by the disclose function, never skipped.
create table disclosure (
  member_id uuid not null, id uuid not null,
  at timestamptz not null, recipient_id uuid, recipient text not null, what text not null, purpose text not null, basis text not null, file_id uuid,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

-- Merging moves no row: an alias under both heads.
create table member_alias (
  member_id uuid not null, id uuid not null,
  other_id uuid not null, reason text, ended_at timestamptz,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);

-- Registries: the only rules unique across members, keyed by the outside value.
create table registry_cin (cin text primary key check (cin ~ '^9[0-9]{7}[A-Z]$'), member_id uuid not null);

-- One row a member for lists, worklists and search, kept by the same command that changes the chart.
create table member_card (
  member_id uuid primary key,
  orgs uuid[] not null default '{}',
  name text not null, name_used text, born_on date, cin text,
  spoken_language text, needs_interpreter boolean,
  phones text[] not null default '{}',
  place text,
  safety text[] not null default '{}',
  plan_id uuid, agency_id uuid, lead_id uuid, cover_id uuid, episode_id uuid, state text,
  state_on date,
  attempts int not null default 0,
  last_attempt_at timestamptz, last_contact_at timestamptz,
  next_step text, next_step_on date,
  search_text text not null default '',
  labels text[] not null default '{}',
  seq bigint not null
) with (fillfactor = 80);
create index member_card_lead on member_card (lead_id);
create index member_card_cover on member_card (cover_id) where cover_id is not null;
create index member_card_agency on member_card (agency_id, state);
create index member_card_plan on member_card (plan_id, state);
create index member_card_search on member_card using gin (search_text gin_trgm_ops);
create index member_card_cin on member_card (cin);
create index member_card_born on member_card (born_on);
create index member_card_phones on member_card using gin (phones);

do $$
declare name text;
begin
  foreach name in array array['member', 'address', 'phone', 'supporter', 'safety_flag', 'coverage', 'authorization', 'population_finding', 'episode',
    'assignment', 'outreach_attempt', 'contact', 'task', 'block', 'chart_opening', 'disclosure', 'member_alias']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (position(member_id::text in current_setting(''alongside.subjects'', true)) > 0)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;
revoke update on disclosure from alongside_app;

alter table member_card enable row level security;
create policy member_card_scope on member_card using (position(member_id::text in current_setting('alongside.subjects', true)) > 0);
create policy member_card_organization on member_card for select using (nullif(current_setting('alongside.organization', true), '')::uuid = any (orgs));
grant select, insert, update on member_card to alongside_app;
grant select, insert, update on registry_cin to alongside_app;

-- Names are searched by this one function: its operators are not leakproof and would not use their index under a policy.
create function search_member(organization uuid, words text, exact text, born date, most int) returns table (member_id uuid, score real)
language sql stable security definer set search_path = public, pg_temp
as $$
  (select c.member_id, 2::real from member_card c where exact <> '' and c.cin = exact and c.orgs @> array[organization] limit most)
  union all
  (select c.member_id, 2::real from member_card c where exact <> '' and c.phones @> array[exact] and c.orgs @> array[organization] limit most)
  union all
  (select c.member_id, 1.5::real from member_card c where c.born_on = born and c.orgs @> array[organization] limit most)
  union all
  (select c.member_id, word_similarity(words, c.search_text) from member_card c
    where words <> '' and words <% c.search_text and c.orgs @> array[organization]
    order by word_similarity(words, c.search_text) desc limit most)
$$;
revoke all on function search_member(uuid, text, text, date, int) from public;
grant execute on function search_member(uuid, text, text, date, int) to alongside_app;
