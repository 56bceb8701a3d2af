-- Files in and out, of an organization: exact bytes sealed, digest, layout, verdict a row (EXC-4). A row names its member as `about_id`:
-- the file is the organization's record, and the chart does not depend on it.

create table exchange_file (
  organization_id uuid not null,
  id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('mif', 'otf', 'rtf')),
  partner_id uuid not null references organization (id),
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  layout text, layout_version int,
  period text, made_on date,
  headers text[] not null default '{}',
  unknown_columns text[] not null default '{}',
  state text not null check (state in ('waiting', 'taking', 'taken', 'refused', 'sent')),
  refusal text,
  rows int, accepted int, refused int, done_rows int not null default 0,
  meanings jsonb not null default '{}',
  gone int,
  recorded_at timestamptz not null,
  recorded_by text not null,
  settled_at timestamptz,
  primary key (organization_id, id)
);
create index exchange_file_recent on exchange_file (organization_id, recorded_at desc);

create table exchange_row (
  organization_id uuid not null,
  file_id uuid not null,
  row int not null check (row > 0),
  verdict text not null check (verdict in ('accepted', 'refused', 'review')),
  meaning text,
  about_id uuid,
  cin text,
  faults jsonb not null default '[]',
  warnings jsonb not null default '[]',
  also_sent jsonb not null default '{}',
  cells text[],
  due_on date,
  settled_at timestamptz, settled_by text, settled_how text check (settled_how in ('mended', 'sent-back', 'dropped')),
  primary key (organization_id, file_id, row)
);
create index exchange_row_open on exchange_row (organization_id, file_id) where verdict <> 'accepted' and settled_at is null;

create table file_chunk (
  organization_id uuid not null,
  file_id uuid not null,
  n int not null check (n >= 0),
  bytes_sealed bytea not null,
  primary key (organization_id, file_id, n)
);

-- The same file is recognized whoever sends it again (EXC-5).
create table registry_file (sha256 text not null, organization_id uuid not null, file_id uuid not null, primary key (sha256, organization_id));

do $$
declare name text;
begin
  foreach name in array array['exchange_file', 'exchange_row', 'file_chunk']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (organization_id = nullif(current_setting(''alongside.organization'', true), '''')::uuid)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;
revoke update on file_chunk from alongside_app;
grant select, insert on registry_file to alongside_app;
