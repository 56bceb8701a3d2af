-- SAF-2: reports of abuse or neglect lie outside the shared chart. Keyed by the organization, with nothing that leads from a member here: whom
-- it is about and what was said are sealed.

create table mandated_report (
  organization_id uuid not null,
  id uuid not null,
  reporter_id uuid not null references staff (id),
  kind text not null check (kind in ('child', 'elder-or-dependent-adult')),
  called_at timestamptz not null,
  written_due_at timestamptz not null,
  written_at timestamptz,
  body_sealed bytea not null,
  primary key (organization_id, id)
);
create index mandated_report_called on mandated_report (organization_id, called_at);

alter table mandated_report enable row level security;
create policy mandated_report_scope on mandated_report using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert, update on mandated_report to alongside_app;
