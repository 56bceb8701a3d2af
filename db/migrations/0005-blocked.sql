-- CON-11: whom a member has barred stands on the card too, so that no list, worklist or search shows them either. Like the others a
-- plain comparison; only reading sets the person, since what a command writes back it must also see.

alter table member_card add column blocked uuid[] not null default '{}';

create policy member_card_blocked on member_card as restrictive for select using (
  nullif(current_setting('alongside.reader', true), '')::uuid is null
  or nullif(current_setting('alongside.reader', true), '')::uuid <> all (blocked));
