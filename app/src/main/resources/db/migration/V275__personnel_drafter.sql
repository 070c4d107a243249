-- As V253, with who else drafts the decision, the plan that whoever decides saw, and why a stopped draft goes on (V263).
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
                          and (p.authority = any ((select access.units_headed(access.me()))::bigint[])
                               or (not p.escalated
                                   and p.authority = any ((select personnel.stands_in(access.me()))::bigint[])))
                     end));
alter policy parties on personnel.step with check (
    (select access.is_system())
    or person_id = (select access.me())
       and personnel.is_party(person_id, proposal_id, case
           when act in ('SIGNED', 'RETURNED') then 'SIGNER'
           when act in ('EXTENDED', 'PLAN_SEEN', 'APPROVED', 'DENIED', 'GOES_ON') then 'DECIDER'
           when act = 'WITHDRAWN' then 'PROPOSER'
           else 'CONCERNED' end)
       and not (act = 'SIGNED' and personnel.has_signed(person_id, proposal_id)));
-- With an answer, or with the plan that was seen: by whoever took that step.
alter policy parties on personnel.answer_file with check (
    (select access.is_system())
    or exists (select from personnel.step s
               where s.proposal_id = answer_file.proposal_id and s.no = answer_file.step_no
                 and s.person_id = (select access.me())));
alter policy parties on personnel.paper with check (
    (select access.is_system())
    or person_id = (select access.me())
       and (personnel.is_party(person_id, proposal_id, 'DECIDER')
            or personnel.is_party(person_id, proposal_id, 'DRAFTER')
            or personnel.is_party(person_id, proposal_id, 'PROPOSER')));
