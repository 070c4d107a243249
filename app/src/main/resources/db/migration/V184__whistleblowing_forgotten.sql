-- What somebody wrote in a report can be erased by law like other words; that it was made stays.
create function whistleblowing.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = whistleblowing, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'whistleblowing.report' then
            -- The words of that act hold who wrote it as well.
            update whistleblowing.report set what = gone, happened = gone, identity = gone where report_id = act.id;
        when 'whistleblowing.ask', 'whistleblowing.reply' then
            update whistleblowing.message set words = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        when 'whistleblowing.close' then
            update whistleblowing.closing set words = gone where report_id = act.id;
        when 'whistleblowing.denounce' then
            update whistleblowing.denunciation set words = gone where report_id = act.id;
        when 'whistleblowing.accept' then
            update whistleblowing.acceptance set whom = gone where report_id = act.id;
        when 'whistleblowing.unprotect' then
            update whistleblowing.protection_end set words = gone where report_id = act.id;
        when 'whistleblowing.openAsk' then
            update whistleblowing.opening set ground = gone, article = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        when 'whistleblowing.openAgree', 'whistleblowing.openRefuse' then
            update whistleblowing.opening_decision set words = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        else null;
    end case;
end
$$;
revoke all on function whistleblowing.forget_words(bigint) from public;
grant execute on function whistleblowing.forget_words(bigint) to damlam_app;
