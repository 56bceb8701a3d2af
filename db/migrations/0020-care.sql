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

do $$
declare name text;
begin
  foreach name in array array['consent']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (position(member_id::text in current_setting(''alongside.subjects'', true)) > 0)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;
