-- Whoever writes to the database itself is held to the coarse of what the program asks: nobody is handed a proceeding,
-- chairs its review or leads its council who heads nothing, is nobody's deputy and stands in for nobody; nor whom it is
-- about or who is related to them. Which unit they must lead the program asks.
create function discipline.led() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    leader    bigint := (new.facts ->> case new.kind when 'HAND_OVER' then 'decider'
                                                     when 'SUMMON' then 'chair'
                                                     when 'COUNCIL' then 'seatCHAIR' end)::bigint;
    concerned bigint;
begin
    -- What the system passes on goes to heads by itself; older ones were handed to others.
    if leader is null or access.is_system() or (new.kind = 'SUMMON' and leader = decider(new.proceeding_id)) then
        return new;
    end if;
    select p.person_id into concerned from proceeding p where p.proceeding_id = new.proceeding_id;
    if leader = concerned or inspection.related(leader, concerned) then
        raise exception 'nobody leads a proceeding on themselves or a relative';
    end if;
    if not heads(leader) and not exists (select from access.stands_in(leader)) then
        raise exception 'whoever is to lead a proceeding leads nothing';
    end if;
    return new;
end
$$;
revoke all on function discipline.led() from public;
create trigger act_led before insert on discipline.act for each row execute function discipline.led();
