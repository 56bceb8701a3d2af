-- What the plan says of why, and what stands recommended: found across members by one function, read under the policies.

alter table end_recommendation add column decided_words text;

create index end_recommendation_open on end_recommendation (owner_id, recommended_on) where struck_at is null and decision is distinct from 'goes-on';

create function open_end(organization uuid, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select r.member_id, r.id from end_recommendation r join episode e on e.member_id = r.member_id and e.id = r.episode_id
  join member_card c on e.member_id = c.member_id
  where (e.plan_id = organization or r.owner_id = organization) and r.struck_at is null and e.state <> 'ended'
    and r.decision is distinct from 'goes-on' and r.appeal_outcome is distinct from 'overturned' and not c.is_merged
  order by r.decision is not null, r.recommended_on, r.id limit most
$$;
revoke all on function open_end(uuid, int) from public;
grant execute on function open_end(uuid, int) to alongside_app;
