-- A password that somebody else set: who, when and why. Until another than they has confirmed that the person themselves got
-- it, whoever signs in by it may be whoever set it, and what is sealed stays closed. Nothing is changed or taken away.
create table access.password_set (
    set_id    bigint generated always as identity primary key,
    person_id bigint      not null references org.person,
    set_by    bigint      not null,
    reason    text        not null,
    -- Whether sealed parts are closed until it is confirmed; said by the trigger below.
    sealed    boolean     not null,
    at        timestamptz not null,
    check (person_id <> set_by)
);
create index password_set_by_person on access.password_set (person_id);

create table access.password_got (
    set_id       bigint primary key references access.password_set,
    confirmed_by bigint      not null references org.person,
    at           timestamptz not null
);

-- That the person has read who set it.
create table access.password_known (
    set_id bigint primary key references access.password_set,
    at     timestamptz not null
);
grant select, insert on access.password_set, access.password_got, access.password_known to damlam_app;
grant usage on all sequences in schema access to damlam_app;

-- Whether there is anything sealed that somebody's account opens: what they are part of, or, for whoever leads or
-- inspects, anything at all.
create function access.opens_sealed(person bigint) returns boolean
    language sql stable security definer set search_path = access, pg_temp as $$
    select exists (select from inspection.hearing h where h.asked = person or h.asked_by = person)
        or exists (select from analysis.signal s where s.person_id = person)
        or exists (select from oversight.finding f where f.named = person)
        or exists (select from oversight.member m where m.person_id = person)
        or exists (select from discipline.proceeding p where p.person_id = person)
        or exists (select from discipline.party p where p.person_id = person)
        or exists (select from personnel.proposal p where p.about = person or p.proposed_by = person)
        or exists (select from personnel.party p where p.person_id = person)
        or (exists (select from whistleblowing.held h join org.unit u using (unit_id)
                    where h.person_id = person and h.duty <> 'ADMINISTRATOR'
                      and (h.duty in ('HEAD', 'DEPUTY') or u.kind = 'INSPECTORATE'))
            and (exists (select from inspection.hearing) or exists (select from analysis.signal)
                 or exists (select from discipline.proceeding) or exists (select from personnel.proposal)
                 or exists (select from whistleblowing.report)))
$$;

create function access.seal_password() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    new.sealed := exists (select from access.account a where a.person_id = new.person_id and a.password_hash <> '')
        or access.opens_sealed(new.person_id);
    return new;
end
$$;
create trigger sealed before insert on access.password_set for each row execute function access.seal_password();

-- Whether somebody's account may still be in another's hands.
create function access.in_doubt(person bigint) returns boolean language sql stable as $$
    select exists (select from access.password_set s
                   where s.person_id = person and s.sealed
                     and not exists (select from access.password_got g where g.set_id = s.set_id))
$$;

-- Who can confirm that somebody themselves got what was set for them: who leads their unit or one above it, deputies
-- included; where none of these is left, who heads a unit of the body.
-- Never who set it, whoever looks after the system, whose own account is in doubt, or who got their password from the
-- same hands after that.
create function access.password_witnesses(person bigint) returns bigint[]
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
    return found;
end
$$;

-- It holds for whoever writes here.
create function access.heed_witness() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if not new.confirmed_by = any (access.password_witnesses(
            (select s.person_id from access.password_set s where s.set_id = new.set_id))) then
        raise exception 'a password is confirmed by somebody who neither set it nor got theirs from the same hands';
    end if;
    return new;
end
$$;
create trigger witnessed before insert on access.password_got for each row execute function access.heed_witness();

create function access.heed_known() returns trigger
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if access.in_doubt((select s.person_id from access.password_set s where s.set_id = new.set_id)) then
        raise exception 'whose account is in doubt has read nothing yet';
    end if;
    return new;
end
$$;
create trigger known before insert on access.password_known for each row execute function access.heed_known();

-- Why it was set can be erased by law like other words.
create function access.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = access, pg_temp as $$
declare
    act record;
begin
    select * into act from journal.erased_act(which);
    if act.kind = 'access.password' then
        update access.password_set set reason = journal.erased_words() where set_id = (act.facts ->> 'no')::bigint;
    end if;
end
$$;
revoke all on function access.forget_words(bigint) from public;
grant execute on function access.forget_words(bigint) to damlam_app;

revoke all on function access.opens_sealed(bigint), access.password_witnesses(bigint) from public;
grant execute on function access.password_witnesses(bigint) to damlam_app;

-- Whose account is in doubt asks as nobody: no rule on rows names them. Nor do they say whose report a report is.
create or replace function whistleblowing.claims() returns text[] language sql stable as $$
    select coalesce(array_agg(encode(sha256(convert_to(claim, 'UTF8')), 'hex')), '{}')
    from unnest(string_to_array(nullif(current_setting('damlam.claims', true), ''), E'\n')) claim
    where access.me() is distinct from 0
$$;
