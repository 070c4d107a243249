-- What the rules on rows ask of each report, in an organisation of many bodies and people.

-- What stands below a unit, by an index.
create index unit_by_parent on org.unit (parent_id);

-- As V183, asking for the day once, not for each appointment and each unit.
create or replace view whistleblowing.held as
    select a.person_id, p.unit_id, p.duty
    from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
    where a.from_day <= (select access.today()) and (a.until_day is null or (select access.today()) < a.until_day)
      and u.from_day <= (select access.today()) and (u.until_day is null or (select access.today()) < u.until_day);

-- As V183, from the body down to its inspectorates, not up from every inspectorate there is.
create or replace function whistleblowing.inspectors(body bigint, only_head boolean) returns bigint[] language sql stable as $$
    with recursive within(unit_id, kind) as (
        -- No other unit is what body_of says of one.
        select u.unit_id, u.kind from org.unit u where u.unit_id = body and (u.kind = 'BODY' or u.parent_id is null)
        union all
        select u.unit_id, u.kind from within w join org.unit u on u.parent_id = w.unit_id where u.kind <> 'BODY'
    )
    select coalesce(array_agg(distinct h.person_id), '{}')
    from within w cross join lateral (select * from whistleblowing.held where unit_id = w.unit_id offset 0) h
    where w.kind = 'INSPECTORATE' and h.duty <> 'ADMINISTRATOR' and (not only_head or h.duty = 'HEAD')
$$;

-- As V195, from the few units that somebody stands in or under, not from all posts that are held.
create or replace function whistleblowing.superiors(person bigint) returns bigint[] language sql stable as $$
    with recursive own(unit_id, duty) as (
        select unit_id, duty from whistleblowing.held where person_id = person and duty <> 'ADMINISTRATOR'
    ), up(unit_id) as (
        select u.parent_id from own join org.unit u using (unit_id) where u.parent_id is not null
        union
        select u.parent_id from up join org.unit u using (unit_id) where u.parent_id is not null
    ), above(unit_id, duty) as (
        select unit_id, unnest(array['HEAD', 'DEPUTY']) from up
        union
        select unit_id, unnest(case duty when 'HEAD' then '{}'::text[]
                                         when 'DEPUTY' then array['HEAD'] else array['HEAD', 'DEPUTY'] end) from own
    )
    select coalesce(array_agg(distinct h.person_id), '{}')
    from above a cross join lateral (select * from whistleblowing.held where unit_id = a.unit_id offset 0) h
    where h.duty = a.duty and h.person_id <> person
$$;
