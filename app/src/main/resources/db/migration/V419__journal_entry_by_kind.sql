-- The check of the record holds each table against its acts, which it knows by their kinds: some 150 statements, each of
-- which read the whole journal to find a few.

create index entry_by_kind on journal.entry (kind, entry_id);
