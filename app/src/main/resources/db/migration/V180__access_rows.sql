-- Who asks, so that the database's own rules on rows hold beside those of the program. A connection says it; one that
-- said nothing sees no guarded row. These say the same as OrgChart and analysis.Reach; a test compares them.

create function access.me() returns bigint language sql stable as $$
    select case when current_setting('damlam.person', true) ~ '^[0-9]+$'
                then current_setting('damlam.person', true)::bigint end
$$;

-- Searches, checks of the record, the start: work that nobody signed in for.
create function access.is_system() returns boolean language sql stable as $$
    select coalesce(current_setting('damlam.person', true) = 'system', false)
$$;

-- The program's time; a demonstration or a test has its own.
create function access.present() returns timestamptz language sql stable as $$
    select clock_timestamp() + make_interval(secs => coalesce(nullif(current_setting('damlam.ahead', true), ''), '0')::double precision)
$$;
create function access.today() returns date language sql stable as $$
    select (access.present() at time zone 'Asia/Ho_Chi_Minh')::date
$$;

create view access.held as
    select a.person_id, p.unit_id, p.duty
    from org.appointment a
        join org.post p using (post_id)
        join org.unit u using (unit_id)
    where a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
      and u.from_day <= access.today() and (u.until_day is null or access.today() < u.until_day);

-- Units that somebody heads; where one has no head, whoever is deputy. Units merged into one of them are with it.
create function access.units_headed(person bigint) returns bigint[] language sql stable as $$
    with recursive headed(unit_id) as (
        select h.unit_id from access.held h where h.person_id = person and h.duty = 'HEAD'
        union
        select h.unit_id from access.held h
        where h.person_id = person and h.duty = 'DEPUTY'
          and not exists (select from access.held o where o.unit_id = h.unit_id and o.duty = 'HEAD')
        union
        select u.unit_id from headed join org.unit u on u.successor_id = headed.unit_id
        where u.until_day <= access.today()
    )
    select coalesce(array_agg(unit_id), '{}') from headed
$$;

-- Those and what lies below them today; and for whoever works in an inspectorate the whole body.
create function access.units_reached(person bigint) returns bigint[] language sql stable as $$
    with recursive unit as (
        select unit_id, parent_id from org.unit
        where from_day <= access.today() and (until_day is null or access.today() < until_day)
    ), upward(unit_id, parent_id) as (
        select u.unit_id, u.parent_id
        from access.held h join org.unit i using (unit_id) join unit u using (unit_id)
        where h.person_id = person and h.duty <> 'ADMINISTRATOR' and i.kind = 'INSPECTORATE'
        union
        select u.unit_id, u.parent_id from upward join unit u on u.unit_id = upward.parent_id
    ), tops(unit_id) as (
        select unnest(access.units_headed(person))
        union
        select unit_id from upward where parent_id is null
    ), reached(unit_id) as (
        select unit_id from tops
        union
        select u.unit_id from reached join org.unit u on
            (u.parent_id = reached.unit_id and u.from_day <= access.today()
             and (u.until_day is null or access.today() < u.until_day))
            or (u.successor_id = reached.unit_id and u.until_day <= access.today())
    )
    select coalesce(array_agg(unit_id), '{}') from reached
$$;

-- People of the teams that somebody heads, whose signals name the unit above the team.
create function access.team_reached(person bigint) returns bigint[] language sql stable as $$
    with recursive team(unit_id) as (
        select u.unit_id from org.unit u
        where u.unit_id = any(access.units_headed(person)) and u.kind = 'TEAM' and u.parent_id is not null
        union
        select u.unit_id from team join org.unit u on u.parent_id = team.unit_id
    )
    select coalesce(array_agg(distinct h.person_id) filter (where h.person_id <> person), '{}')
    from team join access.held h using (unit_id)
$$;

grant select on access.held to damlam_app;
