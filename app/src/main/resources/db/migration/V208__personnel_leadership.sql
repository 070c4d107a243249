-- Whoever stands in for the head of the authority becomes a party by opening a proposal that waits there, as its head
-- does: a deputy beside a head who is in office, and whom the head delegated all matters to. Where the head has to
-- decide in person, nobody else.
create function personnel.stands_in(person bigint) returns bigint[]
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(distinct led.unit_id), '{}') from (
        select p.unit_id
        from org.appointment a join org.post p using (post_id)
        where a.person_id = person and p.duty in ('HEAD', 'DEPUTY')
          and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
        union
        select d.unit_id from org.delegation d
        where d.to_person = person and d.matter_id is null and not d.cancelled
          and d.from_day <= access.today() and access.today() < d.until_day
          and exists (select from org.appointment a join org.post p using (post_id)
                      where a.person_id = d.from_person and p.unit_id = d.unit_id and p.duty = 'HEAD'
                        and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day))
    ) led
$$;
revoke all on function personnel.stands_in(bigint) from public;
grant execute on function personnel.stands_in(bigint) to damlam_app;

drop policy parties on personnel.proposal;
create policy parties on personnel.proposal using (
    (select access.is_system())
    or proposed_by = (select access.me())
    or proposal_id = any ((select personnel.of(access.me()))::bigint[])
    or ((authority = any ((select access.units_headed(access.me()))::bigint[])
         or (not escalated and authority = any ((select personnel.stands_in(access.me()))::bigint[])))
        and personnel.is_signed(proposal_id)));
