-- What was issued stays as it was issued, whatever the program asks; only words that were erased by law go.
create or replace function directives.keep_issued() returns trigger language plpgsql as $$
begin
    if not exists (select from directives.directive
                   where directive_id = coalesce(new.directive_id, old.directive_id) and state = 'ISSUED') then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' then
        if (new.title, new.text) = (journal.erased_words(), journal.erased_words())
            and to_jsonb(new) - '{title,text}'::text[] = to_jsonb(old) - '{title,text}'::text[]
            and exists (select
                        from journal.entry e join journal.erased x using (entry_id)
                        where e.subject = 'directive:' || new.directive_id and e.kind = 'directives.issue') then
            return new;
        end if;
    end if;
    raise exception 'directive % is issued; its requirements no longer change',
        coalesce(new.directive_id, old.directive_id);
end
$$;

-- Duties say what they say until they are issued by the last act on them, and from then on by that of the issue.
create function directives.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = directives, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'directives.issue' then
            update directives.requirement set title = gone, text = gone where directive_id = act.id;
        when 'directives.settle', 'directives.add' then
            update directives.requirement q set title = gone, text = gone
            from directives.directive d
            where q.requirement_id = (act.facts ->> 'requirement')::bigint
              and d.directive_id = q.directive_id and d.state <> 'ISSUED';
        when 'directives.sendBack' then
            update directives.directive set sent_back = gone
            where directive_id = act.id and sent_back is not null
              and which = (select max(entry_id) from journal.entry
                           where subject = 'directive:' || act.id and kind = 'directives.sendBack');
        when 'directives.paper' then
            update directives.paper_list set file_name = gone where paper_id = (act.facts ->> 'paper')::bigint;
        when 'directives.minutes' then
            update directives.minutes set file_name = gone where minutes_id = (act.facts ->> 'minutes')::bigint;
        when 'directives.ask', 'directives.answer' then
            perform directives.forget_question(which, act.kind, (act.facts ->> 'requirement')::bigint);
        else null;
    end case;
end
$$;

-- Questions about a duty, and their answers, are in the order of their acts.
create function directives.forget_question(which bigint, what text, about bigint) returns void
    language sql set search_path = directives, pg_temp as $$
    update directives.question q
    set words  = case when what = 'directives.ask' then journal.erased_words() else words end,
        answer = case when what = 'directives.answer' then journal.erased_words() else answer end
    where q.question_id = (
        select question_id from directives.question
        where requirement_id = about and (what = 'directives.ask' or answered_at is not null)
        order by question_id
        limit 1
        offset (select count(*) from journal.entry e
                where e.subject = (select subject from journal.entry where entry_id = which)
                  and e.kind = what and e.entry_id < which
                  and (coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'requirement')::bigint = about))
$$;

revoke all on function directives.forget_words(bigint), directives.forget_question(bigint, text, bigint) from public;
grant execute on function directives.forget_words(bigint) to damlam_app;
