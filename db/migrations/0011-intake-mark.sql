-- A row of a member file that asks nothing more of its member bears a mark: the digest of what was read and the seq of the member's head
-- then. The next file's row with the same content, on a chart that has not moved, is known to change nothing without loading the chart.

alter table exchange_row add column mark text;

-- The rows of the file before are found by CIN: for their marks, and to tell who is gone.
create index exchange_row_cin on exchange_row (organization_id, file_id, cin);
