-- What was planned by mistake is withdrawn as long as nobody has begun: it stays, with the reason, and waits for nobody.
create table oversight.cancellation (
    inspection_id bigint primary key references oversight.inspection,
    words         text        not null check (words <> ''),
    person_id     bigint      not null references org.person,
    at            timestamptz not null
);
-- That whoever acts for the unit has opened it: until then it stands on their desk.
create table oversight.cancellation_receipt (
    inspection_id bigint      not null references oversight.cancellation,
    person_id     bigint      not null references org.person,
    at            timestamptz not null,
    primary key (inspection_id, person_id)
);
grant select, insert on oversight.cancellation, oversight.cancellation_receipt to damlam_app;

create or replace function oversight.told(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(i.inspection_id), '{}')
    from inspection i join plan p using (plan_id) left join cancellation c using (inspection_id)
    where i.unit_id = any ((select access.units_acted_for(person))::bigint[])
      and exists (select from team t where t.inspection_id = i.inspection_id)
      -- What was to be a surprise and was withdrawn before its first day nobody there learns of.
      and (p.sort = 'YEARLY'
           or i.starts_on <= least(access.today(), (c.at at time zone 'Asia/Ho_Chi_Minh')::date)
           or exists (select from sending s where s.inspection_id = i.inspection_id))
$$;

-- Those that somebody may withdraw: whoever decides on the team, and whoever planned it and still may.
create function oversight.withdrawn_by(person bigint) returns bigint[]
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select coalesce(array_agg(i.inspection_id), '{}') from inspection i join plan p using (plan_id)
    where (person = access.me() or access.is_system())
      and (p.body_id = any ((select access.bodies_led(person))::bigint[])
           or (p.body_id = any ((select access.bodies_inspected(person))::bigint[])
               and not i.unit_id = any ((select access.units_acted_for(person))::bigint[])))
      and (p.person_id = person or i.inspection_id = any ((select oversight.decided_by(person))::bigint[]))
$$;
revoke all on function oversight.withdrawn_by(bigint) from public;
grant execute on function oversight.withdrawn_by(bigint) to damlam_app;

alter table oversight.cancellation enable row level security;
create policy seen on oversight.cancellation
    using ((select access.is_system())
        or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
        or inspection_id = any ((select oversight.told(access.me()))::bigint[]))
    with check ((select access.is_system())
        or person_id = (select access.me())
           and inspection_id = any ((select oversight.withdrawn_by(access.me()))::bigint[]));
alter table oversight.cancellation_receipt enable row level security;
create policy seen on oversight.cancellation_receipt
    using ((select access.is_system())
        or inspection_id = any ((select oversight.whole(access.me()))::bigint[])
        or inspection_id = any ((select oversight.told(access.me()))::bigint[]))
    with check ((select access.is_system())
        or person_id = (select access.me()) and inspection_id = any ((select oversight.told(access.me()))::bigint[]));

create function oversight.not_begun() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
    if exists (select from promise where inspection_id = new.inspection_id)
            or exists (select from answer where inspection_id = new.inspection_id)
            or exists (select from finding where inspection_id = new.inspection_id)
            or exists (select from recommendation where inspection_id = new.inspection_id)
            or exists (select from sending where inspection_id = new.inspection_id) then
        raise exception 'what has begun is not withdrawn';
    end if;
    return new;
end
$$;
create trigger cancellation_before_beginning before insert on oversight.cancellation
    for each row execute function oversight.not_begun();
create function oversight.not_cancelled() returns trigger
    language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
    if exists (select from cancellation where inspection_id = new.inspection_id) then
        raise exception 'the inspection was withdrawn';
    end if;
    return new;
end
$$;
do $$
declare
    step text;
begin
    foreach step in array array['team', 'promise', 'answer', 'finding', 'sending', 'recommendation', 'conclusion'] loop
        execute format('create trigger %1$s_of_what_goes_on before insert on oversight.%1$I
            for each row execute function oversight.not_cancelled()', step);
    end loop;
end
$$;
revoke all on function oversight.not_begun(), oversight.not_cancelled() from public;

-- As V450, and why one was withdrawn.
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
        when 'oversight.cancel' then
            update oversight.cancellation set words = gone where inspection_id = act.id;
        else null;
    end case;
end
$$;
