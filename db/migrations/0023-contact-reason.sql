-- Why a signed contact was mended: it is only amended, and who reads it later sees why (EXC-47).
alter table contact add column amend_reason text check (amend_reason <> '');
