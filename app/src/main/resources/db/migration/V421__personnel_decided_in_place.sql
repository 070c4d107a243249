-- What of staff waits for a head is the head's (0121), as a proceeding on discipline is (V404): a deputy decides it in
-- their place only, while they are away or by a delegation that names staff, and the step says in whose place. Where
-- there is no head, or the head may not decide it, it is the deputies' own.
alter table personnel.step add column in_name_of bigint references org.person;

-- Whose decision somebody takes on a proposal today: their own number, that of the head in whose place they stand, or
-- null where they decide nothing. As `Eligibility.decidesFor`.
create function personnel.decides_for(person bigint, which bigint) returns bigint
    language plpgsql stable security definer set search_path = personnel, pg_temp as $$
declare
    day      date := access.today();
    proposed record;
    head     bigint;
    deputy   boolean;
begin
    select p.authority, p.escalated, p.about, p.proposed_by into proposed from proposal p where p.proposal_id = which;
    if not found or person = proposed.about then
        return null;
    end if;
    select a.person_id into head
    from org.post p join org.appointment a using (post_id)
    where p.unit_id = proposed.authority and p.duty = 'HEAD'
      and a.from_day <= day and (a.until_day is null or day < a.until_day);
    deputy := not proposed.escalated
        and exists (select from org.post p join org.appointment a using (post_id)
                    where a.person_id = person and p.unit_id = proposed.authority and p.duty = 'DEPUTY'
                      and a.from_day <= day and (a.until_day is null or day < a.until_day));
    if person = head then
        return person;
    elsif head is null then
        -- Nobody heads it: its deputies, whoever took over its work, and the head above who was let in meanwhile.
        return case when deputy or is_party(person, which, 'DECIDER')
                      or proposed.authority = any (access.units_headed(person)) then person end;
    elsif head in (proposed.proposed_by, proposed.about)
        or is_party(head, which, 'SIGNER')
        or inspection.related(head, proposed.about)
        or is_over(proposed.about, head)
        or exists (select from evidence e join cases.move m using (case_id)
                   where e.proposal_id = which
                     and (m.to_person = head and coalesce(m.for_person, m.actor_id) = proposed.about
                          or m.to_person = proposed.about and m.actor_id = head)) then
        return case when deputy then person end;
    end if;
    return case when not proposed.escalated
                  and exists (select from access.stands_in(person) s where s.unit_id = proposed.authority) then head end;
end
$$;
revoke all on function personnel.decides_for(bigint, bigint) from public;
grant execute on function personnel.decides_for(bigint, bigint) to damlam_app;

-- As V208 and V200: of a unit's leadership only whoever decides it learns of it.
alter policy parties on personnel.proposal using (
    (select access.is_system())
    or proposed_by = (select access.me())
    or proposal_id = any ((select personnel.of(access.me()))::bigint[])
    -- The head always does, but for what is about them.
    or ((authority = any ((select access.units_headed(access.me()))::bigint[]) and about <> (select access.me())
         or not escalated and authority = any ((select personnel.stands_in(access.me()))::bigint[])
            and personnel.decides_for((select access.me()), proposal_id) is not null)
        and personnel.is_signed(proposal_id)));

-- As V275, and whoever lets themselves in decides it today.
alter policy parties on personnel.party with check (
    (select access.is_system())
    or exists (select from personnel.proposal p
               where p.proposal_id = party.proposal_id
                 and case
                     when party.role in ('PROPOSER', 'SIGNER') then p.proposed_by = (select access.me())
                     when party.role = 'DRAFTER'
                         then personnel.is_party((select access.me()), party.proposal_id, 'DECIDER')
                     when personnel.signed_last((select access.me()), party.proposal_id)
                          and personnel.is_signed(party.proposal_id) then true
                     else party.role = 'DECIDER' and party.person_id = (select access.me())
                          and p.about <> party.person_id
                          and personnel.decides_for(party.person_id, party.proposal_id) is not null
                     end));

-- As V275, and whoever decides does so today, for themselves or in the place that the step names.
alter policy parties on personnel.step with check (
    (select access.is_system())
    or person_id = (select access.me())
       and personnel.is_party(person_id, proposal_id, case
           when act in ('SIGNED', 'RETURNED') then 'SIGNER'
           when act in ('EXTENDED', 'PLAN_SEEN', 'APPROVED', 'DENIED', 'GOES_ON') then 'DECIDER'
           when act = 'WITHDRAWN' then 'PROPOSER'
           else 'CONCERNED' end)
       and case when act in ('EXTENDED', 'PLAN_SEEN', 'APPROVED', 'DENIED', 'GOES_ON')
                then coalesce(in_name_of, person_id) = personnel.decides_for(person_id, proposal_id)
                else in_name_of is null end
       and not (act = 'SIGNED' and personnel.has_signed(person_id, proposal_id)));
