-- Which proposals bear both signatures: that alone, and neither whose nor of what. Asked of all rows at once, where
-- `personnel.is_signed` is called for each.
create view personnel.signed as
    select s.proposal_id from personnel.step s where s.act = 'SIGNED' group by s.proposal_id having count(*) >= 2;
grant select on personnel.signed to damlam_app;

-- As V435: whoever has another part in it never only stood in, so of most it need not be asked.
create or replace function personnel.read_by(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = personnel, pg_temp as $$
begin
    return coalesce(access.remembered('proposals', person),
                    access.remember('proposals', person, array(
                        select distinct y.proposal_id from party y
                        where y.person_id = person
                          and (y.role <> 'DECIDER' or not personnel.stood_in(person, y.proposal_id)))));
end
$$;

-- As V435.
alter policy parties on personnel.proposal using (
    (select access.is_system())
    or proposed_by = (select access.me())
    or proposal_id = any ((select personnel.read_by(access.me()))::bigint[])
    -- The head always does, but for what is about them.
    or ((authority = any ((select access.units_headed(access.me()))::bigint[]) and about <> (select access.me())
         or not escalated and authority = any ((select personnel.stands_in(access.me()))::bigint[])
            and personnel.decides_for((select access.me()), proposal_id) is not null)
        and exists (select from personnel.signed s where s.proposal_id = proposal.proposal_id)));

-- Which proposals could stand on somebody's desk: nobody decided them yet, and they are a party or act for the
-- authority; or how it ended is theirs to read. Planned without the rules on rows, which whoever reads them asks.
create function personnel.open_for(person bigint, units bigint[]) returns setof bigint
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select c.proposal_id
    from (select p.proposal_id, p.about from proposal p where p.authority = any (units)
          union
          select p.proposal_id, p.about from party y join proposal p using (proposal_id) where y.person_id = person) c
    where (person = access.me() or access.is_system())
      and (not exists (select from ending s where s.proposal_id = c.proposal_id offset 0)
           or (c.about = person
               and exists (select from step s where s.proposal_id = c.proposal_id
                           and s.act in ('APPROVED', 'DENIED', 'WITHDRAWN'))
               and not exists (select from step s where s.proposal_id = c.proposal_id and s.act = 'LEARNED')))
$$;
