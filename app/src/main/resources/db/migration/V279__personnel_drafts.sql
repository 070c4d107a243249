-- Whoever only drafts the decision needs who, what, by which ground and since when, which stands in the proposal itself
-- and in its approval: not what it rests on, not what the person answered, and not who else has a part in it.
create function personnel.only_drafted(person bigint) returns bigint[]
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select coalesce(array_agg(proposal_id), '{}') from (
        select proposal_id from party where person_id = person group by proposal_id having every(role = 'DRAFTER')) alone
$$;
revoke all on function personnel.only_drafted(bigint) from public;
grant execute on function personnel.only_drafted(bigint) to damlam_app;

do $$
declare
    part text;
begin
    foreach part in array array['evidence', 'fact', 'answer_file'] loop
        execute format('alter policy parties on personnel.%1$I using ((select access.is_system())
            or (exists (select from personnel.proposal p where p.proposal_id = %1$I.proposal_id)
                and proposal_id <> all ((select personnel.only_drafted(access.me()))::bigint[])))', part);
    end loop;
end
$$;
alter policy parties on personnel.party using ((select access.is_system())
    or person_id = (select access.me())
    or (exists (select from personnel.proposal p where p.proposal_id = party.proposal_id)
        and proposal_id <> all ((select personnel.only_drafted(access.me()))::bigint[])));
alter policy parties on personnel.step using ((select access.is_system())
    or (exists (select from personnel.proposal p where p.proposal_id = step.proposal_id)
        and (act in ('APPROVED', 'GOES_ON')
             or proposal_id <> all ((select personnel.only_drafted(access.me()))::bigint[]))));
