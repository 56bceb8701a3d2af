-- Which house told it (CON-10): the accounting of one house says nothing of what another told. Whom it went to has an address, where one is
-- known (45 CFR 164.528).

alter table disclosure add column owner_id uuid references organization (id), add column recipient_address text check (recipient_address <> '');

-- Rows from before: each stands in the journal of its member, with the seat that wrote it, or with the file it went in.
update disclosure d set owner_id = e.organization_id from journal j join seat e on e.id::text = split_part(j.actor, '@', 2)
  where j.subject_id = d.member_id and j.seq = d.seq;
update disclosure d set owner_id = f.organization_id from exchange_file f where f.id = d.file_id and d.owner_id is null;
