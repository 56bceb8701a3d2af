-- What is new in these indexes may gather again, in a list of eight pages: a search reads that much without a trace, and who writes pays a tenth
-- less than for putting each word in its place. It is the list of four megabytes that made a search wait (0022).
alter index member_card_names set (fastupdate = on, gin_pending_list_limit = 64);
alter index member_card_phones set (fastupdate = on, gin_pending_list_limit = 64);
alter index name_part_letters set (fastupdate = on, gin_pending_list_limit = 64);
alter index name_part_variants set (fastupdate = on, gin_pending_list_limit = 64);
