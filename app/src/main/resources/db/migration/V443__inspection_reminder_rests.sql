-- Where a conclusion was replaced by a reminder and the proceeding that was opened from it goes on, nobody is pressed to remind
-- as well: the day of the reminder rests until the proceeding has ended.
create function discipline.under_way(hearing bigint) returns boolean
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select exists (
        select from stands p where p.hearing_id = hearing
          and not exists (select from act a where a.proceeding_id = p.proceeding_id
                          and (a.kind in ('DECIDE', 'RELEASE', 'NO_BREACH')
                               or a.kind = 'REASSESS' and a.facts ->> 'onward' = 'CLOSE')))
$$;
create function discipline.ended_on(hearing bigint) returns date
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select max(a.at at time zone 'Asia/Ho_Chi_Minh')::date
    from stands p join act a using (proceeding_id)
    where p.hearing_id = hearing
      and (a.kind in ('DECIDE', 'RELEASE', 'NO_BREACH') or a.kind = 'REASSESS' and a.facts ->> 'onward' = 'CLOSE')
$$;
revoke all on function discipline.under_way(bigint), discipline.ended_on(bigint) from public;
grant execute on function discipline.under_way(bigint) to damlam_app;

-- As V286, with the day from which it counts where that is later than that of the conclusion (null else), and without those that rest.
drop function inspection.to_remind(bigint);
create function inspection.to_remind(person bigint) returns table (hearing_id bigint, since date)
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with mine as (
        select hearing_id from conclusion where person_id = person and outcome = 'REMINDED'
        union
        select hearing_id from review_answer where person_id = person and outcome = 'REMINDED'
        union
        select r.hearing_id from issuing.draft d join reminder r using (draft_id)
        where d.state = 'TO_SIGN' and d.signer = person
    )
    select m.hearing_id, discipline.ended_on(m.hearing_id)
    from mine m join concluded c using (hearing_id)
        left join lateral (select d.state, d.signer from reminder r join issuing.draft d using (draft_id)
                           where r.hearing_id = m.hearing_id order by r.no desc limit 1) d on true
    where c.outcome = 'REMINDED' and (person = access.me() or access.is_system())
      and (c.person_id = person and (d.state is null or d.state in ('DRAFTING', 'RECALLED', 'DROPPED'))
           or d.state = 'TO_SIGN' and d.signer = person)
      and not discipline.under_way(m.hearing_id)
    order by m.hearing_id
$$;
revoke all on function inspection.to_remind(bigint) from public;
grant execute on function inspection.to_remind(bigint) to damlam_app;
