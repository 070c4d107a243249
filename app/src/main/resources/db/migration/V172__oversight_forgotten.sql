-- What somebody wrote in an inspection can be erased by law like other words; that it was done stays.
create function oversight.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'oversight.plan' then
            update oversight.plan set subject = gone, scope = '', items = '' where plan_id = act.id;
        when 'oversight.checklist' then
            update oversight.checklist set items = gone where checklist_id = act.id;
        when 'oversight.answer' then
            update oversight.answer set words = gone
            where inspection_id = act.id and item_no = (act.facts ->> 'item')::int and no = (act.facts ->> 'no')::int;
        when 'oversight.find' then
            update oversight.finding set words = gone where finding_id = (act.facts ->> 'finding')::bigint;
        when 'oversight.drop' then
            update oversight.finding_drop set words = gone where finding_id = (act.facts ->> 'finding')::bigint;
        when 'oversight.explain' then
            update oversight.explanation set words = gone
            where inspection_id = act.id and no = (act.facts ->> 'no')::int;
        when 'oversight.sign', 'oversight.refuse' then
            update oversight.signature set words = gone
            where inspection_id = act.id and side = act.facts ->> 'side';
        when 'oversight.recommend' then
            update oversight.recommendation set words = gone
            where inspection_id = act.id and no = (act.facts ->> 'no')::int;
        when 'oversight.conclude' then
            update oversight.conclusion set words = gone where inspection_id = act.id;
        else null;
    end case;
end
$$;
revoke all on function oversight.forget_words(bigint) from public;
grant execute on function oversight.forget_words(bigint) to damlam_app;
