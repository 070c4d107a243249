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

-- As V305, naming the bodies of their units once, and of the people there asking only those who lead something in them:
-- nobody else was ever named.
create or replace function access.witnesses(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = access, pg_temp as $$
declare
    givers bigint[];
    since  timestamptz;
    units  bigint[];
    bodies bigint[];
    fit    bigint[];
    found  bigint[];
begin
    select array_agg(given.by), min(given.at) into givers, since
    from (select s.set_by, s.at from access.password_set s where s.set_id = any (access.passwords_in_doubt(person))
          union all
          select g.given_by, g.at from access.post_given g
          where g.appointment_id = any (access.posts_in_doubt(person))
            and not exists (select from access.post_confirmed c where c.given_id = g.given_id)) given(by, at);
    if givers is null then
        return '{}';
    end if;
    with recursive up(unit_id) as (
        select p.unit_id from org.appointment a join org.post p using (post_id)
        where a.person_id = person and (a.until_day is null or access.today() < a.until_day)
          and a.from_day is distinct from a.until_day
        union
        select u.parent_id from up join org.unit u using (unit_id) where u.parent_id is not null
    )
    select array_agg(unit_id), array_agg(distinct whistleblowing.body_of(unit_id)) into units, bodies from up;
    select coalesce(array_agg(distinct h.person_id), '{}') into fit
    from whistleblowing.held h
    where h.duty in ('HEAD', 'DEPUTY') and (h.unit_id = any (units) or whistleblowing.body_of(h.unit_id) = any (bodies))
      and h.person_id <> person and h.person_id <> all (givers) and not access.in_doubt(h.person_id)
      and exists (select from access.account a where a.person_id = h.person_id and not a.closed)
      and not exists (select from whistleblowing.held o where o.person_id = h.person_id and o.duty = 'ADMINISTRATOR')
      and not exists (select from access.password_set s
                      where s.person_id = h.person_id and s.set_by = any (givers) and s.at >= since
                        and not exists (select from access.password_got g where g.set_id = s.set_id));
    found := array(select distinct h.person_id from whistleblowing.held h
                   where h.person_id = any (fit) and h.duty in ('HEAD', 'DEPUTY') and h.unit_id = any (units));
    if found = '{}' then
        found := array(select distinct h.person_id from whistleblowing.held h
                       where h.person_id = any (fit) and h.duty = 'HEAD'
                         and whistleblowing.body_of(h.unit_id) = any (bodies));
    end if;
    return array(select each from unnest(found) each
                 union
                 select h.person_id from whistleblowing.held h join org.unit u using (unit_id)
                 where h.person_id = any (fit) and h.duty = 'HEAD'
                   and u.kind in ('DEPARTMENT', 'TEAM') and u.parent_id = any (bodies)
                   and access.is_personnel(u.name)
                   and not access.has_part(h.person_id, person));
end
$$;
