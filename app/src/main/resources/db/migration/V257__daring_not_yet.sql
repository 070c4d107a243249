-- What a test of protection asks about may not have happened yet: that neither meets it nor fails it, and it is answered later.
alter table daring.test alter column met drop not null;
