-- A passkey of a member, or of who decides for them: under the digest of its credential's id. Only the public key lies here. One that is ended opens nothing.
create table registry_passkey (
  credential_hash bytea primary key,
  id uuid not null,
  member_id uuid not null,
  supporter_id uuid,
  organization_id uuid not null references organization (id),
  public_key bytea not null,
  sign_count bigint not null default 0 check (sign_count >= 0),
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index registry_passkey_member on registry_passkey (member_id);
grant select, insert, update on registry_passkey to alongside_app;

-- What a phone's lock has to answer, under its digest: once, within minutes, and to make a passkey only by the phone that asked.
create table registry_passkey_challenge (
  challenge_hash bytea primary key,
  session_id uuid,
  made_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > made_at),
  used_at timestamptz
);
create index registry_passkey_challenge_made on registry_passkey_challenge (made_at);
grant select, insert, update, delete on registry_passkey_challenge to alongside_app;
