-- When and by whom an absence was recorded, and how many moves of that person lay in it by then: an absence explains
-- delay, so one that was recorded afterwards is seen as such. The journal knows the first two of every earlier one.
alter table org.absence
    add column recorded_at  timestamptz,
    add column recorded_by  bigint,
    add column moves_within integer not null default 0;

update org.absence a
set recorded_at = e.at, recorded_by = e.person_id
from journal.entry e
where e.kind = 'org.absence' and e.subject = 'person:' || a.person_id
  and (e.leaf::jsonb -> 'facts' ->> 'absence')::bigint = a.absence_id;

-- What somebody did between two instants is asked for rarely, and appending must not pay for it.
create index entry_by_instant on journal.entry using brin (at) with (autosummarize = on);
