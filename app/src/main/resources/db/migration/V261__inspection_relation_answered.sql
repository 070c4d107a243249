-- A declared relation bars people from judging on each other. The other is told of it and says whether it is so; what
-- they deny bars nobody until a third person, who is neither of the two, has looked at it.
create table inspection.interest_answer (
    interest_id bigint primary key references inspection.interest,
    confirmed   boolean     not null,
    at          timestamptz not null
);
create table inspection.interest_ruling (
    interest_id bigint primary key references inspection.interest_answer,
    holds       boolean     not null,
    reasons     text        not null check (reasons <> ''),
    person_id   bigint      not null references org.person,
    at          timestamptz not null
);
grant select, insert on inspection.interest_answer, inspection.interest_ruling to damlam_app;

-- Those that count today.
create view inspection.standing_interest as
    select i.*
    from inspection.interest i
        left join inspection.interest_answer a using (interest_id) left join inspection.interest_ruling r using (interest_id)
    where not exists (select from inspection.interest_end e where e.interest_id = i.interest_id)
      and (a.confirmed is distinct from false or r.holds);

-- As V230, of those that count.
create or replace function inspection.ties(these bigint[], those bigint[])
    returns table (declared_by bigint, other bigint, kin boolean, declared_at timestamptz)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select i.declared_by, i.other, i.kinship <> 'INTEREST', i.declared_at
    from standing_interest i
    where (i.declared_by = any (these) and i.other = any (those)
           or i.declared_by = any (those) and i.other = any (these))
$$;

create or replace function inspection.related(one bigint, another bigint) returns boolean
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select exists (select from inspection.standing_interest i
                   where (i.declared_by, i.other) in ((one, another), (another, one)))
$$;

create or replace function inspection.barred(judge bigint, asked bigint, since timestamptz) returns boolean
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select exists (select from inspection.standing_interest i
                   where (i.declared_by, i.other) = (judge, asked)
                      or (i.declared_by, i.other) = (asked, judge)
                         and (i.kinship <> 'INTEREST' or i.declared_at < since))
$$;

-- As V195, of those that count.
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
    return query select distinct c.report_id from whistleblowing.concerned c
        where c.person_id = any (near) or (not c.party and c.person_id = any (above));
end
$$;

-- What was denied and somebody may rule on: they head a body or its inspectorate, have whoever declared it below them,
-- and are neither of the two.
create function inspection.denied_for(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with reach as materialized (
        select access.units_reached(person) as units, access.today() as day
        where (person = access.me() or access.is_system())
          and exists (select from org.unit u
                      where u.unit_id = any (access.units_headed(person)) and u.kind in ('BODY', 'INSPECTORATE'))
    )
    select distinct i.interest_id
    from reach r join interest_answer n on not n.confirmed join interest i using (interest_id)
        join org.appointment a on a.person_id = i.declared_by join org.post p using (post_id)
    where p.unit_id = any (r.units) and a.from_day <= r.day and (a.until_day is null or r.day < a.until_day)
      and person not in (i.declared_by, i.other)
$$;

alter policy own on inspection.interest using (
    (select access.is_system()) or declared_by = (select access.me()) or other = (select access.me())
    or interest_id in (select inspection.denied_for((select access.me()))))
    with check ((select access.is_system()) or declared_by = (select access.me()));

alter policy own on inspection.interest_end with check (
    (select access.is_system())
    or exists (select from inspection.interest i
               where i.interest_id = interest_end.interest_id and i.declared_by = (select access.me())));

alter table inspection.interest_answer enable row level security;
create policy seen on inspection.interest_answer for select using (
    (select access.is_system())
    or exists (select from inspection.interest i where i.interest_id = interest_answer.interest_id));
create policy made on inspection.interest_answer for insert with check (
    (select access.is_system())
    or exists (select from inspection.interest i
               where i.interest_id = interest_answer.interest_id and i.other = (select access.me())));
alter table inspection.interest_ruling enable row level security;
create policy seen on inspection.interest_ruling for select using (
    (select access.is_system())
    or exists (select from inspection.interest i where i.interest_id = interest_ruling.interest_id));
create policy made on inspection.interest_ruling for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and interest_id in (select inspection.denied_for((select access.me()))));

-- Whatever asks: nobody rules on what nobody denied, or on a relation of their own.
create function inspection.ruled() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if not exists (select from interest i join interest_answer a using (interest_id)
                   where i.interest_id = new.interest_id and not a.confirmed
                     and new.person_id not in (i.declared_by, i.other)) then
        raise exception 'a third person rules on a relation that was denied';
    end if;
    return new;
end
$$;
create trigger interest_ruled before insert on inspection.interest_ruling
    for each row execute function inspection.ruled();

-- As V211, and the reasons of a ruling.
create or replace function inspection.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'inspection.ask' then
            update inspection.hearing set question = gone where hearing_id = act.id;
        when 'inspection.explain' then
            update inspection.explanation set words = gone
            where hearing_id = act.id and no = (act.facts ->> 'no')::int;
            update inspection.attachment set name = gone, content = '', bytes = 0
            where hearing_id = act.id and explanation_no = (act.facts ->> 'no')::int;
        when 'inspection.extendAsk' then
            update inspection.extension set reason = gone
            where hearing_id = act.id and no = (act.facts ->> 'no')::int;
        when 'inspection.extendGrant', 'inspection.extendDeny' then
            update inspection.extension_decision set words = gone
            where hearing_id = act.id and no = (act.facts ->> 'no')::int;
        when 'inspection.conclude' then
            update inspection.conclusion set reasons = gone where hearing_id = act.id;
        when 'inspection.withdraw' then
            update inspection.withdrawal set reason = gone where hearing_id = act.id;
        when 'inspection.reviewAsk' then
            update inspection.review set reasons = gone where hearing_id = act.id;
            update inspection.review_file set name = gone, content = '', bytes = 0 where hearing_id = act.id;
        when 'inspection.reviewUphold', 'inspection.reviewReplace' then
            update inspection.review_answer set reasons = gone where hearing_id = act.id;
        when 'inspection.relationHolds', 'inspection.relationNot' then
            update inspection.interest_ruling set reasons = gone where interest_id = act.id;
        else null;
    end case;
end
$$;

revoke all on function inspection.denied_for(bigint), inspection.ruled() from public;
grant execute on function inspection.denied_for(bigint) to damlam_app;
