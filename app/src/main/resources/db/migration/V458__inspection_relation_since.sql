-- Whoever is reported, asked or concluded about got rid of all who might look into it by naming them as relatives once they
-- knew. From now on what they declare counts against others only of what comes in later, until the other confirms it or a third
-- person finds that it is so; what others declare of themselves counts at once. inspection.bar says that, and nothing else does.

-- Whether whom somebody declared a relation with denied an earlier one of theirs, and nobody found that it was so.
create function inspection.denied_before(i inspection.interest) returns boolean language sql stable as $$
    select exists (select from inspection.interest before
                       join inspection.interest_answer d on d.interest_id = before.interest_id
                       left join inspection.interest_ruling l on l.interest_id = before.interest_id
                   where before.declared_by = i.declared_by and before.other = i.other
                     and before.interest_id < i.interest_id and not d.confirmed and l.holds is not true)
$$;

-- As V261, with whether it was confirmed or found so; and not what was denied before and is declared anew, under whatever name,
-- until it is confirmed.
create or replace view inspection.standing_interest as
    select i.*, a.confirmed is true or r.holds is true as firm
    from inspection.interest i
        left join inspection.interest_answer a using (interest_id) left join inspection.interest_ruling r using (interest_id)
    where not exists (select from inspection.interest_end e where e.interest_id = i.interest_id)
      and (a.confirmed or r.holds
           or a.confirmed is null and not inspection.denied_before(i));

-- Who may not judge on whom: of all that came in later than a moment, or (null) of everything.
create view inspection.bar as
    select i.declared_by as judge, i.other as asked, null::timestamptz as later_than
    from inspection.standing_interest i
    union all
    select i.other, i.declared_by, case when not i.firm then i.declared_at end
    from inspection.standing_interest i;

create or replace function inspection.barred(judge bigint, asked bigint, since timestamptz) returns boolean
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select exists (select from bar b where b.judge = barred.judge and b.asked = barred.asked
                   and (b.later_than is null or b.later_than < since))
$$;

-- When a report came in. Of the day it was made nothing but the day is kept: what is declared on it counts as later.
create function whistleblowing.began(day date) returns timestamptz language sql immutable as $$
    select day::timestamp at time zone 'Asia/Ho_Chi_Minh'
$$;
create function whistleblowing.came_in(report bigint) returns timestamptz
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select whistleblowing.began(r.day) from whistleblowing.report r where r.report_id = came_in.report
$$;
-- When what somebody is asked about came in: the report that it begins with, else the question.
create function inspection.began(report bigint, sent timestamptz) returns timestamptz
    language sql stable set search_path = inspection, pg_temp as $$
    select case when report is null then sent else whistleblowing.came_in(report) end
$$;

-- As V183, of a matter that came in at that moment; -infinity counts what is confirmed, or of themselves, alone.
create function whistleblowing.unbarred(people bigint[], concerned bigint[], parties bigint[], since timestamptz)
    returns bigint[] language sql stable as $$
    select coalesce(array_agg(p order by p), '{}') from unnest(people) p
    where not exists (select from unnest(concerned || parties) c where c = p or inspection.barred(p, c, since))
      and not exists (select from unnest(concerned) c where whistleblowing.works_under(p, c))
$$;

-- As V426. Where nobody at all is left it is asked again without what those whom it is about alone say.
drop function whistleblowing.receiving(bigint, bigint[], bigint[], bigint);
create function whistleblowing.receiving(
    body bigint, concerned bigint[], parties bigint[], reporter bigint default null,
    since timestamptz default 'infinity') returns bigint[]
    language plpgsql stable set search_path = whistleblowing, pg_temp as $$
declare
    counted timestamptz;
    level   bigint;
    those   bigint[];
begin
    foreach counted in array array[since, '-infinity'] loop
        level := body;
        while level is not null loop
            for stage in 1..2 loop
                those := array_remove(
                    whistleblowing.unbarred(whistleblowing.in_line(level, stage), concerned, parties, counted), reporter);
                if those <> '{}' then
                    return those;
                end if;
            end loop;
            level := whistleblowing.body_above(level);
        end loop;
    end loop;
    return '{}';
end
$$;

