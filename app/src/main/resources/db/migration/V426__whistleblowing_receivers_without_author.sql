-- Who receives a report: the inspectorate without whoever reports or is reported; where nobody of it is left, the head of the
-- body; else the body above in the same way; where nobody is left at all, the report is not taken. Whoever cannot sign in
-- receives nothing. It is worked out at each moment, so a report never stays with its author alone.
--
-- The database does not know who reported. As where it is decided on a denunciation (V371) the program says it for one
-- transaction; until it has, what somebody receives is told as if nobody had reported, and no step is taken.

-- Of some people those who can sign in.
create function whistleblowing.signing_in(people bigint[]) returns bigint[]
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select coalesce(array_agg(p order by p), '{}') from unnest(people) p
    where exists (select from access.account a where a.person_id = p and not a.closed)
$$;

-- Those of a body who are asked first (1) and second (2) whether they receive a report.
create function whistleblowing.in_line(level bigint, stage int) returns bigint[]
    language sql stable set search_path = whistleblowing, pg_temp as $$
    select whistleblowing.signing_in(case stage when 1 then whistleblowing.inspectors(level, false)
                                                else whistleblowing.heads(level) end)
$$;

-- Whether somebody holds a post in a body, or in one above it: nobody else ever stands in its line.
create function whistleblowing.may_stand(person bigint, body bigint) returns boolean
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    theirs bigint[] := array(select whistleblowing.body_of(h.unit_id) from whistleblowing.held h where h.person_id = person);
    level bigint := body;
begin
    while level is not null loop
        if level = any (theirs) then
            return true;
        end if;
        level := whistleblowing.body_above(level);
    end loop;
    return false;
end
$$;

-- As V183, without its author (null where that is not known).
drop function whistleblowing.receiving(bigint, bigint[], bigint[]);
create function whistleblowing.receiving(
    body bigint, concerned bigint[], parties bigint[], reporter bigint default null) returns bigint[]
    language plpgsql stable set search_path = whistleblowing, pg_temp as $$
declare
    level bigint := body;
    those bigint[];
begin
    while level is not null loop
        for stage in 1..2 loop
            those := array_remove(
                whistleblowing.unbarred(whistleblowing.in_line(level, stage), concerned, parties), reporter);
            if those <> '{}' then
                return those;
            end if;
        end loop;
        level := whistleblowing.body_above(level);
    end loop;
    return '{}';
end
$$;

-- As V183, without whoever was said to have reported.
create or replace function whistleblowing.receives(person bigint, report bigint) returns boolean language sql stable as $$
    select exists (select from whistleblowing.held h left join org.unit u using (unit_id)
                   where h.person_id = person and u.kind in ('INSPECTORATE', 'BODY'))
       and person = any (whistleblowing.receiving(whistleblowing.body_by(report),
               whistleblowing.concerned_by(report, false), whistleblowing.concerned_by(report, true),
               whistleblowing.reporter_said(report)))
$$;
-- The same of whoever takes a step on it: nobody does before it is said who reported.
create function whistleblowing.handles(person bigint, report bigint) returns boolean language sql stable as $$
    select whistleblowing.reporter_said(report) is not null and whistleblowing.receives(person, report)
$$;

-- As V261, and those of which it was said that they made them.
create or replace function whistleblowing.barring(person bigint) returns setof bigint
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    near  bigint[] := array(
        select person
        union
        select case when i.declared_by = person then i.other else i.declared_by end
        from inspection.standing_interest i
        where person in (i.declared_by, i.other));
    above bigint[] := whistleblowing.superiors(person);
begin
    return query select c.report_id from whistleblowing.concerned c
        where c.person_id = any (near) or (not c.party and c.person_id = any (above))
        union
        select said.key::bigint from jsonb_each_text(nullif(current_setting('damlam.reporters', true), '')::jsonb) said
        where said.value::bigint = person;
end
$$;

-- As V195, by the same order.
create or replace function whistleblowing.received_by(person bigint) returns setof bigint
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
    for first in select b.body_id from (select distinct r.body_id from whistleblowing.report r offset 0) b
                 where whistleblowing.may_stand(person, b.body_id) loop
        level := first;
        left_open := array(select r.report_id from whistleblowing.report r where r.body_id = first);
        while level is not null and left_open <> '{}' loop
            for stage in 1..2 loop
                exit when left_open = '{}';
                those := whistleblowing.in_line(level, stage);
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

-- Who made the reports of which that matters to somebody, encrypted as it is kept: those that one alone receives, for they go
-- on to the next if that one made them; and for whoever leads what decides on denunciations these, whose author does not.
drop function whistleblowing.denounced_identities();
create function whistleblowing.compared_identities(person bigint) returns table (report_id bigint, identity text)
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    first bigint;
    level bigint;
    those bigint[];
    left_open bigint[];
    nobody bigint[];
    one bigint[];
    alone bigint[] := '{}';
