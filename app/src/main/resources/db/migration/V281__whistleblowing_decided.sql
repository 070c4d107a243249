-- Whether a denunciation is accepted is decided by whoever settles it: the head of the body that manages the person it is
-- about; where that is its head or a deputy, the head of the body above (Luật Tố cáo, art. 12, 29). The inspectorate says
-- that a report is one, which proposes it; who made it stays sealed from both.
create table whistleblowing.refusal (
    report_id bigint primary key references whistleblowing.denunciation,
    words     text        not null check (words <> ''),
    person_id bigint      not null references org.person,
    at        timestamptz not null
);
grant select, insert on whistleblowing.refusal to damlam_app;

-- The body whose head decides: one above, where it is about whoever leads the body itself.
create function whistleblowing.deciding(which bigint) returns bigint[]
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
declare
    level     bigint := whistleblowing.body_by(which);
    concerned bigint[] := whistleblowing.concerned_by(which, false);
    parties   bigint[] := whistleblowing.concerned_by(which, true);
    those     bigint[];
begin
    while level is not null loop
        if not exists (select from whistleblowing.held h
                       where h.unit_id = level and h.duty in ('HEAD', 'DEPUTY') and h.person_id = any (concerned)) then
            those := whistleblowing.unbarred(whistleblowing.heads(level), concerned, parties);
            if those <> '{}' then
                return those;
            end if;
        end if;
        level := whistleblowing.body_above(level);
    end loop;
    return '{}';
end
$$;
create function whistleblowing.decides(person bigint, report bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select person = any (whistleblowing.deciding(report))
$$;
-- Those that wait for somebody's decision, or had it: of any other report a head learns nothing by this.
create function whistleblowing.decided_by(person bigint) returns setof bigint
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select d.report_id from whistleblowing.denunciation d
    where (person = access.me() or access.is_system()) and person = any (whistleblowing.deciding(d.report_id))
$$;
do $$
declare
    one text;
begin
    foreach one in array array['deciding(bigint)', 'decides(bigint, bigint)', 'decided_by(bigint)'] loop
        execute format('revoke all on function whistleblowing.%s from public', one);
        execute format('grant execute on function whistleblowing.%s to damlam_app', one);
    end loop;
end
$$;

alter policy seen on whistleblowing.report using (
    (select access.is_system())
    or claim_hash = any ((select whistleblowing.claims())::text[])
    or report_id in (select whistleblowing.received_by(access.me()))
    or report_id in (select whistleblowing.opened_by(access.me()))
    or report_id in (select whistleblowing.decided_by(access.me())));

alter table whistleblowing.refusal enable row level security;
create policy seen on whistleblowing.refusal for select using (
    exists (select from whistleblowing.report r where r.report_id = refusal.report_id));
create policy made on whistleblowing.refusal for insert with check (
    ((select access.is_system()) or person_id = (select access.me()))
    and whistleblowing.decides(person_id, report_id));
alter policy made on whistleblowing.acceptance with check (
    ((select access.is_system()) or person_id = (select access.me()))
    and whistleblowing.decides(person_id, report_id));

create function whistleblowing.decide_once() returns trigger
    language plpgsql security definer set search_path = whistleblowing, pg_temp as $$
begin
    if exists (select from acceptance where report_id = new.report_id)
            or exists (select from refusal where report_id = new.report_id) then
        raise exception 'it was decided whether this denunciation is accepted';
    end if;
    return new;
end
$$;
create trigger decided_once before insert on whistleblowing.acceptance
    for each row execute function whistleblowing.decide_once();
create trigger decided_once before insert on whistleblowing.refusal
    for each row execute function whistleblowing.decide_once();

-- As V250, with what waits for whoever decides.
create or replace function whistleblowing.waiting_for(person bigint, today date)
    returns table (report_id bigint, due date, denounced boolean)
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    with received as materialized (select whistleblowing.received_by(person) as id),
    handled as (
        select r.report_id,
               case when d.report_id is not null then null when t.report_id is null then r.look_by else r.answer_by end as due,
               d.report_id is not null as denounced
        from whistleblowing.report r left join closing c using (report_id) left join taken t using (report_id)
            left join denunciation d using (report_id)
        where c.report_id is null and r.report_id in (select id from received)
    ), decided as (
        select o.report_id, min(o.agree_by) as due, false as denounced
        from opening o left join opening_decision d using (report_id, no)
        where d.report_id is null and today <= o.agree_by and o.asked_by <> person
          and (person = access.me() or access.is_system())
          and ((whistleblowing.opens(o.asked_by, o.report_id, true) and whistleblowing.opens(person, o.report_id, false))
            or (whistleblowing.opens(o.asked_by, o.report_id, false) and whistleblowing.opens(person, o.report_id, true)))
        group by o.report_id
    ), competent as (
        select d.report_id, null::date as due, true as denounced
        from whistleblowing.decided_by(person) as mine join denunciation d on d.report_id = mine
            left join closing c on c.report_id = d.report_id
            left join acceptance a on a.report_id = d.report_id left join refusal f on f.report_id = d.report_id
        where c.report_id is null and a.report_id is null and f.report_id is null
    )
    select report_id, min(due), bool_or(denounced)
    from (select * from handled union all select * from decided union all select * from competent) each
    group by report_id
$$;

-- As V184, with why a denunciation was not accepted.
create or replace function whistleblowing.forget_words(which bigint) returns void
    language plpgsql security definer set search_path = whistleblowing, pg_temp as $$
declare
    act  record;
    gone constant text := journal.erased_words();
begin
    select * into act from journal.erased_act(which);
    case act.kind
        when 'whistleblowing.report' then
            -- The words of that act hold who wrote it as well.
            update whistleblowing.report set what = gone, happened = gone, identity = gone where report_id = act.id;
        when 'whistleblowing.ask', 'whistleblowing.reply' then
            update whistleblowing.message set words = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        when 'whistleblowing.close' then
            update whistleblowing.closing set words = gone where report_id = act.id;
        when 'whistleblowing.denounce' then
            update whistleblowing.denunciation set words = gone where report_id = act.id;
        when 'whistleblowing.accept' then
            update whistleblowing.acceptance set whom = gone where report_id = act.id;
        when 'whistleblowing.refuse' then
            update whistleblowing.refusal set words = gone where report_id = act.id;
        when 'whistleblowing.unprotect' then
            update whistleblowing.protection_end set words = gone where report_id = act.id;
        when 'whistleblowing.openAsk' then
            update whistleblowing.opening set ground = gone, article = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        when 'whistleblowing.openAgree', 'whistleblowing.openRefuse' then
            update whistleblowing.opening_decision set words = gone
            where report_id = act.id and no = (act.facts ->> 'no')::int;
        else null;
    end case;
end
$$;
