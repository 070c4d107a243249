-- Who made some reports, encrypted as it is kept: whoever needs that of one reads one, not of all.
create function whistleblowing.identities_of(reports bigint[]) returns table (report_id bigint, identity text)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select report_id, identity from whistleblowing.report where report_id = any (reports)
$$;

-- What waits for somebody among the reports that they receive or are asked to open, with the day by which: as
-- ConductReport and Conducts have it, and a test compares them. To open whose report it is has no day.
create function whistleblowing.waiting_for(person bigint, today date) returns table (report_id bigint, due date)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    with received as materialized (select whistleblowing.received_by(person) as id),
    handled as (
        select r.report_id, case when t.report_id is null then r.look_by else r.answer_by end as due
        from whistleblowing.report r left join closing c using (report_id) left join taken t using (report_id)
        where c.report_id is null and r.report_id in (select id from received)
          and not coalesce((select m.person_id is not null from message m where m.report_id = r.report_id
                            order by m.no desc limit 1), false)
    ), decided as (
        select distinct o.report_id
        from opening o left join opening_decision d using (report_id, no)
        where d.report_id is null and today <= o.agree_by and o.asked_by <> person
          and (person = access.me() or access.is_system())
          and ((whistleblowing.opens(o.asked_by, o.report_id, true) and whistleblowing.opens(person, o.report_id, false))
            or (whistleblowing.opens(o.asked_by, o.report_id, false) and whistleblowing.opens(person, o.report_id, true)))
    )
    select h.report_id, h.due from handled h
    union
    select d.report_id, null::date from decided d where d.report_id not in (select h.report_id from handled h)
$$;
revoke all on function whistleblowing.identities_of(bigint[]), whistleblowing.waiting_for(bigint, date) from public;
grant execute on function whistleblowing.identities_of(bigint[]), whistleblowing.waiting_for(bigint, date) to damlam_app;
