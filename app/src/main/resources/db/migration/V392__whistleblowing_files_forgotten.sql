-- Words that are erased go with the files that came with them, as those of an explanation do (V314): what shows whom a report
-- comes from stands as often in a file. Files of words that were erased before this stay, as their authors were told.
alter table whistleblowing.attachment drop constraint attachment_bytes_check,
    add constraint attachment_bytes_check check (bytes > 0 or (bytes = 0 and content = ''));

-- As V301, with the files; and what whoever reported left empty stays empty, for nothing of it was erased.
create or replace function whistleblowing.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = whistleblowing, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'whistleblowing.report' then
            update whistleblowing.report
            set what = gone, happened = case when happened = '' then '' else gone end
            where report_id = act.id;
            update whistleblowing.attachment set ending = '', content = '', bytes = 0
            where report_id = act.id and message_no = 0;
        when 'whistleblowing.ask', 'whistleblowing.reply' then
            update whistleblowing.message set words = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
            update whistleblowing.attachment set ending = '', content = '', bytes = 0
            where report_id = act.id and message_no = (act.facts ->> 'no')::int;
        when 'whistleblowing.close' then
            update whistleblowing.closing set words = gone where report_id = act.id;
        when 'whistleblowing.denounce' then
            update whistleblowing.denunciation set words = gone where report_id = act.id;
        when 'whistleblowing.refuse' then
            update whistleblowing.refusal set words = gone where report_id = act.id;
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

-- Nothing is added to a report whose words were erased, neither a question (V350) nor by whoever reported: who has more to say
-- makes a new report.
drop trigger words_there on whistleblowing.message;
create trigger words_there before insert on whistleblowing.message
    for each row execute function whistleblowing.heed_words();
