-- What kind of organization refers, which decides whether anything may be told to it (CON-1); what a request reveals of itself (CON-2); what the
-- referrer said that was laid down in the chart; and what the organization has seen of the answer.

alter table organization add column recipient_kind text
  check (recipient_kind in ('health-provider', 'county', 'community-organization', 'housing', 'school', 'justice'));
alter table organization add column is_sud_program boolean not null default false;

alter table referral add column labels text[] not null default '{}';
-- Found in the plan's own data: what was ticked is nobody's word.
alter table referral add column is_found boolean not null default false;
alter table referral add column told_ids uuid[] not null default '{}';
alter table referral add column closure text
  check (closure in ('unable-to-reach', 'no-longer-needs-or-declines', 'no-longer-eligible', 'asked-twice', 'other'));
alter table referral add column to_plan text;
alter table referral add column heard text;
