-- Leaves are published. Who did what to what is therefore no longer said in them but beside them, as their words are,
-- and enters them as a salted hash. Leaves from before say it in the open, and stay as they were hashed.
alter table journal.entry add column act text;
alter table journal.entry add column act_salt bytea check (length(act_salt) = 16);
