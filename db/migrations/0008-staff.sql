-- Administration of the house: a seat can end at once, and what one person walked with is handed over member by member, also after a
-- restart. Sign-in reads how an organization wants its screens to lock.

alter table seat add column ended_at timestamptz;

-- Begun by the command whose id it bears: somebody left, or is away. With done_at every member was seen to.
create table handover (
  organization_id uuid not null references organization (id),
  id uuid not null,
  kind text not null check (kind in ('leave', 'away')),
  staff_id uuid not null references staff (id),
  cover_id uuid references staff (id),
  from_on date,
  to_on date check (to_on >= from_on),
  reason text,
  begun_at timestamptz not null,
  done_at timestamptz,
  primary key (organization_id, id),
  check ((kind = 'away') = (cover_id is not null and from_on is not null and to_on is not null))
);
create index handover_open on handover (organization_id, begun_at) where done_at is null;

alter table handover enable row level security;
create policy handover_scope on handover using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert, update on handover to alongside_app;

grant select (settings) on organization to alongside_signin;
