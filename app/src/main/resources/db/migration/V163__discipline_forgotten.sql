-- What was said in a proceeding can be erased by law like other words; that the act was done stays.
create function discipline.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    done record;
    gone constant text := journal.erased_words();
begin
    select * into done from journal.erased_act(which);
    if done.kind like 'discipline.%' then
        update discipline.act a set words = gone
        where a.proceeding_id = done.id and a.no = (done.facts ->> 'no')::int and a.words <> '';
    end if;
end
$$;
revoke all on function discipline.forget_words(bigint) from public;
grant execute on function discipline.forget_words(bigint) to damlam_app;
