-- What the house sends a member by text, voice or mail: whether it may, what became of it, and what is still to be tried. What a number is
-- known to be is dated: numbers pass to strangers.

alter table phone add column confirmed_on date, add column bounced_on date;

-- LANG-5: a row each time somebody says yes or no to texts, with when, how and in which words; nothing of it is changed.
create table text_consent (
  member_id uuid not null, id uuid not null,
  phone_id uuid not null, says text not null check (says in ('yes', 'no')),
  uses text[] not null check (uses <@ array['reminder', 'news']), said_at timestamptz not null,
  how text not null check (how in ('in-person', 'call', 'form', 'reply')), wording text not null,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check (says = 'no' or cardinality(uses) > 0)
);

create table sending (
  member_id uuid not null, id uuid not null,
  owner_id uuid not null references organization (id),
  kind text not null check (kind in ('invitation', 'sign-in-code', 'stop-heard', 'reminder')),
  channel text not null check (channel in ('text', 'voice', 'mail')),
  phone_id uuid not null, source_id uuid, language text not null,
  send_at timestamptz not null, ends_at timestamptz check (ends_at > send_at),
  state text not null check (state in ('waiting', 'sent', 'not-delivered', 'called-off')), reason text, settled_at timestamptz,
  labels text[] not null default '{}', recorded_at timestamptz not null, recorded_by uuid, struck_at timestamptz, seq bigint not null,
  primary key (member_id, id),
  check ((state = 'waiting') = (settled_at is null))
);
create index sending_waiting on sending (send_at) where state = 'waiting' and struck_at is null;

-- How often it was tried, and until when nobody else tries it. What it says lies sealed until it is sent; only a demonstration keeps it.
create table sending_try (
  member_id uuid not null, id uuid not null,
  tries int not null default 0 check (tries >= 0), next_at timestamptz not null,
  content_sealed bytea, shown_sealed bytea, shown_at timestamptz,
  primary key (member_id, id)
);
create index sending_try_shown on sending_try (shown_at) where shown_at is not null;

do $$
declare name text;
begin
  foreach name in array array['text_consent', 'sending', 'sending_try']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using (position(member_id::text in current_setting(''alongside.subjects'', true)) > 0)', name || '_scope', name);
    execute format('grant select, insert, update on %I to alongside_app', name);
  end loop;
end $$;

-- What is to be sent now, across members: ids alone, read under the policies.
create function due_sending(at_now timestamptz, most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.member_id, s.id from sending s left join sending_try t on t.member_id = s.member_id and t.id = s.id
  where s.state = 'waiting' and s.struck_at is null and s.send_at <= at_now and coalesce(t.next_at <= at_now, true)
  order by s.send_at, s.id limit most
$$;
-- What a demonstration sent, the newest first.
create function shown_sending(most int) returns table (member_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.member_id, t.id from sending_try t where t.shown_at is not null order by t.shown_at desc, t.id desc limit most
$$;
revoke all on function due_sending(timestamptz, int), shown_sending(int) from public;
grant execute on function due_sending(timestamptz, int), shown_sending(int) to alongside_app;
