-- A file of referrals is kept like any other (EXC-4): its exact bytes sealed, and of its rows the verdict. What a row asks lies sealed at the plan.
alter table exchange_file drop constraint exchange_file_kind_check;
alter table exchange_file add constraint exchange_file_kind_check check (kind in ('mif', 'otf', 'rtf', 'referral'));
