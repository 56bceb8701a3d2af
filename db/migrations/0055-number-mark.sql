-- When a number was last confirmed stands on the card with the other days that due rules ask for, so that whoever leads sees that it is to be
-- asked for again.
update member_card c set marks = c.marks || jsonb_strip_nulls(jsonb_build_object(
    'numberOn', (select max(n.confirmed_on) from phone n where n.member_id = c.member_id and n.struck_at is null and n.kind = 'phone'
      and n.ended_on is null and n.is_safe_to_leave_message is distinct from false and (n.bounced_on is null or n.bounced_on < n.confirmed_on)),
    'numberFrom', (select max(n.from_on) from phone n where n.member_id = c.member_id and n.struck_at is null and n.kind = 'phone'
      and n.ended_on is null and n.is_safe_to_leave_message is distinct from false)))
  where c.marks is not null and not c.is_merged;
