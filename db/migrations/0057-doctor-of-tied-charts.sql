-- A doctor still to be told under the id of a person that was tied to another stays on the plan's list, under the id it lies under (CLOCK-6).
create or replace function waiting_doctor(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.member_id, t.id from task t
  where t.owner_id = plan and t.kind = 'tell-doctor' and t.done_at is null and t.struck_at is null
  order by t.due_on, t.id limit most
$$;
