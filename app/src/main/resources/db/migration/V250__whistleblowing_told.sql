-- That whoever is denounced was told what of, which the law asks for within days of the acceptance.
create table whistleblowing.told (
    report_id bigint primary key references whistleblowing.acceptance,
    day       date        not null,
    person_id bigint      not null references org.person,
    at        timestamptz not null
);
grant select, insert on whistleblowing.told to damlam_app;
alter table whistleblowing.told enable row level security;
create policy seen on whistleblowing.told for select using (
    exists (select from whistleblowing.report r where r.report_id = told.report_id));
create policy made on whistleblowing.told for insert with check (
    ((select access.is_system()) or person_id = (select access.me()))
    and whistleblowing.receives(person_id, report_id));

-- What waits for somebody among the reports that they receive or are asked to open, with the day by which (V216): also
-- what was asked back, for its day runs while whoever reported is silent; and to open whose report it is has a day too.
-- Those of denunciations say so: their days are the law's, which ConductClocks knows.
drop function whistleblowing.waiting_for(bigint, date);
create function whistleblowing.waiting_for(person bigint, today date)
    returns table (report_id bigint, due date, denounced boolean)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    with received as materialized (select whistleblowing.received_by(person) as id),
    handled as (
        select r.report_id,
               case when d.report_id is not null then null when t.report_id is null then r.look_by else r.answer_by end as due,
               d.report_id is not null as denounced
        from whistleblowing.report r left join closing c using (report_id) left join taken t using (report_id)
            left join denunciation d using (report_id)
        where c.report_id is null and r.report_id in (select id from received)
    ), decided as (
        select o.report_id, min(o.agree_by) as due, false as denounced
        from opening o left join opening_decision d using (report_id, no)
        where d.report_id is null and today <= o.agree_by and o.asked_by <> person
          and (person = access.me() or access.is_system())
          and ((whistleblowing.opens(o.asked_by, o.report_id, true) and whistleblowing.opens(person, o.report_id, false))
            or (whistleblowing.opens(o.asked_by, o.report_id, false) and whistleblowing.opens(person, o.report_id, true)))
        group by o.report_id
    )
    select report_id, min(due), bool_or(denounced)
    from (select * from handled union all select * from decided) each
    group by report_id
$$;
revoke all on function whistleblowing.waiting_for(bigint, date) from public;
grant execute on function whistleblowing.waiting_for(bigint, date) to damlam_app;
