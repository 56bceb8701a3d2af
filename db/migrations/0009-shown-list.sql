-- Which members a list showed, kept once under the digest of their ids: who looks at the same caseload again writes one short line into the
-- access log, and the index by member stays. Like the log it is only added to.

create table shown_list (
  digest bytea primary key check (octet_length(digest) = 32),
  members uuid[] not null
);
create index shown_list_members on shown_list using gin (members);
grant select, insert on shown_list to alongside_app;

-- A line names few members itself and a list by its digest.
alter table access_log add column shown bytea;
create index access_log_shown on access_log (shown, organization_id, at) where shown is not null;
