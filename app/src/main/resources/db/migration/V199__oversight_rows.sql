-- An inspection is seen by whoever leads the body that ordered it, by that body's inspectorate, by the team and whoever
-- ordered it; whoever acts for the inspected unit sees what is theirs, and nobody else that there is one. As Part and
-- Parts have it; a test compares them.

-- Units for which somebody acts: as head or deputy, or by a delegation of whoever heads it; with those merged into them.
create function access.units_acted_for(person bigint) returns bigint[] language sql stable as $$
    with recursive held as (
        select a.person_id, p.unit_id, p.duty
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
          and u.from_day <= access.today() and (u.until_day is null or access.today() < u.until_day)
    ), acted(unit_id) as (
        select h.unit_id from held h where h.person_id = person and h.duty in ('HEAD', 'DEPUTY')
        union
        select d.unit_id
        from org.delegation d join held h on h.person_id = d.from_person and h.unit_id = d.unit_id and h.duty = 'HEAD'
        where d.to_person = person and d.matter_id is null and not d.cancelled
          and d.from_day <= access.today() and access.today() < d.until_day
          and exists (select from held own where own.person_id = person)
        union
        select u.unit_id from acted x join org.unit u on u.successor_id = x.unit_id
        where u.until_day <= access.today()
    )
    select coalesce(array_agg(unit_id), '{}') from acted
$$;

-- Bodies that somebody leads, and those in whose inspectorate they work: the topmost unit above it.
create function access.bodies_led(person bigint) returns bigint[] language sql stable as $$
    select coalesce(array_agg(unit_id), '{}') from unnest(access.units_acted_for(person)) acted(unit_id)
    join org.unit u using (unit_id)
    where exists (select from org.appointment a join org.post p using (post_id) join org.unit b using (unit_id)
                  where a.person_id = person and p.duty in ('HEAD', 'DEPUTY') and b.kind = 'BODY'
                    and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day))
$$;
create function access.bodies_inspected(person bigint) returns bigint[] language sql stable as $$
    with recursive up(unit_id, parent_id) as (
        select u.unit_id, u.parent_id
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.person_id = person and p.duty <> 'ADMINISTRATOR' and u.kind = 'INSPECTORATE'
          and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
          and u.from_day <= access.today() and (u.until_day is null or access.today() < u.until_day)
        union
        select u.unit_id, u.parent_id from up join org.unit u on u.unit_id = up.parent_id
        where u.from_day <= access.today() and (u.until_day is null or access.today() < u.until_day)
    )
    select coalesce(array_agg(unit_id), '{}') from up where parent_id is null
$$;

