-- The plan's notice of a member's own stop: its kind, and the stops whose benefit has days left and that no notice tells of yet, where somebody at
-- the plan can send it.
alter table notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('deny', 'modify', 'end', 'stop', 'upheld', 'partly', 'overturned', 'resolved')),
  drop constraint notice_appeal_by_check,
  add constraint notice_appeal_by_check check ((kind in ('deny', 'modify', 'end', 'stop')) = (appeal_by is not null));

create index episode_benefit_ends on episode (benefit_ends_on) where benefit_ends_on is not null;

create function unnoticed_stop(today date, roles text[], most int) returns table (member_id uuid, id uuid, plan_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.member_id, e.id, e.plan_id from episode e
  where e.benefit_ends_on >= today and e.struck_at is null and e.state = 'ended' and e.end_reason = 'no-longer-wishes'
    and not exists (select from notice n where n.member_id = e.member_id and n.source_id = e.id and n.kind = 'stop' and n.struck_at is null
      and n.dated_on >= e.ended_on)
    and exists (select from seat s where s.organization_id = e.plan_id and s.role = any(roles) and s.ended_at is null)
    and (exists (select from coverage c where c.member_id = e.member_id and c.plan_id = e.plan_id and c.struck_at is null and c.ended_on is null)
      or exists (select from "authorization" a where a.member_id = e.member_id and a.plan_id = e.plan_id and a.struck_at is null and a.status <> 'ended'))
  order by e.benefit_ends_on, e.id limit most
$$;
revoke all on function unnoticed_stop(date, text[], int) from public;
grant execute on function unnoticed_stop(date, text[], int) to alongside_app;
