-- Who receives a report, asked of one person: the rules on rows ask it of each report and of each row that belongs to one.
-- Whoever is related to somebody and whoever stands above them are few, and told once; the answer is that of
-- whistleblowing.receiving (V183), which names all.
create function whistleblowing.superiors(person bigint) returns bigint[] language sql stable as $$
    with recursive own(unit_id, duty) as (
        select unit_id, duty from whistleblowing.held where person_id = person and duty <> 'ADMINISTRATOR'
    ), up(unit_id) as (
        select u.parent_id from own join org.unit u using (unit_id) where u.parent_id is not null
        union
        select u.parent_id from up join org.unit u using (unit_id) where u.parent_id is not null
    )
    select coalesce(array_agg(distinct h.person_id), '{}')
    from whistleblowing.held h
    where h.person_id <> person and h.duty in ('HEAD', 'DEPUTY')
      and (h.unit_id in (select unit_id from up)
           or exists (select from own o where o.unit_id = h.unit_id
                      and (o.duty in ('MEMBER', 'CLERK') or (h.duty = 'HEAD' and o.duty = 'DEPUTY'))))
$$;

-- The reports that somebody may not receive: they are among the concerned or the parties, are related to one of them, or
-- work under one of the concerned.
create function whistleblowing.barring(person bigint) returns setof bigint
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    near  bigint[] := array(
        select person
        union
        select case when i.declared_by = person then i.other else i.declared_by end
        from inspection.interest i
        where person in (i.declared_by, i.other)
          and not exists (select from inspection.interest_end e where e.interest_id = i.interest_id));
    above bigint[] := whistleblowing.superiors(person);
begin
    return query select distinct c.report_id from whistleblowing.concerned c
        where c.person_id = any (near) or (not c.party and c.person_id = any (above));
end
$$;

-- All that one person receives. As whistleblowing.receiving goes, body by body and level by level: what a level takes does
-- not reach the next.
create function whistleblowing.received_by(person bigint) returns setof bigint
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    first bigint;
    level bigint;
    those bigint[];
    candidate bigint;
    left_open bigint[];
begin
    if person is distinct from access.me() and not access.is_system()
            or not exists (select from whistleblowing.held h join org.unit u using (unit_id)
                           where h.person_id = person and u.kind in ('INSPECTORATE', 'BODY')) then
        return;
    end if;
    for first in select distinct r.body_id from whistleblowing.report r loop
        level := first;
        left_open := array(select r.report_id from whistleblowing.report r where r.body_id = first);
        while level is not null and left_open <> '{}' loop
            for stage in 1..2 loop
                those := case stage when 1 then whistleblowing.inspectors(level, false) else whistleblowing.heads(level) end;
                if person = any (those) then
                    return query select o from unnest(left_open) o
                        except select b from whistleblowing.barring(person) b;
                end if;
                foreach candidate in array those loop
                    left_open := array(select o from unnest(left_open) o
                                       intersect select b from whistleblowing.barring(candidate) b);
                end loop;
            end loop;
            level := whistleblowing.body_above(level);
        end loop;
    end loop;
end
$$;

create function whistleblowing.opened_by(person bigint) returns setof bigint
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select o.report_id from (select distinct report_id from whistleblowing.opening) o
    where (person = access.me() or access.is_system())
      and (whistleblowing.opens(person, o.report_id, true) or whistleblowing.opens(person, o.report_id, false))
$$;

do $$
declare
    one text;
begin
    foreach one in array array['superiors', 'barring', 'received_by', 'opened_by'] loop
        execute format('revoke all on function whistleblowing.%I(bigint) from public', one);
    end loop;
end
$$;
grant execute on function whistleblowing.received_by(bigint), whistleblowing.opened_by(bigint) to damlam_app;

drop policy seen on whistleblowing.report;
create policy seen on whistleblowing.report for select using (
    (select access.is_system())
    or claim_hash = any ((select whistleblowing.claims())::text[])
    or report_id in (select whistleblowing.received_by(access.me()))
    or report_id in (select whistleblowing.opened_by(access.me())));
