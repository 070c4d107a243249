-- What the rules on rows ask of somebody, each statement of a page anew: which units they head, act for, reach, whose
-- team is theirs, which inspections they see. In a transaction that only reads it is remembered until that ends; one that writes asks
-- each time, for it may itself change what was found.
create function access.remembered(what text, person bigint) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
declare
    said text := current_setting('damlam.remembered_' || what, true);
begin
    return case when starts_with(said, person || ':') then substr(said, length(person::text) + 2)::bigint[] end;
end
$$;

-- Of whoever asks alone: what is asked of others in between would push it out.
create function access.remember(what text, person bigint, those bigint[]) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
begin
    if person = access.me() and current_setting('transaction_read_only') = 'on' then
        perform set_config('damlam.remembered_' || what, person || ':' || those::text, true);
    end if;
    return those;
end
$$;

create or replace function access.units_headed(person bigint) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
declare
    day    date := access.today();
    headed bigint[] := access.remembered('headed', person);
begin
    if headed is not null then
        return headed;
    end if;
    with recursive mine as (
        select p.unit_id, p.duty
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.person_id = person and p.duty in ('HEAD', 'DEPUTY')
          and a.from_day <= day and (a.until_day is null or day < a.until_day)
          and u.from_day <= day and (u.until_day is null or day < u.until_day)
    ), headed(unit_id) as (
        select m.unit_id from mine m
        where m.duty = 'HEAD'
           or not exists (select from org.post p join org.appointment a using (post_id)
                          where p.unit_id = m.unit_id and p.duty = 'HEAD'
                            and a.from_day <= day and (a.until_day is null or day < a.until_day))
        union
        select u.unit_id from headed h join org.unit u on u.successor_id = h.unit_id
        where u.until_day <= day
    )
    select coalesce(array_agg(h.unit_id), '{}') into headed from headed h;
    return access.remember('headed', person, headed);
end
$$;

create or replace function access.units_reached(person bigint) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
declare
    day     date     := access.today();
    tops    bigint[];
    reached bigint[] := access.remembered('reached', person);
begin
    if reached is not null then
        return reached;
    end if;
    tops := access.units_headed(person);
    with recursive upward(unit_id, parent_id) as (
        select u.unit_id, u.parent_id
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.person_id = person and p.duty <> 'ADMINISTRATOR' and u.kind = 'INSPECTORATE'
          and a.from_day <= day and (a.until_day is null or day < a.until_day)
          and u.from_day <= day and (u.until_day is null or day < u.until_day)
        union
        select u.unit_id, u.parent_id from upward x join org.unit u on u.unit_id = x.parent_id
        where u.from_day <= day and (u.until_day is null or day < u.until_day)
    )
    select tops || coalesce(array_agg(x.unit_id), '{}') into tops from upward x where x.parent_id is null;
    if tops = '{}' then
        return access.remember('reached', person, tops);
    end if;
    with recursive edge as materialized (
        select u.parent_id as above, u.unit_id from org.unit u
        where u.parent_id is not null and u.from_day <= day and (u.until_day is null or day < u.until_day)
        union all
        select u.successor_id, u.unit_id from org.unit u
        where u.successor_id is not null and u.until_day <= day
    ), reached(unit_id) as (
        select unnest(tops)
        union
        select e.unit_id from reached r join edge e on e.above = r.unit_id
    )
    select array_agg(r.unit_id) into reached from reached r;
    return access.remember('reached', person, reached);
end
$$;

create or replace function access.team_reached(person bigint) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
declare
    day    date     := access.today();
    headed bigint[];
    people bigint[] := access.remembered('team', person);
begin
    if people is not null then
        return people;
    end if;
    headed := access.units_headed(person);
    if headed = '{}' then
        return headed;
    end if;
    with recursive team(unit_id) as (
        select u.unit_id from org.unit u
        where u.unit_id = any(headed) and u.kind = 'TEAM' and u.parent_id is not null
        union
        select u.unit_id from team t join org.unit u on u.parent_id = t.unit_id
    )
    select coalesce(array_agg(distinct a.person_id) filter (where a.person_id <> person), '{}') into people
    from team t join org.unit u using (unit_id) join org.post p using (unit_id) join org.appointment a using (post_id)
    where a.from_day <= day and (a.until_day is null or day < a.until_day)
      and u.from_day <= day and (u.until_day is null or day < u.until_day);
    return access.remember('team', person, people);
end
$$;

create or replace function access.units_acted_for(person bigint) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
declare
    today date := access.today();
    acted bigint[] := access.remembered('acted', person);
begin
    if acted is not null then
        return acted;
    end if;
    with recursive mine as (
        select p.unit_id, p.duty
        from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
        where a.person_id = person
          and a.from_day <= today and (a.until_day is null or today < a.until_day)
          and u.from_day <= today and (u.until_day is null or today < u.until_day)
    ), acted(unit_id) as (
        select m.unit_id from mine m where m.duty in ('HEAD', 'DEPUTY')
        union
        select d.unit_id
        from org.delegation d
        where d.to_person = person and d.matter_id is null and not d.staff and not d.cancelled
          and d.from_day <= today and today < d.until_day
          and exists (select from mine)
          and exists (select from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
                      where a.person_id = d.from_person and p.unit_id = d.unit_id and p.duty = 'HEAD'
                        and a.from_day <= today and (a.until_day is null or today < a.until_day)
                        and u.from_day <= today and (u.until_day is null or today < u.until_day))
        union
        select u.unit_id from acted x join org.unit u on u.successor_id = x.unit_id
        where u.until_day <= today
    )
    select coalesce(array_agg(x.unit_id), '{}') into acted from acted x;
    return access.remember('acted', person, acted);
end
$$;

