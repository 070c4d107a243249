-- A password that somebody else has set is changed at the first sign-in. The stamp changes with the password and with
-- closing: sessions that began under another stamp are over.
alter table access.account add column must_change boolean not null default false;
alter table access.account add column stamp integer not null default 0;
