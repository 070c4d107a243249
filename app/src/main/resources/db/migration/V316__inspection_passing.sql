-- By when a request to look at a conclusion again is to be answered, as the rules of the day on which it was made give it.
-- For those made before it is two weeks: ten working days without a holiday.
alter table inspection.review add column answer_by date;
update inspection.review set answer_by = (at at time zone 'Asia/Ho_Chi_Minh')::date + 14;
alter table inspection.review alter column answer_by set not null,
    add constraint review_answer_by check (answer_by >= (at at time zone 'Asia/Ho_Chi_Minh')::date);

-- The conclusions that pass a matter to whoever is competent: those that count; and those that are looked at again once
-- the day of the answer is over, for nobody escapes by an answer that does not come. As `Hearing.passing` says.
create view inspection.passing with (security_invoker = true) as
    select c.hearing_id, c.person_id from inspection.concluded c where c.outcome = 'REFERRED'
    union all
    select c.hearing_id, c.person_id
    from inspection.conclusion c join inspection.review r using (hearing_id)
    where c.outcome = 'REFERRED' and r.answer_by < access.today()
      and not exists (select from inspection.review_answer a where a.hearing_id = c.hearing_id);
grant select on inspection.passing to damlam_app;

-- As V295, by what passes a matter.
create or replace function inspection.referred_to(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from referred r join hearing h using (hearing_id)
    where (person = access.me() or access.is_system())
      and r.unit_id = any ((select access.units_headed(person))::bigint[])
      and h.asked <> person
      and not barred(person, h.asked, h.sent_at)
      and not (h.report_id is not null and person = any (whistleblowing.concerned_by(h.report_id, false)))
      and (exists (select from passing c where c.hearing_id = h.hearing_id)
           or exists (select from discipline.stands p where p.hearing_id = h.hearing_id))
$$;
create or replace function inspection.to_refer(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    -- The few that nobody has answered first: whether they pass a matter, and to whom, is asked of these alone.
    with unanswered as materialized (
        select c.hearing_id, c.person_id
        from conclusion c
        where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
          and not exists (select from referral_answer a where a.hearing_id = c.hearing_id)
          and not exists (select from discipline.stands p where p.hearing_id = c.hearing_id)
    )
    select c.hearing_id
    from unanswered c cross join lateral (select from passing p where p.hearing_id = c.hearing_id offset 0) k
        left join referred r using (hearing_id)
    where (c.person_id = person
           or r.unit_id = any ((select access.units_headed(person))::bigint[])
           or c.person_id not in (select a.person_id from org.appointment a
                                  where a.from_day <= day and (a.until_day is null or day < a.until_day)))
    order by c.hearing_id
$$;
create or replace function inspection.passed_on() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    passed   record;
    declined boolean := false;
begin
    select h.asked, h.sent_at, c.person_id as concluder, r.unit_id into passed
    from hearing h join passing c using (hearing_id) left join referred r using (hearing_id)
    where h.hearing_id = new.hearing_id;
    if not found then
        raise exception 'only a conclusion that refers it, and counts, is passed on or answered';
    end if;
    if exists (select from referral_answer a where a.hearing_id = new.hearing_id)
            or exists (select from discipline.stands p where p.hearing_id = new.hearing_id) then
        raise exception 'it is answered already';
    end if;
    if tg_table_name = 'referral_answer' then
        declined := new.document_id is null;
    end if;
    if new.person_id = passed.asked then
        raise exception 'nobody passes on or answers what is about themselves';
    elsif declined and not coalesce(passed.unit_id = any (access.units_headed(new.person_id)), false) then
        raise exception 'whoever heads what it was passed to says why nothing is opened';
    elsif not declined and new.person_id <> passed.concluder
            and not barred(passed.concluder, passed.asked, passed.sent_at)
            and exists (select from org.appointment a where a.person_id = passed.concluder
                        and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)) then
        raise exception 'whoever concluded passes it on';
    end if;
    return new;
end
$$;
create or replace function inspection.referred() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if new.hearing_id is not null and not exists (select from passing c where c.hearing_id = new.hearing_id) then
        raise exception 'a proceeding is opened from a conclusion that refers it, and counts';
    end if;
    if exists (select from referral_answer a where a.hearing_id = new.hearing_id) then
        raise exception 'it was answered that no proceeding is opened from it';
    end if;
    return new;
end
$$;

-- As V295: and what is looked at again, once it passes a matter.
alter policy seen on inspection.hearing using (
    (select access.is_system()) or asked = (select access.me()) or asked_by = (select access.me())
    or (signal_id is not null
        and analysis.sees(signal_id, (select access.me()), (select access.units_headed(access.me())),
                          (select access.units_reached(access.me())), (select access.team_reached(access.me())),
                          (select access.present())))
    or finding_id = any ((select oversight.findings_reached(access.me()))::bigint[])
    or (report_id is not null and whistleblowing.receives((select access.me()), report_id))
    or hearing_id = any (array(select inspection.referred_to((select access.me())))));

-- As V260: and what was passed to somebody while it is looked at again.
create or replace function inspection.open_seen(person bigint, most int) returns setof bigint
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
           or (h.report_id is not null and (h.report_id in (select whistleblowing.received_by(person))
                                            or h.hearing_id in (select referred_to(person)))))
    order by h.hearing_id desc
    limit most
$$;
