-- A cover can end before its day: who is back takes their members again. Which days away it ends stands beside it.
alter table handover add column ends uuid, add column ended_at timestamptz,
  drop constraint handover_kind_check, drop constraint handover_check1,
  add constraint handover_kind_check check (kind in ('leave', 'away', 'back')),
  add constraint handover_away_check check ((kind = 'leave') = (cover_id is null and from_on is null and to_on is null)),
  add constraint handover_ends_check check ((kind = 'back') = (ends is not null));
create index seat_ending on seat (to_on) where ended_at is null and to_on is not null;
