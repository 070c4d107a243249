-- Nobody proposes anything on who stands above them: heads a unit of theirs, or is a deputy of one that they do not lead.
create function personnel.is_over(superior bigint, person bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive held as (
        select p.unit_id, p.duty from org.appointment a join org.post p using (post_id)
        where a.person_id = person and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
    ), up(unit_id, parent_id) as (
        select u.unit_id, u.parent_id from held join org.unit u using (unit_id)
        union
        select u.unit_id, u.parent_id from up join org.unit u on u.unit_id = up.parent_id
    )
    select superior <> person
       and exists (select from up join org.post p using (unit_id) join org.appointment a using (post_id)
                   where a.person_id = superior and a.from_day <= access.today()
                     and (a.until_day is null or access.today() < a.until_day)
                     and (p.duty = 'HEAD'
                          or (p.duty = 'DEPUTY'
                              and not exists (select from held h where h.unit_id = up.unit_id
                                              and h.duty in ('HEAD', 'DEPUTY')))))
$$;
revoke all on function personnel.is_over(bigint, bigint) from public;
grant execute on function personnel.is_over(bigint, bigint) to damlam_app;

alter policy parties on personnel.proposal with check ((select access.is_system())
    or (proposed_by = (select access.me())
        and (personnel.is_above(proposed_by, about) or personnel.inspects(proposed_by, about))
        and not personnel.is_over(about, proposed_by)
        and not inspection.related(proposed_by, about)));