create or replace function access.units_decided(person bigint) returns bigint[]
    language plpgsql stable set search_path = access, pg_temp as $$
begin
    return coalesce(access.remembered('decided', person),
                    access.remember('decided', person, access.units_headed(person)
                        || array(select s.unit_id from access.stands_in(person) s)));
end
$$;

create or replace function personnel.stands_in(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = personnel, pg_temp as $$
begin
    return coalesce(access.remembered('standing', person),
                    access.remember('standing', person, array(
                        select p.unit_id
                        from org.appointment a join org.post p using (post_id)
                        where a.person_id = person and p.duty in ('HEAD', 'DEPUTY')
                          and a.from_day <= access.today() and (a.until_day is null or access.today() < a.until_day)
                        union
                        select s.unit_id from access.stands_in(person) s)));
end
$$;

create or replace function oversight.whole(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = oversight, pg_temp as $$
declare
    acted   bigint[];
    bodies  bigint[];
    inspect bigint[];
    seen    bigint[] := access.remembered('inspections', person);
begin
    if seen is not null then
        return seen;
    end if;
    acted := access.units_acted_for(person);
    bodies := access.bodies_led(person);
    inspect := access.bodies_inspected(person);
    select coalesce(array_agg(i.inspection_id), '{}') into seen
    from inspection i join plan p using (plan_id)
    where p.body_id = any (bodies)
       or (not i.unit_id = any (acted)
           and (p.body_id = any (inspect)
                or p.person_id = person
                or exists (select from team t where t.inspection_id = i.inspection_id and t.person_id = person)
                or exists (select from member m where m.inspection_id = i.inspection_id and m.person_id = person
                           and m.team_no = (select max(t.no) from team t where t.inspection_id = i.inspection_id))));
    return access.remember('inspections', person, seen);
end
$$;

create or replace function oversight.plans(person bigint) returns bigint[]
    language plpgsql stable security definer set search_path = oversight, pg_temp as $$
begin
    return coalesce(access.remembered('plans', person),
                    access.remember('plans', person, array(
                        select distinct i.plan_id from inspection i
                        where i.inspection_id = any (oversight.whole(person) || oversight.told(person)))));
end
$$;

-- One moment for a whole statement, which the planner may put in its place: it was asked anew for each row.
create or replace function access.present() returns timestamptz language sql stable as $$
    select statement_timestamp() + make_interval(secs => coalesce(nullif(current_setting('damlam.ahead', true), ''), '0')::double precision)
$$;

-- Which reports somebody asked to open, or opened, together with another: their own acts. Whether they still see the
-- reports, what shows them asks.
create function whistleblowing.opened_with(person bigint) returns setof bigint
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select o.report_id
    from opening o join opening_decision d using (report_id, no)
    where d.agreed and person in (o.asked_by, d.decided_by) and (person = access.me() or access.is_system())
    order by o.report_id desc
$$;

-- As V429 has it, but that only of the few that are somebody's to pass on it is asked whether they were to be.
create or replace function inspection.to_refer(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with theirs as materialized (
        select c.hearing_id
        from conclusion c
            left join lateral (select r.unit_id from referral r where r.hearing_id = c.hearing_id
                               order by r.no desc limit 1) r on true
        where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
          and not exists (select from referral_answer a where a.hearing_id = c.hearing_id)
          and (c.person_id = person
               or r.unit_id = any ((select access.units_decided(person))::bigint[])
               or not exists (select from org.appointment a
                              where a.person_id = c.person_id
                                and a.from_day <= day and (a.until_day is null or day < a.until_day) offset 0))
    )
    select t.hearing_id
    from theirs t cross join lateral (select from passing p where p.hearing_id = t.hearing_id offset 0) k
    where not exists (select from discipline.stands p where p.hearing_id = t.hearing_id offset 0)
    order by t.hearing_id
$$;

-- As V429 has it, but that what was passed to a unit is looked for by units that somebody decides for.
create or replace function inspection.referral_news(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with unread as materialized (
        select c.hearing_id, c.person_id = person as mine
        from (select m.hearing_id from conclusion m where m.person_id = person and m.outcome = 'REFERRED'
              union
              select h.hearing_id from hearing h where h.asked = person) theirs
            join conclusion c using (hearing_id)
        where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
          and not exists (select from referral_receipt t where t.hearing_id = c.hearing_id and t.person_id = person)
    ), to_them as materialized (
        select r.hearing_id, r.no, r.unit_id
        from unnest(access.units_decided(person)) u join referral r on r.unit_id = u
        where person = access.me() or access.is_system()
    ), passed as materialized (
        select p.hearing_id, p.at, r.unit_id
        from to_them r join discipline.stands p using (hearing_id)
        where not exists (select from referral later where later.hearing_id = r.hearing_id and later.no > r.no offset 0)
          and not exists (select from referral_receipt t where t.hearing_id = p.hearing_id and t.person_id = person)
          and exists (select from discipline.act t where t.proceeding_id = p.proceeding_id
                      and t.no = 1 and t.person_id <> person offset 0)
    )
    select u.hearing_id
    from unread u
    where exists (select from referral_answer a
                  where a.hearing_id = u.hearing_id and (not u.mine or a.person_id <> person) offset 0)
       or u.mine and exists (select from discipline.stands p join discipline.act t using (proceeding_id)
                             where p.hearing_id = u.hearing_id and t.no = 1 and t.person_id <> person offset 0)
    union
    select p.hearing_id
    from passed p join hearing h using (hearing_id)
    where unbarred(person, h)
      -- Whoever came into the post later never had it.
      and exists (select from org.appointment a join org.post held using (post_id)
                  where a.person_id = person and held.unit_id = p.unit_id
                  and a.from_day <= (p.at at time zone 'Asia/Ho_Chi_Minh')::date)
    order by 1
$$;
