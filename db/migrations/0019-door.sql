-- The member's door: who asks for ECM, before anybody knows whether it is one of the members; and which agencies people can find.

-- A plan's record. What was asked is sealed whole: of somebody who is perhaps no member, nothing lies open here. A draft can be deleted.
create table referral (
  organization_id uuid not null references organization (id),
  id uuid not null,
  number text not null check (number ~ '^[2-9A-HJ-NP-Z]{8}$'),
  state text not null check (state in ('draft', 'received', 'passed-on')),
  kind text not null check (kind in ('self', 'child', 'other')),
  secret_salt bytea, secret_hash bytea,
  asked_sealed bytea not null,
  saved_at timestamptz not null,
  received_at timestamptz, passed_on_at timestamptz,
  primary key (organization_id, id),
  check ((state = 'draft') = (received_at is null)),
  check ((state = 'passed-on') = (passed_on_at is not null))
);
create unique index referral_number on referral (organization_id, number);
create index referral_open on referral (organization_id, received_at) where state = 'received';

alter table referral enable row level security;
create policy referral_scope on referral using (organization_id = nullif(current_setting('alongside.organization', true), '')::uuid);
grant select, insert, update, delete on referral to alongside_app;

-- What an agency says of itself to people who look for one; it may keep its place to itself (a shelter for survivors does).
create table agency_listing (
  organization_id uuid primary key references organization (id),
  street text, city text, zip text check (zip ~ '^[0-9]{5}$'), phone text,
  hides_place boolean not null,
  languages text[] not null,
  populations text[] not null,
  listed_on date not null
);
grant select, insert, update on agency_listing to alongside_app;

-- Tries at the door, by a keyed hash of the address or the number: nobody is named here.
create table door_try (
  subject bytea primary key,
  count integer not null check (count >= 0),
  first_at timestamptz not null
);
grant select, insert, update, delete on door_try to alongside_app;
