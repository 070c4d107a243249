-- As V310, but what was taken back holds no mistake up: nobody comes to a meeting that was called off.
create or replace function discipline.withdrawn_unweighed() returns trigger
    language plpgsql security definer set search_path = discipline, pg_temp as $$
begin
    if new.kind = 'WITHDRAW_OPENING'
        and exists (select from act a where a.proceeding_id = new.proceeding_id
                    and (a.kind in ('SUMMON', 'SKIP_REVIEW', 'SKIP_BOTH')
                         or (a.kind = 'REASSESS' and a.facts ->> 'onward' = 'CLOSE'))
                    and not exists (select from act s where s.proceeding_id = a.proceeding_id and s.kind = 'STRIKE'
                                      and s.facts ->> 'of' = a.no::text)) then
        raise exception 'an opening is taken back before the person is called';
    end if;
    if new.kind not in ('APPOINT', 'HAND_OVER')
        and exists (select from act a where a.proceeding_id = new.proceeding_id and a.kind = 'WITHDRAW_OPENING') then
        raise exception 'nothing follows an opening that was taken back';
    end if;
    return new;
end
$$;