begin
    for first in select b.body_id from (select distinct r.body_id from whistleblowing.report r offset 0) b
                 where whistleblowing.may_stand(person, b.body_id) loop
        level := first;
        left_open := array(select r.report_id from whistleblowing.report r where r.body_id = first);
        while level is not null and left_open <> '{}' loop
            for stage in 1..2 loop
                those := whistleblowing.in_line(level, stage);
                continue when those = '{}';
                exit when left_open = '{}';
                -- Of the few reports that bar any of them: whom of them each bars, and so who is left.
                with barred as (
                    select b as report, count(*) as people
                    from unnest(those) t cross join lateral whistleblowing.barring(t) b group by b
                )
                select coalesce(array_agg(l) filter (where b.people = cardinality(those)), '{}'),
                       coalesce(array_agg(l) filter (where coalesce(b.people, 0) = cardinality(those) - 1), '{}')
                into nobody, one
                from unnest(left_open) l left join barred b on b.report = l;
                alone := alone || one;
                left_open := nobody;
            end loop;
            level := whistleblowing.body_above(level);
        end loop;
    end loop;
    return query select r.report_id, r.identity from whistleblowing.report r
        where r.report_id = any (alone)
           or exists (select from whistleblowing.denunciation d where d.report_id = r.report_id)
              and exists (select from whistleblowing.held h join org.unit u using (unit_id)
                          where h.person_id = person and h.duty in ('HEAD', 'DEPUTY')
                            and u.kind in ('BODY', 'PUBLIC_UNIT'));
end
$$;

-- As V301. Nobody says who reported where it is decided on an erasure: so each takes no part who would receive the report
-- whichever of them made it.
create or replace function whistleblowing.handling(which bigint) returns bigint[]
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    with about as materialized (
        select whistleblowing.body_by(which) as body, whistleblowing.concerned_by(which, false) as concerned,
               whistleblowing.concerned_by(which, true) as parties
    ), first as materialized (
        select a.*, whistleblowing.receiving(body, concerned, parties) as those from about a
    )
    select array(
        select unnest(those) from first
        union select unnest(whistleblowing.receiving(body, concerned, parties, those[1])) from first
              where cardinality(those) = 1
        union select unnest(whistleblowing.deciding(which))
        union select person_id from taken where report_id = which
        union select person_id from message where report_id = which and person_id is not null
        union select person_id from link where report_id = which
        union select person_id from closing where report_id = which
        union select person_id from denunciation where report_id = which
        union select person_id from acceptance where report_id = which
        union select person_id from refusal where report_id = which
        union select person_id from told where report_id = which
        union select person_id from protection_end where report_id = which
        union select asked_by from opening where report_id = which
        union select decided_by from opening_decision where report_id = which)
$$;

do $$
declare
    one text;
begin
    foreach one in array array['signing_in(bigint[])', 'in_line(bigint, int)', 'may_stand(bigint, bigint)',
                               'receiving(bigint, bigint[], bigint[], bigint)', 'handles(bigint, bigint)',
                               'compared_identities(bigint)'] loop
        execute format('revoke all on function whistleblowing.%s from public', one);
        execute format('grant execute on function whistleblowing.%s to damlam_app', one);
    end loop;
    foreach one in array array['taken', 'link', 'closing', 'denunciation', 'protection_end', 'told'] loop
        execute format('alter policy made on whistleblowing.%I with check (
            ((select access.is_system()) or person_id = (select access.me()))
            and whistleblowing.handles(person_id, report_id))', one);
    end loop;
end
$$;
alter policy made on whistleblowing.message with check (
    case when person_id is null
         then exists (select from whistleblowing.report r where r.report_id = message.report_id
                      and r.claim_hash = any ((select whistleblowing.claims())::text[]))
         else ((select access.is_system()) or person_id = (select access.me()))
              and whistleblowing.handles(person_id, report_id) end);

-- As V252, for a hearing that begins with a report.
alter policy made on inspection.hearing with check (
    (select access.is_system())
    or asked_by = (select access.me())
       and not inspection.barred(asked_by, asked, sent_at)
       and (exists (select from analysis.signal s
                    where s.signal_id = hearing.signal_id
                      and (s.person_id = hearing.asked
                           or s.person_id is null
                              and s.unit_id not in (select unnest(access.units_headed(access.me())))))
            or finding_id = any ((select oversight.findings_reached(access.me()))::bigint[])
            or report_id is not null and whistleblowing.handles((select access.me()), report_id)));
