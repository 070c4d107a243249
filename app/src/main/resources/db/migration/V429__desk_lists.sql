-- What a desk asks each time it is opened, each with the rights of the definer: under the rules on rows the same
-- question was planned with all of them for each table it names, and they were worked out anew for each.

create function discipline.outlines(person bigint)
    returns table (proceeding_id bigint, about bigint, hearing_id bigint, roles text[], kinds text[], in_name boolean)
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select p.proceeding_id, p.person_id, p.hearing_id, y.roles, a.kinds, coalesce(a.of_others > a.own, false)
    from (select access.present() - interval '30 days' as late offset 0) now
        cross join (
            select t.proceeding_id, array_agg(t.role) as roles
            from (select m.proceeding_id, m.role from party m where m.person_id = person
                  union
                  select s, 'DECIDER' from stood_in(person) s) t
            group by t.proceeding_id) y
        join proceeding p on p.proceeding_id = y.proceeding_id
        cross join lateral (
            select array_agg(c.kind order by c.no) as kinds,
                   max(c.no) filter (where c.facts ->> 'inNameOf' = person::text
                                     and c.at >= now.late) as of_others,
                   coalesce(max(c.no) filter (where c.person_id = person), 0) as own
            from act c where c.proceeding_id = p.proceeding_id) a
    where person = access.me() or access.is_system()
    order by p.proceeding_id desc
$$;

create function inspection.unread(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h
        left join withdrawal w using (hearing_id) left join conclusion c using (hearing_id)
        left join end_receipt r using (hearing_id)
    where h.asked = person and r.hearing_id is null and (w.hearing_id is not null or c.hearing_id is not null)
      and (person = access.me() or access.is_system())
    union
    select a.hearing_id
    from review_answer a join hearing h using (hearing_id) left join review_receipt r using (hearing_id)
    where h.asked = person and r.hearing_id is null and (person = access.me() or access.is_system())
    union
    select a.hearing_id
    from review_answer a join conclusion c using (hearing_id) left join replaced_receipt r using (hearing_id)
    where c.person_id = person and a.outcome is not null and r.hearing_id is null
      and (person = access.me() or access.is_system())
    union
    select * from referral_news(person)
    order by 1
$$;

-- As V403 has it, but that of the few alone it is asked to whom they were passed, and whether their author is gone.
create or replace function inspection.to_refer(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with unanswered as materialized (
        select c.hearing_id, c.person_id
        from conclusion c
        where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
          and not exists (select from referral_answer a where a.hearing_id = c.hearing_id)
          and not exists (select from discipline.stands p where p.hearing_id = c.hearing_id)
    )
    select c.hearing_id
    from unanswered c cross join lateral (select from passing p where p.hearing_id = c.hearing_id offset 0) k
        left join lateral (select r.unit_id from referral r where r.hearing_id = c.hearing_id
                           order by r.no desc limit 1) r on true
    where (c.person_id = person
           or r.unit_id = any ((select access.units_decided(person))::bigint[])
           or not exists (select from org.appointment a
                          where a.person_id = c.person_id
                            and a.from_day <= day and (a.until_day is null or day < a.until_day) offset 0))
    order by c.hearing_id
$$;

create index conclusion_referred_by on inspection.conclusion (person_id) where outcome = 'REFERRED';
create index referral_receipt_by_person on inspection.referral_receipt (person_id);

-- Whether nothing in the hearing itself bars somebody from what was passed to them. Without a search path of its own it
-- is part of the plan of whoever asks.
create function inspection.unbarred(person bigint, h inspection.hearing) returns boolean language sql stable as $$
    select h.asked <> person
      and not inspection.barred(person, h.asked, h.sent_at)
      and not (h.report_id is not null and person = any (whistleblowing.concerned_by(h.report_id, false)))
$$;

-- As V403 has them; the news begin with what somebody concluded or was asked, and of what was passed to them with the
-- few of which there is news.
create or replace function inspection.referred_to(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from referred r join hearing h using (hearing_id)
    where (person = access.me() or access.is_system())
      and r.unit_id = any ((select access.units_decided(person))::bigint[])
      and unbarred(person, h)
      and (exists (select from passing c where c.hearing_id = h.hearing_id)
           or exists (select from discipline.stands p where p.hearing_id = h.hearing_id))
$$;

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
    ), passed as materialized (
        select p.hearing_id, p.at, r.unit_id
        from referred r join discipline.stands p using (hearing_id)
        where (person = access.me() or access.is_system())
          and r.unit_id = any ((select access.units_decided(person))::bigint[])
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
