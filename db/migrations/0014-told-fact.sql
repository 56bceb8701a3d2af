-- What someone said of a member that a rule may ask (the referrer's word is evidence too): who said it, on which day, and the value as text.
-- It is only added to; of several about one fact the latest word counts.
create table told_fact (
  member_id uuid not null, id uuid not null,
  fact text not null check (fact <> ''), value text not null,
  said_by text not null check (said_by in ('member', 'referrer', 'staff')), sayer_name text,
  said_on date not null,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id)
);
alter table told_fact enable row level security;
create policy told_fact_scope on told_fact using (position(member_id::text in current_setting('alongside.subjects', true)) > 0);
grant select, insert, update on told_fact to alongside_app;
