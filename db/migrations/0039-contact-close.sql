-- A contact that waits for somebody who works here no more is closed by the supervisor: it stays as written and waits on no list (EXC-47).
alter table contact add column closed_at timestamptz, add column closed_by uuid, add column close_reason text check (close_reason <> ''),
  add check ((closed_at is null) = (close_reason is null));
