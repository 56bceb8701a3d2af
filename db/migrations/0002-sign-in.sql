-- Sign-in of staff. The first six tables are better-auth's, as its own generator writes them (a test compares); the last two are
-- ours. A user's id is the staff member's id; nothing refers to these tables by key, and only the sign-in role reads them.

create schema signin;

create table signin."user" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "twoFactorEnabled" boolean,
  "demo" boolean not null
);

-- Between the first factor and the second, ten minutes at most. The work itself runs on public.seat_session.
create table signin."session" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references signin."user" ("id") on delete cascade
);
create index "session_userId_idx" on signin."session" ("userId");

create table signin."account" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references signin."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on signin."account" ("userId");

create table signin."verification" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "verification_identifier_idx" on signin."verification" ("identifier");

create table signin."twoFactor" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references signin."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on signin."twoFactor" ("secret");
create index "twoFactor_userId_idx" on signin."twoFactor" ("userId");

create table signin."passkey" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text,
  "publicKey" text not null,
  "userId" uuid not null references signin."user" ("id") on delete cascade,
  "credentialID" text not null,
  "counter" integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text
);
create index "passkey_userId_idx" on signin."passkey" ("userId");
create index "passkey_credentialID_idx" on signin."passkey" ("credentialID");

-- Tries that failed, by a keyed hash of e-mail, address, or both: a person is not named here.
create table signin.failed_try (
  subject bytea primary key,
  count integer not null check (count >= 0),
  first_at timestamptz not null
);

-- A TOTP code opens once, although it stays valid for a minute and a half (RFC 6238 section 5.2).
create table signin.spent_code (
  user_id uuid not null references signin."user" (id) on delete cascade,
  code_hash bytea not null,
  spent_at timestamptz not null,
  primary key (user_id, code_hash)
);

revoke all on schema signin from public;
grant usage on schema signin to alongside_signin;
grant select, insert, update, delete on all tables in schema signin to alongside_signin;

grant usage on schema public to alongside_signin;
grant select on setting to alongside_signin;
grant select (id, email, started_on, ended_on) on staff to alongside_signin;
grant select, insert, update on seat_session to alongside_signin;
