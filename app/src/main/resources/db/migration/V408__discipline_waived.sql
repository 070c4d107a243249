-- A meeting is held without the person at their own wish only: they ask for it here, or by a letter where they cannot,
-- and may take it back until it meets. By whom, V404 says.
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
