-- A hearing can be born of a report of conduct: by those who receive it, about those alone whom it concerns. Who reported
-- stands nowhere in it.
alter table inspection.hearing
    add column report_id bigint references whistleblowing.report,
    add unique (report_id, attempt);
do $$
declare
    one record;
begin
    for one in select conname from pg_constraint
               where conrelid = 'inspection.hearing'::regclass and contype = 'c'
                 and pg_get_constraintdef(oid) like '%num_nonnulls%' loop
        execute format('alter table inspection.hearing drop constraint %I', one.conname);
    end loop;
end
$$;
alter table inspection.hearing add check (num_nonnulls(signal_id, finding_id, report_id) = 1);

create or replace function inspection.asked_again() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if new.attempt > 1 and not exists (
            select from inspection.hearing h join inspection.withdrawal w using (hearing_id)
            where h.attempt = new.attempt - 1
              and (h.signal_id = new.signal_id or h.finding_id = new.finding_id or h.report_id = new.report_id)) then
        raise exception 'it is asked about again only once the hearing before was withdrawn';
    end if;
    if new.report_id is not null
            and not new.asked = any (whistleblowing.concerned_by(new.report_id, false)) then
        raise exception 'nobody is asked on the ground of a report but whom it is about';
    end if;
    if new.report_id is not null and not whistleblowing.receives(new.asked_by, new.report_id) then
        raise exception 'only those who receive a report ask on its ground';
    end if;
    return new;
end
$$;

drop policy seen on inspection.hearing;
create policy seen on inspection.hearing for select using (
    (select access.is_system())
    or asked = (select access.me())
    or asked_by = (select access.me())
    or exists (select from analysis.signal s where s.signal_id = hearing.signal_id)
    or exists (select from oversight.finding f join oversight.inspection i using (inspection_id)
               where f.finding_id = hearing.finding_id
                 and (i.unit_id = any ((select access.units_reached(access.me()))::bigint[])
                      or f.named = any ((select access.team_reached(access.me()))::bigint[])))
    or (report_id is not null and whistleblowing.receives((select access.me()), report_id)));
