-- Whom a finding names is shown it with the draft, as the unit is, and may say something to it in the same time: nothing is
-- concluded before. What they say is encrypted as in a hearing; that they said it stands for everybody who sees the finding.
create table oversight.named_receipt (
    finding_id bigint primary key references oversight.finding,
    person_id  bigint      not null references org.person,
    at         timestamptz not null
);
create table oversight.statement (
    finding_id bigint      not null references oversight.finding,
    no         int         not null check (no >= 1),
    words      text        not null check (words <> ''),
    complete   boolean     not null,
    person_id  bigint      not null references org.person,
    at         timestamptz not null,
    primary key (finding_id, no)
);
create table oversight.statement_file (
    finding_id   bigint not null,
    statement_no int    not null,
    no           int    not null check (no >= 1),
    name         text   not null,
    media_type   text   not null,
    content      bytea  not null,
    bytes        bigint not null,
    primary key (finding_id, statement_no, no),
    foreign key (finding_id, statement_no) references oversight.statement (finding_id, no)
);
-- Who said nothing is asked once more by whoever concludes, with a day; from then on silence is an answer of its own.
create table oversight.question (
    finding_id bigint      not null references oversight.finding,
    no         int         not null check (no >= 1),
    answer_by  date        not null,
    rule_id    bigint      not null references rulebook.rule,
    person_id  bigint      not null references org.person,
    at         timestamptz not null,
    primary key (finding_id, no)
);
create index finding_by_named on oversight.finding (named) where named is not null;

-- Findings that name somebody, once they went to the unit.
create function oversight.named(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(f.finding_id), '{}') from finding f join sending s using (inspection_id)
    where f.named = person and (person = access.me() or access.is_system())
$$;

-- The same, as far as their desk has to know them.
create function oversight.concerns(person bigint)
    returns table (finding_id bigint, inspection_id bigint, sort text, until date, opened boolean, said boolean,
                   complete boolean, dropped boolean, concluded boolean)
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select f.finding_id, f.inspection_id, f.sort,
           greatest(s.answer_by, (select max(q.answer_by) from question q where q.finding_id = f.finding_id)),
           exists (select from named_receipt r where r.finding_id = f.finding_id),
           exists (select from statement w where w.finding_id = f.finding_id),
           exists (select from statement w where w.finding_id = f.finding_id and w.complete),
           exists (select from finding_drop d where d.finding_id = f.finding_id),
           exists (select from conclusion c where c.inspection_id = f.inspection_id)
    from finding f join sending s using (inspection_id)
    where f.named = person and (person = access.me() or access.is_system())
    order by f.finding_id desc
$$;

-- Whether somebody who is named has neither said that this is all nor had the time to: nobody signs before.
create function oversight.awaited(which bigint, day date) returns boolean
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select exists (
        select from finding f join sending s using (inspection_id)
        where f.inspection_id = which and f.sort = 'SHORTCOMING' and f.named is not null and day <= s.answer_by
          and not exists (select from finding_drop d where d.finding_id = f.finding_id)
          and not exists (select from statement w where w.finding_id = f.finding_id and w.complete))
$$;

-- Findings about somebody who was not heard: they have said nothing, were asked once more in vain at most until a day that
-- has not passed, and in no hearing. Nobody concludes before; `waits` is the day that somebody asked for, null where nobody did.
create function oversight.unheard(inspections bigint[], day date)
    returns table (inspection_id bigint, finding_id bigint, waits date)
    language sql stable security definer set search_path = oversight, pg_temp as $$
    with open as (
        select f.inspection_id, f.finding_id,
               (select max(q.answer_by) from question q where q.finding_id = f.finding_id) as asked,
               h.hearing_id, h.answer_by
        from finding f
            left join lateral (
                select h.hearing_id,
                       greatest(h.answer_by, (select max(e.until) from inspection.extension e
                                                  join inspection.extension_decision d using (hearing_id, no)
                                              where e.hearing_id = h.hearing_id and d.granted)) as answer_by
                from inspection.hearing h
                where h.finding_id = f.finding_id
                  and not exists (select from inspection.withdrawal w where w.hearing_id = h.hearing_id)
                order by h.attempt desc limit 1) h on true
        where f.inspection_id = any (inspections) and f.sort = 'SHORTCOMING' and f.named is not null
          and not exists (select from finding_drop d where d.finding_id = f.finding_id)
          and not exists (select from statement w where w.finding_id = f.finding_id)
    )
    select o.inspection_id, o.finding_id, greatest(o.asked, o.answer_by) from open o
    where (o.asked is null or day <= o.asked)
      and (o.hearing_id is null
           or (day <= o.answer_by
               and not exists (select from inspection.conclusion c where c.hearing_id = o.hearing_id)
               and not exists (select from inspection.explanation e where e.hearing_id = o.hearing_id)))
