-- An end that was noticed before notices were made of ends gets the notice as it was heard of, and an appeal kept with the recommendation becomes
-- one of the noun that every appeal is. What the recommendation says stays.

insert into notice (member_id, id, owner_id, template, version, language, wanted, title, body, source_id, kind, addressee, to_name, address,
  dated_on, effective_on, appeal_by, keep_by, way, sent_on, labels, recorded_at, recorded_by, seq)
select r.member_id, uuidv7(), r.owner_id, 'told', '1', 'en', null, 'The plan’s Notice of Action: Enhanced Care Management (ECM) ends',
  array['ECM ends on ' || to_char(r.ends_on, 'FMMonth FMDD, YYYY') || '.'] || array_remove(array[r.decided_words], null),
  r.id, 'end', 'member', 'The member', null,
  r.notice_on, r.ends_on, r.notice_on + 60, greatest(r.notice_on + 10, r.ends_on - 1), 'mail', r.notice_on, r.labels, r.recorded_at, r.recorded_by, r.seq
from end_recommendation r
where r.decision = 'ends' and r.notice_on is not null and r.ends_on is not null and r.struck_at is null
  and not exists (select from notice n where n.member_id = r.member_id and n.source_id = r.id);

insert into appeal (member_id, id, owner_id, kind, notice_id, received_at, said_by, via, words, is_expedited, keeps_service,
  acknowledge_by, acknowledged_on, late_at, outcome, outcome_words, settled_at, hearing_by, labels, recorded_at, recorded_by, seq)
select r.member_id, uuidv7(), r.owner_id, 'appeal', n.id, (r.appeal_on + time '12:00') at time zone 'America/Los_Angeles',
  'member', 'call', 'They appeal the end of ECM', false, r.appeal_on <= n.keep_by,
  r.appeal_on + 5, null, (r.appeal_on + 31)::timestamp at time zone 'America/Los_Angeles',
  r.appeal_outcome, null, (r.appeal_decided_on + time '12:00') at time zone 'America/Los_Angeles',
  case when r.appeal_outcome = 'upheld' then r.appeal_decided_on + 120 end, r.labels, r.recorded_at, r.recorded_by, r.seq
from end_recommendation r
join notice n on n.member_id = r.member_id and n.source_id = r.id and n.kind = 'end' and n.addressee = 'member'
where r.appeal_on is not null and r.struck_at is null
  and not exists (select from appeal a where a.member_id = r.member_id and a.notice_id = n.id);
