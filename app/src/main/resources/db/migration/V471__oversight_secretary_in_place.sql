-- Where whoever wrote the minutes may take no part any more, another team is decided on, and somebody of it signs as
-- secretary in their place: not its lead, who signs for the team.
create function oversight.written_by(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(s.inspection_id), '{}')
    from sending s
        join lateral (select max(t.no) as no from team t where t.inspection_id = s.inspection_id) now on true
    where (person = access.me() or access.is_system())
      and (s.secretary = person
           or exists (select from member m
                      where m.inspection_id = s.inspection_id and m.team_no = now.no and m.person_id = person
                        and not m.leads)
              and not exists (select from member w
                              where w.inspection_id = s.inspection_id and w.team_no = now.no
                                and w.person_id = s.secretary))
$$;
revoke all on function oversight.written_by(bigint) from public;
grant execute on function oversight.written_by(bigint) to damlam_app;

-- As V274, and whoever signs in the secretary's place.
alter policy seen on oversight.signature with check (
    (select access.is_system())
    or person_id = (select access.me())
       and (side = 'UNIT' and inspection_id = any ((select oversight.told(access.me()))::bigint[])
            or side = 'SECRETARY' and inspection_id = any ((select oversight.written_by(access.me()))::bigint[])
            or (side = 'TEAM' or not signed)
               and inspection_id = any ((select oversight.led_by(access.me()))::bigint[])));
