-- What a caller said that agreed with the record, and whether a complaint or an appeal cannot wait.
alter table call_record add column checked text[] not null default '{}';
alter table call_record add column is_urgent boolean not null default false;
