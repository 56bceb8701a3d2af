-- A code asked for at the door for a phone number: under the hash of who asked, so that a code guessed elsewhere opens nothing; and whose a number is.

create table registry_sign_in_code (
  asked_hash bytea primary key,
  code_hash bytea not null,
  members uuid[] not null,
  wrong_tries int not null default 0 check (wrong_tries >= 0),
  made_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > made_at),
  used_at timestamptz
);
grant select, insert, update on registry_sign_in_code to alongside_app;

create index phone_value on phone (value) where struck_at is null;

-- Everybody who has this number now: a phone is often a family's. Ids alone, read under the policies.
create function phone_of_number(number text) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select p.member_id, p.id from phone p
  where p.value = number and p.kind = 'phone' and p.struck_at is null and p.ended_on is null order by p.member_id, p.id limit 20
$$;
revoke all on function phone_of_number(text) from public;
grant execute on function phone_of_number(text) to alongside_app;
