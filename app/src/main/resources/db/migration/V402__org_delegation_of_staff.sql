-- Discipline and decisions on staff are a kind of matter of their own (0116): no delegation of all matters carries them.
-- With the day of its paper, and when it was recorded.
alter table org.delegation
    add column staff       boolean not null default false,
    add column paper_day   date,
    add column recorded_at timestamptz,
    add check (not staff or matter_id is null);

-- Units in which somebody decides on staff in the head's place, and that head: a deputy to whom the head delegated it by
-- name; where there is none, the deputies while the head is away. As `InPlace`.
create function access.stands_in(person bigint) returns table (unit_id bigint, head bigint)
    language plpgsql stable set search_path = access, pg_temp as $$
#variable_conflict use_column
declare
    day date := access.today();
begin
    if exists (select from org.absence b
               where b.person_id = person and not b.cancelled and b.from_day <= day and day < b.until_day) then
        return;
    end if;
    return query
    with deputy as (
        select p.unit_id from org.appointment a join org.post p using (post_id)
        where a.person_id = person and p.duty = 'DEPUTY'
          and a.from_day <= day and (a.until_day is null or day < a.until_day)
    ), headed as (
        select u.unit_id, a.person_id as head
        from (select d.unit_id from deputy d
              union
              select d.unit_id from org.delegation d
              where d.to_person = person and d.staff and not d.cancelled and d.from_day <= day and day < d.until_day) maybe
            join org.unit u using (unit_id) join org.post p using (unit_id) join org.appointment a using (post_id)
        where p.duty = 'HEAD' and a.person_id <> person
          and a.from_day <= day and (a.until_day is null or day < a.until_day)
          and u.from_day <= day and (u.until_day is null or day < u.until_day)
    ), given as (
        select h.unit_id, h.head, d.to_person
        from headed h join org.delegation d on d.unit_id = h.unit_id and d.from_person = h.head
        where d.staff and not d.cancelled and d.from_day <= day and day < d.until_day
          and not exists (select from org.absence b where b.person_id = d.to_person and not b.cancelled
                            and b.from_day <= day and day < b.until_day)
          -- What was given to a deputy falls with that post.
          and exists (select from org.appointment a join org.post p using (post_id)
                      where a.person_id = d.to_person
                        and a.from_day <= day and (a.until_day is null or day < a.until_day)
                        and (p.unit_id = d.unit_id and p.duty = 'DEPUTY'
                             or not exists (select from org.appointment b join org.post q using (post_id)
                                            where b.person_id = d.to_person and q.unit_id = d.unit_id
                                              and q.duty = 'DEPUTY' and b.from_day <= d.from_day
                                              and (b.until_day is null or d.from_day < b.until_day))))
    )
    select g.unit_id, g.head from given g where g.to_person = person
    union
    select h.unit_id, h.head
    from headed h join deputy d using (unit_id)
    where not exists (select from given g where g.unit_id = h.unit_id)
      and exists (select from org.absence b where b.person_id = h.head and not b.cancelled
                    and b.from_day <= day and day < b.until_day);
end
$$;

-- Units whose head decides on staff, for whoever heads them and for whoever stands in there today.
create function access.units_decided(person bigint) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
begin
    return access.units_headed(person) || array(select s.unit_id from access.stands_in(person) s);
end
$$;

-- As V215, without what is delegated of staff alone.
create or replace function access.units_acted_for(person bigint) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
declare
    today date := access.today();
    acted bigint[];
begin
    with recursive mine as (
        select p.unit_id, p.duty
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.person_id = person
          and a.from_day <= today and (a.until_day is null or today < a.until_day)
          and u.from_day <= today and (u.until_day is null or today < u.until_day)
    ), acted(unit_id) as (
        select m.unit_id from mine m where m.duty in ('HEAD', 'DEPUTY')
        union
        select d.unit_id
        from org.delegation d
        where d.to_person = person and d.matter_id is null and not d.staff and not d.cancelled
          and d.from_day <= today and today < d.until_day
          and exists (select from mine)
          and exists (select from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
                      where a.person_id = d.from_person and p.unit_id = d.unit_id and p.duty = 'HEAD'
                        and a.from_day <= today and (a.until_day is null or today < a.until_day)
                        and u.from_day <= today and (u.until_day is null or today < u.until_day))
        union
        select u.unit_id from acted x join org.unit u on u.successor_id = x.unit_id
        where u.until_day <= today
    )
    select coalesce(array_agg(x.unit_id), '{}') into acted from acted x;
    return acted;
end
$$;

-- As V208, and not whom all matters were delegated to, but whom staff was.
create or replace function personnel.stands_in(person bigint) returns bigint[]
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(distinct led.unit_id), '{}') from (
        select p.unit_id
        from org.appointment a join org.post p using (post_id)
        where a.person_id = person and p.duty in ('HEAD', 'DEPUTY')
          and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
        union
        select s.unit_id from access.stands_in(person) s
    ) led
$$;
