-- Whoever heads the authority learns of a proposal once two people have signed it, and not before: the pages had it so,
-- the rows did not.
create function personnel.is_signed(which bigint) returns boolean
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select count(*) >= 2 from personnel.step where proposal_id = which and act = 'SIGNED'
$$;
revoke all on function personnel.is_signed(bigint) from public;
grant execute on function personnel.is_signed(bigint) to damlam_app;

drop policy parties on personnel.proposal;
create policy parties on personnel.proposal using (
    (select access.is_system())
    or proposed_by = (select access.me())
    or proposal_id = any ((select personnel.of(access.me()))::bigint[])
    or (authority = any ((select access.units_headed(access.me()))::bigint[]) and personnel.is_signed(proposal_id)));
