-- When the benefit ends after a member's stop: visits stop at once, the benefit on its notice's day (CLOCK-22), and until then the stop is taken back.

alter table episode add column benefit_ends_on date;
