-- Which open hearings a desk has to know of, found from their own side: the rules on rows would be asked of each hearing
-- there ever was. They tell numbers only; what a hearing says is read under these rules.
create function inspection.open_with(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h left join conclusion c using (hearing_id) left join withdrawal w using (hearing_id)
    where c.hearing_id is null and w.hearing_id is null and (h.asked = person or h.asked_by = person)
      and (person = access.me() or access.is_system())
    order by h.hearing_id desc
$$;

-- Of others who may not go on with them: they are barred, as those who gave out too much work are, or hold no post any
-- more.
create function inspection.open_without_asker(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h left join conclusion c using (hearing_id) left join withdrawal w using (hearing_id)
    where c.hearing_id is null and w.hearing_id is null and h.asked_by <> person and h.asked <> person
      and (person = access.me() or access.is_system())
      and (not exists (select from org.appointment a
                       where a.person_id = h.asked_by and a.from_day <= day
                         and (a.until_day is null or day < a.until_day))
           or exists (select from analysis.signal s, unnest(s.against) why
                      where s.signal_id = h.signal_id and why like 'OVERLOAD %')
           -- Of the few who declared anything, or of whom it was declared: to ask of each hearing takes long.
           or h.asked_by in (select declared_by from interest union select other from interest)
               and barred(h.asked_by, h.asked, h.sent_at))
    order by h.hearing_id desc
$$;

-- The hearings that somebody sees (V196), the open ones found first: whoever sees all there ever were reads a page of the
-- open ones, without ordering the rest.
create function inspection.open_seen(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with reach as materialized (
        select access.units_headed(person) as headed, access.units_reached(person) as reached,
               access.team_reached(person) as team, access.present() as present
        where person = access.me() or access.is_system()
    )
    select h.hearing_id
    from reach r join hearing h on true
        left join concluded c using (hearing_id) left join withdrawal w using (hearing_id)
        left join analysis.signal s using (signal_id)
        left join oversight.finding f using (finding_id) left join oversight.inspection i using (inspection_id)
    where c.hearing_id is null and w.hearing_id is null
      and (h.asked = person
           or h.asked_by = person
           or s.person_id = person
           or (s.signal_id is not null and s.person_id is null and s.unit_id = any (r.headed))
           or ((s.looked_at is not null or s.theirs_until <= r.present)
               and (s.unit_id = any (r.reached) or s.person_id = any (r.team)))
           or i.unit_id = any (r.reached)
           or f.named = any (r.team)
           or h.report_id in (select whistleblowing.received_by(person)))
    order by h.hearing_id desc
$$;

create function inspection.ended_seen(person bigint, most int, leave_out int) returns setof bigint
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
    select s.hearing_id from seen s left join concluded c using (hearing_id) left join withdrawal w using (hearing_id)
    where c.hearing_id is not null or w.hearing_id is not null
    order by s.hearing_id desc
    limit most offset leave_out
$$;

create or replace function inspection.seen(person bigint, most int, leave_out int) returns setof bigint
    language plpgsql stable security definer set search_path = inspection, pg_temp as $$
declare
    still_open bigint[] := array(select open_seen(person));
    shown      int      := greatest(least(cardinality(still_open) - leave_out, most), 0);
begin
    return query select * from unnest(still_open) limit most offset leave_out;
    if shown < most then
        return query select * from ended_seen(person, most - shown,
                                              greatest(leave_out - cardinality(still_open), 0));
    end if;
end
$$;

revoke all on function inspection.open_with(bigint), inspection.open_without_asker(bigint, date),
    inspection.open_seen(bigint), inspection.ended_seen(bigint, int, int) from public;
grant execute on function inspection.open_with(bigint), inspection.open_without_asker(bigint, date) to damlam_app;
