-- Nobody judges the same matter twice: whoever has a part in the proceeding that was opened from a conclusion, or entered or
-- signed anything there, does not look at that conclusion again. An opening that was taken back counts as well: whoever
-- opened it took the conclusion to be right.
create function discipline.judging(hearing bigint) returns setof bigint
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select j.person_id
    from proceeding p cross join lateral (
        select y.person_id from party y where y.proceeding_id = p.proceeding_id and y.role <> 'CONCERNED'
        union select a.person_id from act a where a.proceeding_id = p.proceeding_id
        union select s.by_person from paper d join issuing.step s using (draft_id)
              where d.proceeding_id = p.proceeding_id and s.kind = 'APPROVE') j
    where p.hearing_id = hearing and j.person_id <> p.person_id
$$;
revoke all on function discipline.judging(bigint) from public;
grant execute on function discipline.judging(bigint) to damlam_app;

-- As V211, and nobody who judges in the proceeding.
create or replace function inspection.reviewed() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    first record;
begin
    select h.asked, h.asked_by, c.person_id, c.outcome into first
    from hearing h join conclusion c using (hearing_id) where h.hearing_id = new.hearing_id;
    if new.person_id in (first.asked, first.asked_by, first.person_id) then
        raise exception 'whoever asked, concluded, or is concerned does not look at a conclusion again';
    end if;
    if new.person_id in (select discipline.judging(new.hearing_id)) then
        raise exception 'whoever has a part in what was opened from a conclusion does not look at it again';
    end if;
    if new.outcome is not null and weight(new.outcome) >= weight(first.outcome) then
        raise exception 'a conclusion is replaced by a milder one only';
    end if;
    return new;
end
$$;
