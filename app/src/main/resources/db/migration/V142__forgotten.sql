-- Numbers and symbols are facts and stay: a register without them would have gaps.
create function numbers.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = numbers, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    if act.kind = 'numbers.take' then
        update numbers.taken set signer = gone
        where series_id = act.id and year = (act.facts ->> 'year')::int and no = (act.facts ->> 'no')::int;
    elsif act.kind = 'numbers.series' then
        update numbers.series set name = gone, decision = gone where series_id = act.id;
    end if;
end
$$;

-- What somebody signed for stands among what others did, one behind the other: all of it goes.
create function registers.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = registers, pg_temp as $$
declare
    act    record;
    signed boolean;
    gone   constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    if act.kind = 'registers.copy' then
        update registers.copy
        set recipients = gone, signer = gone, part = case part when '' then '' else gone end,
            extract = case extract when '' then '' else gone end
        where copy_id = (act.facts ->> 'copy')::bigint;
    elsif act.kind = 'registers.sending' then
        signed := coalesce((act.facts ->> 'signedFor')::boolean, act.facts is null);
        if signed then
            update registers.sending set received = gone where document_id = act.id and received <> '';
        elsif not exists (select from journal.entry e
                          where e.subject = 'document:' || act.id and e.kind = act.kind and e.entry_id > which
                            and coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'signedFor' is null
                            and e.text like E'%\n%\n%\n%') then
            update registers.sending
            set recipients = gone, copy_kept = gone, note = gone, received = gone
            where document_id = act.id;
        end if;
    end if;
end
$$;

-- The work that a case is about is said by the act that gave it out.
create or replace function cases.forget_words(entry bigint) returns void
    language plpgsql security definer set search_path = cases, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(entry);
    if act.kind = 'cases.move' then
        update cases.move set words = gone, outside = case outside when '' then '' else gone end
        where case_id = act.id and move_no = (act.facts ->> 'no')::int;
        if act.facts ->> 'move' = 'ISSUE' then
            update cases.work set title = gone, product = case product when '' then '' else gone end
            where case_id = act.id;
        end if;
    end if;
end
$$;

revoke all on function numbers.forget_words(bigint), registers.forget_words(bigint) from public;
grant execute on function numbers.forget_words(bigint), registers.forget_words(bigint) to damlam_app;
