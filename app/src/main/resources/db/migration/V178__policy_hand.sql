-- A review that was given to another unit: its words can be erased like those of any step.
create or replace function policy.forget_words(which bigint) returns void
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
        when 'policy.review', 'policy.propose', 'policy.consult', 'policy.amend', 'policy.enforce', 'policy.keep',
             'policy.hand' then
            update policy.step set words = gone
            where regulation_id = act.id and no = (act.facts ->> 'no')::int;
        else null;
    end case;
end
$$;
