-- The lead may give the unit more time to explain, never less, with a reason, until it has explained or somebody has signed.
-- Whom a finding names has the same time. Of all days that were set the newest counts.
create table oversight.extension (
    inspection_id bigint      not null references oversight.sending,
    no            int         not null check (no >= 1),
    answer_by     date        not null,
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, no),
    check (answer_by > (at at time zone 'Asia/Ho_Chi_Minh')::date)
);
grant select, insert on oversight.extension to damlam_app;
alter table oversight.extension enable row level security;
create policy seen on oversight.extension
    using ((select access.is_system())
        or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
        or inspection_id = any ((select oversight.told(access.me()))::bigint[]))
    with check ((select access.is_system())
        or person_id = (select access.me()) and inspection_id = any ((select oversight.led_by(access.me()))::bigint[]));

-- The shortest time there can be: what a standstill adds is told where the working days are known.
create function oversight.answer_by(which bigint) returns date
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select greatest(s.answer_by, (select max(e.answer_by) from extension e where e.inspection_id = which))
    from sending s where s.inspection_id = which
$$;
revoke all on function oversight.answer_by(bigint) from public;
grant execute on function oversight.answer_by(bigint) to damlam_app;

create function oversight.only_later() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
    if new.answer_by <= oversight.answer_by(new.inspection_id) then
        raise exception 'time to explain is only given, never taken';
    end if;
    if exists (select from explanation where inspection_id = new.inspection_id and complete)
            or exists (select from signature where inspection_id = new.inspection_id) then
        raise exception 'the unit has explained';
    end if;
    return new;
end
$$;
revoke all on function oversight.only_later() from public;
create trigger extension_later before insert on oversight.extension
    for each row execute function oversight.only_later();

-- As V230 and V243, by the newest day.
create or replace function oversight.heard_first() returns trigger language plpgsql as $$
begin
    if not exists (select from oversight.explanation where inspection_id = new.inspection_id and complete)
            and (new.at at time zone 'Asia/Ho_Chi_Minh')::date <= oversight.answer_by(new.inspection_id) then
        raise exception 'the unit still has time to explain';
    end if;
    return new;
end
$$;
create or replace function oversight.awaited(which bigint, day date) returns boolean
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select day <= oversight.answer_by(which) and exists (
        select from finding f
        where f.inspection_id = which and f.sort = 'SHORTCOMING' and f.named is not null
          and not exists (select from finding_drop d where d.finding_id = f.finding_id)
          and not exists (select from statement w where w.finding_id = f.finding_id and w.complete))
$$;

-- As V287, with the later days and from when each was given.
drop function oversight.concerns(bigint);
create function oversight.concerns(person bigint)
    returns table (finding_id bigint, inspection_id bigint, sort text, sent date, answer_by date, later_at date[], later_by date[],
                   asked date, asked_until date, opened boolean, said boolean, complete boolean, dropped boolean,
                   concluded boolean, told boolean)
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select f.finding_id, f.inspection_id, f.sort,
           (s.at at time zone 'Asia/Ho_Chi_Minh')::date, s.answer_by,
           array(select (e.at at time zone 'Asia/Ho_Chi_Minh')::date from extension e
                 where e.inspection_id = f.inspection_id order by e.no),
           array(select e.answer_by from extension e where e.inspection_id = f.inspection_id order by e.no),
           (q.at at time zone 'Asia/Ho_Chi_Minh')::date, q.answer_by,
           exists (select from named_receipt r where r.finding_id = f.finding_id),
           exists (select from statement w where w.finding_id = f.finding_id),
           exists (select from statement w where w.finding_id = f.finding_id and w.complete),
           exists (select from finding_drop d where d.finding_id = f.finding_id),
           exists (select from conclusion c where c.inspection_id = f.inspection_id),
           exists (select from named_end_receipt r where r.finding_id = f.finding_id)
    from finding f join sending s using (inspection_id)
        left join lateral (select q.at, q.answer_by from question q where q.finding_id = f.finding_id
                           order by q.no desc limit 1) q on true
    where f.named = person and (person = access.me() or access.is_system())
    order by f.finding_id desc
$$;
revoke all on function oversight.concerns(bigint) from public;
grant execute on function oversight.concerns(bigint) to damlam_app;

-- As V243, and why more time was given.
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
        when 'oversight.extend' then
            update oversight.extension set words = gone
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