-- All inspections with what somebody is in them; asked once for each statement.
create function oversight.whole(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = oversight, pg_temp as $$
declare
    acted   bigint[] := access.units_acted_for(person);
    bodies  bigint[] := access.bodies_led(person);
    inspect bigint[] := access.bodies_inspected(person);
    seen    bigint[];
begin
    select coalesce(array_agg(i.inspection_id), '{}') into seen
    from inspection i join plan p using (plan_id)
    where p.body_id = any (bodies)
       or (not i.unit_id = any (acted)
           and (p.body_id = any (inspect)
                or p.person_id = person
                or exists (select from team t where t.inspection_id = i.inspection_id and t.person_id = person)
                or exists (select from member m where m.inspection_id = i.inspection_id and m.person_id = person
                           and m.team_no = (select max(t.no) from team t where t.inspection_id = i.inspection_id))));
    return seen;
end
$$;
create function oversight.told(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(i.inspection_id), '{}') from inspection i join plan p using (plan_id)
    where i.unit_id = any ((select access.units_acted_for(person))::bigint[])
      and exists (select from team t where t.inspection_id = i.inspection_id)
      and (p.sort = 'YEARLY' or i.starts_on <= access.today()
           or exists (select from sending s where s.inspection_id = i.inspection_id))
$$;
-- What was found is shown to the unit once it was sent there; what is recommended once it is concluded.
create function oversight.shown(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(s.inspection_id), '{}') from sending s where s.inspection_id = any (oversight.told(person))
$$;
create function oversight.concluded(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(c.inspection_id), '{}') from conclusion c where c.inspection_id = any (oversight.told(person))
$$;
create function oversight.plans(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(distinct i.plan_id), '{}') from inspection i
    where i.inspection_id = any (oversight.whole(person) || oversight.told(person))
$$;
-- A finding about somebody whose signals somebody would see: the hearing on it is theirs to see as well.
create function oversight.findings_reached(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(f.finding_id), '{}') from finding f join inspection i using (inspection_id)
    where i.unit_id = any ((select access.units_reached(person))::bigint[])
       or f.named = any ((select access.team_reached(person))::bigint[])
$$;
do $$
declare
    one record;
begin
    for one in select p.oid::regprocedure as name from pg_proc p
               where p.pronamespace = 'oversight'::regnamespace
                 and p.proname in ('whole', 'told', 'shown', 'concluded', 'plans', 'findings_reached') loop
        execute format('revoke all on function %s from public', one.name);
        execute format('grant execute on function %s to damlam_app', one.name);
    end loop;
end
$$;

-- Whoever plans writes the plan and its inspections in one transaction, before a function could find them.
alter table oversight.plan enable row level security;
create policy seen on oversight.plan using (
    (select access.is_system())
    or person_id = (select access.me())
    or plan_id = any ((select oversight.plans(access.me()))::bigint[]))
    with check ((select access.is_system()) or person_id = (select access.me()));
alter table oversight.inspection enable row level security;
create policy seen on oversight.inspection using (
    (select access.is_system())
    or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
    or inspection_id = any ((select oversight.told(access.me()))::bigint[])
    or (exists (select from oversight.plan p where p.plan_id = inspection.plan_id and p.person_id = (select access.me()))
        and not unit_id = any ((select access.units_acted_for(access.me()))::bigint[])));
do $$
declare
    part text;
begin
    foreach part in array array['team', 'member', 'promise', 'sample', 'sampled', 'sending', 'receipt', 'explanation',
                                'explanation_file', 'signature', 'conclusion'] loop
        execute format('alter table oversight.%I enable row level security', part);
        execute format('create policy seen on oversight.%1$I using ((select access.is_system())
            or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
            or inspection_id = any ((select oversight.told(access.me()))::bigint[]))', part);
    end loop;
    foreach part in array array['answer', 'finding'] loop
        execute format('alter table oversight.%I enable row level security', part);
        execute format('create policy seen on oversight.%1$I using ((select access.is_system())
            or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
            or inspection_id = any ((select oversight.shown(access.me()))::bigint[]))', part);
    end loop;
    foreach part in array array['finding_case', 'finding_file', 'finding_drop'] loop
        execute format('alter table oversight.%I enable row level security', part);
        execute format('create policy seen on oversight.%1$I using ((select access.is_system())
            or exists (select from oversight.finding f where f.finding_id = %1$I.finding_id))', part);
    end loop;
    foreach part in array array['recommendation', 'recommendation_drop', 'recommended'] loop
        execute format('alter table oversight.%I enable row level security', part);
        execute format('create policy seen on oversight.%1$I using ((select access.is_system())
            or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
            or inspection_id = any ((select oversight.concluded(access.me()))::bigint[]))', part);
    end loop;
end
$$;

drop policy seen on inspection.hearing;
create policy seen on inspection.hearing for select using (
    (select access.is_system())
    or asked = (select access.me())
    or asked_by = (select access.me())
    or exists (select from analysis.signal s where s.signal_id = hearing.signal_id)
    or finding_id = any ((select oversight.findings_reached(access.me()))::bigint[])
    or (report_id is not null and whistleblowing.receives((select access.me()), report_id)));
