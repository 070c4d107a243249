-- Whoever is asked says when that is all; until then, or until the last day is over, nobody concludes. More time that
-- nobody decided on counts as given.
alter table inspection.explanation add column complete boolean not null default true;
alter table inspection.explanation alter column complete drop default;

create or replace function inspection.heard_first() returns trigger language plpgsql as $$
declare
    asked_person bigint;
    last_day     date;
begin
    select asked, greatest(answer_by, coalesce((select max(e.until) from inspection.extension e
                                                left join inspection.extension_decision d using (hearing_id, no)
                                                where e.hearing_id = h.hearing_id and d.granted is not false), answer_by))
    into asked_person, last_day
    from inspection.hearing h where h.hearing_id = new.hearing_id;
    if asked_person = new.person_id then
        raise exception 'nobody concludes on themselves';
    end if;
    if new.silent = exists (select from inspection.explanation where hearing_id = new.hearing_id) then
        raise exception 'a conclusion says whether the person explained';
    end if;
    if not exists (select from inspection.explanation where hearing_id = new.hearing_id and complete)
            and (new.at at time zone 'Asia/Ho_Chi_Minh')::date <= last_day then
        raise exception 'the person still has time to explain, until %', last_day;
    end if;
    return new;
end
$$;

-- What the person asked declares after the question bars nobody by itself, unless it is kinship: else anybody could be
-- rid of all who might judge.
create function inspection.barred(judge bigint, asked bigint, since timestamptz) returns boolean
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select exists (select from inspection.interest i
                   where ((i.declared_by, i.other) = (judge, asked)
                          or (i.declared_by, i.other) = (asked, judge)
                             and (i.kinship <> 'INTEREST' or i.declared_at < since))
                     and not exists (select from inspection.interest_end e where e.interest_id = i.interest_id))
$$;
revoke all on function inspection.barred(bigint, bigint, timestamptz) from public;
grant execute on function inspection.barred(bigint, bigint, timestamptz) to damlam_app;
