-- The record's details, whole: what ended says why, and who may sign or decide for a member says by what, with which proof, for what and
-- until when. The settings of an organization have a history, read by the day of an event.

alter table address add column end_reason text;
alter table phone add column end_reason text;
alter table safety_flag add column end_reason text;
alter table supporter add column end_reason text;
alter table supporter add column authority text check (authority in ('parent', 'legal-guardian', 'conservator', 'health-care-agent', 'member-word'));
alter table supporter add column proof text;
alter table supporter add column scope text[] not null default '{}';
alter table supporter add column ends_by text check (ends_by in ('eighteenth-birthday', 'court-order', 'member-word'));
alter table supporter add column to_on date;

-- From when a setting holds, and who set it; what stands today stays on the organization, where the gate reads it with each call.
create table organization_setting (
  organization_id uuid not null references organization (id),
  id uuid not null,
  name text not null check (name <> ''),
  value jsonb not null,
  from_at timestamptz not null,
  set_by uuid,
  primary key (organization_id, id)
);
alter table organization_setting enable row level security;
create policy organization_setting_scope on organization_setting using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert on organization_setting to alongside_app;
