-- How a received file was read: layout's columns mended and missing, warnings counted, what differs from the last file of its kind. Shown
-- before anything is taken over (EXC-4, EXC-5, EXC-10); null for files that go out.

alter table exchange_file add column reading jsonb;
