-- A hearing may go on after the words of the report that it came from were erased (V370 lets none begin): nobody is held to
-- have kept silent about words that nobody can read, so where they explained nothing no conclusion lies upon them.
create function inspection.heed_erased() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if exists (select from hearing h join whistleblowing.report r on r.report_id = h.report_id
               where h.hearing_id = new.hearing_id and r.what = journal.erased_words()) then
        raise exception 'nobody is held to have kept silent about erased words';
    end if;
    return new;
end
$$;
create trigger conclusion_heeds_erased before insert on inspection.conclusion
    for each row when (new.silent and inspection.weight(new.outcome) > 1)
    execute function inspection.heed_erased();
revoke all on function inspection.heed_erased() from public;
