-- As V441, and the count of a vote on paper that was entered wrongly: by whoever entered it, or who leads the council.
-- Whoever decides has no hand in it, and what was counted from ballots on the screen cannot be wrong.
create or replace function discipline.struck_own() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    struck act;
begin
    if new.kind <> 'STRIKE' or access.is_system() then
        return new;
    end if;
    select a.* into struck from act a
    where a.proceeding_id = new.proceeding_id and a.no = (new.facts ->> 'of')::int;
    if struck.kind = 'COUNT' then
        if struck.facts ->> 'ballot' is not null then
            raise exception 'what was voted on the screen is not counted anew';
        end if;
        if struck.person_id <> new.person_id
            and new.person_id::text is distinct from (select c.facts ->> 'seatCHAIR' from act c
                                                      where c.proceeding_id = new.proceeding_id and c.kind = 'COUNCIL'
                                                      order by c.no desc limit 1) then
            raise exception 'a count is taken back by whoever entered it or leads the council';
        end if;
        return new;
    end if;
    if decides(new.person_id, new.proceeding_id) or is_party(new.person_id, new.proceeding_id, '{OFFICER}') then
        return new;
    end if;
    if struck.kind is distinct from 'ABSENCE' or struck.person_id <> new.person_id then
        raise exception 'only an absence that they entered is theirs to take back';
    end if;
    return new;
end
$$;
