-- Who opens who made a report, one from each side. Whoever made it opens nothing: the side that they alone stood on stayed
-- empty, and where the head of the inspectorate made it, or may not look at it, those of it who receive it could not ask, so
-- that nobody could. Each side now has a next one, in the body and then above, as whoever receives it (V426).

-- Those of a body who are asked first, second and third: on the inspectorate's side its head, whoever else works in it, the
-- deputies of the body; on the other the head of the body.
create function whistleblowing.opening_line(level bigint, stage int, inspectorate boolean) returns bigint[]
    language sql stable set search_path = whistleblowing, pg_temp as $$
    select whistleblowing.signing_in(case
        when not inspectorate then case stage when 1 then whistleblowing.heads(level) else '{}' end
        when stage = 1 then whistleblowing.inspectors(level, true)
        when stage = 2 then whistleblowing.inspectors(level, false)
        -- Where nobody heads the body its deputies are the other side.
        else array(select unnest(whistleblowing.leaders(level, 'DEPUTY')) except select unnest(whistleblowing.heads(level)))
        end)
$$;

-- As V183, without its author (null where that is not known).
drop function whistleblowing.opening_side(bigint, bigint[], bigint[], boolean);
create function whistleblowing.opening_side(
    body bigint, concerned bigint[], parties bigint[], inspectorate boolean, reporter bigint default null) returns bigint[]
    language plpgsql stable set search_path = whistleblowing, pg_temp as $$
declare
    level bigint := body;
    those bigint[];
begin
    while level is not null loop
        for stage in 1..3 loop
            those := array_remove(
                whistleblowing.unbarred(whistleblowing.opening_line(level, stage, inspectorate), concerned, parties),
                reporter);
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
create or replace function whistleblowing.opens(person bigint, report bigint, inspectorate boolean) returns boolean
    language sql stable set search_path = whistleblowing, pg_temp as $$
    select person = any (whistleblowing.opening_side(whistleblowing.body_by(report),
        whistleblowing.concerned_by(report, false), whistleblowing.concerned_by(report, true), inspectorate,
        whistleblowing.reporter_said(report)))
$$;
-- The same of whoever takes a step: nobody does before it is said who reported.
create function whistleblowing.unseals(person bigint, report bigint, inspectorate boolean) returns boolean
    language sql stable set search_path = whistleblowing, pg_temp as $$
    select whistleblowing.reporter_said(report) is not null and whistleblowing.opens(person, report, inspectorate)
$$;

do $$
declare
    one text;
begin
    foreach one in array array['opening_line(bigint, int, boolean)', 'unseals(bigint, bigint, boolean)',
                               'opening_side(bigint, bigint[], bigint[], boolean, bigint)'] loop
        execute format('revoke all on function whistleblowing.%s from public', one);
        execute format('grant execute on function whistleblowing.%s to damlam_app', one);
    end loop;
end
$$;

-- As V252.
alter policy made on whistleblowing.opening with check (
    ((select access.is_system()) or asked_by = (select access.me()))
    and (whistleblowing.unseals(asked_by, report_id, true) or whistleblowing.unseals(asked_by, report_id, false))
    and exists (select from whistleblowing.report r where r.report_id = opening.report_id));
-- As V183.
alter policy made on whistleblowing.opening_decision with check (
    ((select access.is_system()) or decided_by = (select access.me()))
    and ((whistleblowing.unseals(asked_by, report_id, true) and whistleblowing.unseals(decided_by, report_id, false))
      or (whistleblowing.unseals(asked_by, report_id, false) and whistleblowing.unseals(decided_by, report_id, true))));

-- As V426, and of the few reports that somebody asked to open, for whoever may stand on one of the sides.
create or replace function whistleblowing.compared_identities(person bigint) returns table (report_id bigint, identity text)
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
                            and u.kind in ('BODY', 'PUBLIC_UNIT'))
           or exists (select from whistleblowing.opening o where o.report_id = r.report_id)
              and whistleblowing.may_stand(person, r.body_id)
              and exists (select from whistleblowing.held h join org.unit u using (unit_id)
                          where h.person_id = person and h.duty <> 'ADMINISTRATOR'
                            and u.kind in ('BODY', 'INSPECTORATE'));
end
$$;
