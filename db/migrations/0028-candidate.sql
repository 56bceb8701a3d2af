-- Whom a plan's own data point to: read from a run of `identify`, looked at, then loaded into the plan's worklist. A plan's record; why somebody
-- is on it lies sealed.

create table candidate_load (
  organization_id uuid not null references organization (id),
  id uuid not null,
  name text not null,
  sha256 text not null,
  state text not null check (state in ('waiting', 'loaded', 'aside')),
  people int not null, fresh int not null, changed int not null, same int not null, gone int not null, back int not null,
  left_out int not null,
  report jsonb,
  received_at timestamptz not null, received_by text not null,
  loaded_at timestamptz,
  primary key (organization_id, id),
  check ((state = 'loaded') = (loaded_at is not null))
);
create index candidate_load_latest on candidate_load (organization_id, received_at desc);

create table candidate (
  organization_id uuid not null references organization (id),
  id uuid not null,
  cin text not null check (cin ~ '^9[0-9]{7}[A-Z]$'),
  name text not null, born_on date, county text, language text,
  populations text[] not null, labels text[] not null,
  urgency text not null check (urgency in ('release-ahead', 'released', 'left-hospital', 'pregnant', 'uses', 'none')),
  urgency_on date, urgency_uses int not null,
  place int not null,
  digest text not null,
  found_sealed bytea not null,
  state text not null default 'open' check (state in ('open', 'asked', 'reached', 'not-now', 'referred')),
  settled_at timestamptz, settled_by uuid references staff (id),
  note_sealed bytea, again_on date, referral_id uuid,
  load_id uuid not null, gone_at timestamptz,
  primary key (organization_id, id),
  check ((state = 'referred') = (referral_id is not null)),
  check ((state = 'not-now') = (again_on is not null))
);
create unique index candidate_cin on candidate (organization_id, cin);
create index candidate_waiting on candidate (organization_id, place, id);

-- What was read and is not loaded yet; emptied when it is.
create table candidate_row (
  organization_id uuid not null,
  load_id uuid not null,
  cin text not null,
  id uuid not null,
  name text not null, born_on date, county text, language text,
  populations text[] not null, labels text[] not null,
  urgency text not null, urgency_on date, urgency_uses int not null,
  place int not null,
  digest text not null,
  found_sealed bytea not null,
  primary key (organization_id, load_id, cin)
);

alter table candidate_load enable row level security;
create policy candidate_load_scope on candidate_load using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert, update on candidate_load to alongside_app;
alter table candidate enable row level security;
create policy candidate_scope on candidate using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert, update on candidate to alongside_app;
alter table candidate_row enable row level security;
create policy candidate_row_scope on candidate_row using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert, delete on candidate_row to alongside_app;
