-- A phone that several people share holds one session for each. Those that one and the same person holds, as who decides for two children, name each
-- other here, and need no six numbers between them.
alter table registry_phone_session add column holder_id uuid;
