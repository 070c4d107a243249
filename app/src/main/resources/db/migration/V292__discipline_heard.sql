-- Who is said to have been heard elsewhere says here whether it is so, before discipline is decided on it: by whom, and
-- in which order, as ActKind and Next have it.
create or replace function discipline.may_do(person bigint, proceeding bigint, what text) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select case
        when what = 'CONTEST' then is_party(person, proceeding, '{CONCERNED}')
            or (is_party(person, proceeding, '{DECIDER,OFFICER,CHAIR,MEMBER,SECRETARY}')
                and exists (select from act c where c.proceeding_id = proceeding and c.kind = 'CONFLICT'
                            and c.facts ->> 'person' = person::text))
        when what in ('SELF_REVIEW', 'ATTEST') then is_party(person, proceeding, '{CONCERNED}')
        when what in ('SUSPEND', 'RESUME', 'LIFT', 'RECEIVE', 'COMPLAIN', 'HEARD')
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

-- What is skipped names its paper and the last day to answer; no discipline before the person answered or that day is
-- over, nor before what they contest was answered.
create function discipline.heard_first() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
declare
    skipped act%rowtype;
    on_day  date := coalesce((new.facts ->> 'issued')::date, (new.at at time zone 'Asia/Ho_Chi_Minh')::date);
begin
    if new.kind in ('SKIP_BOTH', 'SKIP_REVIEW') then
        if not new.facts ? 'sayBy' or (new.facts ->> 'sayBy')::date < on_day then
            raise exception 'whoever was heard elsewhere is asked whether it is so';
        end if;
        if new.kind = 'SKIP_BOTH'
            and (not new.facts ?& array['restsOn', 'dated', 'heard', 'day']
                 or (new.facts ->> 'heard')::date > (new.facts ->> 'dated')::date
                 or (new.facts ->> 'dated')::date > (new.facts ->> 'day')::date
                 or (new.facts ->> 'day')::date > on_day) then
            raise exception 'what spares review and council is a paper that came after the person was heard';
        end if;
        return new;
    end if;
    if new.kind = 'HEARD' and new.person_id <> (select p.person_id from proceeding p where p.proceeding_id = new.proceeding_id)
        and not new.facts ?& array['paper', 'dated'] then
        raise exception 'what another enters for the person rests on a document';
    end if;
    if new.kind <> 'DECIDE' then
        return new;
    end if;
    select * into skipped from act a
    where a.proceeding_id = new.proceeding_id and a.kind in ('SKIP_BOTH', 'SKIP_REVIEW', 'SUMMON')
    order by a.no desc limit 1;
    if skipped.kind is null or not skipped.facts ? 'sayBy' then
        return new;
    end if;
    if on_day <= (skipped.facts ->> 'sayBy')::date
        and not exists (select from act a where a.proceeding_id = new.proceeding_id and a.no > skipped.no
                        and a.kind in ('HEARD', 'SELF_REVIEW')) then
        raise exception 'the person is still to say whether they were heard';
    end if;
    if exists (select from act c where c.proceeding_id = new.proceeding_id and c.no > skipped.no and c.kind = 'HEARD'
               and c.facts ->> 'heardThere' = 'CONTESTED'
               and not exists (select from act r where r.proceeding_id = c.proceeding_id and r.no > c.no
                               and r.kind = 'REPLY')) then
        raise exception 'what the person contests is answered first';
    end if;
    return new;
end
$$;
revoke all on function discipline.heard_first() from public;
create trigger act_heard_first before insert on discipline.act
    for each row execute function discipline.heard_first();
