-- Somebody who decides for a member signs in at the member's door as themselves: which of the people around the member it is. Null is the member.
-- What they may do and how long lies in the member's own record, and is read there each time.
alter table registry_invitation add column supporter_id uuid;
alter table registry_phone_session add column supporter_id uuid;
