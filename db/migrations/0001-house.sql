-- The house: who works here, how they are seated, and what no one may rewrite. Roles are made before the first migration.
-- Nothing relies on triggers or sequences. Text with a check, not enums (design.md section 4).

create table setting (
  name text primary key,
  value jsonb not null
);

create table organization (
  id uuid primary key,
  kind text not null check (kind in ('plan', 'agency', 'referrer')),
  name text not null check (name <> ''),
  plan_code text,
  npi text check (npi ~ '^[12][0-9]{9}$'),
  tin text check (tin ~ '^[0-9]{9}$'),
  provider_type text,
  phone text,
  settings jsonb not null default '{}',
  started_on date not null,
  ended_on date check (ended_on >= started_on)
);
create unique index organization_plan_code on organization (plan_code) where kind = 'plan';
create unique index organization_npi on organization (npi) where kind = 'agency';

create table staff (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null check (name <> ''),
  is_licensed boolean not null default false,
  npi text check (npi ~ '^[12][0-9]{9}$'),
  phone text,
  languages text[] not null default '{}',
  started_on date not null,
  ended_on date check (ended_on >= started_on)
);
create unique index staff_email on staff (email);

-- A person may hold several seats, in several organizations.
create table seat (
  id uuid primary key,
  staff_id uuid not null references staff (id),
  organization_id uuid not null references organization (id),
  role text not null check (role in ('care-manager', 'community-health-worker', 'clinical-consultant', 'supervisor', 'intake', 'biller',
    'authorizer', 'network', 'member-services', 'community-supports', 'oversight', 'referrer', 'member', 'privacy-officer', 'administrator')),
  from_on date not null,
  to_on date check (to_on >= from_on)
);
create index seat_staff on seat (staff_id);
create index seat_organization on seat (organization_id);

create table device (
  id uuid primary key,
  staff_id uuid not null references staff (id),
  name text not null,
  enrolled_at timestamptz not null,
  ended_at timestamptz
);

-- What the gate reads on every call; better-auth keeps its own tables in its own schema.
create table seat_session (
  token_hash bytea primary key,
  id uuid not null unique,
  staff_id uuid not null references staff (id),
  device_id uuid references device (id),
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  last_seen_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz,
  second_factor boolean not null default false
);
create index seat_session_staff on seat_session (staff_id);

-- One head a member or organization: writes to one subject are ordered by it, writes to different subjects never meet.
create table head (
  subject_id uuid primary key,
  kind text not null check (kind in ('member', 'organization')),
  seq bigint not null check (seq >= 0),
  chain bytea not null
) with (fillfactor = 60);

create table journal (
  subject_id uuid not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  actor text not null,
  operation text not null,
  command_id uuid not null,
  digest bytea not null,
  chain bytea not null,
  primary key (subject_id, seq)
);

create table journal_input (
  subject_id uuid not null,
  seq bigint not null,
  salt bytea not null,
  input_sealed bytea not null,
  primary key (subject_id, seq)
);

-- The first outcome of a command, kept with the digest of the bytes first sent: repeating gives the same outcome.
create table outcome (
  subject_id uuid not null,
  command_id uuid not null,
  digest bytea not null,
  outcome text not null check (outcome in ('done', 'refused')),
  answer jsonb not null,
  at timestamptz not null,
  primary key (subject_id, command_id)
);

-- Each process is a writer with its own chain. One row a read, with its members.
create table access_log (
  writer uuid not null,
  n bigint not null check (n > 0),
  at timestamptz not null,
  actor text not null,
  seat_id uuid,
  organization_id uuid,
  operation text not null,
  members uuid[] not null default '{}',
  outcome text not null,
  reason text,
  chain bytea not null,
  primary key (writer, n)
);
create index access_log_members on access_log using gin (members);
create index access_log_organization on access_log (organization_id, at);

create table data_key (
  label text not null,
  year int not null,
  wrapped bytea not null,
  primary key (label, year)
);

alter table head enable row level security;
create policy head_scope on head using (position(subject_id::text in current_setting('alongside.subjects', true)) > 0);
alter table journal enable row level security;
create policy journal_scope on journal using (position(subject_id::text in current_setting('alongside.subjects', true)) > 0);
alter table journal_input enable row level security;
create policy journal_input_scope on journal_input using (position(subject_id::text in current_setting('alongside.subjects', true)) > 0);
alter table outcome enable row level security;
create policy outcome_scope on outcome using (position(subject_id::text in current_setting('alongside.subjects', true)) > 0);

grant usage on schema public to alongside_app;
grant select on setting, organization, staff, seat, device, seat_session, data_key to alongside_app;
grant insert on organization, staff, seat, device, seat_session, data_key, setting to alongside_app;
grant update on organization, staff, seat, device, seat_session, setting to alongside_app;
grant select, insert, update on head to alongside_app;
grant select, insert on journal, journal_input, outcome, access_log to alongside_app;
