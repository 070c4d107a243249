-- What minutes and conclusions say of a day is held to the clock and to papers: no hour that has not come, and a decision
-- is found wrong by a paper that is named.
create function discipline.dated_truly() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    on_day date;
begin
    if new.kind = 'WRONG' and not new.facts ?& array['restsOn', 'dated'] then
        raise exception 'a decision is found wrong by a paper that is named';
    end if;
    if new.kind not in ('REVIEW', 'MEET', 'PROPOSE') then
        return new;
    end if;
    select (a.facts ->> 'meeting')::date into on_day from act a
    where a.proceeding_id = new.proceeding_id
      and a.kind = case when new.kind = 'REVIEW' then 'SUMMON' else 'CALL' end
    order by a.no desc limit 1;
    select greatest(on_day, (max(a.at) at time zone 'Asia/Ho_Chi_Minh')::date) into on_day from act a
    where new.kind = 'PROPOSE' and a.proceeding_id = new.proceeding_id and a.kind = 'COUNT' and a.facts ? 'ballot';
    if on_day + greatest((new.facts ->> 'begun')::time, (new.facts ->> 'ended')::time)
            > new.at at time zone 'Asia/Ho_Chi_Minh' then
        raise exception 'minutes tell of no hour that has not come';
    end if;
    return new;
end
$$;
revoke all on function discipline.dated_truly() from public;
create trigger act_dated_truly before insert on discipline.act
    for each row execute function discipline.dated_truly();
