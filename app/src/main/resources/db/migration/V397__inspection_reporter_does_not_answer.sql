-- Whoever reported does not answer what a conclusion on their report passes on (0114): the next above does. As where it is
-- decided on a denunciation (V371) the program says for one transaction who reported, and until it has nobody answers.

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
