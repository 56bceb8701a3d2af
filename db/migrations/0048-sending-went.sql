-- When a message was taken by whoever carries it: from then on it is not sent again, whatever fails in writing down what became of it.
alter table sending_try add column went_at timestamptz;
