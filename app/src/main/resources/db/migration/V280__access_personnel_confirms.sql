-- Beside who leads the person's line, whoever heads the unit for personnel of their body confirms that they themselves got
-- a password that another set: they keep the staff files and know whom they ask. As of everybody who confirms: not who set
-- it, not who looks after the system, not who is in doubt themselves (V265); and not who has a part in a matter about the
-- person, of which the person has been told: what they have not been told does not show in who is asked.

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

create or replace function access.password_witnesses(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = access, pg_temp as $$
declare
    setters bigint[];
    since   timestamptz;
    units   bigint[];
    fit     bigint[];
    found   bigint[];
begin
    select array_agg(s.set_by), min(s.at) into setters, since
    from access.password_set s
    where s.person_id = person and s.sealed
      and not exists (select from access.password_got g where g.set_id = s.set_id);
    if setters is null then
        return '{}';
    end if;
    with recursive up(unit_id) as (
        select h.unit_id from whistleblowing.held h where h.person_id = person
        union
        select u.parent_id from up join org.unit u using (unit_id) where u.parent_id is not null
    )
    select array_agg(unit_id) into units from up;
    select coalesce(array_agg(distinct h.person_id), '{}') into fit
    from whistleblowing.held h
    where h.person_id <> person and h.person_id <> all (setters) and not access.in_doubt(h.person_id)
      and exists (select from access.account a where a.person_id = h.person_id and not a.closed)
      and not exists (select from whistleblowing.held o where o.person_id = h.person_id and o.duty = 'ADMINISTRATOR')
      and not exists (select from access.password_set s
                      where s.person_id = h.person_id and s.set_by = any (setters) and s.at >= since
                        and not exists (select from access.password_got g where g.set_id = s.set_id));
    found := array(select distinct h.person_id from whistleblowing.held h
                   where h.person_id = any (fit) and h.duty in ('HEAD', 'DEPUTY') and h.unit_id = any (units));
    if found = '{}' then
        found := array(select distinct h.person_id from whistleblowing.held h
                       where h.person_id = any (fit) and h.duty = 'HEAD'
                         and exists (select from unnest(units) mine
                                     where whistleblowing.body_of(mine) = whistleblowing.body_of(h.unit_id)));
    end if;
    return array(select each from unnest(found) each
                 union
                 select h.person_id from whistleblowing.held h join org.unit u using (unit_id)
                 where h.person_id = any (fit) and h.duty = 'HEAD'
                   and u.kind in ('DEPARTMENT', 'TEAM') and access.is_personnel(u.name)
                   and exists (select from unnest(units) mine where whistleblowing.body_of(mine) = u.parent_id)
                   and not access.has_part(h.person_id, person));
end
$$;
