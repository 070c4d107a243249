-- The time to say something does not run while whoever is to say it cannot act here. Which days are lost is told where the
-- working days are known, so these say from when a time runs as well; what the triggers hold is the shortest there can be.
drop function oversight.concerns(bigint);
create function oversight.concerns(person bigint)
    returns table (finding_id bigint, inspection_id bigint, sort text, sent date, answer_by date, asked date, asked_until date,
                   opened boolean, said boolean, complete boolean, dropped boolean, concluded boolean)
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select f.finding_id, f.inspection_id, f.sort,
           (s.at at time zone 'Asia/Ho_Chi_Minh')::date, s.answer_by, (q.at at time zone 'Asia/Ho_Chi_Minh')::date, q.answer_by,
           exists (select from named_receipt r where r.finding_id = f.finding_id),
           exists (select from statement w where w.finding_id = f.finding_id),
           exists (select from statement w where w.finding_id = f.finding_id and w.complete),
           exists (select from finding_drop d where d.finding_id = f.finding_id),
           exists (select from conclusion c where c.inspection_id = f.inspection_id)
    from finding f join sending s using (inspection_id)
        left join lateral (select q.at, q.answer_by from question q where q.finding_id = f.finding_id
                           order by q.no desc limit 1) q on true
    where f.named = person and (person = access.me() or access.is_system())
    order by f.finding_id desc
$$;

-- Findings about somebody who has said nothing: the last question put to them once more, if there was one, and the last hearing
-- on it, if there is one, each from when to when; and whether they were heard in that.
create function oversight.silent(inspections bigint[])
    returns table (inspection_id bigint, finding_id bigint, named bigint, asked date, asked_until date,
                   hearing_id bigint, hearing date, hearing_until date, heard boolean)
    language sql stable security definer set search_path = oversight, pg_temp as $$
    select f.inspection_id, f.finding_id, f.named, (q.at at time zone 'Asia/Ho_Chi_Minh')::date, q.answer_by,
           h.hearing_id, (h.at at time zone 'Asia/Ho_Chi_Minh')::date, h.answer_by,
           exists (select from inspection.conclusion c where c.hearing_id = h.hearing_id)
               or exists (select from inspection.explanation e where e.hearing_id = h.hearing_id)
    from finding f
        left join lateral (select q.at, q.answer_by from question q where q.finding_id = f.finding_id
                           order by q.no desc limit 1) q on true
        left join lateral (
            select h.hearing_id, coalesce(e.asked_at, h.sent_at) as at, coalesce(e.until, h.answer_by) as answer_by
            from inspection.hearing h
                left join lateral (select e.until, e.asked_at from inspection.extension e
                                       join inspection.extension_decision d using (hearing_id, no)
                                   where e.hearing_id = h.hearing_id and d.granted
                                   order by e.until desc limit 1) e on true
            where h.finding_id = f.finding_id
              and not exists (select from inspection.withdrawal w where w.hearing_id = h.hearing_id)
            order by h.attempt desc limit 1) h on true
    where f.inspection_id = any (inspections) and f.sort = 'SHORTCOMING' and f.named is not null
      and not exists (select from finding_drop d where d.finding_id = f.finding_id)
      and not exists (select from statement w where w.finding_id = f.finding_id)
$$;
revoke all on function oversight.concerns(bigint), oversight.silent(bigint[]) from public;
grant execute on function oversight.concerns(bigint), oversight.silent(bigint[]) to damlam_app;
