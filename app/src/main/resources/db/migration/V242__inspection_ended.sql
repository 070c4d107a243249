-- Whether a hearing has ended, beside it: the few open ones of five years of hearings are found by an index, instead of
-- setting all hearings against all conclusions. While a conclusion is looked at again it has not. The steps themselves
-- say so; nobody else writes it.
alter table inspection.hearing add column ended boolean not null default false;
update inspection.hearing h set ended = true
where exists (select from inspection.concluded c where c.hearing_id = h.hearing_id)
   or exists (select from inspection.withdrawal w where w.hearing_id = h.hearing_id);
create index hearing_open on inspection.hearing (hearing_id) where not ended;

create function inspection.mark_ended() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    update hearing set ended = tg_table_name <> 'review' where hearing_id = new.hearing_id;
    return null;
end
$$;
revoke all on function inspection.mark_ended() from public;
create trigger ended after insert on inspection.conclusion for each row execute function inspection.mark_ended();
create trigger ended after insert on inspection.withdrawal for each row execute function inspection.mark_ended();
create trigger ended after insert on inspection.review for each row execute function inspection.mark_ended();
create trigger ended after insert on inspection.review_answer for each row execute function inspection.mark_ended();

create or replace function inspection.open_with(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id from hearing h
    where not h.ended and (h.asked = person or h.asked_by = person) and (person = access.me() or access.is_system())
      and not exists (select from review r where r.hearing_id = h.hearing_id)
    order by h.hearing_id desc
$$;

-- As V219, by the index.
create or replace function inspection.open_without_asker(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h
    where not h.ended and h.asked_by <> person and h.asked <> person
      and not exists (select from review r where r.hearing_id = h.hearing_id)
      and (person = access.me() or access.is_system())
      and (h.asked_by not in (select a.person_id from org.appointment a
                              where a.from_day <= day and (a.until_day is null or day < a.until_day))
           or exists (select from analysis.signal s, unnest(s.against) why
                      where s.signal_id = h.signal_id and why like 'OVERLOAD %')
           -- Of the few who declared anything, or of whom it was declared: to ask of each hearing takes long.
           or h.asked_by in (select declared_by from interest union select other from interest)
               and barred(h.asked_by, h.asked, h.sent_at))
    order by h.hearing_id desc
$$;

create or replace function inspection.open_seen(person bigint) returns setof bigint
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
           or h.report_id in (select whistleblowing.received_by(person)))
    order by h.hearing_id desc
$$;

create or replace function inspection.ended_seen(person bigint, most int, leave_out int) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with reach as materialized (
        select access.units_headed(person) as headed, access.units_reached(person) as reached,
               access.team_reached(person) as team, access.present() as present
        where person = access.me() or access.is_system()
    ), seen as (
        select h.hearing_id from hearing h, reach where h.ended and h.asked = person
        union
        select h.hearing_id from hearing h, reach where h.ended and h.asked_by = person
        union
        select h.hearing_id
        from reach r join analysis.signal s on s.person_id = person
                or (s.person_id is null and s.unit_id = any (r.headed))
                or ((s.looked_at is not null or s.theirs_until <= r.present)
                    and (s.unit_id = any (r.reached) or s.person_id = any (r.team)))
            join hearing h using (signal_id)
        where h.ended
        union
        select h.hearing_id
        from reach r join oversight.inspection i on true join oversight.finding f using (inspection_id)
            join hearing h using (finding_id)
        where h.ended and (i.unit_id = any (r.reached) or f.named = any (r.team))
        union
        select h.hearing_id
        from reach r join lateral whistleblowing.received_by(person) report on true
            join hearing h on h.report_id = report
        where h.ended
    )
    select s.hearing_id from seen s
    order by s.hearing_id desc
    limit most offset leave_out
$$;
