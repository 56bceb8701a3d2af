-- One person under two ids: an alias under both heads, and a card that tells of both where one agency had entered them twice. What was
-- struck says who had seen it.

alter table member_alias add column is_main boolean not null default false;
-- Its card is made of several charts, or lies in another's: what one chart says alone does not change it.
alter table member_card add column is_merged boolean not null default false;

create table strike_reach (
  member_id uuid not null, id uuid not null,
  noun text not null,
  reason text not null check (reason <> ''),
  struck_at timestamptz not null, struck_by uuid, organization_id uuid not null,
  reach jsonb not null,
  primary key (member_id, id)
);
alter table strike_reach enable row level security;
create policy strike_reach_scope on strike_reach using (position(member_id::text in current_setting('alongside.subjects', true)) > 0);
grant select, insert on strike_reach to alongside_app;

-- What waits for a role of an organization: found by this one function, whose member and task are then read under the policies.
create index task_for_role on task (for_role, due_on, id) where done_at is null and struck_at is null and for_role is not null;
create function waiting_task(organization uuid, role text, after_on date, after_id uuid, most int)
returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.member_id, t.id from task t join member_card c on c.member_id = t.member_id
  where t.for_role = role and t.done_at is null and t.struck_at is null and c.agency_id = organization
    and (coalesce(t.due_on, '9999-12-31'), t.id) > (coalesce(after_on, '0001-01-01'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
  order by coalesce(t.due_on, '9999-12-31'), t.id limit most
$$;
revoke all on function waiting_task(uuid, text, date, uuid, int) from public;
grant execute on function waiting_task(uuid, text, date, uuid, int) to alongside_app;
