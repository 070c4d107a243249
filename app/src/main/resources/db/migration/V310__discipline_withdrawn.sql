-- An opening that was a mistake is taken back before the person is called: nothing was weighed, and from the same hearing
-- or proposal one may be opened anew, or declined; what asks whether one was opened asks `discipline.stands` (V295).

alter table discipline.proceeding drop constraint proceeding_hearing_id_key;
create index proceeding_by_hearing on discipline.proceeding (hearing_id);
drop index discipline.opened_from_proposal;
create index opened_from_proposal on discipline.act ((facts ->> 'proposal'))
    where kind = 'OPEN' and facts ? 'proposal';

-- As the unique indexes had it, but for those that were taken back.
create function discipline.opened_once() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('discipline.change'));
    if exists (select from stands s where s.hearing_id = new.hearing_id) then
        raise exception 'a proceeding was opened from this hearing' using errcode = 'unique_violation';
    end if;
    return new;
end
$$;
create trigger proceeding_opened_once before insert on discipline.proceeding
    for each row when (new.hearing_id is not null) execute function discipline.opened_once();

create function discipline.opened_once_from_proposal() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('discipline.change'));
    if exists (select from stands s join act a using (proceeding_id)
               where a.kind = 'OPEN' and a.facts ->> 'proposal' = new.facts ->> 'proposal') then
        raise exception 'a proceeding was opened from this proposal' using errcode = 'unique_violation';
    end if;
    return new;
end
$$;
create trigger act_opened_once before insert on discipline.act
    for each row when (new.kind = 'OPEN' and new.facts ? 'proposal')
    execute function discipline.opened_once_from_proposal();

-- Only before the person was called or anything was spared, and nothing follows but who helps or decides.
create function discipline.withdrawn_unweighed() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
begin
    if new.kind = 'WITHDRAW_OPENING'
        and exists (select from act a where a.proceeding_id = new.proceeding_id
                    and (a.kind in ('SUMMON', 'SKIP_REVIEW', 'SKIP_BOTH')
                         or (a.kind = 'REASSESS' and a.facts ->> 'onward' = 'CLOSE'))) then
        raise exception 'an opening is taken back before the person is called';
    end if;
    if new.kind not in ('APPOINT', 'HAND_OVER')
        and exists (select from act a where a.proceeding_id = new.proceeding_id and a.kind = 'WITHDRAW_OPENING') then
        raise exception 'nothing follows an opening that was taken back';
    end if;
    return new;
end
$$;
create trigger act_withdrawn_unweighed before insert on discipline.act
    for each row execute function discipline.withdrawn_unweighed();
revoke all on function discipline.opened_once(), discipline.opened_once_from_proposal(), discipline.withdrawn_unweighed()
    from public;
