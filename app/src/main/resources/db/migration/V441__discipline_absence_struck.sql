-- As V404, but whoever entered that the person did not come takes that back: who leads the review or the council, or its
-- secretary.
create or replace function discipline.may_do(person bigint, proceeding bigint, what text) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select case
        when what = 'CONTEST' then is_party(person, proceeding, '{CONCERNED}')
            or (is_party(person, proceeding, '{DECIDER,OFFICER,CHAIR,MEMBER,SECRETARY}')
                and exists (select from act c where c.proceeding_id = proceeding and c.kind = 'CONFLICT'
                            and c.facts ->> 'person' = person::text))
        when what in ('SELF_REVIEW', 'ATTEST', 'APPEAR') then is_party(person, proceeding, '{CONCERNED}')
        when what in ('SUSPEND', 'RESUME', 'LIFT', 'RECEIVE', 'COMPLAIN', 'HEARD', 'WAIVE')
            then is_party(person, proceeding, '{CONCERNED,OFFICER}') or decides(person, proceeding)
        when what in ('REVIEW', 'REPORT') then leads_review(person, proceeding)
        when what in ('CALL', 'MEET', 'BALLOT', 'BREAK', 'COUNT', 'PROPOSE', 'ABSENCE')
            then is_party(person, proceeding, '{SECRETARY}')
              or (is_party(person, proceeding, '{MEMBER}')
                  and person::text = (select c.facts ->> 'seatCHAIR' from act c
                                      where c.proceeding_id = proceeding and c.kind = 'COUNCIL'
                                      order by c.no desc limit 1))
              or (what = 'ABSENCE' and leads_review(person, proceeding))
        when what = 'STRIKE'
            then is_party(person, proceeding, '{OFFICER,SECRETARY}') or decides(person, proceeding)
              or leads_review(person, proceeding)
              or (is_party(person, proceeding, '{MEMBER}')
                  and person::text = (select c.facts ->> 'seatCHAIR' from act c
                                      where c.proceeding_id = proceeding and c.kind = 'COUNCIL'
                                      order by c.no desc limit 1))
        when what in ('CONFLICT', 'BREACH', 'PRIOR', 'SECONDED', 'SUMMON', 'ANSWERS', 'ACCEPT', 'DIALOGUE',
                      'RECTIFY')
            then is_party(person, proceeding, '{OFFICER}') or decides(person, proceeding)
        -- Nobody gives away what is another's.
        when what = 'HAND_OVER' then decider(proceeding) = person
        else decides(person, proceeding)
    end
$$;

-- And nothing else that another entered.
create function discipline.struck_own() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
begin
    if new.kind <> 'STRIKE' or access.is_system() or decides(new.person_id, new.proceeding_id)
        or is_party(new.person_id, new.proceeding_id, '{OFFICER}') then
        return new;
    end if;
    if not exists (select from act a where a.proceeding_id = new.proceeding_id
                   and a.no = (new.facts ->> 'of')::int and a.kind = 'ABSENCE' and a.person_id = new.person_id) then
        raise exception 'only an absence that they entered is theirs to take back';
    end if;
    return new;
end
$$;
revoke all on function discipline.struck_own() from public;
create trigger act_struck_own before insert on discipline.act
    for each row execute function discipline.struck_own();
