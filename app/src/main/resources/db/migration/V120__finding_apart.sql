-- What an entry says is kept apart from its few facts: those of 100,000 documents then lie on a thousand pages instead of
-- twenty thousand, and a question that touches a third of them reads a twentieth (bench/README.md). Entries made before are made anew.
alter table finding.document set (toast_tuple_target = 128);
alter table finding.work set (toast_tuple_target = 128);
alter table finding.report set (toast_tuple_target = 128);
truncate finding.entry;
