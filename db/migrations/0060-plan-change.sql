-- The last ECM service with another plan, as whoever asks the new one says it (CLOCK-10).
alter table authorization_request add column last_elsewhere_on date;
