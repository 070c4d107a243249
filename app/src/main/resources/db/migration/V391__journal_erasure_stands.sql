-- Until when words may still be erased, for all who read of it: where whoever said them asked, as long as that stands, and
-- not for the time in which one leader answers another; by a court's decision, and where another alone asked, for that time.
create function journal.erasure_stands(asked journal.entry, wished journal.entry) returns timestamptz
    language sql stable parallel safe set search_path = journal, pg_temp as $$
    select case when wished.entry_id is null
                    or coalesce(coalesce(asked.act, asked.leaf)::jsonb -> 'facts' ->> 'court', '') <> ''
                then journal.erasure_until(asked)
                else least(journal.erasure_until(asked), journal.wish_until(wished)) end
$$;
revoke all on function journal.erasure_stands(journal.entry, journal.entry) from public;
grant execute on function journal.erasure_stands(journal.entry, journal.entry) to damlam_app;
