-- A shelter's number is many members': a STOP texted from it ends texts to all of them, as many as a scope holds.

create or replace function phone_of_number(number text) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select p.member_id, p.id from phone p
  where p.value = number and p.kind = 'phone' and p.struck_at is null and p.ended_on is null order by p.member_id, p.id limit 500
$$;
