-- What the rule book said on a day is not rewritten unseen: a version that changes what held on days that are past says
-- so, and why; and what a later release brings is known from that day on only. Null is what was there first.
alter table rulebook.rule add column correction boolean not null default false;
alter table rulebook.rule add column shipped_at timestamptz;
alter table rulebook.rule add check (not correction or (proposed_by is not null and reason <> ''));
alter table rulebook.rule add check (shipped_at is null or proposed_by is null);