-- As V426.
create or replace function whistleblowing.receives(person bigint, report bigint) returns boolean language sql stable as $$
    select exists (select from whistleblowing.held h left join org.unit u using (unit_id)
                   where h.person_id = person and u.kind in ('INSPECTORATE', 'BODY'))
       and person = any (whistleblowing.receiving(whistleblowing.body_by(report),
               whistleblowing.concerned_by(report, false), whistleblowing.concerned_by(report, true),
               whistleblowing.reporter_said(report), whistleblowing.came_in(report)))
$$;

-- As V426.
create or replace function whistleblowing.handling(which bigint) returns bigint[]
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    with about as materialized (
        select whistleblowing.body_by(which) as body, whistleblowing.concerned_by(which, false) as concerned,
               whistleblowing.concerned_by(which, true) as parties,
               whistleblowing.came_in(which) as since
    ), first as materialized (
        select a.*, whistleblowing.receiving(body, concerned, parties, null, since) as those from about a
    )
    select array(
        select unnest(those) from first
        union select unnest(whistleblowing.receiving(body, concerned, parties, those[1], since)) from first
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

-- As V426, by what counts (dated), or by what is confirmed or of themselves alone.
drop function whistleblowing.barring(bigint);
create function whistleblowing.barring(person bigint, dated boolean) returns setof bigint
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    near  bigint[] := array(
        select person
        union
        select b.asked from inspection.bar b where b.judge = person and b.later_than is null);
    above bigint[] := whistleblowing.superiors(person);
begin
    return query select c.report_id from whistleblowing.concerned c
        where c.person_id = any (near) or (not c.party and c.person_id = any (above))
        union
        select said.key::bigint from jsonb_each_text(nullif(current_setting('damlam.reporters', true), '')::jsonb) said
        where said.value::bigint = person
        union
        select c.report_id
        from inspection.bar b join whistleblowing.concerned c on c.person_id = b.asked
            join whistleblowing.report r using (report_id)
        where dated and b.judge = person and b.later_than < whistleblowing.began(r.day);
end
$$;

-- As V426, in the same order.
create or replace function whistleblowing.received_by(person bigint) returns setof bigint
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    first bigint;
    level bigint;
    dated boolean;
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
        left_open := array(select r.report_id from whistleblowing.report r where r.body_id = first);
        foreach dated in array array[true, false] loop
            level := first;
            while level is not null and left_open <> '{}' loop
                for stage in 1..2 loop
                    exit when left_open = '{}';
                    those := whistleblowing.in_line(level, stage);
                    if person = any (those) then
                        return query select o from unnest(left_open) o
                            except select b from whistleblowing.barring(person, dated) b;
                    end if;
                    foreach candidate in array those loop
                        left_open := array(select o from unnest(left_open) o
                                           intersect select b from whistleblowing.barring(candidate, dated) b);
                    end loop;
                end loop;
                level := whistleblowing.body_above(level);
            end loop;
        end loop;
    end loop;
end
$$;

-- As V436, in the same order.
create or replace function whistleblowing.compared_identities(person bigint) returns table (report_id bigint, identity text)
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    first bigint;
    level bigint;
    dated boolean;
    those bigint[];
    left_open bigint[];
    nobody bigint[];
    one bigint[];
    alone bigint[] := '{}';
begin
    for first in select b.body_id from (select distinct r.body_id from whistleblowing.report r offset 0) b
                 where whistleblowing.may_stand(person, b.body_id) loop
        left_open := array(select r.report_id from whistleblowing.report r where r.body_id = first);
        foreach dated in array array[true, false] loop
            level := first;
            while level is not null and left_open <> '{}' loop
                for stage in 1..2 loop
                    those := whistleblowing.in_line(level, stage);
                    continue when those = '{}';
                    exit when left_open = '{}';
                    -- Of the few reports that bar any of them: whom of them each bars, and so who is left.
                    with barred as (
                        select b as report, count(*) as people
                        from unnest(those) t cross join lateral whistleblowing.barring(t, dated) b group by b
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

-- As V436.
drop function whistleblowing.opening_side(bigint, bigint[], bigint[], boolean, bigint);
create function whistleblowing.opening_side(
    body bigint, concerned bigint[], parties bigint[], inspectorate boolean, reporter bigint default null,
    since timestamptz default 'infinity') returns bigint[]
    language plpgsql stable set search_path = whistleblowing, pg_temp as $$
declare
    level bigint := body;
    those bigint[];
begin
    while level is not null loop
        for stage in 1..3 loop
            those := array_remove(
                whistleblowing.unbarred(whistleblowing.opening_line(level, stage, inspectorate), concerned, parties, since),
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

-- As V436.
create or replace function whistleblowing.opens(person bigint, report bigint, inspectorate boolean) returns boolean
    language sql stable set search_path = whistleblowing, pg_temp as $$
    select person = any (whistleblowing.opening_side(whistleblowing.body_by(report),
        whistleblowing.concerned_by(report, false), whistleblowing.concerned_by(report, true), inspectorate,
        whistleblowing.reporter_said(report), whistleblowing.came_in(report)))
$$;

-- As V371.
create or replace function whistleblowing.deciding(which bigint) returns bigint[]
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    concerned bigint[] := whistleblowing.concerned_by(which, false);
    parties   bigint[] := whistleblowing.concerned_by(which, true);
    level     bigint := whistleblowing.settling(whistleblowing.body_by(which), concerned);
    those     bigint[];
begin
    while level is not null loop
        if not exists (select from whistleblowing.held h
                       where h.unit_id = level and h.duty in ('HEAD', 'DEPUTY') and h.person_id = any (concerned)) then
            those := array_remove(whistleblowing.unbarred(whistleblowing.heads(level), concerned, parties,
                                                           whistleblowing.came_in(which)),
                                  whistleblowing.reporter_said(which));
            if those <> '{}' then
                return those;
            end if;
        end if;
        level := (select whistleblowing.managing(u.parent_id) from org.unit u where u.unit_id = level);
    end loop;
    return '{}';
end
$$;

-- As V365.
create or replace function whistleblowing.erasers_there(which bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select cardinality(whistleblowing.unbarred(
        array(select distinct h.person_id from whistleblowing.held h join org.unit u using (unit_id)
              where h.duty in ('HEAD', 'DEPUTY') and u.kind in ('BODY', 'INSPECTORATE')
                and exists (select from access.account a where a.person_id = h.person_id and not a.closed)
                and not access.in_doubt(h.person_id)),
        whistleblowing.concerned_by(which, false),
        whistleblowing.concerned_by(which, true) || whistleblowing.handling(which),
        whistleblowing.came_in(which))) >= 2
$$;

-- As V302.
create or replace function journal.erasure_barred_by_part(person bigint, which bigint) returns boolean
    language plpgsql stable security definer set search_path = journal, pg_temp as $$
declare
    act       record;
    word      text;
    matter    bigint;
    concerned bigint[] := '{}';
    parties   bigint[];
    since     timestamptz := 'infinity';
begin
    select e.kind, e.subject, e.person_id, e.for_person_id into act from journal.entry e where e.entry_id = which;
    word := split_part(act.subject, ':', 1);
    matter := substring(act.subject from ':(\d+)$')::bigint;
    parties := array[act.person_id, act.for_person_id];
    case word
        when 'signal' then
            select concerned || array[s.person_id, s.from_person, s.to_person]
                       || case when s.person_id is null then whistleblowing.heads(s.unit_id) else '{}' end
            into concerned from analysis.signal s where s.signal_id = matter;
        when 'hearing' then
            select array[h.asked], parties || h.asked_by into concerned, parties
            from inspection.hearing h where h.hearing_id = matter;
            parties := parties || array(
                select c.person_id from inspection.conclusion c where c.hearing_id = matter
                union select d.person_id from inspection.extension_decision d where d.hearing_id = matter
                union select w.person_id from inspection.withdrawal w where w.hearing_id = matter
                union select r.person_id from inspection.review_answer r where r.hearing_id = matter);
        when 'interest' then
            select array[i.declared_by, i.other] into concerned from inspection.interest i where i.interest_id = matter;
        when 'proceeding' then
            select array[p.person_id] into concerned from discipline.proceeding p where p.proceeding_id = matter;
            parties := parties || array(select p.person_id from discipline.party p where p.proceeding_id = matter);
        when 'proposal' then
            select array[p.about] into concerned from personnel.proposal p where p.proposal_id = matter;
            parties := parties || array(select p.person_id from personnel.party p where p.proposal_id = matter);
        when 'shield' then
            select array[s.person_id], parties || s.told_by into concerned, parties
            from personnel.shield s where s.shield_id = matter;
        when 'conduct' then
            -- Whom the law protects from then on is no prose of anybody, and ends with a day of its own.
            if act.kind = 'whistleblowing.accept' then
                return true;
            end if;
            concerned := whistleblowing.concerned_by(matter, false);
            since := whistleblowing.came_in(matter);
            parties := parties || whistleblowing.concerned_by(matter, true) || whistleblowing.handling(matter);
        when 'inspection' then
            select whistleblowing.heads(i.unit_id) into concerned from oversight.inspection i where i.inspection_id = matter;
            concerned := concerned || array(select f.named from oversight.finding f where f.inspection_id = matter);
            parties := parties || array(select m.person_id from oversight.member m where m.inspection_id = matter);
        when 'finding' then
            select array[f.named] || whistleblowing.heads(i.unit_id) into concerned
            from oversight.finding f join oversight.inspection i using (inspection_id) where f.finding_id = matter;
            parties := parties || array(select m.person_id from oversight.member m join oversight.finding f
                using (inspection_id) where f.finding_id = matter);
        when 'plan', 'checklist' then
            null;
        when 'initiative' then
            select parties || i.person_id || whistleblowing.heads(i.asked) into parties
            from daring.initiative i where i.initiative_id = matter;
            parties := parties || array(select s.person_id from daring.step s where s.initiative_id = matter);
        when 'case' then
            parties := parties || array(select m.actor_id from cases.move m where m.case_id = matter)
                || array(select m.for_person from cases.move m where m.case_id = matter)
                || array(select m.to_person from cases.move m where m.case_id = matter);
        when 'person' then
            parties := parties || matter;
        else
            if journal.erased_by_two(act.kind) then
                return true;
            end if;
    end case;
    if concerned is null or parties is null then
        return true;
    end if;
    if not journal.erased_by_two(act.kind) then
        return person = any (parties) is true;
    end if;
    return whistleblowing.unbarred(array[person],
        array_remove(concerned, null), array_remove(parties, null), since) = '{}';
end
$$;

-- As V211: what an inquirer declared before the time that is looked at.
create or replace function whistleblowing.inquirers(viewer bigint, since timestamptz)
    returns table (person_id bigint, asked int, people int, concluded int, amiss int, could int,
                   others int, others_asked int, others_could int)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    with asking as (
        select h.asked_by, count(*)::int as asked, count(distinct h.asked)::int as people,
               count(c.hearing_id)::int as concluded,
               count(*) filter (where k.outcome in ('REMINDED', 'REFERRED'))::int as amiss
        from inspection.hearing h left join inspection.conclusion c using (hearing_id)
            left join inspection.concluded k using (hearing_id)
        where h.sent_at >= since
        group by 1
    ), able as (
        select a.*, u.unit_id,
               (select count(*)::int from analysis.signal s
                where (s.gone_at is null or s.gone_at >= since)
                  and s.unit_id = any (access.units_reached(a.asked_by))) as could
        from asking a
            left join lateral (select h.unit_id from whistleblowing.held h where h.person_id = a.asked_by limit 1) u on true
    )
    select a.asked_by, a.asked, a.people, a.concluded, a.amiss, greatest(a.could, a.asked), o.others, o.asked, o.could
    from able a
        cross join lateral (
            select count(*)::int as others, coalesce(sum(b.asked), 0)::int as asked,
                   coalesce(sum(greatest(b.could, b.asked)), 0)::int as could
            from able b where b.asked_by <> a.asked_by) o
    where (access.is_system() or viewer = access.me())
      and (a.asked_by = viewer
           or (a.unit_id is not null
               and viewer = any (whistleblowing.receiving(whistleblowing.body_of(a.unit_id), array[a.asked_by], '{}',
                                                       null, since))))
$$;

-- As V429.
create or replace function inspection.unbarred(person bigint, h inspection.hearing) returns boolean language sql stable as $$
    select h.asked <> person
      and not inspection.barred(person, h.asked, inspection.began(h.report_id, h.sent_at))
      and not (h.report_id is not null and person = any (whistleblowing.concerned_by(h.report_id, false)))
$$;

-- As V286.
create or replace function inspection.open_without_asker(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h
    where not h.ended and h.asked_by <> person and h.asked <> person
      and not exists (select from review r where r.hearing_id = h.hearing_id)
      and (person = access.me() or access.is_system())
      and (h.asked_by not in (select a.person_id from org.appointment a
                              where a.from_day <= day and (a.until_day is null or day < a.until_day))
           or h.signal_id in (select s.signal_id from analysis.signal s where analysis.overload(s.against))
           or h.finding_id is not null
           -- Of the few who declared anything, or of whom it was declared: to ask of each hearing takes long.
           or h.asked_by in (select declared_by from interest union select other from interest)
               and barred(h.asked_by, h.asked, began(h.report_id, h.sent_at)))
    order by h.hearing_id desc
$$;

-- As V403.
create or replace function inspection.passed_on() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    passed   record;
    declined boolean := false;
begin
    select h.asked, h.sent_at, h.report_id, c.person_id as concluder, r.unit_id into passed
    from hearing h join passing c using (hearing_id) left join referred r using (hearing_id)
    where h.hearing_id = new.hearing_id;
    if not found then
        raise exception 'only a conclusion that refers it, and counts, is passed on or answered';
    end if;
    if exists (select from referral_answer a where a.hearing_id = new.hearing_id)
            or exists (select from discipline.stands p where p.hearing_id = new.hearing_id) then
        raise exception 'it is answered already';
    end if;
    if tg_table_name = 'referral_answer' then
        declined := new.document_id is null;
    end if;
    if new.person_id = passed.asked then
        raise exception 'nobody passes on or answers what is about themselves';
    elsif declined and not coalesce(passed.unit_id = any (access.units_decided(new.person_id)), false) then
        raise exception 'whoever heads what it was passed to says why nothing is opened';
    elsif declined and passed.report_id is not null
            and coalesce(whistleblowing.reporter_said(passed.report_id) = new.person_id, true) then
        raise exception 'whoever reported does not answer it, and until it is said who did nobody does';
    elsif not declined and new.person_id <> passed.concluder
            and not barred(passed.concluder, passed.asked, began(passed.report_id, passed.sent_at))
            and exists (select from org.appointment a where a.person_id = passed.concluder
                        and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)) then
        raise exception 'whoever concluded passes it on';
    end if;
    return new;
end
$$;

-- As V426 and V252.
alter policy made on inspection.hearing with check (
    (select access.is_system())
    or asked_by = (select access.me())
       and not inspection.barred(asked_by, asked, inspection.began(report_id, sent_at))
       and (exists (select from analysis.signal s
                    where s.signal_id = hearing.signal_id
                      and (s.person_id = hearing.asked
                           or s.person_id is null
                              and s.unit_id not in (select unnest(access.units_headed(access.me())))))
            or finding_id = any ((select oversight.findings_reached(access.me()))::bigint[])
            or report_id is not null and whistleblowing.handles((select access.me()), report_id)));
do $$
declare
    part text;
begin
    foreach part in array array['extension_decision', 'withdrawal', 'conclusion', 'review_answer'] loop
        execute format('alter policy made on inspection.%1$I with check ((select access.is_system())
            or person_id = (select access.me())
               and exists (select from inspection.hearing h
                           where h.hearing_id = %1$I.hearing_id and h.asked <> %1$I.person_id
                             and not inspection.barred(%1$I.person_id, h.asked,
                                                       inspection.began(h.report_id, h.sent_at))))', part);
    end loop;
end
$$;

do $$
declare
    one text;
begin
    foreach one in array array['inspection.denied_before(inspection.interest)', 'whistleblowing.began(date)',
                               'whistleblowing.came_in(bigint)', 'inspection.began(bigint, timestamptz)',
                               'whistleblowing.unbarred(bigint[], bigint[], bigint[], timestamptz)',
                               'whistleblowing.receiving(bigint, bigint[], bigint[], bigint, timestamptz)',
                               'whistleblowing.opening_side(bigint, bigint[], bigint[], boolean, bigint, timestamptz)'] loop
        execute format('revoke all on function %s from public', one);
        execute format('grant execute on function %s to damlam_app', one);
    end loop;
    execute 'revoke all on function whistleblowing.barring(bigint, boolean) from public';
end
$$;
