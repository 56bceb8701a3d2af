-- How members sign in, who may have no e-mail: an invitation as a code and a link, then the phone itself. Only keyed hashes lie here, under the
-- outside value they are found by; sign-in's tables stand apart, and nothing refers to them.

-- The code and the link of an invitation are two rows of one id: using one uses both.
create table registry_invitation (
  secret_hash bytea primary key,
  id uuid not null,
  kind text not null check (kind in ('code', 'link')),
  member_id uuid not null,
  organization_id uuid not null references organization (id),
  made_by uuid references staff (id),
  made_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > made_at),
  used_at timestamptz,
  ended_at timestamptz
);
create index registry_invitation_member on registry_invitation (member_id);
create index registry_invitation_id on registry_invitation (id);

-- A phone that is signed in. Without numbers of its own to unlock it, it ends with five idle minutes.
create table registry_phone_session (
  token_hash bytea primary key,
  id uuid not null,
  member_id uuid not null,
  organization_id uuid not null references organization (id),
  pin_hash bytea,
  wrong_pins int not null default 0 check (wrong_pins >= 0),
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  locked_at timestamptz,
  ends_at timestamptz not null check (ends_at > opened_at),
  ended_at timestamptz
);
create index registry_phone_session_member on registry_phone_session (member_id);
create index registry_phone_session_id on registry_phone_session (id);

grant select, insert, update on registry_invitation, registry_phone_session to alongside_app;
