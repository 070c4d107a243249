-- As V253, and a delegation of all matters proposes nothing on staff: one that names staff does (0117).
create or replace function personnel.is_above(person bigint, about bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive held as (
        select p.unit_id, p.duty from org.appointment a join org.post p using (post_id)
        where a.person_id = about and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
    ), up(unit_id, parent_id) as (
        select u.unit_id, u.parent_id from held join org.unit u using (unit_id)
        union
        select u.unit_id, u.parent_id from up join org.unit u on u.unit_id = up.parent_id
    )
    select exists (select from up where unit_id = any (personnel.stands_in(person))
                   and not exists (select from held h where h.unit_id = up.unit_id and h.duty = 'HEAD'))
$$;
