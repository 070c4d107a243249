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

-- Units that somebody heads; where one has no head, whoever is deputy. Units merged into one of them are with it.
create function access.units_headed(person bigint) returns bigint[] language plpgsql stable as $$
declare
    day    date := access.today();
    headed bigint[];
begin
    with recursive mine as (
        select p.unit_id, p.duty
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.person_id = person and p.duty in ('HEAD', 'DEPUTY')
          and a.from_day <= day and (a.until_day is null or day < a.until_day)
          and u.from_day <= day and (u.until_day is null or day < u.until_day)
    ), headed(unit_id) as (
        select m.unit_id from mine m
        where m.duty = 'HEAD'
           or not exists (select from org.post p join org.appointment a using (post_id)
                          where p.unit_id = m.unit_id and p.duty = 'HEAD'
                            and a.from_day <= day and (a.until_day is null or day < a.until_day))
        union
        select u.unit_id from headed h join org.unit u on u.successor_id = h.unit_id
        where u.until_day <= day
    )
    select coalesce(array_agg(h.unit_id), '{}') into headed from headed h;
    return headed;
end
$$;

-- Those and what lies below them today; and for whoever works in an inspectorate the whole body.
create function access.units_reached(person bigint) returns bigint[] language plpgsql stable as $$
declare
    day     date     := access.today();
    tops    bigint[] := access.units_headed(person);
    reached bigint[];
begin
    with recursive upward(unit_id, parent_id) as (
        select u.unit_id, u.parent_id
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.person_id = person and p.duty <> 'ADMINISTRATOR' and u.kind = 'INSPECTORATE'
          and a.from_day <= day and (a.until_day is null or day < a.until_day)
          and u.from_day <= day and (u.until_day is null or day < u.until_day)
        union
        select u.unit_id, u.parent_id from upward x join org.unit u on u.unit_id = x.parent_id
        where u.from_day <= day and (u.until_day is null or day < u.until_day)
    )
    select tops || coalesce(array_agg(x.unit_id), '{}') into tops from upward x where x.parent_id is null;
    if tops = '{}' then
        return tops;
    end if;
    with recursive edge as materialized (
        select u.parent_id as above, u.unit_id from org.unit u
        where u.parent_id is not null and u.from_day <= day and (u.until_day is null or day < u.until_day)
        union all
        select u.successor_id, u.unit_id from org.unit u
        where u.successor_id is not null and u.until_day <= day
    ), reached(unit_id) as (
        select unnest(tops)
        union
        select e.unit_id from reached r join edge e on e.above = r.unit_id
    )
    select array_agg(r.unit_id) into reached from reached r;
    return reached;
end
$$;

-- People of the teams that somebody heads, whose signals name the unit above the team.
create function access.team_reached(person bigint) returns bigint[] language plpgsql stable as $$
declare
    day    date     := access.today();
    headed bigint[] := access.units_headed(person);
    people bigint[];
begin
    if headed = '{}' then
        return headed;
    end if;
    with recursive team(unit_id) as (
        select u.unit_id from org.unit u
        where u.unit_id = any(headed) and u.kind = 'TEAM' and u.parent_id is not null
        union
        select u.unit_id from team t join org.unit u on u.parent_id = t.unit_id
    )
    select coalesce(array_agg(distinct a.person_id) filter (where a.person_id <> person), '{}') into people
    from team t join org.unit u using (unit_id) join org.post p using (unit_id) join org.appointment a using (post_id)
    where a.from_day <= day and (a.until_day is null or day < a.until_day)
      and u.from_day <= day and (u.until_day is null or day < u.until_day);
    return people;
end
$$;
