-- A row of a member file that asks nothing more of its member bears a mark: the digest of what was read and the seq of the member's head
-- then. The next file's row with the same content, on a chart that has not moved, is known to change nothing without loading the chart.

alter table exchange_row add column mark text;

-- The rows of the file before are found by CIN: for their marks, and to tell who is gone.
create index exchange_row_cin on exchange_row (organization_id, file_id, cin);

-- A block of new members opens by one range of ids: they are made together under one long random prefix, so nobody else's can lie within.
-- Looking a new row up in the text of a whole block cost more than storing it.
do $$
declare name text;
begin
  foreach name in array array['member', 'address', 'phone', 'supporter', 'safety_flag', 'coverage', 'authorization', 'population_finding', 'episode',
    'assignment', 'task', 'member_card']
  loop
    execute format('create policy %I on %I for insert with check (member_id >= nullif(current_setting(''alongside.new_from'', true), '''')::uuid '
      'and member_id <= nullif(current_setting(''alongside.new_to'', true), '''')::uuid)', name || '_new', name);
  end loop;
  foreach name in array array['head', 'journal', 'journal_input', 'outcome']
  loop
    execute format('create policy %I on %I for insert with check (subject_id >= nullif(current_setting(''alongside.new_from'', true), '''')::uuid '
      'and subject_id <= nullif(current_setting(''alongside.new_to'', true), '''')::uuid)', name || '_new', name);
  end loop;
end $$;
