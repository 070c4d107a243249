-- Whoever a conclusion is about may ask, once, that it be looked at again. While that is open the conclusion counts for
-- nothing; the answer upholds it, or puts a milder one in its place. Each step is a row, and nothing is taken away.
create table inspection.review (
    hearing_id bigint primary key references inspection.conclusion,
    reasons    text        not null check (reasons <> ''),
    at         timestamptz not null
);
create table inspection.review_file (
    hearing_id bigint not null references inspection.review,
    no         int    not null check (no >= 1),
    name       text   not null,
    media_type text   not null,
    content    bytea  not null,
    bytes      bigint not null check (bytes >= 0),
    primary key (hearing_id, no)
);
-- Without an outcome the conclusion is upheld.
create table inspection.review_answer (
    hearing_id bigint primary key references inspection.review,
    outcome    text check (outcome in ('EXPLAINED', 'OBJECTIVE_CAUSE', 'RULE_AT_FAULT', 'REMINDED', 'REFERRED')),
    reasons    text        not null check (reasons <> ''),
    person_id  bigint      not null references org.person,
    at         timestamptz not null
);
-- That the person has seen the answer.
create table inspection.review_receipt (
    hearing_id bigint primary key references inspection.review_answer,
    at         timestamptz not null
);

-- How heavily a conclusion lies upon whom it is about; as `Outcome` orders them.
create function inspection.weight(outcome text) returns int language sql immutable as $$
    select case outcome when 'REFERRED' then 3 when 'REMINDED' then 2 when 'EXPLAINED' then 1 else 0 end
$$;

-- Nobody is worse off for having asked, and nobody looks again at what they did themselves.
create function inspection.reviewed() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
declare
    first record;
begin
    select h.asked, h.asked_by, c.person_id, c.outcome into first
    from hearing h join conclusion c using (hearing_id) where h.hearing_id = new.hearing_id;
    if new.person_id in (first.asked, first.asked_by, first.person_id) then
        raise exception 'whoever asked, concluded, or is concerned does not look at a conclusion again';
    end if;
    if new.outcome is not null and weight(new.outcome) >= weight(first.outcome) then
        raise exception 'a conclusion is replaced by a milder one only';
    end if;
    return new;
end
$$;
create trigger review_answer_reviewed before insert on inspection.review_answer
    for each row execute function inspection.reviewed();

-- The conclusions that count: none while it is looked at again, and then the one that the answer left.
create view inspection.concluded with (security_invoker = true) as
    select c.hearing_id, coalesce(a.outcome, c.outcome) as outcome,
           case when a.outcome is null then c.person_id else a.person_id end as person_id
    from inspection.conclusion c left join inspection.review r using (hearing_id)
        left join inspection.review_answer a using (hearing_id)
    where r.hearing_id is null or a.hearing_id is not null;

alter table inspection.review enable row level security;
create policy seen on inspection.review for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = review.hearing_id));
create policy made on inspection.review for insert with check (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = review.hearing_id and h.asked = (select access.me())));
alter table inspection.review_file enable row level security;
create policy seen on inspection.review_file for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = review_file.hearing_id));
create policy made on inspection.review_file for insert with check (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = review_file.hearing_id
               and h.asked = (select access.me())));
-- Whoever answered sees their own reasons again, so that they are not given twice.
alter table inspection.review_answer enable row level security;
create policy seen on inspection.review_answer for select using (
    (select access.is_system())
    or person_id = (select access.me())
    or exists (select from inspection.hearing h where h.hearing_id = review_answer.hearing_id));
create policy made on inspection.review_answer for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and exists (select from inspection.hearing h where h.hearing_id = review_answer.hearing_id));
alter table inspection.review_receipt enable row level security;
create policy seen on inspection.review_receipt for select using (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = review_receipt.hearing_id));
create policy made on inspection.review_receipt for insert with check (
    (select access.is_system())
    or exists (select from inspection.hearing h where h.hearing_id = review_receipt.hearing_id
               and h.asked = (select access.me())));
grant select, insert on inspection.review, inspection.review_file, inspection.review_answer, inspection.review_receipt
    to damlam_app;
grant select on inspection.concluded to damlam_app;

-- Nobody is reminded but by whoever concluded so, as it counts today.
create or replace function inspection.reminded() returns trigger language plpgsql as $$
begin
    if not exists (select from inspection.concluded c where c.hearing_id = new.hearing_id
                   and c.outcome = 'REMINDED' and c.person_id = new.person_id) then
        raise exception 'only whoever concluded with a reminder writes it';
    end if;
    return new;
end
$$;

-- Whether a draft is a reminder whose ground is looked at again, or is gone: whoever signs, numbers or sends it does not
-- see the hearing.
create function inspection.holds(draft bigint) returns boolean
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select exists (select from reminder r where r.draft_id = draft
                   and not exists (select from concluded c where c.hearing_id = r.hearing_id
                                   and c.outcome = 'REMINDED' and c.person_id = r.person_id))
$$;
revoke all on function inspection.holds(bigint), inspection.reviewed() from public;
grant execute on function inspection.holds(bigint) to damlam_app;

-- What speaks for somebody is what counts today.
create or replace function inspection.favour(person bigint)
    returns table (case_id bigint, asked_by bigint, outcome text, explained_at timestamptz)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select s.case_id, h.asked_by, c.outcome, (select max(e.at) from inspection.explanation e where e.hearing_id = h.hearing_id)
    from inspection.hearing h join analysis.signal s using (signal_id) left join inspection.concluded c using (hearing_id)
    where h.asked = person
$$;

-- Likewise of how many of their hearings something was found amiss.
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
               and viewer = any (whistleblowing.receiving(whistleblowing.body_of(a.unit_id), array[a.asked_by], '{}'))))
$$;

-- A proceeding stands on a conclusion that counts.
create function inspection.referred() returns trigger
    language plpgsql security definer set search_path = inspection, pg_temp as $$
begin
    if new.hearing_id is not null and not exists (select from concluded c where c.hearing_id = new.hearing_id
                                                  and c.outcome = 'REFERRED') then
        raise exception 'a proceeding is opened from a conclusion that refers it, and counts';
    end if;
    return new;
end
$$;
revoke all on function inspection.referred() from public;
create trigger proceeding_referred before insert on discipline.proceeding
    for each row execute function inspection.referred();

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
        else null;
    end case;
end
$$;
