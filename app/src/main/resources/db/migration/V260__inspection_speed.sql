-- Whether somebody sees a hearing is asked of a signal by a function, no longer by a rule within a rule: to plan a
-- statement over hearings and what belongs to them took 10 to 35 ms, most of the time of a page. What they reach is
-- passed in, so that a statement finds it out once.
create function analysis.sees(signal bigint, person bigint, headed bigint[], reached bigint[], team bigint[],
                              present timestamptz) returns boolean
    language sql stable security definer cost 2000 set search_path = analysis, pg_temp as $$
    select (person = access.me() or access.is_system())
       and (exists (select from signal s
                    where s.signal_id = signal
                      and (s.person_id = person
                           or (s.person_id is null and s.unit_id = any (headed))
                           or ((s.looked_at is not null or s.theirs_until <= present)
                               and (s.unit_id = any (reached) or s.person_id = any (team)))))
            or exists (select from inspection.hearing h
                       where h.signal_id = signal and (h.asked = person or h.asked_by = person)))
$$;

alter policy seen on inspection.hearing using (
    (select access.is_system()) or asked = (select access.me()) or asked_by = (select access.me())
    or (signal_id is not null
        and analysis.sees(signal_id, (select access.me()), (select access.units_headed(access.me())),
                          (select access.units_reached(access.me())), (select access.team_reached(access.me())),
                          (select access.present())))
    or finding_id = any ((select oversight.findings_reached(access.me()))::bigint[])
    or (report_id is not null and whistleblowing.receives((select access.me()), report_id)));

-- The few signals of too much work, whose hearings are not theirs who gave it out.
create function analysis.overload(against text[]) returns boolean
    language sql immutable parallel safe as $$
    select exists (select from unnest(against) why where why like 'OVERLOAD %')
$$;
create index signal_overload on analysis.signal (signal_id) where analysis.overload(against);

-- As V242, by that index.
create or replace function inspection.open_without_asker(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h
    where not h.ended and h.asked_by <> person and h.asked <> person
      and not exists (select from review r where r.hearing_id = h.hearing_id)
      and (person = access.me() or access.is_system())
      and (h.asked_by not in (select a.person_id from org.appointment a
                              where a.from_day <= day and (a.until_day is null or day < a.until_day))
           or h.signal_id in (select s.signal_id from analysis.signal s where analysis.overload(s.against))
           -- Of the few who declared anything, or of whom it was declared: to ask of each hearing takes long.
           or h.asked_by in (select declared_by from interest union select other from interest)
               and barred(h.asked_by, h.asked, h.sent_at))
    order by h.hearing_id desc
$$;

-- As V242, and no more of them than are shown; which reports somebody receives is found out only where it matters.
drop function inspection.open_seen(bigint);
create function inspection.open_seen(person bigint, most int) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with reach as materialized (
        select access.units_headed(person) as headed, access.units_reached(person) as reached,
               access.team_reached(person) as team, access.present() as present
        where person = access.me() or access.is_system()
    )
    select h.hearing_id
    from reach r join hearing h on true
        left join analysis.signal s using (signal_id)
        left join oversight.finding f using (finding_id) left join oversight.inspection i using (inspection_id)
    where not h.ended
      and (h.asked = person
           or h.asked_by = person
           or s.person_id = person
           or (s.signal_id is not null and s.person_id is null and s.unit_id = any (r.headed))
           or ((s.looked_at is not null or s.theirs_until <= r.present)
               and (s.unit_id = any (r.reached) or s.person_id = any (r.team)))
           or i.unit_id = any (r.reached)
           or f.named = any (r.team)
           or (h.report_id is not null and h.report_id in (select whistleblowing.received_by(person))))
    order by h.hearing_id desc
    limit most
$$;

-- Conclusions that are looked at again: ids only, whoever asks sees of them what rules on rows let them see.
create function inspection.open_reviews(but bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h join review r using (hearing_id)
    where not h.ended and h.asked <> but and (but = access.me() or access.is_system())
    order by h.hearing_id
$$;

-- As V196: the open ones first. All of them are counted only where their end is shown, for it is where the ended begin.
create or replace function inspection.seen(person bigint, most int, leave_out int) returns setof bigint
    language plpgsql stable security definer set search_path = inspection, pg_temp as $$
declare
    still_open bigint[] := array(select open_seen(person, leave_out + most));
    shown      int      := greatest(least(cardinality(still_open) - leave_out, most), 0);
begin
    return query select * from unnest(still_open) limit most offset leave_out;
    if shown < most then
        return query select * from ended_seen(person, most - shown,
                                              greatest(leave_out - cardinality(still_open), 0));
    end if;
end
$$;

revoke all on function analysis.sees(bigint, bigint, bigint[], bigint[], bigint[], timestamptz),
    inspection.open_seen(bigint, int), inspection.open_reviews(bigint) from public;
grant execute on function analysis.sees(bigint, bigint, bigint[], bigint[], bigint[], timestamptz),
    inspection.open_reviews(bigint) to damlam_app;
