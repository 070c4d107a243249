-- What somebody wrote about a rule can be erased by law like other words; that it was reported stays.
create function policy.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = policy, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'policy.name' then
            update policy.regulation set subject = gone where regulation_id = act.id;
        when 'policy.report' then
            update policy.report set why = gone, wish = ''
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        when 'policy.review', 'policy.propose', 'policy.consult', 'policy.amend', 'policy.enforce', 'policy.keep' then
            update policy.step set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        else null;
    end case;
end
$$;
revoke all on function policy.forget_words(bigint) from public;
grant execute on function policy.forget_words(bigint) to damlam_app;
