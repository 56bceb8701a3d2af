-- The rows of the file before are looked up by CIN. Beside the table's own key the index by file and CIN had no advantage the planner could see while
-- it took a new file for empty, and then each look-up read the whole file: twenty thousand rows again took a minute, and a hundred thousand half an hour.
-- By CIN first there is only one way to find a row.
drop index exchange_row_cin;
create index exchange_row_cin on exchange_row (organization_id, cin, file_id);
