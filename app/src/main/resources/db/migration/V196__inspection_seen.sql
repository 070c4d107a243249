-- Which hearings somebody sees, found from their own side: the rules on rows (V181, V191, V194) ask of each hearing whether its
-- signal is seen, which reads every signal for whoever sees few. These say the same; a test compares them.
create function inspection.seen(person bigint, most int, leave_out int) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with reach as materialized (
        select access.units_headed(person) as headed, access.units_reached(person) as reached,
               access.team_reached(person) as team, access.present() as present
        where person = access.me() or access.is_system()
    ), seen as (
        select h.hearing_id from hearing h, reach where h.asked = person
        union
        select h.hearing_id from hearing h, reach where h.asked_by = person
        union
        select h.hearing_id
        from reach r join analysis.signal s on s.person_id = person
                or (s.person_id is null and s.unit_id = any (r.headed))
                or ((s.looked_at is not null or s.theirs_until <= r.present)
                    and (s.unit_id = any (r.reached) or s.person_id = any (r.team)))
            join hearing h using (signal_id)
        union
        select h.hearing_id
        from reach r join oversight.inspection i on true join oversight.finding f using (inspection_id)
            join hearing h using (finding_id)
        where i.unit_id = any (r.reached) or f.named = any (r.team)
        union
        select h.hearing_id
        from reach r join lateral whistleblowing.received_by(person) report on true
            join hearing h on h.report_id = report
    )
    select s.hearing_id from seen s left join conclusion c using (hearing_id) left join withdrawal w using (hearing_id)
    order by c.hearing_id is not null or w.hearing_id is not null, s.hearing_id desc
    limit most offset leave_out
$$;

create function inspection.sees_any(person bigint) returns boolean
    language plpgsql stable security definer set search_path = inspection, pg_temp as $$
declare
    headed bigint[];
    units  bigint[];
    team   bigint[];
begin
    if person is distinct from access.me() and not access.is_system() then
        return false;
    end if;
    if exists (select from hearing where asked = person) or exists (select from hearing where asked_by = person) then
        return true;
    end if;
    headed := access.units_headed(person);
    units := access.units_reached(person);
    team := access.team_reached(person);
    return exists (
            select from hearing h join analysis.signal s using (signal_id)
            where s.person_id = person
               or (s.person_id is null and s.unit_id = any (headed))
               or ((s.looked_at is not null or s.theirs_until <= access.present())
                   and (s.unit_id = any (units) or s.person_id = any (team))))
        or exists (
            select from hearing h join oversight.finding f using (finding_id) join oversight.inspection i using (inspection_id)
            where i.unit_id = any (units) or f.named = any (team))
        or exists (
            select from hearing h
            where h.report_id is not null and h.report_id in (select whistleblowing.received_by(person)));
end
$$;
revoke all on function inspection.seen(bigint, int, int), inspection.sees_any(bigint) from public;
grant execute on function inspection.seen(bigint, int, int), inspection.sees_any(bigint) to damlam_app;
