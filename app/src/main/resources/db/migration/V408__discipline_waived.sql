-- A meeting is held without the person at their own wish only: they ask for it here, or by a letter where they cannot,
-- and may take it back until it meets. By whom, as ActKind has it.
create or replace function discipline.may_do(person bigint, proceeding bigint, what text) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select case
        when what = 'CONTEST' then is_party(person, proceeding, '{CONCERNED}')
            or (is_party(person, proceeding, '{DECIDER,OFFICER,CHAIR,MEMBER,SECRETARY}')
                and exists (select from act c where c.proceeding_id = proceeding and c.kind = 'CONFLICT'
                            and c.facts ->> 'person' = person::text))
        when what in ('SELF_REVIEW', 'ATTEST', 'APPEAR') then is_party(person, proceeding, '{CONCERNED}')
        when what in ('SUSPEND', 'RESUME', 'LIFT', 'RECEIVE', 'COMPLAIN', 'HEARD', 'WAIVE')
            then is_party(person, proceeding, '{CONCERNED,DECIDER,OFFICER}')
        when what in ('REVIEW', 'REPORT') then is_party(person, proceeding, '{CHAIR}')
        when what in ('CALL', 'MEET', 'BALLOT', 'BREAK', 'COUNT', 'PROPOSE', 'ABSENCE')
            then is_party(person, proceeding, '{SECRETARY}')
              or (is_party(person, proceeding, '{MEMBER}')
                  and person::text = (select c.facts ->> 'seatCHAIR' from act c
                                      where c.proceeding_id = proceeding and c.kind = 'COUNCIL'
                                      order by c.no desc limit 1))
              or (what = 'ABSENCE' and is_party(person, proceeding, '{CHAIR}'))
        when what in ('CONFLICT', 'STRIKE', 'BREACH', 'PRIOR', 'SECONDED', 'SUMMON', 'ANSWERS', 'ACCEPT', 'DIALOGUE',
                      'RECTIFY')
            then is_party(person, proceeding, '{DECIDER,OFFICER}')
        else is_party(person, proceeding, '{DECIDER}')
    end
$$;

create function discipline.waived_first() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    called int;
begin
    if new.kind = 'WAIVE' and not new.facts ?& array['paper', 'dated']
        and new.person_id <> (select p.person_id from proceeding p where p.proceeding_id = new.proceeding_id) then
        raise exception 'what another enters for the person rests on a document';
    end if;
    if new.kind not in ('REVIEW', 'MEET') or new.facts ->> 'presence' is distinct from 'ASKED_TO_GO_ON' then
        return new;
    end if;
    select max(a.no) into called from act a
    where a.proceeding_id = new.proceeding_id and a.kind in ('SUMMON', 'CALL');
    if (select a.kind from act a
        where a.proceeding_id = new.proceeding_id and a.no > called and a.kind in ('WAIVE', 'APPEAR')
        order by a.no desc limit 1) is distinct from 'WAIVE' then
        raise exception 'the person did not ask that the meeting be held without them';
    end if;
    return new;
end
$$;
revoke all on function discipline.waived_first() from public;
create trigger act_waived_first before insert on discipline.act
    for each row execute function discipline.waived_first();
