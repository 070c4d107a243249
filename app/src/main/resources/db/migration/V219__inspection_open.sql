-- Which open hearings a desk has to know of, found from their own side: the rules on rows would be asked of each hearing
-- there ever was. They tell numbers only; what a hearing says is read under these rules.
create function inspection.open_with(person bigint) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h left join conclusion c using (hearing_id) left join withdrawal w using (hearing_id)
    where c.hearing_id is null and w.hearing_id is null and (h.asked = person or h.asked_by = person)
      and (person = access.me() or access.is_system())
    order by h.hearing_id desc
$$;

-- Of others who cannot go on with them: they are barred, or hold no post any more.
create function inspection.open_without_asker(person bigint, day date) returns setof bigint
    language sql stable security definer set search_path = inspection, pg_temp as $$
    select h.hearing_id
    from hearing h left join conclusion c using (hearing_id) left join withdrawal w using (hearing_id)
    where c.hearing_id is null and w.hearing_id is null and h.asked_by <> person and h.asked <> person
      and (person = access.me() or access.is_system())
      and (not exists (select from org.appointment a
                       where a.person_id = h.asked_by and a.from_day <= day
                         and (a.until_day is null or day < a.until_day))
           or barred(h.asked_by, h.asked, h.sent_at))
    order by h.hearing_id desc
$$;

revoke all on function inspection.open_with(bigint), inspection.open_without_asker(bigint, date) from public;
grant execute on function inspection.open_with(bigint), inspection.open_without_asker(bigint, date) to damlam_app;
