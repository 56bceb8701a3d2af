-- CON-10: what an organization that referred was last told of the person, so that each thing told stands in the accounting once.
alter table referral add column told text;
