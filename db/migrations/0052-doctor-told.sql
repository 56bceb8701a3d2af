-- CLOCK-6: whose doctor a plan still has to tell of the agency; found across members by one function, read under the policies.
create index task_tell_doctor on task (owner_id, due_on, id) where kind = 'tell-doctor' and done_at is null and struck_at is null;
create function waiting_doctor(plan uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.member_id, t.id from task t join member_card c on c.member_id = t.member_id
  where t.owner_id = plan and t.kind = 'tell-doctor' and t.done_at is null and t.struck_at is null and not c.is_merged
  order by t.due_on, t.id limit most
$$;
revoke all on function waiting_doctor(uuid, int) from public;
grant execute on function waiting_doctor(uuid, int) to alongside_app;
