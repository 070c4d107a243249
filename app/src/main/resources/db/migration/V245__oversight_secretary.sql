-- Who writes the minutes (Mẫu 1.9). Those that were sent before it was asked have none, and read as they did.
alter table oversight.sending add column secretary bigint references org.person;
