-- A report left the list of whoever stepped back from it, for a relation declared or confirmed after it came in, without a word. They
-- are told that it is there and who goes on, and those who go on are told why it is with them; of the relation neither learns more.

-- Who received a report that is still open, and stepped back since: they looked at it, or worked in the inspectorate on a later day
-- than that of the report before they stepped back. Of its own day nobody can say which came first, and whoever never received it
-- is not to learn of it.
create view whistleblowing.recusal as
    select r.report_id, s.person_id, min(s.at) as at
    from (select i.declared_by as person_id, i.other, i.declared_at, i.declared_at as at
          from inspection.standing_interest i
          union all
          select i.other, i.declared_by, i.declared_at, coalesce(l.at, a.at)
          from inspection.standing_interest i
              join inspection.interest_answer a using (interest_id) left join inspection.interest_ruling l using (interest_id)
          where i.firm) s
        join whistleblowing.concerned c on c.person_id = s.other
        join whistleblowing.report r using (report_id)
    where s.declared_at >= whistleblowing.began(r.day)
      and not exists (select from whistleblowing.closing e where e.report_id = r.report_id)
      and (exists (select from whistleblowing.taken t where t.report_id = r.report_id and t.person_id = s.person_id)
           or s.at >= whistleblowing.began(r.day + 1)
              and s.person_id = any (whistleblowing.in_line(r.body_id, 1))
              and exists (select from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
                          where a.person_id = s.person_id and u.kind = 'INSPECTORATE'
                            and whistleblowing.began(a.from_day) <= s.at)
              -- As if they were related to nobody.
              and not exists (select from whistleblowing.concerned o
                              where o.report_id = r.report_id
                                and (o.person_id = s.person_id
                                     or not o.party and whistleblowing.works_under(s.person_id, o.person_id)
                                     or exists (select from inspection.standing_interest b
                                                where (b.declared_by, b.other) in ((s.person_id, o.person_id),
                                                                                   (o.person_id, s.person_id))
                                                  and b.declared_at < whistleblowing.began(r.day)))))
    group by r.report_id, s.person_id;

-- Whether there is any that may matter to somebody: most of the time there is none.
create function whistleblowing.any_recusal(person bigint) returns boolean
    language sql stable security definer set search_path = whistleblowing, pg_temp as $$
    select exists (select from recusal s join report r using (report_id) where may_stand(any_recusal.person, r.body_id))
$$;

-- Those from which somebody stepped back, with who receives them now; and those that they receive, of which another did.
create function whistleblowing.recusals_of(person bigint)
    returns table (report_id bigint, day date, at timestamptz, own boolean, receivers bigint[])
    language plpgsql stable security definer set search_path = whistleblowing, pg_temp as $$
#variable_conflict use_column
begin
    if person is distinct from access.me() and not access.is_system() then
        return;
    end if;
    return query
        with stepped as materialized (select * from recusal),
        theirs as materialized (select received_by(person) as id)
        select s.report_id, r.day, s.at, true,
               receiving(r.body_id, concerned_by(s.report_id, false), concerned_by(s.report_id, true),
                         reporter_said(s.report_id), began(r.day))
        from stepped s join report r using (report_id)
        where s.person_id = person and s.report_id not in (select id from theirs)
        union all
        select s.report_id, r.day, max(s.at), false, '{}'::bigint[]
        from stepped s join report r using (report_id)
        where s.person_id <> person and s.report_id in (select id from theirs)
        group by s.report_id, r.day
        order by 1;
end
$$;
revoke all on function whistleblowing.any_recusal(bigint), whistleblowing.recusals_of(bigint) from public;
grant execute on function whistleblowing.any_recusal(bigint), whistleblowing.recusals_of(bigint) to damlam_app;
