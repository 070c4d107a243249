-- Steps of a report, and consolidated reports, are in the order of their acts. The words that a head wrote are what the
-- report said when it was sent: they go with it.
create function reports.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = reports, pg_temp as $$
declare
    act    record;
    before bigint;
    gone   constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    if act.kind in ('reports.submit', 'reports.return', 'reports.remind') then
        select count(*) into before
        from journal.entry e
        where e.subject = 'report:' || act.id and e.kind = act.kind and e.entry_id < which;
        update reports.step set said = gone
        where step_id = (select step_id from reports.step
                         where report_id = act.id
                           and kind = case act.kind when 'reports.submit' then 'SUBMITTED'
                                                    when 'reports.return' then 'RETURNED' else 'REMINDED' end
                         order by step_id limit 1 offset before);
        if act.kind = 'reports.submit' then
            update reports.words set words = gone where report_id = act.id and words <> '';
        end if;
    elsif act.kind = 'reports.consolidate' then
        select count(*) into before
        from journal.entry e
        where e.subject = 'form:' || act.id and e.kind = act.kind and e.entry_id < which
          and coalesce(e.act, e.leaf)::jsonb -> 'facts' -> 'cutOff' = act.facts -> 'cutOff';
        update reports.consolidation set said = gone
        where consolidation_id = (select consolidation_id from reports.consolidation
                                  where form_id = act.id and cut_off = (act.facts ->> 'cutOff')::date
                                  order by consolidation_id limit 1 offset before);
        update reports.summary set words = gone
        where form_id = act.id and cut_off = (act.facts ->> 'cutOff')::date and words <> '';
    end if;
end
$$;
revoke all on function reports.forget_words(bigint) from public;
grant execute on function reports.forget_words(bigint) to damlam_app;
