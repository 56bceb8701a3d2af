-- Whether anybody goes along on a visit: nobody need, somebody is still to be found, family, or a colleague, who is named.
alter table appointment add column company text not null default 'not-needed'
  check (company in ('not-needed', 'to-find', 'family', 'team'));
alter table appointment add constraint appointment_companion check (company <> 'team' or companion_id is not null);
