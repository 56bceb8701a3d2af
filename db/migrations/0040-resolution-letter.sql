-- How an appeal or a grievance went is a letter too; nobody appeals against it. That one was heard of, and not sent here, has its days all the same.

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('deny', 'modify', 'end', 'upheld', 'partly', 'overturned', 'resolved'));
alter table notice alter column appeal_by drop not null;
alter table notice add constraint notice_appeal_by_check check ((kind in ('deny', 'modify', 'end')) = (appeal_by is not null));
