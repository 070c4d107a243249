-- Rows of signals and hearings are seen by those whom the program shows them to, and by nobody else who happens to ask
-- through another page. What the owner of the tables does (migrations, erasure by law) is not held by these rules.

-- Signals about which somebody was asked stay theirs, whatever post they hold by now.
create function inspection.signals_asked(person bigint) returns bigint[]
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select coalesce(array_agg(signal_id), '{}') from inspection.hearing where asked = person or asked_by = person
$$;
-- Whether two people are related says nothing of how; whom somebody declared is theirs alone.
create function inspection.related(one bigint, another bigint) returns boolean
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select exists (select from inspection.interest i
                   where (i.declared_by, i.other) in ((one, another), (another, one))
                     and not exists (select from inspection.interest_end e where e.interest_id = i.interest_id))
$$;
revoke all on function inspection.signals_asked(bigint), inspection.related(bigint, bigint) from public;
grant execute on function inspection.signals_asked(bigint), inspection.related(bigint, bigint) to damlam_app;

alter table analysis.signal enable row level security;
create policy seen on analysis.signal for select using (
    (select access.is_system())
    or person_id = (select access.me())
    or (person_id is null and unit_id = any ((select access.units_headed(access.me()))::bigint[]))
    or ((looked_at is not null or theirs_until <= (select access.present()))
        and (unit_id = any ((select access.units_reached(access.me()))::bigint[])
             or person_id = any ((select access.team_reached(access.me()))::bigint[])))
    or signal_id = any ((select inspection.signals_asked(access.me()))::bigint[]));
create policy found on analysis.signal for insert with check ((select access.is_system()));
create policy looked on analysis.signal for update using (true);

alter table analysis.look enable row level security;
create policy seen on analysis.look for select using (
    (select access.is_system())
    or person_id = (select access.me())
    or exists (select from analysis.signal s where s.signal_id = look.signal_id
               and (s.person_id = (select access.me())
                    or s.person_id is null
                       and s.unit_id = any ((select access.units_headed(access.me()))::bigint[]))));
create policy made on analysis.look for insert with check (
    (select access.is_system()) or person_id = (select access.me()));

-- Whoever sees the signal sees what was asked about it; whoever asked or was asked sees it always.
alter table inspection.hearing enable row level security;
create policy seen on inspection.hearing for select using (
    (select access.is_system())
    or asked = (select access.me())
    or asked_by = (select access.me())
    or exists (select from analysis.signal s where s.signal_id = hearing.signal_id));
create policy made on inspection.hearing for insert with check (
    (select access.is_system()) or asked_by = (select access.me()));

do $$
declare
    part text;
begin
    foreach part in array array['receipt', 'extension', 'extension_decision', 'explanation', 'attachment'] loop
        execute format('alter table inspection.%I enable row level security', part);
        execute format('create policy seen on inspection.%1$I for select using ((select access.is_system())
            or exists (select from inspection.hearing h where h.hearing_id = %1$I.hearing_id))', part);
        execute format('create policy made on inspection.%1$I for insert with check ((select access.is_system())
            or exists (select from inspection.hearing h where h.hearing_id = %1$I.hearing_id))', part);
    end loop;
end
$$;

-- Whoever concluded sees their own reasons again, so that they are not given twice.
alter table inspection.conclusion enable row level security;
create policy seen on inspection.conclusion for select using (
    (select access.is_system())
    or person_id = (select access.me())
    or exists (select from inspection.hearing h where h.hearing_id = conclusion.hearing_id));
create policy made on inspection.conclusion for insert with check (
    (select access.is_system()) or person_id = (select access.me()));

alter table inspection.interest enable row level security;
create policy own on inspection.interest using (
    (select access.is_system()) or declared_by = (select access.me()));
alter table inspection.interest_end enable row level security;
create policy own on inspection.interest_end using (
    (select access.is_system())
    or exists (select from inspection.interest i where i.interest_id = interest_end.interest_id));
