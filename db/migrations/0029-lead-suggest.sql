-- What a member may ask of who walks with them, and how much everybody carries: a count alone, of nobody in particular.
alter table staff add column gender text check (gender in ('woman', 'man', 'nonbinary'));

-- For each Lead Care Manager of an agency: with how many they walk, with how many in this ZIP code, with how many in such a situation.
create function lead_load(agency uuid, today date, near_zip text, alike text[])
  returns table (staff_id uuid, load int, near int, alike_count int)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select a.staff_id, count(*)::int,
    count(*) filter (where exists (select from address d where d.member_id = a.member_id and d.ended_on is null and d.struck_at is null
      and not d.is_private and left(d.zip, 5) = near_zip))::int,
    count(*) filter (where exists (select from population_finding f where f.member_id = a.member_id and f.struck_at is null
      and f.answer = 'met' and f.population = any (alike)))::int
  from assignment a join episode e on e.member_id = a.member_id and e.id = a.episode_id
  where e.agency_id = agency and e.state <> 'ended' and e.struck_at is null
    and a.part = 'lead' and a.struck_at is null and a.ended_at is null and a.from_on <= today and (a.to_on is null or a.to_on >= today)
  group by a.staff_id
$$;
revoke all on function lead_load(uuid, date, text, text[]) from public;
grant execute on function lead_load(uuid, date, text, text[]) to alongside_app;
