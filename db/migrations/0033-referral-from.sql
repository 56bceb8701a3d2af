-- Which organization sent a request at a plan's door, signed in: it finds its own again, and no other's.

alter table referral add column from_organization uuid references organization (id);
create index referral_from on referral (organization_id, from_organization, received_at) where from_organization is not null;
