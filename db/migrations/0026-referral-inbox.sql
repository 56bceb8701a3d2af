-- What a plan did with somebody asked for at its door: linked to a member, passed on, or closed. The writer hears of all three the same.

alter table referral add column settled_as text check (settled_as in ('linked', 'passed-on', 'closed'));
alter table referral add column settled_at timestamptz;
alter table referral add column settled_by uuid references staff (id);
alter table referral add column why_sealed bytea;
alter table referral add column linked_to uuid;
alter table referral add column request_id uuid;
alter table referral add check ((settled_as is null) = (settled_at is null));
alter table referral add check ((settled_as is not distinct from 'linked') = (linked_to is not null));
create index referral_waiting on referral (organization_id, received_at) where settled_as is null and received_at is not null;
