-- What a row about a member names in the small tables that are everywhere (an organization, a person of staff) is looked up before it is
-- written, by the statement that `src/server/database/reference.ts` sends along. A foreign key did the same by triggers, and each took a lock on the
-- one row of the agency: ten writers of an agency wrote a list of each other's locks a member, which cost more than the member.

alter table assignment drop constraint assignment_staff_id_fkey;
alter table "authorization" drop constraint authorization_agency_id_fkey;
alter table "authorization" drop constraint authorization_plan_id_fkey;
alter table coverage drop constraint coverage_plan_id_fkey;
alter table episode drop constraint episode_agency_id_fkey;
alter table episode drop constraint episode_plan_id_fkey;

create function must_be_here(organizations uuid[], staff uuid[]) returns void language plpgsql stable set search_path = public, pg_temp
as $$
begin
  if exists (select from unnest(organizations) asked (id) where (select o.id from organization o where o.id = asked.id) is null)
    or exists (select from unnest(staff) asked (id) where (select s.id from staff s where s.id = asked.id) is null)
  then
    raise foreign_key_violation using message = 'it names an organization or a person who is not here';
  end if;
end $$;
grant execute on function must_be_here(uuid[], uuid[]) to alongside_app;

-- Of those who bear the same part of a name only so many are compared and shown as fit a list: comparing two hundred cost more than finding them.
create or replace function search_member(organization uuid, words text, exact text, born date, most int) returns table (member_id uuid, score real)
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off
as $$
declare
  asked text[] := (name_parts(words))[1:4];
  step int;
  one text;
  near text[];
  sets jsonb;
  first text[];
  second text[];
  third text[];
  found uuid[] := '{}';
  fresh uuid[];
begin
  if exact <> '' then
    return query select c.member_id, 9::real from member_card c where c.cin = exact and c.orgs @> array[organization] limit most;
    return query select c.member_id, 9::real from member_card c where c.phones @> array[exact] and c.orgs @> array[organization] limit most;
    return;
  end if;
  if born is not null then
    return query select c.member_id, 9::real from member_card c where c.born_on = born and c.orgs @> array[organization] limit most;
    return;
  end if;
  if cardinality(asked) = 0 then return; end if;
  for step in 1..4 loop
    sets := '[]';
    foreach one in array asked loop
      near := array[one];
      if step >= 2 then
        near := near || array(select n.part from name_part n where n.part >= one and n.part < one || chr(1114111) limit 40);
      end if;
      if step >= 3 then
        near := near || array(select n.part from name_part n where n.variants && name_variants(one)
          order by levenshtein(left(n.part, 60), left(one, 60)), n.part limit 40);
      end if;
      if step >= 4 then
        near := near || array(select n.part from name_part n where one <% n.part order by word_similarity(one, n.part) desc, n.part limit 20);
      end if;
      sets := sets || jsonb_build_array(to_jsonb(near));
    end loop;
    first := array(select jsonb_array_elements_text(sets -> 0));
    second := case when sets -> 1 is null then first else array(select jsonb_array_elements_text(sets -> 1)) end;
    third := case when sets -> 2 is null then first else array(select jsonb_array_elements_text(sets -> 2)) end;
    fresh := array(select c.member_id from member_card c
      where name_parts(c.search_text) && first and name_parts(c.search_text) && second and name_parts(c.search_text) && third
        and c.orgs @> array[organization] and c.member_id <> all (found)
      limit greatest(most * 3, 60));
    if cardinality(fresh) > 0 then
      return query select c.member_id, (5 - step + similarity(words, c.search_text))::real from member_card c where c.member_id = any (fresh)
        order by 2 desc limit most;
      found := found || fresh;
    end if;
    -- What merely looks alike is for when nothing was found.
    exit when cardinality(found) >= most or (step = 3 and cardinality(found) > 0);
  end loop;
end $$;

-- An index that gathers what is new in a list of its own has every search read that list, and one unlucky writer empty it.
alter index member_card_names set (fastupdate = off);
alter index member_card_phones set (fastupdate = off);
alter index name_part_letters set (fastupdate = off);
alter index name_part_variants set (fastupdate = off);
alter index shown_list_members set (fastupdate = off);
alter index access_log_members set (fastupdate = off);
