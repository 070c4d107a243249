-- How to reach somebody without waiting for an e-mail; shown to those who have to call, and to nobody else.
alter table org.person add column phone text;
