-- Why a check of the record came to no end: that is an alarm, and not the same as having found nothing.
alter table journal.check_run add column problem text not null default '';
