-- What a desk asks of hearings, again with the same answers: who is asked begins with the few rows that name the
-- person (an index each), and what is dear to ask is asked of what is left.

create or replace function inspection.to_remind(person bigint)
    returns table (hearing_id bigint, since date) language sql stable security definer set search_path = inspection, pg_temp as $$
    with mine as (
        select hearing_id from conclusion where person_id = person and outcome = 'REMINDED'
        union
        select hearing_id from review_answer where person_id = person and outcome = 'REMINDED'
        union
        select r.hearing_id from issuing.draft d join reminder r using (draft_id)
        where d.state = 'TO_SIGN' and d.signer = person
    ), waiting as materialized (
        select m.hearing_id
        from mine m join concluded c using (hearing_id)
            left join lateral (select d.state, d.signer from reminder r join issuing.draft d using (draft_id)
                               where r.hearing_id = m.hearing_id order by r.no desc limit 1) d on true
        where c.outcome = 'REMINDED' and (person = access.me() or access.is_system())
          and (c.person_id = person and (d.state is null or d.state in ('DRAFTING', 'RECALLED', 'DROPPED'))
               or d.state = 'TO_SIGN' and d.signer = person)
    )
    select w.hearing_id, discipline.ended_on(w.hearing_id)
    from waiting w
    where not discipline.under_way(w.hearing_id)
    order by w.hearing_id
$$;

create or replace function inspection.referral_news(person bigint)
    returns setof bigint language sql stable security definer set search_path = inspection, pg_temp as $$
    with unread as materialized (
        select t.hearing_id, bool_or(t.mine) as mine
        from (select c.hearing_id, true as mine from conclusion c where c.person_id = person and c.outcome = 'REFERRED'
              union all
              select h.hearing_id, false
              from hearing h cross join lateral (select from conclusion c where c.hearing_id = h.hearing_id
                                                 and c.outcome = 'REFERRED' offset 0) c
              where h.asked = person) t
        where (person = access.me() or access.is_system())
          and not exists (select from referral_receipt r where r.hearing_id = t.hearing_id and r.person_id = person)
        group by t.hearing_id
    ), passed as materialized (
        select p.hearing_id, p.at, r.unit_id
        from unnest(access.units_decided(person)) u
            join referral r on r.unit_id = u
            join discipline.stands p using (hearing_id)
        where (person = access.me() or access.is_system())
          and not exists (select from referral later where later.hearing_id = r.hearing_id and later.no > r.no offset 0)
          and not exists (select from referral_receipt t where t.hearing_id = p.hearing_id and t.person_id = person offset 0)
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
