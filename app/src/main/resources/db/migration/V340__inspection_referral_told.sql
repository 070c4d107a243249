-- Whoever sees a hearing that came from a report only because it was passed to them looks as whoever is competent, and as
-- no superior of the person.
alter table inspection.look drop constraint look_relation_check;
alter table inspection.look add constraint look_relation_check check (relation in ('LINE', 'INSPECTORATE', 'COMPETENT'));

-- As V295, and whoever it was passed to where somebody else opened a proceeding from it: it waits for them no more.
create or replace function inspection.referral_news(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    with unread as materialized (
        select c.hearing_id, c.person_id = person as mine
        from conclusion c
        where c.outcome = 'REFERRED' and (person = access.me() or access.is_system())
          and (c.person_id = person
               or c.hearing_id in (select h.hearing_id from hearing h where h.asked = person))
          and not exists (select from referral_receipt t where t.hearing_id = c.hearing_id and t.person_id = person)
    )
    select u.hearing_id
    from unread u
        left join referral_answer a using (hearing_id) left join discipline.stands p using (hearing_id)
    where not u.mine and a.hearing_id is not null
       or u.mine and (a.person_id <> person
                      or exists (select from discipline.act t where t.proceeding_id = p.proceeding_id
                                 and t.no = 1 and t.person_id <> person))
    union
    select p.hearing_id
    from referred r join discipline.stands p using (hearing_id)
    where (person = access.me() or access.is_system())
      and r.unit_id = any ((select access.units_headed(person))::bigint[])
      and exists (select from discipline.act t where t.proceeding_id = p.proceeding_id
                  and t.no = 1 and t.person_id <> person)
      -- Whoever came into the post later never had it.
      and exists (select from org.appointment a join org.post held using (post_id)
                  where a.person_id = person and held.unit_id = r.unit_id
                  and a.from_day <= (p.at at time zone 'Asia/Ho_Chi_Minh')::date)
      and not exists (select from referral_receipt t where t.hearing_id = p.hearing_id and t.person_id = person)
      and p.hearing_id in (select referred_to(person))
    order by 1
$$;

drop policy made on inspection.referral_receipt;
create policy made on inspection.referral_receipt for insert with check (
    (select access.is_system())
    or person_id = (select access.me())
       and (hearing_id in (select inspection.referral_news((select access.me())))
            or exists (select from inspection.hearing h left join inspection.conclusion c using (hearing_id)
                       where h.hearing_id = referral_receipt.hearing_id
                         and (select access.me()) in (h.asked, c.person_id))));
