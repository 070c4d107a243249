-- Whether two people here could erase what somebody reported: of those who may erase at all, with an account that is in no
-- doubt, who neither receive the report nor decide on it nor took a step on it, and are neither concerned, related to
-- those, nor work under them (V302). Whoever reported learns before they ask whether anybody could decide; who these are
-- nobody learns by this, for it would tell who is related to whom.
create function whistleblowing.erasers_there(which bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select cardinality(whistleblowing.unbarred(
        array(select distinct h.person_id from whistleblowing.held h join org.unit u using (unit_id)
              where h.duty in ('HEAD', 'DEPUTY') and u.kind in ('BODY', 'INSPECTORATE')
                and exists (select from access.account a where a.person_id = h.person_id and not a.closed)
                and not access.in_doubt(h.person_id)),
        whistleblowing.concerned_by(which, false),
        whistleblowing.concerned_by(which, true) || whistleblowing.handling(which))) >= 2
$$;
revoke all on function whistleblowing.erasers_there(bigint) from public;
grant execute on function whistleblowing.erasers_there(bigint) to damlam_app;
