-- Search by name, wrongly spelled too, among any number of members. The parts of names are far fewer than the members who bear them: a word is
-- looked for among the parts, by every way to leave out one letter, and members are then found by their parts. That finds a wrong, missing,
-- added or swapped letter in any script, where comparing three letters at a time with every candidate took seconds and missed short names.

-- The parts of a name as they are looked for; given in lower case and without accents.
create function name_parts(name text) returns text[] language sql immutable parallel safe
as $$ select array_remove(string_to_array(translate(name, '-‐/''’`.,()"', '   '), ' '), '') $$;

-- A part and itself less one letter, each way: two parts that are one mistake apart share one of these.
create function name_variants(part text) returns text[] language sql immutable parallel safe
as $$ select part || array(select distinct left(part, n - 1) || substr(part, n + 1) from generate_series(1, least(length(part), 40)) n where length(part) > 1) $$;

-- Every part of a name that was ever written here; it says nothing of who bears it.
create table name_part (part text collate "C" primary key, variants text[] not null);
create index name_part_variants on name_part using gin (variants);
create index name_part_letters on name_part using gin (part gin_trgm_ops);
grant select, insert on name_part to alongside_app;

insert into name_part (part, variants)
  select part, name_variants(part) from (select distinct unnest(name_parts(search_text)) as part from member_card) p order by part;

drop index member_card_search;
create index member_card_names on member_card using gin (name_parts(search_text));

drop function search_member(uuid, text, text, date, int);

-- Names are searched by this one function: its operators are not leakproof and would not use their index under a policy. It looks step by
-- step further (the very parts, parts that begin so, one mistake, then whatever looks alike) until it has found enough.
create function search_member(organization uuid, words text, exact text, born date, most int) returns table (member_id uuid, score real)
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
      limit 200);
    if cardinality(fresh) > 0 then
      return query select c.member_id, (5 - step + similarity(words, c.search_text))::real from member_card c where c.member_id = any (fresh)
        order by 2 desc limit most;
      found := found || fresh;
    end if;
    -- What merely looks alike is for when nothing was found.
    exit when cardinality(found) >= most or (step = 3 and cardinality(found) > 0);
  end loop;
end $$;
revoke all on function search_member(uuid, text, text, date, int) from public;
grant execute on function search_member(uuid, text, text, date, int) to alongside_app;