$$;
revoke all on function oversight.named(bigint), oversight.concerns(bigint), oversight.awaited(bigint, date), oversight.unheard(bigint[], date)
    from public;
grant execute on function oversight.named(bigint), oversight.concerns(bigint), oversight.awaited(bigint, date), oversight.unheard(bigint[], date)
    to damlam_app;

grant select, insert on oversight.named_receipt, oversight.statement, oversight.statement_file, oversight.question
    to damlam_app;
do $$
declare
    part text;
begin
    foreach part in array array['named_receipt', 'statement', 'statement_file', 'question'] loop
        execute format('alter table oversight.%I enable row level security', part);
        execute format('create policy seen on oversight.%1$I using ((select access.is_system())
            or finding_id = any ((select oversight.named(access.me()))::bigint[])
            or exists (select from oversight.finding f where f.finding_id = %1$I.finding_id))', part);
    end loop;
end
$$;

create function oversight.named_heard_first() returns trigger language plpgsql as $$
begin
    if oversight.awaited(new.inspection_id, (new.at at time zone 'Asia/Ho_Chi_Minh')::date) then
        raise exception 'somebody named still has time to say something';
    end if;
    return new;
end
$$;
create trigger signature_once_named_heard before insert on oversight.signature
    for each row execute function oversight.named_heard_first();
create function oversight.none_unheard() returns trigger language plpgsql as $$
begin
    if exists (select from oversight.unheard(array[new.inspection_id], (new.at at time zone 'Asia/Ho_Chi_Minh')::date)) then
        raise exception 'somebody named was not heard';
    end if;
    return new;
end
$$;
create trigger conclusion_once_named_heard before insert on oversight.conclusion
    for each row execute function oversight.none_unheard();
-- Nobody speaks for whom a finding names.
create function oversight.said_by_named() returns trigger language plpgsql as $$
begin
    if not new.finding_id = any (oversight.named(new.person_id)) then
        raise exception 'only whom the finding names says something to it, once it was sent';
    end if;
    return new;
end
$$;
create trigger statement_by_named before insert on oversight.statement
    for each row execute function oversight.said_by_named();

create or replace function oversight.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'oversight.plan' then
            update oversight.plan set subject = gone, scope = '', items = '' where plan_id = act.id;
        when 'oversight.checklist' then
            update oversight.checklist set items = gone where checklist_id = act.id;
        when 'oversight.answer' then
            update oversight.answer set words = gone
            where inspection_id = act.id and item_no = (act.facts ->> 'item')::int and no = (act.facts ->> 'no')::int;
        when 'oversight.find' then
            update oversight.finding set words = gone where finding_id = (act.facts ->> 'finding')::bigint;
        when 'oversight.drop' then
            update oversight.finding_drop set words = gone where finding_id = (act.facts ->> 'finding')::bigint;
        when 'oversight.state' then
            update oversight.statement set words = gone
            where finding_id = act.id and no = (act.facts ->> 'no')::int;
            update oversight.statement_file set name = gone, content = '', bytes = 0
            where finding_id = act.id and statement_no = (act.facts ->> 'no')::int;
        when 'oversight.explain' then
            update oversight.explanation set words = gone
            where inspection_id = act.id and no = (act.facts ->> 'no')::int;
        when 'oversight.retain' then
            update oversight.retention set words = gone
            where inspection_id = act.id and no = (act.facts ->> 'no')::int;
        when 'oversight.sign', 'oversight.refuse' then
            update oversight.signature set words = gone
            where inspection_id = act.id and side = act.facts ->> 'side';
        when 'oversight.recommend' then
            update oversight.recommendation set words = gone
            where inspection_id = act.id and no = (act.facts ->> 'no')::int;
        when 'oversight.conclude' then
            update oversight.conclusion set words = gone where inspection_id = act.id;
        else null;
    end case;
end
$$;
