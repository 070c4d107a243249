-- Beside who leads the person's line, whoever heads the unit for personnel of their body confirms that they themselves got
-- a password that another set: they keep the staff files and know whom they ask. As of everybody who confirms: not who set
-- it, not who looks after the system, not who is in doubt themselves (V265); and not who has a part in a matter about the
-- person, of which the person has been told: what they have not been told does not show in who is asked. Who all can
-- confirm, access.witnesses says (V283).

-- As personnel/offices.csv has it.
create function access.is_personnel(name text) returns boolean language sql immutable as $$
    select exists (select from unnest(array[
        'to chuc can bo', 'to chuc - can bo', 'to chuc - hanh chinh', 'to chuc hanh chinh', 'to chuc nhan su', 'nhan su']) words
        where position(words in damlam.fold(name)) > 0)
$$;
create function access.has_part(other bigint, person bigint) returns boolean
    language sql stable security definer set search_path = access, pg_temp as $$
    select exists (select from inspection.hearing h where h.asked = person and h.asked_by = other)
        or exists (select from personnel.proposal p join personnel.party y using (proposal_id)
                   where p.about = person and y.person_id = other and y.role in ('PROPOSER', 'SIGNER', 'DECIDER')
                     and personnel.is_signed(p.proposal_id))
        or exists (select from discipline.proceeding p join discipline.party y using (proceeding_id)
                   where p.person_id = person and y.person_id = other and y.role <> 'CONCERNED')
$$;
revoke all on function access.is_personnel(text), access.has_part(bigint, bigint) from public;
grant execute on function access.is_personnel(text) to damlam_app;
