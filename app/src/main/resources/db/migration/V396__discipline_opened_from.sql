-- Each proceeding that was opened from a hearing, and when its opening was taken back, for those who learn that a matter
-- was taken up (V295): the steps of the hearing keep both. Why, and by whom, is read by those who have a part in it.
create function discipline.opened_from(which bigint)
    returns table (proceeding_id bigint, at timestamptz, taken_back timestamptz)
    language sql stable security definer set search_path = discipline, pg_temp as $$
    select p.proceeding_id, p.at,
           (select a.at from act a where a.proceeding_id = p.proceeding_id and a.kind = 'WITHDRAW_OPENING')
    from proceeding p join inspection.hearing h using (hearing_id) join inspection.conclusion c using (hearing_id)
        left join inspection.referred r using (hearing_id)
    where p.hearing_id = which
      and (access.is_system() or access.me() in (h.asked, c.person_id)
           or r.unit_id = any ((select access.units_headed(access.me()))::bigint[]))
    order by p.proceeding_id
$$;
revoke all on function discipline.opened_from(bigint) from public;
grant execute on function discipline.opened_from(bigint) to damlam_app;
