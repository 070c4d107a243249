-- What was accepted as a denunciation is kept until it is settled: nobody settles what nobody can read. What its author asked
-- before it was accepted rests until then: it counts again once it is settled, if its last day is not over.

create function whistleblowing.in_proceeding(which bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select exists (select from acceptance where report_id = which)
        and not exists (select from closing where report_id = which)
$$;
revoke all on function whistleblowing.in_proceeding(bigint) from public;
grant execute on function whistleblowing.in_proceeding(bigint) to damlam_app;

-- As V302, without what rests.
create or replace function journal.erasure_wished(which bigint) returns bigint
    language sql stable security definer set search_path = journal, pg_temp as $$
    select max(entry_id) from (
        select e.entry_id
        from journal.leaf l join journal.entry e on e.subject = 'act:' || l.leaf_no
        where l.entry_id = which and e.kind = 'proofs.eraseOwn' and e.person_id = journal.words_of(which)
          and journal.wish_until(e) > access.present()
        union all
        select e.entry_id
        from journal.entry said join journal.entry e on e.subject = said.subject and e.kind = 'whistleblowing.wish'
            join whistleblowing.erasure_wish w on w.report_id = substring(said.subject from 9)::bigint
                and w.no = (coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'no')::int
                and w.day = (e.at at time zone 'Asia/Ho_Chi_Minh')::date
        where said.entry_id = which and said.kind in ('whistleblowing.report', 'whistleblowing.reply')
          and w.message_no = case said.kind when 'whistleblowing.report' then 0
                                 else (coalesce(said.act, said.leaf)::jsonb -> 'facts' ->> 'no')::int end
          and not whistleblowing.in_proceeding(w.report_id)
          and journal.wish_until(e) > access.present()) wished
$$;

-- Whether whoever reported asked to erase the words of an act, and that rests.
create function journal.erasure_rests(which bigint) returns boolean
    language sql stable security definer set search_path = journal, pg_temp as $$
    select exists (select from journal.reporters_wish() wished
                       join journal.entry said on said.entry_id = wished
                   where wished = which
                     and whistleblowing.in_proceeding(substring(said.subject from ':(\d+)$')::bigint))
$$;
revoke all on function journal.erasure_rests(bigint) from public;
grant execute on function journal.erasure_rests(bigint) to damlam_app;

-- Nobody asks for it anew meanwhile either.
create function whistleblowing.heed_proceeding() returns trigger
    language plpgsql security definer set search_path = whistleblowing, pg_temp as $$
begin
    if whistleblowing.in_proceeding(new.report_id) then
        raise exception 'words of an accepted denunciation are kept until it is settled';
    end if;
    return new;
end
$$;
revoke all on function whistleblowing.heed_proceeding() from public;
create trigger not_in_proceeding before insert on whistleblowing.erasure_wish
    for each row execute function whistleblowing.heed_proceeding();
