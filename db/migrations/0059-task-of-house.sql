-- What waits for a role is of the house that owns it, whichever agency walks with the member now, and of nobody's own of the agency that walks with
-- them (CON-1); of these kinds where some are asked for, so that no kind hides behind many of another.
create function waiting_task(organization uuid, role text, after_on date, after_id uuid, most int, kinds text[])
returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.member_id, t.id from task t join member_card c on c.member_id = t.member_id
  where t.for_role = role and t.done_at is null and t.struck_at is null and (kinds is null or t.kind = any(kinds))
    and (t.owner_id = organization or t.owner_id is null and c.agency_id = organization)
    and (coalesce(t.due_on, '9999-12-31'), t.id) > (coalesce(after_on, '0001-01-01'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
  order by coalesce(t.due_on, '9999-12-31'), t.id limit most
$$;
revoke all on function waiting_task(uuid, text, date, uuid, int, text[]) from public;
grant execute on function waiting_task(uuid, text, date, uuid, int, text[]) to alongside_app;

-- A card tells the next step of the agency that walks with the member, and nothing another house has to do. Of people who were tied it is told anew
-- with their next change.
update member_card c set (next_step, next_step_on) = (select case when t.labels = '{}' then t.what else 'In the chart' end, t.due_on from task t
    where t.member_id = c.member_id and t.struck_at is null and t.done_at is null and (t.owner_id is null or t.owner_id = c.agency_id)
    order by t.due_on nulls last, t.id limit 1)
  where not c.is_merged and not exists (select from member_alias a where a.member_id = c.member_id and a.ended_at is null and a.struck_at is null)
    and exists (select from task t where t.member_id = c.member_id and t.struck_at is null and t.done_at is null
      and t.owner_id is not null and t.owner_id is distinct from c.agency_id);

create or replace function waiting_task(organization uuid, role text, after_on date, after_id uuid, most int)
returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select w.member_id, w.id from waiting_task(organization, role, after_on, after_id, most, null::text[]) w
$$;
