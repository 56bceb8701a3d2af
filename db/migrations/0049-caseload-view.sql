-- Views of the caseload that a person keeps for themselves; nothing of a member stands in one, and who drops one leaves nothing behind.

create table caseload_view (
  organization_id uuid not null references organization (id), staff_id uuid not null references staff (id),
  id uuid not null, name text not null check (name <> ''), shown jsonb not null,
  primary key (organization_id, staff_id, id),
  unique (organization_id, staff_id, name)
);
alter table caseload_view enable row level security;
create policy caseload_view_scope on caseload_view using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert, update, delete on caseload_view to alongside_app;
