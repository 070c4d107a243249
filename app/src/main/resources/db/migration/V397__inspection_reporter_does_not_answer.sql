-- Whoever reported does not answer what a conclusion on their report passes on (0114): the next above does. As where it is
-- decided on a denunciation (V371) the program says for one transaction who reported, and until it has nobody answers.

-- As V316, and not by whoever reported.
create or replace function inspection.passed_on() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    passed   record;
    declined boolean := false;
begin
    select h.asked, h.sent_at, h.report_id, c.person_id as concluder, r.unit_id into passed
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
    elsif declined and passed.report_id is not null
            and coalesce(whistleblowing.reporter_said(passed.report_id) = new.person_id, true) then
        raise exception 'whoever reported does not answer it, and until it is said who did nobody does';
    elsif not declined and new.person_id <> passed.concluder
            and not barred(passed.concluder, passed.asked, passed.sent_at)
            and exists (select from org.appointment a where a.person_id = passed.concluder
                        and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)) then
        raise exception 'whoever concluded passes it on';
    end if;
    return new;
end
$$;

-- As V316, and not by whoever reported.
create or replace function inspection.referred() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    report bigint := (select h.report_id from hearing h where h.hearing_id = new.hearing_id);
begin
    if new.hearing_id is not null and not exists (select from passing c where c.hearing_id = new.hearing_id) then
        raise exception 'a proceeding is opened from a conclusion that refers it, and counts';
    end if;
    if exists (select from referral_answer a where a.hearing_id = new.hearing_id) then
        raise exception 'it was answered that no proceeding is opened from it';
    end if;
    if report is not null and not access.is_system()
            and coalesce(whistleblowing.reporter_said(report) = access.me(), true) then
        raise exception 'whoever reported opens nothing from it, and until it is said who did nobody does';
    end if;
    return new;
end
$$;
