-- Proposals on staff and proceedings on discipline: who may write what of them, as V252 has it for hearings.

-- Whether somebody works in the inspectorate of another's body.
create function personnel.inspects(person bigint, about bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive up(unit_id, parent_id) as (
        select u.unit_id, u.parent_id
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.person_id = about and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
        union
        select u.unit_id, u.parent_id from up join org.unit u on u.unit_id = up.parent_id
    )
    select exists (select from up where parent_id is null and unit_id = any (access.bodies_inspected(person)))
$$;
-- Whether somebody acts for a unit above another. Who only stands in for a unit that the other heads is not above them.
create function personnel.is_above(person bigint, about bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive held as (
        select p.unit_id, p.duty from org.appointment a join org.post p using (post_id)
        where a.person_id = about and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
    ), up(unit_id, parent_id) as (
        select u.unit_id, u.parent_id from held join org.unit u using (unit_id)
        union
        select u.unit_id, u.parent_id from up join org.unit u on u.unit_id = up.parent_id
    )
    select exists (select from up where unit_id = any (access.units_acted_for(person))
                   and not exists (select from held h where h.unit_id = up.unit_id and h.duty = 'HEAD'))
$$;
create function personnel.is_party(person bigint, which bigint, as_what text) returns boolean
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select exists (select from party where proposal_id = which and person_id = person and role = as_what)
$$;
-- Two signatures are those of two people.
create function personnel.has_signed(person bigint, which bigint) returns boolean
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select exists (select from step where proposal_id = which and person_id = person and act = 'SIGNED')
$$;
create function personnel.signed_last(person bigint, which bigint) returns boolean
    language sql stable security definer set search_path = personnel, pg_temp as $$
    select person = (select s.person_id from step s where s.proposal_id = which and s.act = 'SIGNED'
                     order by s.no desc limit 1)
$$;

create function discipline.heads(person bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from org.appointment a join org.post p using (post_id)
                   where a.person_id = person and p.duty in ('HEAD', 'DEPUTY')
                     and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day))
$$;
create function discipline.is_party(person bigint, proceeding bigint, as_what text[]) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select exists (select from party
                   where proceeding_id = proceeding and person_id = person and role = any (as_what))
$$;
-- Whose act it is, by their part, as ActKind has it. For the council its secretary acts, and whoever leads it.
create function discipline.may_do(person bigint, proceeding bigint, what text) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select case
        when what = 'CONTEST' then is_party(person, proceeding, '{CONCERNED}')
            or (is_party(person, proceeding, '{DECIDER,OFFICER,CHAIR,MEMBER,SECRETARY}')
                and exists (select from act c where c.proceeding_id = proceeding and c.kind = 'CONFLICT'
                            and c.facts ->> 'person' = person::text))
        when what in ('SELF_REVIEW', 'ATTEST') then is_party(person, proceeding, '{CONCERNED}')
        when what in ('SUSPEND', 'RESUME', 'LIFT', 'RECEIVE', 'COMPLAIN')
            then is_party(person, proceeding, '{CONCERNED,DECIDER,OFFICER}')
        when what in ('REVIEW', 'REPORT') then is_party(person, proceeding, '{CHAIR}')
        when what in ('CALL', 'MEET', 'BALLOT', 'BREAK', 'COUNT', 'PROPOSE', 'ABSENCE')
            then is_party(person, proceeding, '{SECRETARY}')
              or (is_party(person, proceeding, '{MEMBER}')
                  and person::text = (select c.facts ->> 'seatCHAIR' from act c
                                      where c.proceeding_id = proceeding and c.kind = 'COUNCIL'
                                      order by c.no desc limit 1))
              or (what = 'ABSENCE' and is_party(person, proceeding, '{CHAIR}'))
        when what in ('CONFLICT', 'STRIKE', 'BREACH', 'PRIOR', 'SECONDED', 'SUMMON', 'ANSWERS', 'ACCEPT', 'DIALOGUE',
                      'RECTIFY')
            then is_party(person, proceeding, '{DECIDER,OFFICER}')
        else is_party(person, proceeding, '{DECIDER}')
    end
$$;
do $$
declare
    one record;
begin
    for one in select p.oid::regprocedure as name from pg_proc p
               where (p.pronamespace = 'personnel'::regnamespace and p.proname in ('inspects', 'is_above', 'is_party', 'has_signed', 'signed_last'))
                  or (p.pronamespace = 'discipline'::regnamespace and p.proname in ('heads', 'is_party', 'may_do')) loop
        execute format('revoke all on function %s from public', one.name);
        execute format('grant execute on function %s to damlam_app', one.name);
    end loop;
end
$$;

do $$
declare
    rule record;
begin
    for rule in select * from (values
        ('personnel.proposal', 'parties', 'proposed_by = (select access.me())
            and (personnel.is_above(proposed_by, about) or personnel.inspects(proposed_by, about))
            and not inspection.related(proposed_by, about)'),
        -- Whoever proposes names who signs; whoever signs as the second brings in the person and those who decide;
        -- whoever came into the authority since lets themselves in.
        ('personnel.party', 'parties', 'exists (select from personnel.proposal p
            where p.proposal_id = party.proposal_id
              and case
                  when party.role in (''PROPOSER'', ''SIGNER'') then p.proposed_by = (select access.me())
                  when personnel.signed_last((select access.me()), party.proposal_id)
                       and personnel.is_signed(party.proposal_id) then true
                  else party.role = ''DECIDER'' and party.person_id = (select access.me())
                       and p.about <> party.person_id
                       and (p.authority = any ((select access.units_headed(access.me()))::bigint[])
                            or (not p.escalated
                                and p.authority = any ((select personnel.stands_in(access.me()))::bigint[])))
                  end)'),
        ('personnel.evidence', 'parties', 'exists (select from personnel.proposal p
            where p.proposal_id = evidence.proposal_id and p.proposed_by = (select access.me()))'),
        ('personnel.fact', 'parties', 'exists (select from personnel.proposal p
            where p.proposal_id = fact.proposal_id and p.proposed_by = (select access.me()))'),
        ('personnel.step', 'parties', 'person_id = (select access.me())
            and personnel.is_party(person_id, proposal_id, case
                when act in (''SIGNED'', ''RETURNED'') then ''SIGNER''
                when act in (''EXTENDED'', ''APPROVED'', ''DENIED'') then ''DECIDER''
                when act = ''WITHDRAWN'' then ''PROPOSER''
                else ''CONCERNED'' end)
            and not (act = ''SIGNED'' and personnel.has_signed(person_id, proposal_id))'),
        ('personnel.answer_file', 'parties', 'personnel.is_party((select access.me()), proposal_id, ''CONCERNED'')'),
        ('personnel.paper', 'parties', 'person_id = (select access.me())
            and personnel.is_party(person_id, proposal_id, ''DECIDER'')'),
        -- Of themselves everybody; that somebody denounced, the inspectorate.
        ('personnel.shield', 'own', 'told_by = (select access.me())
            and case when kind = ''DENOUNCER'' then person_id <> told_by and personnel.inspects(told_by, person_id)
                     else person_id = told_by end'),
        ('personnel.shield_end', 'own', 'exists (select from personnel.shield s
            where s.shield_id = shield_end.shield_id and s.told_by = (select access.me()))'),
        ('discipline.proceeding', 'parties', 'discipline.is_being_opened(proceeding_id)
            and discipline.heads((select access.me()))
            and person_id <> (select access.me()) and not inspection.related((select access.me()), person_id)'),
        ('discipline.act', 'parties', 'person_id = (select access.me())
            and case when kind = ''OPEN''
                     then discipline.is_being_opened(proceeding_id) and discipline.heads(person_id)
                     else discipline.may_do(person_id, proceeding_id, kind) end'),
        -- The first parties come with the act that opens it; others with the act that names them.
        ('discipline.party', 'parties', 'exists (select from discipline.act a
            where a.proceeding_id = party.proceeding_id and a.no = party.no and a.person_id = (select access.me())
              and (a.kind in (''APPOINT'', ''HAND_OVER'', ''SUMMON'', ''COUNCIL'')
                   or (a.kind = ''OPEN'' and discipline.is_being_opened(party.proceeding_id))))'),
        ('discipline.ballot', 'parties', 'exists (select from discipline.act a
            where a.proceeding_id = ballot.proceeding_id and a.no = ballot.no and a.kind = ''BALLOT''
              and a.person_id = (select access.me()))'),
        ('discipline.ballot_end', 'parties',
            'discipline.may_do((select access.me()), proceeding_id, ''BREAK'')'),
        ('discipline.taken', 'parties', 'person_id = (select access.me())
            and discipline.is_party(person_id, proceeding_id, ''{MEMBER}'')'),
        -- Of an act whoever did it, if they are not whom it is about; of any whoever decides, and who helps them.
        ('discipline.paper', 'parties', 'person_id = (select access.me())
            and (discipline.is_party(person_id, proceeding_id, ''{DECIDER,OFFICER}'')
                 or (not discipline.is_party(person_id, proceeding_id, ''{CONCERNED}'')
                     and exists (select from discipline.act a where a.proceeding_id = paper.proceeding_id
                                 and a.no = paper.no and a.person_id = paper.person_id)))'),
        ('discipline.receipt', 'parties', 'person_id = (select access.me())
            and discipline.is_party(person_id, proceeding_id, ''{CONCERNED}'')')
    ) as each (part, policy, may) loop
        execute format('alter policy %I on %s with check ((select access.is_system()) or (%s))',
                       rule.policy, rule.part, rule.may);
    end loop;
end
$$;
