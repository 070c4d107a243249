-- Proceedings on discipline and proposals on staff are seen by their parties, as the rows of parties say, and by nobody
-- else; a hearing on a finding by those whom the program shows it to.

create function discipline.of(person bigint) returns bigint[]
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select coalesce(array_agg(distinct proceeding_id), '{}') from discipline.party where person_id = person
$$;
-- One that is being opened has no parties yet: they are written in the same transaction.
create function discipline.is_being_opened(proceeding bigint) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select not exists (select from discipline.party where proceeding_id = proceeding)
$$;
create function personnel.of(person bigint) returns bigint[]
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select coalesce(array_agg(distinct proposal_id), '{}') from personnel.party where person_id = person
$$;
revoke all on function discipline.of(bigint), discipline.is_being_opened(bigint), personnel.of(bigint) from public;
grant execute on function discipline.of(bigint), discipline.is_being_opened(bigint), personnel.of(bigint) to damlam_app;

alter table discipline.proceeding enable row level security;
create policy parties on discipline.proceeding using (
    (select access.is_system())
    or proceeding_id = any ((select discipline.of(access.me()))::bigint[])
    or discipline.is_being_opened(proceeding_id));
do $$
declare
    part text;
begin
    foreach part in array array['act', 'party', 'taken'] loop
        execute format('alter table discipline.%I enable row level security', part);
        execute format('create policy parties on discipline.%1$I using ((select access.is_system())
            or proceeding_id = any ((select discipline.of(access.me()))::bigint[])
            or discipline.is_being_opened(proceeding_id))', part);
    end loop;
end
$$;

-- Beside its parties whoever heads the authority before which it stands, who becomes one by opening it.
alter table personnel.proposal enable row level security;
create policy parties on personnel.proposal using (
    (select access.is_system())
    or proposed_by = (select access.me())
    or proposal_id = any ((select personnel.of(access.me()))::bigint[])
    or authority = any ((select access.units_headed(access.me()))::bigint[]));
do $$
declare
    part text;
begin
    foreach part in array array['party', 'evidence', 'fact', 'step'] loop
        execute format('alter table personnel.%I enable row level security', part);
        execute format('create policy parties on personnel.%1$I using ((select access.is_system())
            or exists (select from personnel.proposal p where p.proposal_id = %1$I.proposal_id))', part);
    end loop;
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
                      or f.named = any ((select access.team_reached(access.me()))::bigint[]))));
